using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A threshold or limit, where there is one, is more than zero.</summary>
public sealed class ThresholdIsPositiveRule(string name, decimal? threshold) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => threshold <= 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:ThresholdNotPositive", 400).WithData("name", name);
}
