using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>What a county may set for the public page of a code.</summary>
public sealed class TracePage_Tests
{
    [Theory, Trait("Req", "TRACE-07")]
    [InlineData(8, 2, 1, 1, 1)]
    [InlineData(0, 4, 0, 1, 1)]
    [InlineData(0, 4, 1, 0, 1)]
    [InlineData(0, 4, 1, 1, 0)]
    public void Limits_are_in_order_and_at_least_one(int least, int most, int scans, int places, int speed) =>
        Should.Throw<BusinessException>(() => Make(least, most, scans, places, speed)).Code.ShouldBe("Trace:PageLimitsOrder");

    [Theory, Trait("Req", "TRACE-07")]
    [InlineData(0, 4, 1, 1, 1)]
    [InlineData(-18, -18, 50, 8, 1000)]
    [InlineData(null, null, null, null, null)]
    [InlineData(null, -15, null, null, 900)]
    public void Limits_in_order_and_none_at_all_are_kept(int? least, int? most, int? scans, int? places, int? speed) => Make(least, most, scans, places, speed).Values.MaxSpeed.ShouldBe(speed);

    [Fact, Trait("Req", "TRACE-07")]
    public void A_county_that_sets_nothing_shows_no_surname_and_no_report()
    {
        var page = new TracePageValues();

        (page.ShowsSurname, page.PublishesReports).ShouldBe((false, false));
    }

    private static TracePage Make(int? least, int? most, int? scans, int? places, int? speed)
    {
        var page = new TracePage();
        page.Initialize(Guid.CreateVersion7(), new TracePageValues { Code = "page", Name = LocalizedText.Chinese("追溯页"), ColdChainLeast = least, ColdChainMost = most, MaxScans = scans, MaxPlaces = places, MaxSpeed = speed });
        return page;
    }
}
