using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Traceability;

/// <summary>What a producer orders of the supply-chain services (TRACE-30).</summary>
public sealed record SupplyCaseContent
{
    /// <summary>Code of the service in the county's list (<c>supply-service</c>).</summary>
    [Required, MaxLength(64)]
    public string ServiceCode { get; init; } = string.Empty;

    /// <summary>Trace subject for which it is ordered.</summary>
    public Guid ProducerId { get; init; }

    /// <summary>Product of the library that it is about; null when it is about none.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>How much is concerned.</summary>
    [Range(0, 1e9)]
    public decimal? Quantity { get; init; }

    /// <summary>Its unit.</summary>
    [MaxLength(16)]
    public string? Unit { get; init; }

    /// <summary>Day by which it is wished for.</summary>
    public DateOnly? WantedBy { get; init; }

    /// <summary>What is wished for.</summary>
    [Required, MaxLength(2000)]
    public string Wish { get; init; } = string.Empty;
}
