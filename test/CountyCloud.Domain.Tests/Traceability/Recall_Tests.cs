using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Funds;
using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>Guards of W-28.</summary>
public sealed class Recall_Tests
{
    private static readonly DateTime Now = new(2026, 6, 1, 4, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly Guid Lot = Guid.CreateVersion7();

    [Fact]
    [Trait("Req", "TRACE-13")]
    public void A_recall_goes_from_its_cause_to_its_end()
    {
        var recall = Decided();
        recall.IsInForce.ShouldBeTrue();
        recall.Collect(0, null, "office", Now);
        recall.Destroy(0, "done", "office", Now);
        recall.IsInForce.ShouldBeTrue();
        recall.Close("done", "office", Now);
        recall.IsInForce.ShouldBeFalse();
        recall.Steps.Select(s => s.State).ShouldBe(
        [
            RecallState.Opened, RecallState.BatchTraced, RecallState.SalesStopped, RecallState.BuyersNotified, RecallState.GoodsCollected, RecallState.Destroyed, RecallState.Closed,
        ]);
    }

    [Fact]
    [Trait("Req", "TRACE-13")]
    public void It_is_computed_anew_until_it_is_being_decided()
    {
        var recall = Opened();
        recall.Trace(Set(), "office", Now);
        recall.Trace(Set(), "office", Now);
        recall.Version.ShouldBe(2);
        recall.Submit();
        Refused("RecallBeingDecided", () => recall.Trace(Set(), "office", Now));
        Refused("RecallBeingDecided", recall.Submit);
        recall.Refuse(ApprovalState.Returned, "more", Day, Now);
        recall.Trace(Set(), "office", Now);
        recall.State.ShouldBe(RecallState.BatchTraced);
        recall.Submit();
        recall.Refuse(ApprovalState.Rejected, "no", Day, Now);
        recall.State.ShouldBe(RecallState.Rejected);
        recall.IsInForce.ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "TRACE-13")]
    public void What_found_nothing_or_not_everything_is_not_decided()
    {
        var recall = Opened();
        recall.Trace(new RecallSet([], [], [], false, 1), "office", Now);
        Refused("RecallFoundNothing", recall.Submit);
        recall.Trace(Set() with { IsCut = true }, "office", Now);
        Refused("RecallFoundNothing", recall.Submit);
    }

    [Fact]
    [Trait("Req", "TRACE-13")]
    public void A_drill_is_computed_and_closed_and_stops_nothing()
    {
        var drill = Opened(isDrill: true);
        drill.Trace(Set(), "office", Now.AddSeconds(2));
        Refused("DrillStopsNothing", drill.Submit);
        Refused("DrillStopsNothing", () => drill.Decide(Set(), null, 1, null, null, Day, Now));
        drill.Close("report", "office", Now);
        (drill.State, drill.IsInForce, drill.LocatedPercent, drill.TraceMilliseconds).ShouldBe((RecallState.Closed, false, 50, 7));
    }

    [Fact]
    [Trait("Req", "TRACE-13")]
    public void What_is_missing_needs_a_reason_and_what_is_in_stock_is_not_destroyed()
    {
        var recall = Decided();
        Refused("RecallGoodsMissing", () => recall.Collect(3, " ", "office", Now));
        recall.Collect(3, "eaten", "office", Now);
        recall.MissingReason.ShouldBe("eaten");
        Refused("RecallGoodsStillThere", () => recall.Destroy(1, "done", "office", Now));
        recall.Release("sound", "office", Now);
        (recall.State, recall.IsInForce).ShouldBe((RecallState.Released, false));
        recall.Close("done", "office", Now);
        recall.State.ShouldBe(RecallState.Closed);
    }

    [Fact]
    [Trait("Req", "FUND-38")]
    public void A_decided_recall_reports_the_problem_where_the_county_opens_cases()
    {
        Decided().DomainEvents.OfType<QualityProblemReported>().ShouldBeEmpty();
        var contractor = Guid.CreateVersion7();
        Decided(new ConcernedMoney(contractor, null)).DomainEvents.OfType<QualityProblemReported>().ShouldHaveSingleItem().ContractorId.ShouldBe(contractor);
    }

    [Theory]
    [InlineData(true, 4, 4, 10, 10, 0, 100)]
    [InlineData(true, 4, 2, 10, 5, 0, 75)]
    [InlineData(false, 0, 0, 0, 0, 0, 0)]
    [InlineData(true, 2, 2, 4, 4, 1, 75)]
    [Trait("Req", "TRACE-19")]
    public void Completeness_of_trace_is_four_quarters(bool isFiled, int sites, int located, int lots, int withOrigin, int late, int score) =>
        new TraceCompleteness(isFiled, sites, located, lots, withOrigin, late).Score.ShouldBe(score);

    private static Recall Opened(bool isDrill = false) =>
        new(Guid.CreateVersion7(), new DocumentHead("RCL-1", "苹果汁", "office", null), new RecallContent(RecallCause.Lot, Lot, "L1", "苹果汁", "铅超标", isDrill, null), Now);

    private static Recall Decided(ConcernedMoney? concerned = null)
    {
        var recall = Opened();
        recall.Trace(Set(), "office", Now);
        recall.Submit();
        recall.Decide(Set(), "yes", 12, "market", concerned, Day, Now);
        return recall;
    }

    private static RecallSet Set()
    {
        var holder = Guid.CreateVersion7();
        return new RecallSet(
            [new RecallLine(Lot, "L1", "苹果汁", "KGM", RecallItemKind.Stock, "p", "p", holder, "h", 5), new RecallLine(Lot, "L1", "苹果汁", "KGM", RecallItemKind.Sold, "q", "q", null, null, 3)], [Lot], [holder], false, 7);
    }

    private static void Refused(string code, Action act) => Should.Throw<BusinessException>(act).Code.ShouldBe("Traceability:" + code);
}
