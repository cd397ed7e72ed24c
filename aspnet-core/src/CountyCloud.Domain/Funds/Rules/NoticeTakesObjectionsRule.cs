using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Anybody may object while the notice lasts, not before or after (M105).</summary>
public sealed class NoticeTakesObjectionsRule(NoticeState state, DateOnly day, DateOnly from, DateOnly to) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state is not (NoticeState.Published or NoticeState.ObjectionOpen) || day < from || day > to;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:NoticeTakesNoObjection", 409).WithData("to", to.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
