using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A sub-project is covered by one contract at a time; while that runs, it says who the contractor is (M11, TEND-23).</summary>
public sealed class SubProjectIsUnderNoContractRule(SubProject subProject) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subProject is { ContractId: not null, ContractEndedOn: null };

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SubProjectUnderContract").WithData("number", subProject.Number);
}
