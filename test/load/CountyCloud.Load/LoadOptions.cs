namespace CountyCloud.Load;

/// <summary>How much is measured.</summary>
/// <param name="Writers">People who decide at the same time.</param>
/// <param name="Each">Decisions of each of them in a round.</param>
/// <param name="WarmUps">Rounds before those that count.</param>
/// <param name="Rounds">Rounds of the product, with one of the raw transaction after each.</param>
/// <param name="SubProjects">Sub-projects of the county whose execution is read.</param>
/// <param name="Postings">Transactions in its journal.</param>
/// <param name="Reads">Reads of a round.</param>
public sealed record LoadOptions(int Writers, int Each, int WarmUps, int Rounds, int SubProjects, int Postings, int Reads)
{
    /// <summary>The sizes that the targets speak of.</summary>
    public static LoadOptions Full { get; } = new(Writers: 8, Each: 5, WarmUps: 10, Rounds: 15, SubProjects: 500, Postings: 20_000, Reads: 20);

    /// <summary>Just enough to see that everything here still runs.</summary>
    public static LoadOptions Smoke { get; } = new(Writers: 2, Each: 2, WarmUps: 0, Rounds: 1, SubProjects: 5, Postings: 150, Reads: 2);
}
