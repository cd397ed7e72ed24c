using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>The preparation ends with story and meaning, the design with the base part, the manual with both parts (BRAND-03, BRAND-24: M333, M339).</summary>
public sealed class StepHasItsPartRule(VisualIdentityState state, VisualIdentityContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state switch { VisualIdentityState.Preparation => string.IsNullOrWhiteSpace(content.Story) || string.IsNullOrWhiteSpace(content.Meaning), VisualIdentityState.Design => string.IsNullOrWhiteSpace(content.BasePart), _ => string.IsNullOrWhiteSpace(content.BasePart) || string.IsNullOrWhiteSpace(content.ApplicationPart) };

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:IdentityIncomplete");
}
