namespace CountyCloud.Funds;

/// <summary>A line of a payment as it is asked for.</summary>
/// <param name="BudgetItemCode">Budget line.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="FundSourceCode">Fund source, when only one may pay it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="IsDeposit">True for money that comes back.</param>
public sealed record PaymentLineRequest(string BudgetItemCode, decimal Amount, string? FundSourceCode = null, string? Purpose = null, bool IsDeposit = false);
