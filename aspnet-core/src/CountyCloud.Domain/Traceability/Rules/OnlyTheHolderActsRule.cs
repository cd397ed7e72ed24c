using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Only the people of whoever has a lot act on it.</summary>
public sealed class OnlyTheHolderActsRule(string lot, Guid? holder, IReadOnlySet<Guid>? own) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => own is not null && holder is { } h && !own.Contains(h);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:LotOfOthers").WithData("lot", lot);
}
