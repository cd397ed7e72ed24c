using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A check is finished when it has lines and each is answered (Z165).</summary>
public sealed class EveryLineIsAnsweredRule(string number, int lines, int open) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => lines == 0 || open > 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:CheckOpen").WithData("number", number).WithData("count", open);
}
