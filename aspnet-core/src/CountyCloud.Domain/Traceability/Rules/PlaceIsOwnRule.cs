using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>One records at the sites of one's own subject only.</summary>
public sealed class PlaceIsOwnRule(string subject, Guid holder, IReadOnlySet<Guid>? own) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => own is not null && !own.Contains(holder);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:PlaceOfOthers").WithData("subject", subject);
}
