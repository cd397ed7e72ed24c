using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>While a halt is in force nothing of the sub-project is approved, started, reported, accepted or paid (M73, GOV-33).</summary>
public sealed class SubProjectIsNotHaltedRule(SubProject subProject) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subProject.IsHalted;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:Halted").WithData("number", subProject.Number);
}
