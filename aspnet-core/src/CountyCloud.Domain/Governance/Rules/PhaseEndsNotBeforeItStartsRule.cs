using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A phase ends on or after the day it starts.</summary>
public sealed class PhaseEndsNotBeforeItStartsRule(PhaseValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Start is { } start && v.End is { } end && end < start;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PhaseEndsBeforeItStarts", 400).WithData("name", v.Title);
}
