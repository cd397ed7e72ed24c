namespace CountyCloud.Stations;

/// <summary>A share of villages against its target.</summary>
/// <param name="Covered">Villages that are covered.</param>
/// <param name="Total">Villages that count.</param>
/// <param name="TargetPercent">Target, percent; null when the county states none.</param>
public sealed record CoverageShare(int Covered, int Total, decimal? TargetPercent)
{
    /// <summary>The share, percent with two decimals, cut off and not rounded up, so that 99.999 % is not shown as all; null when no village counts.</summary>
    public decimal? Percent => Total == 0 ? null : decimal.Round(Covered * 100m / Total, 2, MidpointRounding.ToZero);

    /// <summary>Whether the target is met, compared without rounding; null without target or villages.</summary>
    public bool? IsMet => TargetPercent is { } target && Total > 0 ? Covered * 100m >= target * Total : null;
}
