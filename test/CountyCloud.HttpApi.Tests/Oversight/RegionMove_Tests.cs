using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.Administration.Regions;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Oversight;

/// <summary>Counties and prefectures come to lie elsewhere on a day, and whoever oversees them changes with that day (PLAT-03).</summary>
public sealed class RegionMove_Tests
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    private readonly Region _country, _west, _east, _westTown, _eastTown, _county;
    private readonly List<Region> _regions;
    private readonly List<RegionMove> _moves = [];

    public RegionMove_Tests()
    {
        _country = New("100000", RegionLevel.Country, null);
        _west = New("540000", RegionLevel.Province, _country);
        _east = New("630000", RegionLevel.Province, _country);
        _westTown = New("540400", RegionLevel.Prefecture, _west);
        _eastTown = New("632300", RegionLevel.Prefecture, _east);
        _county = New("540422", RegionLevel.County, _westTown);
        _regions = [_country, _west, _east, _westTown, _eastTown, _county];
    }

    private RegionTree Tree => new(_regions, _moves);

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void A_county_lies_under_the_new_region_from_the_day_of_the_move_and_under_the_old_one_until_the_day_before()
    {
        Record(_county, _eastTown, Day);

        Tree.StretchesOf(_county.Id).ShouldBe(
        [
            new RegionStretch(null, Day.AddDays(-1), _westTown.Id, "/100000/540000/540400/540422/"),
            new RegionStretch(Day, null, _eastTown.Id, "/100000/630000/632300/540422/"),
        ]);
        Tree.PathOn(_county.Id, Day.AddDays(-1)).ShouldContain("/540000/");
        Tree.PathOn(_county.Id, Day).ShouldContain("/630000/");
        Tree.StretchesOf(_eastTown.Id).ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void A_prefecture_takes_its_counties_along()
    {
        Record(_westTown, _east, Day);

        Tree.StretchesOf(_county.Id).Select(s => (s.From, s.Path)).ShouldBe([(null, "/100000/540000/540400/540422/"), (Day, "/100000/630000/540400/540422/")]);
    }

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void A_county_that_came_back_has_three_stretches_without_a_gap()
    {
        Record(_county, _eastTown, Day);
        Record(_county, _westTown, Day.AddYears(1));

        var stretches = Tree.StretchesOf(_county.Id);
        stretches.Count.ShouldBe(3);
        stretches[^1].ParentId.ShouldBe(_westTown.Id);
        stretches.Zip(stretches.Skip(1)).ShouldAllBe(p => p.First.To!.Value.AddDays(1) == p.Second.From);
    }

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void A_county_may_come_directly_under_a_province() => Record(_county, _east, Day).FromRegionId.ShouldBe(_westTown.Id);

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void Nothing_comes_to_lie_under_something_of_its_own_level_or_below_so_no_circle_can_arise()
    {
        foreach (var (what, to) in new[] { (_county, _county), (_westTown, _county), (_westTown, _westTown), (_westTown, _eastTown), (_west, _east), (_west, _westTown), (_country, _west), (_county, _country), (_westTown, _country) })
        {
            Refused(what, to, Day).ShouldBe("Regions:MoveLevels", $"{what.Code} under {to.Code}");
        }
    }

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void A_move_to_where_it_lies_is_none() => Refused(_county, _westTown, Day).ShouldBe("Regions:MoveToSamePlace");

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void A_move_comes_after_the_last_one_and_an_earlier_one_is_corrected_and_not_slipped_in()
    {
        Record(_county, _eastTown, Day);

        Refused(_county, _west, Day).ShouldBe("Regions:MoveNotAfterLast");
        Refused(_county, _west, Day.AddDays(-1)).ShouldBe("Regions:MoveNotAfterLast");
        Record(_county, _west, Day.AddDays(1));
    }

    [Theory]
    [InlineData("改属", "国函〔2026〕1号", "Regions:MoveReasonNeeded")]
    [InlineData("   改属    ", "国函〔2026〕1号", "Regions:MoveReasonNeeded")]
    [InlineData("国务院批准改属", "1", "Regions:MoveDocumentNeeded")]
    [InlineData("国务院批准改属", "  ", "Regions:MoveDocumentNeeded")]
    [Trait("Req", "PLAT-03")]
    public void A_move_says_why_and_names_its_document(string reason, string document, string code) =>
        Should.Throw<BusinessException>(() => Tree.Record(Guid.CreateVersion7(), new RegionMoveProposal(_county.Id, _eastTown.Id, Day, reason, document), "platform")).Code.ShouldBe(code);

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void A_correction_counts_in_the_place_of_the_wrong_record_which_stays()
    {
        var wrong = Record(_county, _eastTown, Day);

        var right = Record(_county, _east, Day.AddMonths(1), wrong);

        Tree.StretchesOf(_county.Id).Select(s => (s.From, s.ParentId)).ShouldBe([(null, (Guid?)_westTown.Id), (Day.AddMonths(1), _east.Id)]);
        (wrong.ToRegionId, wrong.Day).ShouldBe((_eastTown.Id, Day));
        (right.Number, right.FromRegionId).ShouldBe((2, _westTown.Id));
        Refused(_county, _west, Day, wrong).ShouldBe("Regions:MoveCorrectedAlready");
        Record(_county, _eastTown, Day, right);
    }

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void A_move_that_never_was_is_corrected_to_where_the_county_lay()
    {
        var wrong = Record(_county, _eastTown, Day);

        Record(_county, _westTown, Day, wrong);

        Tree.StretchesOf(_county.Id).ShouldHaveSingleItem().ParentId.ShouldBe(_westTown.Id);
    }

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void A_correction_stays_between_the_moves_before_and_after()
    {
        Record(_county, _eastTown, Day);
        var second = Record(_county, _west, Day.AddMonths(2));
        Record(_county, _westTown, Day.AddMonths(4));

        Refused(_county, _east, Day, second).ShouldBe("Regions:CorrectionOutOfOrder");
        Refused(_county, _east, Day.AddMonths(4), second).ShouldBe("Regions:CorrectionOutOfOrder");
        Record(_county, _east, Day.AddMonths(3), second);
        Tree.ParentOn(_county.Id, Day.AddMonths(2)).ShouldBe(_eastTown.Id);
    }

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void A_correction_is_of_a_record_of_the_same_region() =>
        Should.Throw<EntityNotFoundException>(() => Record(_county, _east, Day, Record(_westTown, _east, Day)));

    [ProviderTheory]
    [Trait("Req", "PLAT-03")]
    public async Task An_official_loses_a_county_and_another_gains_it_with_the_first_request_of_the_day_of_the_move(TestProvider provider)
    {
        var clock = new BeforeMidnight();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Clock = clock };
        var milin = await host.CountyIdAsync("milin");
        var platform = await host.SignInAsync("platform");
        var xizang = await host.SignInAsync("province.xizang");
        var visitor = await host.SignInAsync("province.xizang");
        var qinghai = await host.SignInAsync("province.qinghai");
        var office = await host.SignInAsync("milin.office");
        using (var entered = await visitor.PostAsJsonAsync("/api/app/county-visit/start", new { countyId = milin, reason = "核对第三季度拨付进度", minutes = 240 }))
        {
            entered.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        var regions = (await GetAsync(platform, "/api/app/region-move/regions"))["items"]!.AsArray();
        var (county, from, to) = (IdOf(regions, "540422"), IdOf(regions, "540400"), IdOf(regions, "632300"));
        var move = new { regionId = county, toRegionId = to, day = Text(clock.Tomorrow), reason = "国务院批准改属", document = "国函〔2026〕1号", correctsId = (string?)null };
        using (var refused = await xizang.PostAsJsonAsync("/api/app/region-move", move))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        var recorded = await OkAsync(await platform.PostAsJsonAsync("/api/app/region-move", move));

        // The evening before, nothing has changed.
        (await SeenAsync(xizang)).ShouldBe(["milin"]);
        (await SeenAsync(qinghai)).ShouldBe(["zeku"]);
        (await visitor.GetAsync("/api/app/county-home")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var early = await qinghai.PostAsJsonAsync("/api/app/county-visit/start", new { countyId = milin, reason = "核对第三季度拨付进度", minutes = 60 }))
        {
            early.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        clock.PassMidnight();

        (await visitor.GetAsync("/api/app/county-home")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "a visit ends with the office over the county");
        (await SeenAsync(xizang)).ShouldBeEmpty();
        (await xizang.GetAsync($"/api/app/province-supervision/{milin}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await SeenAsync(qinghai)).ShouldBe(["milin", "zeku"], ignoreOrder: true);
        (await office.GetAsync("/api/app/county-home")).StatusCode.ShouldBe(HttpStatusCode.OK, "the county's own people go on");
        var profile = (await GetAsync(office, "/api/app/county-profile"))["regionPath"]!.AsArray().Select(n => n!["zh-Hans"]!.GetValue<string>());
        profile.First().ShouldBe("青海省");

        // The tree of the day before is as it was.
        ParentOf(await GetAsync(platform, $"/api/app/region-move/regions?day={Text(clock.Tomorrow.AddDays(-1))}"), "540422").ShouldBe(from);
        ParentOf(await GetAsync(platform, "/api/app/region-move/regions"), "540422").ShouldBe(to);

        // Supervision as of the day before: the county that has moved away is named, and what it publishes is for those above it today.
        var dayBefore = Text(clock.Tomorrow.AddDays(-1));
        var gone = (await GetAsync(xizang, $"/api/app/province-supervision?day={dayBefore}"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        (gone["code"]!.GetValue<string>(), gone["isUnderToday"]!.GetValue<bool>(), gone["planned"]!.GetValue<decimal>(), gone["publishedAt"]).ShouldBe(("milin", false, 0m, null));
        var stayed = (await GetAsync(qinghai, $"/api/app/province-supervision?day={dayBefore}"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        (stayed["code"]!.GetValue<string>(), stayed["isUnderToday"]!.GetValue<bool>()).ShouldBe(("zeku", true));

        // It was wrong: another record sets it right, and nothing is overwritten.
        var id = recorded["id"]!.GetValue<string>();
        var correction = new { regionId = county, toRegionId = from, day = Text(clock.Tomorrow), reason = "登记有误，实际没有改属", document = "省民政厅说明", correctsId = id };
        (await OkAsync(await platform.PostAsJsonAsync("/api/app/region-move", correction)))["corrects"]!.GetValue<int>().ShouldBe(1);
        (await SeenAsync(xizang)).ShouldBe(["milin"]);
        (await SeenAsync(qinghai)).ShouldBe(["zeku"]);
        using (var again = await platform.PostAsJsonAsync("/api/app/region-move", correction))
        {
            again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await again.Content.ReadAsStringAsync()).ShouldContain("Regions:MoveCorrectedAlready");
        }

        var list = (await GetAsync(platform, $"/api/app/region-move?regionId={county}"))["items"]!.AsArray();
        list.Select(m => (m!["number"]!.GetValue<int>(), (int?)m["correctedBy"])).ShouldBe([(2, null), (1, 2)]);
        await Should.ThrowAsync<Exception>(() => host.InCountyAsync("milin", (CountyCloudDbContext db) => db.Set<RegionMove>().ExecuteUpdateAsync(s => s.SetProperty(m => m.Reason, "改写"))));
        await Should.ThrowAsync<Exception>(() => host.InCountyAsync("milin", (CountyCloudDbContext db) => db.Set<RegionMove>().ExecuteDeleteAsync()));
    }

    private static Region New(string code, RegionLevel level, Region? parent) => new(Guid.CreateVersion7(), code, level, LocalizedText.Chinese(code), parent);

    private RegionMove Record(Region what, Region to, DateOnly day, RegionMove? corrects = null)
    {
        var move = Tree.Record(Guid.CreateVersion7(), new RegionMoveProposal(what.Id, to.Id, day, "国务院批准改属", "国函〔2026〕1号", corrects?.Id), "platform");
        _moves.Add(move);
        return move;
    }

    private string Refused(Region what, Region to, DateOnly day, RegionMove? corrects = null) => Should.Throw<BusinessException>(() => Record(what, to, day, corrects)).Code;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string IdOf(JsonArray regions, string code) => regions.Single(r => r!["code"]!.GetValue<string>() == code)!["id"]!.GetValue<string>();

    private static string ParentOf(JsonNode answer, string code) => answer["items"]!.AsArray().Single(r => r!["code"]!.GetValue<string>() == code)!["parentId"]!.GetValue<string>();

    private static async Task<List<string>> SeenAsync(HttpClient official) =>
        [.. (await GetAsync(official, "/api/app/province-supervision"))["items"]!.AsArray().Select(c => c!["code"]!.GetValue<string>())];

    private static async Task<JsonNode> GetAsync(HttpClient client, string path) => JsonNode.Parse(await client.GetStringAsync(path))!;

    private static async Task<JsonNode> OkAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(body);
        response.Dispose();
        return JsonNode.Parse(body)!;
    }

    /// <summary>A clock that begins half an hour before midnight in China.</summary>
    private sealed class BeforeMidnight : TimeProvider
    {
        private static readonly TimeSpan China = TimeSpan.FromHours(8);
        private TimeSpan _ahead;

        public BeforeMidnight()
        {
            var now = System.GetUtcNow();
            Tomorrow = DateOnly.FromDateTime((now + China).DateTime).AddDays(1);
            _ahead = Tomorrow.ToDateTime(TimeOnly.MinValue) - TimeSpan.FromMinutes(30) - (now + China).DateTime;
        }

        /// <summary>The day that is about to begin.</summary>
        public DateOnly Tomorrow { get; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

        public void PassMidnight() => _ahead += TimeSpan.FromMinutes(40);
    }
}
