namespace CountyCloud.Funds;

/// <summary>Money of one channel of investment (FUND-47).</summary>
/// <param name="Kind">Kind of the sources.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="IsPublic">True for public money.</param>
public sealed record ChannelSum(FundSourceKind Kind, decimal Amount, bool IsPublic);
