namespace CountyCloud.Funds;

/// <summary>What a yearly budget line allows in a year (FUND-05, M588 5 万元/年).</summary>
/// <param name="BudgetItemCode">Budget line.</param>
/// <param name="Year">Year.</param>
/// <param name="Amount">Yuan a year.</param>
/// <param name="Before">Claimed of it for that year before, yuan.</param>
/// <param name="Years">Years that the line runs.</param>
/// <param name="OtherYears">Other years for which it was claimed.</param>
/// <param name="Source">Clause.</param>
public sealed record YearlyLimit(string BudgetItemCode, int Year, decimal Amount, decimal Before, int Years, int OtherYears, string? Source);
