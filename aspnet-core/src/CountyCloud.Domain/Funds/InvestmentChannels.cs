namespace CountyCloud.Funds;

/// <summary>The channels of investment and whether public money leads (K88 发挥政府投入资金的引领作用; FUND-47).</summary>
/// <param name="PublicAmount">Public money, yuan: what is granted, where that is known, else what arrived.</param>
/// <param name="OtherAmount">Own, private and borrowed money, yuan.</param>
/// <param name="Channels">Kinds of sources with their sums.</param>
public sealed record InvestmentChannels(decimal PublicAmount, decimal OtherAmount, IReadOnlyList<ChannelSum> Channels)
{
    private static readonly FundSourceKind[] Others = [FundSourceKind.Own, FundSourceKind.Private, FundSourceKind.Credit];

    /// <summary>True when public money draws in the others: it is there before they are, whatever the sums.</summary>
    public bool IsPublicLeading => PublicAmount > 0;

    /// <summary>Adds up the sources.</summary>
    /// <param name="sources">Kind and amount of each source, yuan.</param>
    public static InvestmentChannels Of(IEnumerable<(FundSourceKind Kind, decimal Amount)> sources)
    {
        var all = sources.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(g => new ChannelSum(g.Key, g.Sum(s => s.Amount), !Others.Contains(g.Key))).ToList();
        return new InvestmentChannels(all.Where(c => c.IsPublic).Sum(c => c.Amount), all.Where(c => !c.IsPublic).Sum(c => c.Amount), all);
    }
}
