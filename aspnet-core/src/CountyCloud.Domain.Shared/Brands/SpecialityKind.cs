namespace CountyCloud.Brands;

/// <summary>What a speciality is.</summary>
public enum SpecialityKind
{
    /// <summary>A product.</summary>
    Product,

    /// <summary>Culture, scenery or craft.</summary>
    Culture,
}
