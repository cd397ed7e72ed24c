using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Traceability;

/// <summary>A standard that a device or system follows, with the proof of it (TRACE-21: Z64).</summary>
public sealed record DeviceStandardContent
{
    /// <summary>Number of the standard with its year, such as "GB/T 22239-2019".</summary>
    [Required, MaxLength(64)]
    public string StandardNumber { get; init; } = string.Empty;

    /// <summary>Name of the standard.</summary>
    [MaxLength(256)]
    public string? StandardName { get; init; }

    /// <summary>Last day of the proof; null when it has none.</summary>
    public DateOnly? ProofUntil { get; init; }
}
