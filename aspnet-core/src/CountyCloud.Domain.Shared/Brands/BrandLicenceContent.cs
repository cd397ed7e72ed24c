using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Brands;

/// <summary>What a brand licence says (BRAND-26: Z79).</summary>
public sealed record BrandLicenceContent
{
    /// <summary>Public brand.</summary>
    [Required, MaxLength(64)]
    public string BrandCode { get; init; } = string.Empty;

    /// <summary>Trace subject that holds it.</summary>
    public Guid? HolderSubjectId { get; init; }

    /// <summary>Farmer, co-op or company that may print the brand (M329); taken from the trace subject where one is chosen.</summary>
    [MaxLength(128)]
    public string Holder { get; init; } = string.Empty;

    /// <summary>Production standard that the holder meets (M329).</summary>
    [Required, MaxLength(256)]
    public string Standard { get; init; } = string.Empty;

    /// <summary>True for goods without a standard, which the brand may stand for only once they are known to be safe (BRAND-32: Z59).</summary>
    public bool IsNonStandard { get; init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; init; }

    /// <summary>Company or product brand beside it (BRAND-13: Z78).</summary>
    [MaxLength(128)]
    public string? CompanyBrand { get; init; }

    /// <summary>Conditions.</summary>
    [MaxLength(4000)]
    public string? Terms { get; init; }
}
