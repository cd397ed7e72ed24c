using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A finished check stays as it is: the acceptance rests on it (M509).</summary>
public sealed class FinishedCheckStaysRule(string number, ProgrammeCheckState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state == ProgrammeCheckState.Finished;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:CheckFinished").WithData("number", number);
}
