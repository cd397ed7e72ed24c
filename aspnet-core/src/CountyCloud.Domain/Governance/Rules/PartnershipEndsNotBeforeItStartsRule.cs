using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A co-operation ends on or after the day it begins.</summary>
public sealed class PartnershipEndsNotBeforeItStartsRule(PartnerValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Start is { } start && v.End is { } end && end < start;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PartnershipEndsBeforeItStarts", 400).WithData("name", v.Title);
}
