using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>An actual value says where it comes from (DATA-05).</summary>
public sealed class ActualValueNamesItsSourceRule(decimal? actual, string? dataSource) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => actual is not null && string.IsNullOrWhiteSpace(dataSource);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:ValueWithoutSource", 400);
}
