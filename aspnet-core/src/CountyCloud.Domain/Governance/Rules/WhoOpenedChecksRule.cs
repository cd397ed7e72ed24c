using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A rectification is checked by the body that opened it (W-06).</summary>
public sealed class WhoOpenedChecksRule(Rectification rectification, IReadOnlyCollection<RectificationOpener> bodies) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !bodies.Contains(rectification.OpenedBy);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:NotTheOpener").WithData("number", rectification.Number).WithData("opener", rectification.OpenedBy);
}
