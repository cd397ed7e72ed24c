using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Traceability;

/// <summary>A change of stock.</summary>
public sealed record SupplyMovementContent
{
    /// <summary>What happened.</summary>
    public SupplyMovementKind Kind { get; init; }

    /// <summary>How much, in the unit of the goods; more than zero, only a correction may be below.</summary>
    [Range(-1e9, 1e9)]
    public decimal Quantity { get; init; }

    /// <summary>Day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>From whom or to whom.</summary>
    [MaxLength(256)]
    public string? Counterparty { get; init; }

    /// <summary>Why; a loss and a correction need it.</summary>
    [MaxLength(512)]
    public string? Remark { get; init; }
}
