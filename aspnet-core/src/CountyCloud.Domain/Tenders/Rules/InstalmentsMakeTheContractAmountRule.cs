using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>The instalments of a contract are positive and make its amount.</summary>
public sealed class InstalmentsMakeTheContractAmountRule(decimal amount, IReadOnlyList<ContractInstalment> instalments) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => instalments.Count > 0 && (instalments.Any(i => i.Amount <= 0) || instalments.Sum(i => i.Amount) != amount);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:InstalmentsDiffer", 400).WithData("sum", instalments.Sum(i => i.Amount)).WithData("amount", amount);
}
