namespace CountyCloud.Traceability;

/// <summary>Something that was recorded and should be looked at.</summary>
/// <param name="Code">Key of its text.</param>
/// <param name="LotNumber">Lot.</param>
/// <param name="Data">Values of the text.</param>
public sealed record TraceWarning(string Code, string LotNumber, IReadOnlyDictionary<string, string> Data);
