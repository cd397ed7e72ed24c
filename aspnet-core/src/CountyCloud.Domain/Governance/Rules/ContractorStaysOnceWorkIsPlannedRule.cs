using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Once its scheme was handed in a sub-project keeps its contractor, unless the contract with it has ended (M99, TEND-23).</summary>
public sealed class ContractorStaysOnceWorkIsPlannedRule(SubProject subProject, Guid? contractorId) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subProject.State != SubProjectState.Planned && subProject.ContractEndedOn is null
        && contractorId is not null && subProject.ContractorId is not null && contractorId != subProject.ContractorId;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SubProjectHasAnotherContractor")
        .WithData("number", subProject.Number).WithData("contractor", subProject.ContractorName.Source);
}
