using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>No more packaging is given out than was planned and made (BRAND-28: M601, Z60).</summary>
public sealed class NoMoreIsIssuedThanMadeRule(BrandProject project, BrandProjectEntry entry) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => entry.Kind == BrandEntryKind.Issue && project.Content.PlannedPieces is { } pieces && project.IssuedPieces + (entry.Figure ?? 0) > pieces;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:IssuedTooMuch").WithData("number", project.Number).WithData("pieces", project.Content.PlannedPieces ?? 0).WithData("issued", project.IssuedPieces);
}
