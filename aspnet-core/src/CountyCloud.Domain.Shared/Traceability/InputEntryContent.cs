using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Traceability;

/// <summary>An entry of an input dealer's ledger.</summary>
public sealed record InputEntryContent
{
    /// <summary>What happened.</summary>
    public InputEntryKind Kind { get; init; }

    /// <summary>Code of the input product.</summary>
    [Required, MaxLength(64)]
    public string InputCode { get; init; } = string.Empty;

    /// <summary>Quantity; more than zero, only a correction may be below.</summary>
    [Range(-1e9, 1e9)]
    public decimal Quantity { get; init; }

    /// <summary>Unit.</summary>
    [Required, MaxLength(16)]
    public string Unit { get; init; } = string.Empty;

    /// <summary>Supplier or buyer; for own use the plot or herd.</summary>
    [MaxLength(256)]
    public string? Counterparty { get; init; }

    /// <summary>Day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Batch number on the package.</summary>
    [MaxLength(64)]
    public string? BatchNumber { get; init; }

    /// <summary>Entry that a correction is about.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>Why it is corrected.</summary>
    [MaxLength(512)]
    public string? Reason { get; init; }
}
