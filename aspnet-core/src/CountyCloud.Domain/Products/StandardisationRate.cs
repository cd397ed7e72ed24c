namespace CountyCloud.Products;

/// <summary>Share of the library's products that are produced under a standard (PROD-06: Z1365, Z1366).</summary>
/// <param name="Products">Published products.</param>
/// <param name="Standardised">Those of them under a standard in use.</param>
/// <param name="Target">What the county is to reach, percent; null when it has no such target.</param>
public sealed record StandardisationRate(int Products, int Standardised, decimal? Target)
{
    /// <summary>Percent, one decimal; null without products.</summary>
    public decimal? Percent => Products == 0 ? null : Math.Round(Standardised * 100m / Products, 1);

    /// <summary>True when the target is reached; null when there is none or nothing to compare.</summary>
    public bool? IsReached => Target is { } target && Percent is { } percent ? percent >= target : null;
}
