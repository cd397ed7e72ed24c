using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A sub-project has a contractor before work starts.</summary>
public sealed class SubProjectHasAContractorRule(SubProject subProject) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subProject.ContractorId is null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:ContractorMissing").WithData("number", subProject.Number);
}
