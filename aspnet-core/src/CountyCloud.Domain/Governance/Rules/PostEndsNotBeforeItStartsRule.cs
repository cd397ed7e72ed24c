using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A post is held until the day it began or later.</summary>
public sealed class PostEndsNotBeforeItStartsRule(PostValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Start is { } start && v.End is { } end && end < start;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PostEndsBeforeItStarts", 400).WithData("name", v.Title);
}
