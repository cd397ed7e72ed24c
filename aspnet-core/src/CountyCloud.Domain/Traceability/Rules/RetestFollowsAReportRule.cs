using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Only what was reported is tested again (W-28).</summary>
public sealed class RetestFollowsAReportRule(string number, QualityTestState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state != QualityTestState.Reported;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:RetestWithoutReport").WithData("number", number);
}
