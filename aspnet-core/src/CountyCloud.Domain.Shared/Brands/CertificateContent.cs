using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Brands;

/// <summary>What a certificate or the case for one says (BRAND-19, BRAND-20).</summary>
public sealed record CertificateContent
{
    /// <summary>Kind.</summary>
    public CertificationKind Kind { get; init; }

    /// <summary>Product, for a product's certificate.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>Trace subject that holds it.</summary>
    public Guid? HolderSubjectId { get; init; }

    /// <summary>Company, co-op or county that holds it; taken from the trace subject where one is chosen.</summary>
    [MaxLength(128)]
    public string Holder { get; init; } = string.Empty;

    /// <summary>Number of the certificate.</summary>
    [MaxLength(64)]
    public string? CertificateNumber { get; init; }

    /// <summary>Who issues it.</summary>
    [MaxLength(128)]
    public string? Issuer { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Last day; null: without end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>True when the programme helps with it (M595).</summary>
    public bool IsHelpCase { get; init; }

    /// <summary>Cost of that help, yuan.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Remark.</summary>
    [MaxLength(2000)]
    public string? Remark { get; init; }
}
