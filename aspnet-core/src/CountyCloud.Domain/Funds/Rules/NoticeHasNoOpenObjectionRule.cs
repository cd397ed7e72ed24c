using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A notice with an open objection clears nothing (M105).</summary>
public sealed class NoticeHasNoOpenObjectionRule(int open, RuleLimit? allowed) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => open > (int)(allowed?.Value ?? 0);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ObjectionsOpen").WithData("count", open).WithData("source", allowed?.Source ?? "W-09");
}
