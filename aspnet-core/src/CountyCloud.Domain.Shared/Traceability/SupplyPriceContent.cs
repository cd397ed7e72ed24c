using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Traceability;

/// <summary>A price from a day on.</summary>
public sealed record SupplyPriceContent
{
    /// <summary>What it is paid for.</summary>
    public SupplyPriceKind Kind { get; init; }

    /// <summary>Yuan a unit; more than zero.</summary>
    [Range(0, 1e9)]
    public decimal Price { get; init; }

    /// <summary>First day on which it holds.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Why it changed.</summary>
    [MaxLength(512)]
    public string? Remark { get; init; }
}
