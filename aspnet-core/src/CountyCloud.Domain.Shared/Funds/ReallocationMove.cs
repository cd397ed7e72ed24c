namespace CountyCloud.Funds;

/// <summary>Money that goes from one budget line to another.</summary>
/// <param name="FromCode">Line that gives.</param>
/// <param name="FromSystemCode">System above it.</param>
/// <param name="ToCode">Line that gets.</param>
/// <param name="ToSystemCode">System above it.</param>
/// <param name="Amount">Yuan.</param>
public sealed record ReallocationMove(string FromCode, string FromSystemCode, string ToCode, string ToSystemCode, decimal Amount);
