using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Traceability;

/// <summary>Something that a production unit recorded (PROD-13).</summary>
public sealed record ProductionRecordContent
{
    /// <summary>What it is about.</summary>
    public ProductionRecordKind Kind { get; init; }

    /// <summary>Day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>What was done.</summary>
    [Required, MaxLength(2000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>How much.</summary>
    [Range(0, 1e9)]
    public decimal? Quantity { get; init; }

    /// <summary>Unit.</summary>
    [MaxLength(16)]
    public string? Unit { get; init; }
}
