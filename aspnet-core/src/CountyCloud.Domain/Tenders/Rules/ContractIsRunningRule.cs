using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A contract that has ended stays as it is.</summary>
public sealed class ContractIsRunningRule(Contract contract) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => contract.State != ContractState.Running;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:ContractEnded", 403).WithData("number", contract.Number);
}
