using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.Approvals;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Governance;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Oversight;

/// <summary>A host of its own: these tests move a county's money and let its limits pass.</summary>
[CollectionDefinition(Name)]
public sealed class SupervisionCollection : ICollectionFixture<DemoHostFixture>
{
    public const string Name = "supervision";
}

/// <summary>What a county's office sees of its money and work, and what the authorities above see of the same (DATA-17).</summary>
[Collection(SupervisionCollection.Name)]
public sealed class Supervision_Tests(DemoHostFixture counties)
{
    [ProviderTheory]
    [Trait("Req", "DATA-17")]
    [Trait("Req", "FUND-16")]
    public async Task A_province_sees_the_figures_that_its_county_sees_and_another_province_nothing(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("milin.office");
        await MoneyAsync(host);
        await OkAsync(await office.PostAsJsonAsync("/api/app/sub-project", Plan()));
        await OkAsync(await office.PostAsJsonAsync("/api/app/rectification", new { origin = "inspection", title = "消防通道", finding = "通道堆放杂物", responsibleUnit = "县商务局" }));
        await host.InCountyAsync("milin", sp => sp.GetRequiredService<MonthlyCycle>().RunForCountyAsync(new DateOnly(2026, 10, 20), CancellationToken.None));
        await host.InCountyAsync("milin", db => db.Set<ApprovalStep>().Where(s => s.Order == 1 && db.Set<Approval>().Any(a => a.Id == s.ApprovalId && a.State == ApprovalState.Pending))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.DueOn, new DateOnly(2026, 1, 9))));

        await host.InCountyAsync("milin", db => db.Set<Rectification>().ExecuteUpdateAsync(s => s.SetProperty(x => x.DueOn, new DateOnly(2026, 1, 12))));

        (await host.InCountyAsync("milin", sp => sp.GetRequiredService<JobRunner>().RunRecurringAsync("OversightSummary", CancellationToken.None))).ShouldBeTrue();

        var province = await host.SignInAsync("province.xizang");
        var seen = (await GetAsync(province, "/api/app/province-supervision"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        var execution = await GetAsync(office, "/api/app/fund-execution");
        var total = execution["total"]!;
        foreach (var figure in new[] { "planned", "allocated", "committed", "payable", "paid", "executionRate" })
        {
            Number(seen, figure).ShouldBe(Number(total, figure), figure);
        }

        Number(seen, "allocated").ShouldBe(9_000_000m);
        var reports = (await GetAsync(office, "/api/app/monthly-report?maxResultCount=1000"))["items"]!.AsArray();
        Number(seen, "lateReports").ShouldBe(reports.Count(r => r!["isLate"]!.GetValue<bool>()));
        Number(seen, "lateReports").ShouldBeGreaterThan(0);
        Number(seen, "pendingApprovals").ShouldBe(Number(await GetAsync(office, "/api/app/approval?state=pending"), "totalCount"));
        Number(seen, "stuckApprovals").ShouldBe(1);
        seen["stuckSince"]!.GetValue<string>().ShouldBe("2026-01-09");
        Number(seen, "openRectifications").ShouldBe(1);
        Number(seen, "overdueRectifications").ShouldBe(1);
        Number(seen, "openObjections").ShouldBe(Number(await GetAsync(office, "/api/app/objection"), "totalCount"));
        Number(seen, "subProjects").ShouldBe(Number(await GetAsync(office, "/api/app/sub-project"), "totalCount"));
        Number(seen, "subProjectsOverdue").ShouldBe(1);

        var id = seen["id"]!.GetValue<string>();
        var systems = (await GetAsync(province, $"/api/app/province-supervision/{id}"))["systems"]!.AsArray();
        var roots = execution["lines"]!.AsArray().Where(l => l!["level"]!.GetValue<int>() == 0).ToList();
        systems.Select(s => s!["code"]!.GetValue<string>()).ShouldBe(roots.Select(l => l!["code"]!.GetValue<string>()));
        systems.Select(s => Number(s!, "allocated")).ShouldBe(roots.Select(l => Number(l!["amounts"]!, "allocated")));

        var other = await host.SignInAsync("province.qinghai");
        (await GetAsync(other, "/api/app/province-supervision"))["items"]!.AsArray().Select(c => c!["code"]!.GetValue<string>()).ShouldBe(["zeku"]);
        using var foreign = await other.GetAsync(Address($"/api/app/province-supervision/{id}"));
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var refused = await office.GetAsync(Address("/api/app/province-supervision"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var excel = await province.GetAsync(Address("/api/downloads/province-supervision.xlsx?culture=en"));
        excel.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await excel.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(1000);

        await BoardAsync(office);
        await AsOfAsync(office, total);
    }

    [ProviderTheory]
    [Trait("Req", "DATA-17")]
    public async Task A_county_is_there_for_its_province_as_soon_as_it_has_a_plan(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var province = await host.SignInAsync("province.yunnan");

        var seen = (await GetAsync(province, "/api/app/province-supervision"))["items"]!.AsArray().ShouldHaveSingleItem()!;

        seen["publishedAt"].ShouldNotBeNull();
        Number(seen, "planned").ShouldBe(Number((await GetAsync(await host.SignInAsync("cangyuan.office"), "/api/app/fund-execution"))["total"]!, "planned"));
        Number(seen, "paid").ShouldBe(0);
    }

    // The same sub-project stands on the board with its system, its days late and its next step.
    private static async Task BoardAsync(HttpClient office)
    {
        var columns = (await GetAsync(office, "/api/app/sub-project/board"))["columns"]!.AsArray();
        var card = columns.SelectMany(c => c!["items"]!.AsArray()).Single(c => c!["subProject"]!["name"]!.GetValue<string>() == "仓储区装修")!;
        card["nextStep"]!.GetValue<string>().ShouldBe("submitScheme");
        card["blocks"]!.AsArray().ShouldBeEmpty("nothing stands in the way of handing in a scheme");
        Number(card, "daysLate").ShouldBeGreaterThan(0);
        var line = card["lines"]!.AsArray().ShouldHaveSingleItem()!;
        line["code"]!.GetValue<string>().ShouldBe("L001");
        line["systemCode"]!.GetValue<string>().ShouldNotBe("L001");
        line["systemName"]!["zh-Hans"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    // The money came on 2020-05-01: nothing stands there the day before, and what is not allocated yet counts as received.
    private static async Task AsOfAsync(HttpClient office, JsonNode total)
    {
        var before = await GetAsync(office, "/api/app/fund-execution?asOf=2020-04-30");
        Number(before["total"]!, "allocated").ShouldBe(0);
        Number(before["total"]!, "planned").ShouldBe(Number(total, "planned"));
        before["sources"]!.AsArray().Sum(s => Number(s!, "received")).ShouldBe(0);
        var after = await GetAsync(office, "/api/app/fund-execution?asOf=2020-05-01");
        after["sources"]!.AsArray().Sum(s => Number(s!, "received")).ShouldBe(9_000_000m);
        var end = await GetAsync(office, "/api/app/fund-execution?asOf=2099-12-31");
        Number(end["total"]!, "allocated").ShouldBe(Number(total, "allocated"));
        var source = (await GetAsync(office, "/api/app/fund-execution"))["sources"]!.AsArray().ShouldHaveSingleItem()!;
        source["code"]!.GetValue<string>().ShouldBe("STAGE2");
        (Number(source, "received"), Number(source, "unallocated"), Number(source, "allocated")).ShouldBe((9_000_000m, 0m, 9_000_000m));
        using var excel = await office.GetAsync(Address("/api/downloads/fund-execution.xlsx?asOf=2020-05-01"));
        excel.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static object Plan() => new
    {
        name = "仓储区装修", workKind = "countyCentre", plannedStart = "2020-01-01", plannedEnd = "2020-12-31",
        lines = new[] { new { budgetItemCode = "L001", amount = 100_000m } }, nodes = new[] { new { name = "施工", weight = 100 } },
    };

    // Money arrives and is allocated; a second allocation waits for the leading group.
    private static async Task MoneyAsync(TestHost host)
    {
        var finance = await host.SignInAsync("milin.finance");
        await OkAsync(await finance.PostAsJsonAsync("/api/app/fund-receipt", new { fundSourceCode = "STAGE2", amount = 9_000_000m, receivedOn = "2020-05-01", document = "财办建〔2017〕30号" }));
        var lines = (await GetAsync(finance, "/api/app/fund-allocation/proposal?fundSourceCode=STAGE2"))["items"]!.AsArray()
            .Select(l => new { budgetItemCode = l!["budgetItemCode"]!.GetValue<string>(), amount = l["amount"]!.GetValue<decimal>() }).ToList();
        var allocation = await OkAsync(await finance.PostAsJsonAsync("/api/app/fund-allocation", new { fundSourceCode = "STAGE2", reason = "按第二阶段资金预算表", lines }));
        var group = await host.SignInAsync("milin.group");
        var approvalId = allocation["approvals"]![0]!["id"]!.GetValue<string>();
        var stamp = (await GetAsync(group, "/api/app/approval/" + approvalId))["concurrencyStamp"]!.GetValue<string>();
        await OkAsync(await group.PostAsJsonAsync($"/api/app/approval/{approvalId}/decide", new { kind = "approve", concurrencyStamp = stamp }));
        var to = lines[^1].budgetItemCode;
        await OkAsync(await (await host.SignInAsync("contractor")).PostAsJsonAsync(
            "/api/app/reallocation", new { title = "资金调配", reason = "实际需要", moves = new[] { new { fromCode = lines[0].budgetItemCode, toCode = to, amount = 10_000m } } }));
    }

    private static decimal Number(JsonNode node, string name) => node[name]?.GetValue<decimal>() ?? -1;

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static async Task<JsonNode> GetAsync(HttpClient client, string path) => await OkAsync(await client.GetAsync(Address(path)));

    private static async Task<JsonNode> OkAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }
}
