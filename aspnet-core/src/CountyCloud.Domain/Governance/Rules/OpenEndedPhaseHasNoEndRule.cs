using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A phase without end has no last day.</summary>
public sealed class OpenEndedPhaseHasNoEndRule(PhaseValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.IsOpenEnded && v.End is not null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:OpenEndedPhaseHasEnd", 400).WithData("name", v.Title);
}
