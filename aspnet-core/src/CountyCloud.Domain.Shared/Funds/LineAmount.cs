namespace CountyCloud.Funds;

/// <summary>Money of a budget line.</summary>
/// <param name="BudgetItemCode">Budget line.</param>
/// <param name="Amount">Yuan.</param>
public sealed record LineAmount(string BudgetItemCode, decimal Amount);
