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
    /// <param name="subProjects">Its sub-projects.</param>
    public static IReadOnlyList<Promise> OfContract(decimal amount, IEnumerable<SubProjectPosition> subProjects)
    {
        var left = amount;
        var promises = new List<Promise>();
        foreach (var subProject in subProjects)
        {
            var lines = new List<LineAmount>();
            foreach (var line in subProject.Budget)
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
                promises.Add(new Promise(subProject.Id, subProject.FundSourceCode, lines));
            }
        }

        return promises;
    }
}
