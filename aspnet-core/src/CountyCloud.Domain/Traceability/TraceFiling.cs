namespace CountyCloud.Traceability;

/// <summary>What the county decides when it files a subject.</summary>
/// <param name="Code">Code that it issues.</param>
/// <param name="Identifier">Identifier in events.</param>
/// <param name="DepartmentCode">Department that answers for it; null when none is named.</param>
/// <param name="RequiredPapers">Papers of the county's list for the kind.</param>
/// <param name="HasLocatedPlot">True when it holds a plot, pen or pasture with a location.</param>
/// <param name="ValidMonths">Months for which it is filed.</param>
public sealed record TraceFiling(string Code, string Identifier, string? DepartmentCode, IReadOnlyList<string> RequiredPapers, bool HasLocatedPlot, int ValidMonths);
