namespace CountyCloud.Funds;

/// <summary>Money that moves from one account (credit) to another (debit). A posting is made of movements, so it is balanced by construction.</summary>
/// <param name="Amount">Yuan, more than zero, at most two decimals.</param>
/// <param name="From">Account that is credited.</param>
/// <param name="To">Account that is debited.</param>
/// <param name="PayeeName">Name of the payee as it was then; stands beside the payee's id.</param>
public sealed record LedgerMovement(decimal Amount, LedgerAccount From, LedgerAccount To, string? PayeeName = null);
