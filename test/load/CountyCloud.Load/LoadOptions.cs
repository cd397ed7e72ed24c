namespace CountyCloud.Load;

/// <summary>How much is measured.</summary>
/// <param name="Writers">People who decide at the same time.</param>
/// <param name="Each">Decisions of each of them in a round.</param>
/// <param name="WarmUps">Rounds before those that count.</param>
/// <param name="Rounds">Rounds of the product, with one of the raw transaction after each.</param>
/// <param name="SubProjects">Sub-projects of the county whose execution is read.</param>
/// <param name="Postings">Transactions in its journal.</param>
/// <param name="Reads">Reads of a round.</param>
/// <param name="Counties">Counties of the large database.</param>
/// <param name="Events">Events in it.</param>
/// <param name="Codes">Codes in it.</param>
/// <param name="Scans">Scans of each database.</param>
/// <param name="ReadWarmUps">Seconds for which wrk asks each side before it is measured.</param>
/// <param name="ReadRounds">Rounds of the reads of a county.</param>
/// <param name="ReadSeconds">Seconds of a round, for each side.</param>
/// <param name="ManyCounties">Counties of the database that is as large as the country.</param>
public sealed record LoadOptions(int Writers, int Each, int WarmUps, int Rounds, int SubProjects, int Postings, int Reads, int Counties, int Events, int Codes, int Scans, int ReadWarmUps, int ReadRounds, int ReadSeconds, int ManyCounties)
{
    /// <summary>The sizes that the targets speak of.</summary>
    public static LoadOptions Full { get; } = new(Writers: 8, Each: 5, WarmUps: 10, Rounds: 15, SubProjects: 500, Postings: 20_000, Reads: 20, Counties: 200, Events: 2_000_000, Codes: 10_000_000, Scans: 1500, ReadWarmUps: 15, ReadRounds: 7, ReadSeconds: 3, ManyCounties: 1500);

    /// <summary>Just enough to see that everything here still runs.</summary>
    public static LoadOptions Smoke { get; } = new(Writers: 2, Each: 2, WarmUps: 0, Rounds: 1, SubProjects: 5, Postings: 150, Reads: 2, Counties: 6, Events: 3000, Codes: 10_000, Scans: 20, ReadWarmUps: 0, ReadRounds: 1, ReadSeconds: 1, ManyCounties: 12);
}
