using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A site changes its holder after the day on which it last did, and to another one.</summary>
public sealed class HoldingsFollowEachOtherRule(TraceSite site, Guid subjectId, DateOnly since) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => site.Holdings.Count > 0 && (since <= site.Holdings[^1].Since || site.HolderId == subjectId);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:HoldingOutOfOrder", 400).WithData("number", site.Number).WithData("since", site.Holdings[^1].Since);
}
