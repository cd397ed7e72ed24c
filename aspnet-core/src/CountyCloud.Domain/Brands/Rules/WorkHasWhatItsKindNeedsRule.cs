using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>A trademark has applicant and classes (Z79), a supply point a period (Z179), an event a place (M345), a protection case whom it concerns (Z79).</summary>
public sealed class WorkHasWhatItsKindNeedsRule(BrandProjectContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => LacksDates || content.Kind switch { BrandProjectKind.Trademark => IsEmpty(content.Unit) || IsEmpty(content.Classes), BrandProjectKind.SupplyPoint => IsEmpty(content.Unit) || content.To is null, BrandProjectKind.Launch => IsEmpty(content.Place), BrandProjectKind.Protection or BrandProjectKind.ProductionBase => IsEmpty(content.Unit), BrandProjectKind.Packaging => content.PlannedPieces is null, _ => false };

    private bool LacksDates => content.To < content.From;

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:WorkIncomplete", 400);
}
