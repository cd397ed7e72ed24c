using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A halted sub-project gets no money (M73).</summary>
public sealed class HaltedSubProjectIsNotPaidRule(SubProjectPosition subProject) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subProject.IsHalted;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:SubProjectHalted").WithData("subProject", subProject.Number);
}
