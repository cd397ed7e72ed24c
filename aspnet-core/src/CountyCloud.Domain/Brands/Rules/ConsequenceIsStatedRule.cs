using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>A warning, suspension, withdrawal or reward says what is to be done (BRAND-10: Z79).</summary>
public sealed class ConsequenceIsStatedRule(BrandInspection inspection) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => inspection.Outcome != InspectionOutcome.InOrder && string.IsNullOrWhiteSpace(inspection.Measure);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:MeasureMissing", 400);
}
