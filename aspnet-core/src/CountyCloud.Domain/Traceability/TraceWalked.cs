namespace CountyCloud.Traceability;

/// <summary>What a walk found.</summary>
/// <param name="Levels">Identifiers with the step at which each was reached; the first ones have 0.</param>
/// <param name="Links">Identifiers in the events between them.</param>
/// <param name="IsCut">True when there is more than a walk may show.</param>
public sealed record TraceWalked(IReadOnlyDictionary<string, int> Levels, IReadOnlyList<TraceLink> Links, bool IsCut);
