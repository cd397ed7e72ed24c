namespace CountyCloud.Governance;

/// <summary>What a design scheme designs (M69, GOV-15).</summary>
public enum SchemeKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Site choice (选址).</summary>
    Site,

    /// <summary>Fit-out design (装修设计).</summary>
    FitOut,

    /// <summary>Product selection (产品选型).</summary>
    ProductSelection,

    /// <summary>Packaging design (包装设计).</summary>
    PackagingDesign,

    /// <summary>Marketing plan (营销宣传方案).</summary>
    Marketing,
}
