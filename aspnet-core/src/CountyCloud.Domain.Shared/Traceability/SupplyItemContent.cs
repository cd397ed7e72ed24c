using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Traceability;

/// <summary>What goods of the supply-chain register are and who supplies them (TRACE-29).</summary>
public sealed record SupplyItemContent
{
    /// <summary>Which way they go.</summary>
    public SupplyFlow Flow { get; init; }

    /// <summary>Category, in the county's words.</summary>
    [Required, MaxLength(64)]
    public string Category { get; init; } = string.Empty;

    /// <summary>Unit in which stock and price are counted, such as kg or piece. It stays once something was recorded.</summary>
    [Required, MaxLength(16)]
    public string Unit { get; init; } = string.Empty;

    /// <summary>Supplier that the county keeps in its trace register; null for one that it does not.</summary>
    public Guid? SupplierId { get; init; }

    /// <summary>Name of a supplier without an entry in the trace register, such as a wholesaler elsewhere.</summary>
    [MaxLength(256)]
    public string? SupplierName { get; init; }

    /// <summary>Product of the county's library; null for goods that are not in it.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>What a buyer should know.</summary>
    [MaxLength(2000)]
    public string? Description { get; init; }
}
