using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A subsidy says from which line and source its money comes, each pair once (FUND-10).</summary>
public sealed class SubsidyHasSharesRule(IReadOnlyList<SubsidyShare> shares) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => shares.Count is 0 or > 20 || shares.DistinctBy(s => (s.BudgetItemCode, s.FundSourceCode)).Count() != shares.Count;

    /// <inheritdoc />
    public BusinessException ToException() => new("Funds:SubsidyWithoutShares", 400);
}
