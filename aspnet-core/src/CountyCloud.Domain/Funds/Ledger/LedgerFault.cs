namespace CountyCloud.Funds;

/// <summary>Something that is not as it was posted.</summary>
/// <param name="Kind">What is the matter.</param>
/// <param name="Sequence">Transaction; null for a balance.</param>
/// <param name="Line">Entry, where one is meant.</param>
/// <param name="Account">Account, where one is meant.</param>
/// <param name="Expected">What the other rows say it should be.</param>
/// <param name="Actual">What stands there.</param>
public sealed record LedgerFault(LedgerFaultKind Kind, long? Sequence = null, int? Line = null, string? Account = null, string? Expected = null, string? Actual = null);
