using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A notice that has ended does nothing more.</summary>
public sealed class NoticeTakesStepRule(NoticeState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state is not (NoticeState.Published or NoticeState.ObjectionOpen);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:NoticeHasEnded", 409).WithData("state", state);
}
