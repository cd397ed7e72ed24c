namespace CountyCloud.Traceability;

/// <summary>A withdrawal period that an input use opened.</summary>
/// <param name="EventId">Event of the input use.</param>
/// <param name="InputProduct">Pesticide or drug.</param>
/// <param name="Until">When it ends, UTC.</param>
public sealed record LotWithdrawal(string EventId, string InputProduct, DateTime Until);
