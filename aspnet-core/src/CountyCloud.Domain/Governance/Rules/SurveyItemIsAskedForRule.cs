using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A figure is asked for by at least one of the two surveys (Z157).</summary>
public sealed class SurveyItemIsAskedForRule(SurveyItemValues values) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !values.InBaseline && !values.InOperation;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SurveyItemUnused", 400);
}
