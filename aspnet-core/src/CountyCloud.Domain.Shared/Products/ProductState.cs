namespace CountyCloud.Products;

/// <summary>State of a product in the library.</summary>
public enum ProductState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>In the library that everybody sees.</summary>
    Published,

    /// <summary>Taken off the lists.</summary>
    Withdrawn,
}
