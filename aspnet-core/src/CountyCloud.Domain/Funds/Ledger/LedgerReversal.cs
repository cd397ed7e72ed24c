namespace CountyCloud.Funds;

/// <summary>Takes a transaction back.</summary>
/// <param name="Date">Business date; not in the future.</param>
/// <param name="Description">Why.</param>
/// <param name="IdempotencyKey">Names the reversal within the county.</param>
public sealed record LedgerReversal(DateOnly Date, string Description, string IdempotencyKey);
