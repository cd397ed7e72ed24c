using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Least and most of a yield are positive and in order.</summary>
public sealed class YieldBandIsABandRule(YieldBandValues values) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => values.MinPercent < 0 || values.MaxPercent <= 0 || values.MinPercent > values.MaxPercent;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:YieldBandOrder", 400).WithData("name", values.Title);
}
