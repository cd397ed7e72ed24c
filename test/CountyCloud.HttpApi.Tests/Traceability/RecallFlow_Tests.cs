using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Mailing;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Tasks;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static CountyCloud.HttpApi.Tests.Traceability.RecallStory;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>Recalls from the cause to the end as people carry them out: market regulator, county leader, holders and public (W-28, TRACE-13, F-40).</summary>
[Collection(Governance_Tests.Name)]
public sealed class RecallFlow_Tests(DemoHostFixture counties)
{
    // What the events of the story say of the jars: lot, kind, who, how much.
    private static string[] Jars(RecallStory s) =>
    [
        $"{s.Jars} stock {s.Plant.Name} 20", $"{s.Jars} stock {s.Shop1.Name} 25", $"{s.Jars} stock {s.Shop2.Name} 30", $"{s.Jars} sold {s.Shop1.Name} 15",
    ];

    [ProviderTheory]
    [Trait("Req", "TRACE-13")]
    [Trait("Req", "TRACE-26")]
    public async Task From_every_cause_the_set_is_what_the_events_say(TestProvider provider)
    {
        var story = await MakeAsync(await counties.GetAsync(provider));
        var test = await story.TestAsync(story.Jars, passed: false);
        var field = $"{story.Field} stock {story.Plot.Name} 10";
        foreach (var (cause, target, lots, holders, lines) in new[]
        {
            ("lot", story.Raw, 2, 3, Jars(story)), ("lot", story.JarCode, 1, 3, Jars(story)), ("lot", story.Box, 0, 0, []), ("site", story.PlotNumber, 3, 4, [.. Jars(story), field]), ("inputProduct", story.Input, 3, 4, [.. Jars(story), field]),
            ("failedTest", test, 1, 3, Jars(story)), ("subject", story.Plot.Name, 3, 4, [.. Jars(story), field]),
        })
        {
            var recall = await story.OpenAsync(cause, target, isDrill: true);

            recall["items"]!.AsArray().Select(i => Line(i!)).ShouldBe(lines, ignoreOrder: true, $"{cause} {target}");
            (recall["lotCount"]!.GetValue<int>(), recall["holderCount"]!.GetValue<int>(), recall["locatedPercent"]!.GetValue<int>()).ShouldBe((lots, holders, 100), $"{cause} {target}");
            var found = await GetAsync(story.Market, $"/api/app/recall/search?cause={cause}&text={Uri.EscapeDataString(target)}");
            found["items"]!.AsArray().Select(i => Line(i!)).ShouldBe(lines, ignoreOrder: true, $"search {cause} {target}");
        }

        (await CodeAsync(story.Market, "/api/app/recall", new { cause = "failedTest", target = "LAB-0", title = "x", reason = "x" })).ShouldBe("Traceability:RecallCauseUnknown");
        (await CodeAsync(story.Market, "/api/app/recall", new { cause = "failedTest", target = await story.TestAsync(story.Other, passed: true), title = "x", reason = "x" })).ShouldBe("Traceability:RecallCauseUnknown", "a test that was passed is no cause");
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-13")]
    [Trait("Req", "TRACE-20")]
    [Trait("Req", "TRACE-25")]
    public async Task A_failed_test_is_recalled_notified_collected_destroyed_and_closed(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var story = await MakeAsync(host);
        var anybody = host.CreateAnonymousClient();
        var recall = await story.OpenAsync("failedTest", await story.TestAsync(story.Jars, passed: false));
        var (id, number) = (Text(recall, "id"), Text(recall, "number"));
        var path = "/api/app/recall/" + id;
        (await GetAsync(story.Market, "/api/app/trace-alert?maxResultCount=1000"))["items"]!.AsArray().ShouldContain(a => Text(a!, "about") == story.Jars || a!.ToJsonString(null).Contains(story.Jars, StringComparison.Ordinal), "a failed test raises an alert");

        // Nothing is out of turn, and what is refused leaves no trace.
        await RefusesAsync(story.Market, path, "batchTraced", ("collect", new { }), ("destroy", new { text = "x" }), ("release", new { text = "x" }), ("close", new { text = "x" }));
        await PostAsync(story.Market, path + "/submit", new { });
        (await CodeAsync(story.Market, path + "/submit", new { })).ShouldBe("Traceability:RecallBeingDecided");
        (await CodeAsync(story.Market, path + "/trace", new { })).ShouldBe("Traceability:RecallBeingDecided");
        (await TasksAsync(story.Grower)).ShouldNotContain(id);
        (await anybody.GetStringAsync(new Uri("/milin/recalls", UriKind.Relative))).ShouldNotContain(number);
        (await StatusAsync(story.Grower, "/api/app/held-recall/" + id)).ShouldBe(404, "nobody who holds the goods knows before it is decided");

        // More is sold while it is decided: what holds is what was there at the decision.
        (await story.RefusedAsync(new { step = "selling", siteId = story.Shop1.Site, lots = Some(story.Jars, 1) })).ShouldBe("Trace:LotBlocked", "the failed test holds it already");
        await story.DecideAsync(id);

        recall = await GetAsync(story.Market, path);
        (Text(recall, "state"), recall["lotCount"]!.GetValue<int>(), recall["version"]!.GetValue<int>()).ShouldBe(("buyersNotified", 1, 2));
        recall["items"]!.AsArray().Select(i => Line(i!)).ShouldBe(Jars(story), ignoreOrder: true);
        recall["steps"]!.AsArray().Select(s => Text(s!, "state")).ShouldBe(["opened", "batchTraced", "salesStopped", "buyersNotified"]);
        (await story.LotAsync(story.Jars))["blocks"]!.AsArray().Select(b => Text(b!, "referenceNumber")).ShouldContain(number);
        (await story.LotAsync(story.Other))["blocks"]!.AsArray().ShouldBeEmpty();
        foreach (var person in new[] { story.Grower, story.Station, story.Market })
        {
            (await TasksAsync(person)).ShouldContain(id);
        }

        // The public knows at once, and only of what is concerned.
        (await anybody.GetStringAsync(new Uri("/milin/recalls", UriKind.Relative))).ShouldContain(number);
        (await anybody.GetStringAsync(new Uri("/milin/recalls", UriKind.Relative))).ShouldNotContain(story.Shop1.Name);
        (await anybody.GetStringAsync(new Uri($"/milin/trace/{story.JarCode}", UriKind.Relative))).ShouldContain(number);
        (await anybody.GetStringAsync(new Uri($"/milin/trace/{story.OtherCode}", UriKind.Relative))).ShouldNotContain(number);

        await RefusesAsync(story.Market, path, "buyersNotified", ("destroy", new { text = "x" }), ("release", new { text = "x" }), ("close", new { text = "x" }), ("trace", new { }), ("submit", new { }));
        (await CodeAsync(story.Market, path + "/collect", new { })).ShouldBe("Traceability:RecallGoodsMissing");
        await RecordAsync(story.Grower, new { step = "returning", siteId = story.Shop1.Site, lots = Some(story.Jars, 10) });
        (await CodeAsync(story.Market, path + "/collect", new { missingReason = " " })).ShouldBe("Traceability:RecallGoodsMissing");
        Totals(await GetAsync(story.Market, path)).ShouldBe((75m, 15m, 10m, 0m, 85m, 5m));
        await PostAsync(story.Market, path + "/collect", new { missingReason = "5 千克已食用，买方已告知" });

        (await CodeAsync(story.Market, path + "/destroy", new { text = "已销毁" })).ShouldBe("Traceability:RecallGoodsStillThere");
        await story.RecordAsync(new { step = "disposing", siteId = story.Plant.Site, lots = Some(story.Jars, 20) });
        await story.RecordAsync(new { step = "disposing", siteId = story.Shop1.Site, lots = Some(story.Jars, 35) });
        await story.RecordAsync(new { step = "disposing", siteId = story.Shop2.Site, lots = One(story.Box) });
        Totals(await GetAsync(story.Market, path)).ShouldBe((75m, 15m, 10m, 85m, 0m, 5m));
        await PostAsync(story.Market, path + "/destroy", new { text = "监督销毁 85 千克" });
        await PostAsync(story.Market, path + "/close", new { text = "召回结束" });

        recall = await GetAsync(story.Market, path);
        (Text(recall, "state"), Text(recall, "missingReason")).ShouldBe(("closed", "5 千克已食用，买方已告知"));
        recall["totals"]![0]!["collectedPercent"]!.GetValue<int>().ShouldBe(94);
        foreach (var person in new[] { story.Grower, story.Station, story.Market })
        {
            (await TasksAsync(person)).ShouldNotContain(id, "what is over is nobody's task");
        }

        (await anybody.GetStringAsync(new Uri("/milin/recalls", UriKind.Relative))).ShouldContain(number, Case.Sensitive, "what was recalled stays public");
        using var paper = await story.Market.GetAsync(new Uri($"/api/downloads/form/recall-notice/{id}.html", UriKind.Relative));
        (await paper.Content.ReadAsStringAsync()).ShouldContain(number);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-13")]
    public async Task A_contractor_cannot_tell_another_contractor_s_recall_from_one_that_is_not_there(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var story = await MakeAsync(host);
        var contractor = await host.SignInAsync("contractor");
        using (var entered = await contractor.PostAsJsonAsync("/api/account/switch-county", new { countyId = await host.CountyIdAsync(County) }))
        {
            await TestHost.RefreshAntiforgeryAsync(contractor);
        }

        var (own, other) = await host.InCountyAsync(County, async sp =>
        {
            var accounts = sp.GetRequiredService<AccountSeeder>();
            var (tenant, county) = (sp.GetRequiredService<ICurrentTenant>(), sp.GetRequiredService<ICurrentTenant>().Id!.Value);
            using (tenant.Change(TenantIds.Host))
            {
                var mine = await accounts.EnsureContractorAsync("91540000MA6DEMQ01Y", LocalizedText.Chinese("演示账号的承建单位"));
                var others = await accounts.EnsureContractorAsync("91540000MA6DEMQ022", LocalizedText.Of("另一家公司", "Another company"));
                await accounts.EnsureEngagementAsync(county, others.Id, new DateOnly(2025, 1, 1));
                return (mine.Id, others.Id);
            }
        });
        async Task<string> NamingAsync(Guid id) => Text(await PostAsync(story.Market, "/api/app/recall", new { cause = "lot", target = story.Jars, title = "召回", reason = "抽检铅超标", contractorId = id }), "id");
        var (mineId, othersId, nowhere) = (await NamingAsync(own), await NamingAsync(other), Guid.CreateVersion7().ToString());

        foreach (var path in new[] { "/api/app/recall/{0}", "/api/downloads/recall/{0}.csv" })
        {
            var hidden = await AnswerAsync(contractor, path, othersId);
            hidden.Status.ShouldBe(404, path);
            hidden.ShouldBe(await AnswerAsync(contractor, path, nowhere), path);
            (await AnswerAsync(contractor, path, mineId)).Status.ShouldBe(200, path);
        }

        var listed = (await GetAsync(contractor, "/api/app/recall?maxResultCount=1000"))["items"]!.AsArray().Select(r => Text(r!, "id")).ToList();
        (listed.Contains(mineId), listed.Contains(othersId)).ShouldBe((true, false));
        (await StatusAsync(story.Market, "/api/app/recall/" + othersId)).ShouldBe(200, "the county's own people see both");

        static async Task<(int Status, string Body)> AnswerAsync(HttpClient client, string path, string id)
        {
            using var response = await client.GetAsync(new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, id), UriKind.Relative));
            return ((int)response.StatusCode, response.IsSuccessStatusCode ? string.Empty : (await response.Content.ReadAsStringAsync()).Replace(id, "ID", StringComparison.OrdinalIgnoreCase));
        }
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-02")]
    [Trait("Req", "TRACE-13")]
    public async Task A_holder_sees_what_of_the_own_goods_is_recalled_and_nothing_of_others(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var story = await MakeAsync(host);
        var recall = await story.OpenAsync("lot", story.Raw);
        var id = Text(recall, "id");
        await PostAsync(story.Market, $"/api/app/recall/{id}/submit", new { });
        await story.DecideAsync(id);
        await RecordAsync(story.Grower, new { step = "returning", siteId = story.Shop1.Site, lots = Some(story.Jars, 4) });

        var own = await GetAsync(story.Grower, "/api/app/held-recall/" + id);
        own["items"]!.AsArray().Select(Held).ShouldBe([(story.Jars, 25m, 15m, 4m, 0m, 29m, 11m)]);
        Text(own, "reason").ShouldBe("抽检铅超标");
        (await GetAsync(story.Station, "/api/app/held-recall/" + id))["items"]!.AsArray().Select(Held).ShouldBe([(story.Jars, 30m, 0m, 0m, 0m, 30m, 0m)]);
        foreach (var (text, others) in new[] { (own.ToJsonString(Plain), new[] { story.Shop2.Name, story.Plant.Name, story.Raw }), ((await GetAsync(story.Station, "/api/app/held-recall/" + id)).ToJsonString(Plain), [story.Shop1.Name, story.Plant.Name, story.Raw]) })
        {
            others.ShouldAllBe(o => !text.Contains(o, StringComparison.Ordinal));
        }

        (await GetAsync(story.Grower, "/api/app/held-recall?maxResultCount=100"))["items"]!.AsArray().Select(r => Text(r!, "id")).ShouldContain(id);

        // The whole of it stays with the offices; who has nothing of it does not know it.
        foreach (var path in new[] { "/api/app/recall/" + id, "/api/app/recall", $"/api/downloads/recall/{id}.csv", "/api/app/recall/search?text=" + story.Raw, "/api/app/trace-supervision" })
        {
            (await StatusAsync(story.Grower, path)).ShouldBe(403, path);
        }

        (await StatusAsync(story.Office, "/api/app/held-recall/" + id)).ShouldBe(404);
        (await GetAsync(story.Office, "/api/app/held-recall"))["totalCount"]!.GetValue<int>().ShouldBe(0);
        var zeku = await host.SignInAsync("zeku.grower");
        (await StatusAsync(zeku, "/api/app/held-recall/" + id)).ShouldBe(404);
        (await GetAsync(zeku, "/api/app/held-recall"))["totalCount"]!.GetValue<int>().ShouldBe(0);

        // Sound after all: everything is let go, and the holder's page says so.
        await RecordAsync(story.Grower, new { step = "returning", siteId = story.Shop1.Site, lots = Some(story.Jars, 11) });
        await PostAsync(story.Market, $"/api/app/recall/{id}/collect", new { });
        await PostAsync(story.Market, $"/api/app/recall/{id}/release", new { text = "复检合格" });
        (await story.LotAsync(story.Jars))["blocks"]!.AsArray().ShouldBeEmpty();
        await story.RecordAsync(new { step = "selling", siteId = story.Shop1.Site, lots = Some(story.Jars, 1) });
        (await GetAsync(story.Grower, "/api/app/held-recall/" + id))["isInForce"]!.GetValue<bool>().ShouldBeFalse();
        (await host.CreateAnonymousClient().GetStringAsync(new Uri($"/milin/trace/{story.JarCode}", UriKind.Relative))).ShouldNotContain(Text(recall, "number"));
        await PostAsync(story.Market, $"/api/app/recall/{id}/close", new { text = "结束" });
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-13")]
    public async Task A_drill_is_timed_stops_nothing_and_tells_nobody(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var story = await MakeAsync(host);
        var drill = await story.OpenAsync("lot", story.Raw, isDrill: true);
        var (id, number) = (Text(drill, "id"), Text(drill, "number"));

        // Who supervises sees every lot, with holders and balance.
        var graph = await GetAsync(story.Market, "/api/app/trace-graph/graph?of=" + story.Jars);
        graph["nodes"]!.AsArray().Select(n => Text(n!, "name")).ShouldBe([story.Field, story.Raw, story.Jars, story.Box], ignoreOrder: true);
        graph["nodes"]!.AsArray().Single(n => Text(n!, "name") == story.Raw)!["balance"]!["isBalanced"]!.GetValue<bool>().ShouldBeTrue();
        (await GetAsync(story.Leader, "/api/app/lot?filter=" + story.Raw))["totalCount"]!.GetValue<int>().ShouldBe(1);

        drill["secondsToTrace"]!.GetValue<double>().ShouldBeInRange(0, 60);
        drill["traceMilliseconds"]!.GetValue<long>().ShouldBeGreaterThan(0);
        (drill["lotCount"]!.GetValue<int>(), drill["holderCount"]!.GetValue<int>(), drill["locatedPercent"]!.GetValue<int>()).ShouldBe((2, 3, 100));
        await RefusesAsync(story.Market, "/api/app/recall/" + id, "batchTraced", ("collect", new { }), ("destroy", new { text = "x" }), ("release", new { text = "x" }));
        (await CodeAsync(story.Market, $"/api/app/recall/{id}/submit", new { })).ShouldBe("Traceability:DrillStopsNothing");

        (await story.LotAsync(story.Jars))["blocks"]!.AsArray().ShouldBeEmpty();
        (await TasksAsync(story.Grower)).ShouldNotContain(id);
        (await StatusAsync(story.Grower, "/api/app/held-recall/" + id)).ShouldBe(404);
        var anybody = host.CreateAnonymousClient();
        (await anybody.GetStringAsync(new Uri("/milin/recalls", UriKind.Relative))).ShouldNotContain(number);
        (await anybody.GetStringAsync(new Uri($"/milin/trace/{story.JarCode}", UriKind.Relative))).ShouldNotContain(number);
        Text(await PostAsync(story.Market, $"/api/app/recall/{id}/close", new { text = "全部定位，用时符合要求" }), "state").ShouldBe("closed");
        (await host.InCountyAsync(County, (CountyCloudDbContext db) => db.Set<WorkTask>().CountAsync(t => t.DocumentId == Guid.Parse(id)))).ShouldBe(0);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-13")]
    public async Task What_is_not_approved_stops_nothing_and_another_county_knows_neither_lot_nor_recall(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var story = await MakeAsync(host);
        var id = Text(await story.OpenAsync("lot", story.Raw), "id");
        await PostAsync(story.Market, $"/api/app/recall/{id}/submit", new { });
        await story.DecideAsync(id, "return");
        Text(await GetAsync(story.Market, "/api/app/recall/" + id), "state").ShouldBe("batchTraced", "sent back, it may be computed anew");
        await PostAsync(story.Market, $"/api/app/recall/{id}/trace", new { });
        await PostAsync(story.Market, $"/api/app/recall/{id}/submit", new { });
        await story.DecideAsync(id, "reject");

        var refused = await GetAsync(story.Market, "/api/app/recall/" + id);
        Text(refused, "state").ShouldBe("rejected");
        await RefusesAsync(story.Market, "/api/app/recall/" + id, "rejected", ("trace", new { }), ("submit", new { }), ("collect", new { }), ("destroy", new { text = "x" }), ("release", new { text = "x" }), ("close", new { text = "x" }));
        (await story.LotAsync(story.Jars))["blocks"]!.AsArray().ShouldBeEmpty();
        (await host.CreateAnonymousClient().GetStringAsync(new Uri("/milin/recalls", UriKind.Relative))).ShouldNotContain(Text(refused, "number"));
        (await StatusAsync(story.Grower, "/api/app/held-recall/" + id)).ShouldBe(404);

        var zeku = await host.SignInAsync("zeku.market");
        foreach (var path in new[] { "/api/app/recall/" + id, $"/api/downloads/recall/{id}.csv", "/api/app/trace-graph/graph?of=" + story.Jars, "/api/downloads/trace-graph.csv?of=" + story.Jars })
        {
            (await StatusAsync(zeku, path)).ShouldBe(404, path);
        }

        foreach (var (cause, target) in new[] { ("lot", story.Jars), ("lot", story.JarCode), ("site", story.PlotNumber + "x"), ("inputProduct", story.Input), ("subject", story.Plot.Name) })
        {
            (await CodeAsync(zeku, "/api/app/recall", new { cause, target, title = "x", reason = "x" })).ShouldBe("Traceability:RecallCauseUnknown", $"{cause} {target}");
        }

        foreach (var step in new[] { "trace", "submit", "collect" })
        {
            (await CodeAsync(zeku, $"/api/app/recall/{id}/{step}", new { })).ShouldBe("CountyCloud:EntityNotFound", step);
        }
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-13")]
    public async Task The_whole_of_a_long_recall_and_of_a_graph_is_in_their_files(TestProvider provider)
    {
        const int more = 1500;
        var host = await counties.GetAsync(provider);
        var story = await MakeAsync(host);
        var recall = await story.OpenAsync("lot", story.Raw, isDrill: true);
        var (id, lotId) = (Guid.Parse(Text(recall, "id")), Guid.Parse(await story.LotIdAsync(story.Jars)));
        var county = await host.CountyIdAsync(County);
        await host.InCountyAsync(County, async (CountyCloudDbContext db) =>
        {
            db.AddRange(Enumerable.Range(0, more).Select(i => new RecallItem(county, id, 1, 100 + i, new RecallLine(lotId, story.Jars, "=1+1", "KGM", RecallItemKind.Sold, "p" + i, "店, " + i, null, null, 1.5m))));
            return await db.SaveChangesAsync();
        });

        (await GetAsync(story.Market, "/api/app/recall/" + id))["items"]!.AsArray().Count.ShouldBe(1000);
        var csv = await story.Market.GetStringAsync(new Uri($"/api/downloads/recall/{id}.csv", UriKind.Relative));
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1 + Jars(story).Length + more);
        lines[^1].ShouldBe($"{story.Jars},'=1+1,已售,,\"店, {more - 1}\",1.5,公斤");

        var graph = (await story.Grower.GetStringAsync(new Uri($"/api/downloads/trace-graph.csv?of={story.Jars}&direction=backward", UriKind.Relative))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        graph.Length.ShouldBe(4, string.Join('\n', graph));
        graph.ShouldContain(l => l.Contains(story.Jars, StringComparison.Ordinal) && l.EndsWith(",90,0,15,0,75,公斤", StringComparison.Ordinal), string.Join('\n', graph));
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-13")]
    public async Task The_public_list_asks_the_same_however_many_recalls_there_are(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var story = await MakeAsync(host);
        var counts = new List<int>();
        foreach (var target in new[] { story.Raw, story.Other })
        {
            var id = Text(await story.OpenAsync("lot", target), "id");
            await PostAsync(story.Market, $"/api/app/recall/{id}/submit", new { });
            await story.DecideAsync(id);
            counts.Add(await host.InCountyAsync(County, async services =>
            {
                using var counter = StatementCounter.Start();
                var list = await services.GetRequiredService<IPublicRecalls>().GetListAsync(CancellationToken.None);
                list.Select(r => r.Goods.Single().LotNumbers.Single()).ShouldBe(target == story.Raw ? [story.Jars] : [story.Other, story.Jars], ignoreOrder: true);
                return counter.Count;
            }));
        }

        counts.ShouldBe([2, 2]);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-13")]
    public async Task The_decision_is_in_the_mail_of_the_same_day_to_each_holder(TestProvider provider)
    {
        var letters = new Letters();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider), new Dictionary<string, string?>(StringComparer.Ordinal) { ["App:SelfUrl"] = "https://county.example" }) { Emails = letters };
        var story = await MakeAsync(host);
        foreach (var (client, name) in new[] { (story.Grower, "milin.grower"), (story.Station, "milin.station"), (story.Market, "milin.market"), (story.Leader, "milin.leader") })
        {
            using var answer = await client.PutAsJsonAsync("/api/account/my-profile", new { userName = name, email = name + "@county.example" });
            answer.EnsureSuccessStatusCode();
        }

        var recall = await story.OpenAsync("lot", story.Raw);
        var (id, number) = (Text(recall, "id"), Text(recall, "number"));
        await PostAsync(story.Market, $"/api/app/recall/{id}/submit", new { });
        await story.DecideAsync(id);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).DateTime);
        await host.InCountyAsync(County, services => ActivatorUtilities.CreateInstance<DueTasksJob>(services).RunForCountyAsync(today, CancellationToken.None));
        await host.RunBackgroundWorkAsync();

        var told = letters.All.Where(m => m.Body.Contains(number, StringComparison.Ordinal)).ToList();
        told.Select(m => m.To).Order(StringComparer.Ordinal).ShouldBe(["milin.grower@county.example", "milin.market@county.example", "milin.station@county.example"]);
        told.ShouldAllBe(m => m.Body.Contains($"https://county.example/admin/go/milin/recall/{id}", StringComparison.Ordinal));
        told.ShouldAllBe(m => !m.Body.Contains(story.Shop1.Name, StringComparison.Ordinal) && !m.Body.Contains(story.Shop2.Name, StringComparison.Ordinal));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Line(JsonNode item) => $"{Text(item, "lotNumber")} {Text(item, "kind")} {item["holderName"]?.GetValue<string>()} {item["quantity"]!.GetValue<decimal>():0.###}";

    private static (string, decimal, decimal, decimal, decimal, decimal, decimal) Held(JsonNode? item)
    {
        decimal Of(string name) => item![name]!.GetValue<decimal>();
        return (Text(item!, "lotNumber"), Of("stock"), Of("sold"), Of("returned"), Of("destroyed"), Of("held"), Of("outstanding"));
    }

    private static (decimal Stock, decimal Sold, decimal Returned, decimal Destroyed, decimal Held, decimal Outstanding) Totals(JsonNode recall)
    {
        var total = recall["totals"]!.AsArray().Single()!;
        decimal Of(string name) => total[name]!.GetValue<decimal>();
        return (Of("stock"), Of("sold"), Of("returned"), Of("destroyed"), Of("held"), Of("outstanding"));
    }

    private static async Task<IReadOnlyList<string>> TasksAsync(HttpClient client) => [.. (await GetAsync(client, "/api/app/work-task/mine"))["items"]!.AsArray().Select(t => Text(t!, "documentId"))];

    // Each order at the wrong time is refused by its code, and the recall is as it was.
    private static async Task RefusesAsync(HttpClient client, string path, string state, params (string Step, object Body)[] orders)
    {
        var before = (await GetAsync(client, path)).ToJsonString();
        foreach (var (step, body) in orders)
        {
            (await CodeAsync(client, $"{path}/{step}", body)).ShouldBe("Counties:WrongState", step);
        }

        var after = await GetAsync(client, path);
        Text(after, "state").ShouldBe(state);
        after.ToJsonString().ShouldBe(before);
    }

    /// <summary>Keeps what would have been sent.</summary>
    private sealed class Letters : IEmailSender
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<Email> _all = new();

        public IReadOnlyCollection<Email> All => _all;

        public Task SendAsync(Email email, CancellationToken cancellationToken = default)
        {
            _all.Enqueue(email);
            return Task.CompletedTask;
        }

        public Task<bool> IsConfiguredAsync(CancellationToken cancellationToken = default) => Task.FromResult(true);
    }
}
