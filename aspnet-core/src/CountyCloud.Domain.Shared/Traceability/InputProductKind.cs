namespace CountyCloud.Traceability;

/// <summary>Kind of an input product (Z65「投入品」).</summary>
public enum InputProductKind
{
    /// <summary>Pesticide.</summary>
    Pesticide,

    /// <summary>Veterinary drug.</summary>
    VeterinaryDrug,

    /// <summary>Feed.</summary>
    Feed,

    /// <summary>Fertiliser.</summary>
    Fertiliser,
}
