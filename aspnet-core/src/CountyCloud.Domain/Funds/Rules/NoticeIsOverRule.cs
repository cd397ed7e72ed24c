using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A notice is over when its last day has passed (M105).</summary>
public sealed class NoticeIsOverRule(DateOnly day, DateOnly endsOn) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => day <= endsOn;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:NoticeNotOver").WithData("to", endsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
