namespace CountyCloud.Funds;

/// <summary>Part of a subsidy that one source pays from one line.</summary>
/// <param name="BudgetItemCode">Budget line.</param>
/// <param name="FundSourceCode">Fund source.</param>
/// <param name="SourceKind">Kind of the source: city and county split a parcel's subsidy (C177).</param>
/// <param name="Amount">Yuan.</param>
public sealed record SubsidyShare(string BudgetItemCode, string FundSourceCode, FundSourceKind SourceKind, decimal Amount);
