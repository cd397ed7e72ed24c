using CountyCloud.Framework.Localization;

namespace CountyCloud.Funds;

/// <summary>Something about the sums a reader should know.</summary>
/// <param name="Code">Item; empty for the whole budget.</param>
/// <param name="Name">Name of the item.</param>
/// <param name="Kind">What is the matter.</param>
/// <param name="Expected">What the other figures give, yuan (or percent for shares).</param>
/// <param name="Actual">What stands there.</param>
/// <param name="Note">The reason on record.</param>
public sealed record BudgetIssue(string Code, string Name, BudgetIssueKind Kind, decimal Expected, decimal Actual, LocalizedText Note);
