using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A contract is not lowered below what its sub-projects were paid or are owed already (FUND-16): that money is recovered by a case of its own.</summary>
/// <param name="contract">Number of the contract.</param>
/// <param name="amount">Amount that it would have, yuan.</param>
/// <param name="owed">Payable and paid for its sub-projects, yuan.</param>
public sealed class ContractCoversWhatIsOwedRule(string contract, decimal amount, decimal owed) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => amount < owed;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ContractBelowPaid").WithData("number", contract).WithData("amount", amount).WithData("owed", owed).WithData("source", "M109");
}
