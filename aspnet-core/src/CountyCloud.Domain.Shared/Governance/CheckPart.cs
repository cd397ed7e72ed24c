namespace CountyCloud.Governance;

/// <summary>Part of a check (M509, Z165).</summary>
public enum CheckPart
{
    /// <summary>Building.</summary>
    Building,

    /// <summary>Operation.</summary>
    Operation,

    /// <summary>Indicators.</summary>
    Indicators,
}
