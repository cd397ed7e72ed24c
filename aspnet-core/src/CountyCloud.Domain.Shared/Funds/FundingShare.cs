namespace CountyCloud.Funds;

/// <summary>Part of a document's money as the ledger holds it: a payment of one line may come from several sources (FUND-46).</summary>
/// <param name="BudgetItemCode">Budget line.</param>
/// <param name="FundSourceCode">Fund source.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Committed">True when it was promised before; given up, it is promised again.</param>
/// <param name="CommittedPayee">True when the promise named the payee.</param>
/// <param name="IsDeposit">True for money that comes back (M607 质保金).</param>
public sealed record FundingShare(string BudgetItemCode, string FundSourceCode, decimal Amount, bool Committed, bool CommittedPayee, bool IsDeposit);
