using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Logistics;

/// <summary>A time limit has a number and its hours, or it cannot be checked.</summary>
public sealed class TimeLimitHasANumberRule(DeliveryServiceLevelValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Metric == DeliveryMetric.MaxDuration && (v.Max is null || v.MaxHours is null);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Logistics:LimitWithoutNumber", 400).WithData("leg", v.Leg);
}
