using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>What was found is corrected and checked before acceptance is approved or the sub-project is closed (K76, M91).</summary>
public sealed class RectificationsAreClosedRule(string number, int open) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => open > 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:RectificationOpen").WithData("number", number).WithData("count", open);
}
