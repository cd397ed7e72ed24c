namespace CountyCloud.Funds;

/// <summary>What a document promises of a sub-project's budget lines (FUND-16).</summary>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="FundSourceCode">Fund source that pays it, when it names one; null takes every source.</param>
/// <param name="Lines">Amount by line, yuan.</param>
public sealed record Promise(Guid SubProjectId, string? FundSourceCode, IReadOnlyList<LineAmount> Lines)
{
    /// <summary>
    /// What a contract promises: its amount over the lines of its sub-projects, one after another in the order of both, each up to what the
    /// sub-project plans of the line. A contract without sub-projects promises nothing by itself: the schemes of those that follow do.
    /// </summary>
    /// <param name="amount">Amount of the contract, yuan.</param>
    /// <param name="budgets">What its sub-projects plan.</param>
    public static IReadOnlyList<Promise> OfContract(decimal amount, IEnumerable<Promise> budgets)
    {
        var left = amount;
        var promises = new List<Promise>();
        foreach (var budget in budgets)
        {
            var lines = new List<LineAmount>();
            foreach (var line in budget.Lines)
            {
                var taken = Math.Min(left, line.Amount);
                left -= taken;
                if (taken > 0)
                {
                    lines.Add(line with { Amount = taken });
                }
            }

            if (lines.Count > 0)
            {
                promises.Add(budget with { Lines = lines });
            }
        }

        return promises;
    }
}
