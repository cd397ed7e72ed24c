using CountyCloud.Stations;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Stations;

/// <summary>Coverage counted from the village register, with the counties' own targets. Numbers of villages that no document states are the tests' own.</summary>
public sealed class VillageCoverage_Tests
{
    [Fact]
    [Trait("Req", "PLAT-11")]
    [Trait("Req", "PSS-26")]
    public void Thirty_five_points_cover_all_64_villages_when_each_village_is_served_by_one_of_them()
    {
        var coverage = Of(Villages(64, i => "p" + (i % 35)), Points(35), Level(NetworkLevelKind.VillagePoint, 100, 100))!;

        (coverage.Outlets.Covered, coverage.Outlets.Total, coverage.Outlets.Percent, coverage.Outlets.IsMet).ShouldBe((64, 64, 100m, true));
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(79, false)]
    [Trait("Req", "PSS-37")]
    public void Eighty_of_a_hundred_villages_meet_a_target_of_80_percent_and_79_do_not(int served, bool isMet) =>
        Of(Villages(100, i => i < served ? "p" + i : null), Points(100), Level(NetworkLevelKind.VillagePoint, 80, 100))!.Outlets.IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(163, true)]
    [InlineData(164, false)]
    [Trait("Req", "PSS-37")]
    public void One_hundred_and_thirty_nine_stations_of_one_village_each_reach_85_percent_of_163_villages_and_not_of_164(int villages, bool isMet)
    {
        var outlets = Of(Villages(villages, i => i < 139 ? "p" + i : null), Points(139), Level(NetworkLevelKind.VillagePoint, 85, 100))!.Outlets;

        (outlets.Covered, outlets.IsMet).ShouldBe((139, isMet));
    }

    [Fact]
    [Trait("Req", "PSS-26")]
    public void Every_poor_village_counts_on_its_own_and_one_without_outlet_misses_100_percent()
    {
        var villages = Villages(10, i => i == 9 ? null : "p0", i => i >= 7 ? VillagePovertyStatus.RegisteredPoor : VillagePovertyStatus.Ordinary);

        var coverage = Of(villages, Points(1), Level(NetworkLevelKind.VillagePoint, 80, 100))!;

        coverage.Outlets.IsMet.ShouldBe(true);
        (coverage.PoorVillages.Covered, coverage.PoorVillages.Total, coverage.PoorVillages.Percent, coverage.PoorVillages.IsMet).ShouldBe((2, 3, 66.66m, false));
    }

    [Fact]
    [Trait("Req", "PLAT-11")]
    public void A_village_that_exited_from_poverty_still_counts_for_the_target_of_poor_villages() =>
        Of(Villages(2, _ => "p0", i => i == 0 ? VillagePovertyStatus.Exited : VillagePovertyStatus.Ordinary), Points(1), Level(NetworkLevelKind.VillagePoint, 80, 100))!
            .PoorVillages.ShouldBe(new CoverageShare(1, 1, 100));

    [Theory]
    [InlineData(StationStatus.Planned)]
    [InlineData(StationStatus.Building)]
    [InlineData(StationStatus.Closed)]
    [Trait("Req", "PSS-37")]
    public void An_outlet_that_is_not_open_serves_nobody(StationStatus status) =>
        Of(Villages(4, _ => "p0"), [new StationValues { Code = "p0", Status = status }], Level(NetworkLevelKind.VillagePoint, 80, 100))!.Outlets.Covered.ShouldBe(0);

    [Fact]
    [Trait("Req", "PLAT-11")]
    [Trait("Req", "PSS-37")]
    public void Couriers_and_broadband_are_counted_village_by_village()
    {
        var villages = Enumerable.Range(0, 64).Select(i => new VillageValues { Code = "v" + i, HasCourier = i < 32, HasBroadband = true }).ToList();

        var coverage = Of(villages, [], Level(NetworkLevelKind.VillagePoint, 100, 100))!;

        (coverage.Courier.Percent, coverage.Broadband.Percent).ShouldBe((50m, 100m));
        coverage.Courier.IsMet.ShouldBeNull();
    }

    [Fact]
    [Trait("Req", "PSS-37")]
    public void A_county_with_one_kind_of_station_has_its_target_there() =>
        Of(Villages(28, i => "p" + i), Points(28), Level(NetworkLevelKind.Station, 100, null))!.Outlets.IsMet.ShouldBe(true);

    [Fact]
    [Trait("Req", "PSS-37")]
    public void A_share_is_cut_off_so_that_almost_all_is_not_shown_as_all() => new CoverageShare(19999, 20000, 100).Percent.ShouldBe(99.99m);

    [Fact]
    [Trait("Req", "PLAT-11")]
    public void Without_a_register_nothing_is_known_about_coverage() => Of([], Points(35), Level(NetworkLevelKind.VillagePoint, 100, 100)).ShouldBeNull();

    [Fact]
    [Trait("Req", "PLAT-11")]
    public void Without_poor_villages_their_share_is_neither_met_nor_missed()
    {
        var poor = Of(Villages(3, _ => "p0"), Points(1), Level(NetworkLevelKind.VillagePoint, 80, 100))!.PoorVillages;

        (poor.Percent, poor.IsMet).ShouldBe(((decimal?)null, (bool?)null));
    }

    private static VillageCoverage? Of(IReadOnlyCollection<VillageValues> villages, IEnumerable<StationValues> stations, NetworkLevelValues level) => VillageCoverage.Of(villages, stations, [level]);

    private static NetworkLevelValues Level(NetworkLevelKind kind, decimal? all, decimal? poor) => new() { Code = "village", Kind = kind, CoveragePercent = all, PoorVillageCoveragePercent = poor };

    private static List<StationValues> Points(int count) => [.. Enumerable.Range(0, count).Select(i => new StationValues { Code = "p" + i, Status = StationStatus.Open })];

    private static List<VillageValues> Villages(int count, Func<int, string?> station, Func<int, VillagePovertyStatus>? status = null) =>
        [.. Enumerable.Range(0, count).Select(i => new VillageValues { Code = "v" + i, StationCode = station(i), PovertyStatus = status?.Invoke(i) ?? VillagePovertyStatus.Ordinary })];
}
