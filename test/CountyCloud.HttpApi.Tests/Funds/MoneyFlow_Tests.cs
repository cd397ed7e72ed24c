using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Funds;

/// <summary>A host of its own: these tests move a county's money.</summary>
[CollectionDefinition(Name)]
public sealed class MoneyCollection : ICollectionFixture<DemoHostFixture>
{
    public const string Name = "money";
}

/// <summary>Money arrives, is allocated by the leading group and moved between systems, each by whom the county's route names (W-11, W-12).</summary>
[Collection(MoneyCollection.Name)]
public sealed class MoneyFlow_Tests(DemoHostFixture counties)
{
    [ProviderTheory]
    [Trait("Req", "FUND-16")]
    [Trait("Req", "FUND-31")]
    [Trait("Req", "FUND-33")]
    [Trait("Req", "FUND-34")]
    public async Task Money_arrives_is_allocated_and_moved_once_by_those_whom_the_rules_name(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var finance = await host.SignInAsync("milin.finance");
        var office = await host.SignInAsync("milin.office");
        var contractor = await host.SignInAsync("contractor");

        await OkAsync(await finance.PostAsJsonAsync("/api/app/fund-receipt", new { fundSourceCode = "STAGE2", amount = 9_000_000m, receivedOn = "2020-05-01", document = "财办建〔2017〕30号" }));
        using (var tooMuch = await finance.PostAsJsonAsync("/api/app/fund-receipt", new { fundSourceCode = "STAGE2", amount = 0.01m, receivedOn = "2020-05-01", document = "x" }))
        {
            await RefusedAsync(tooMuch, "Funds:GrantExceeded");
        }

        var lines = (await finance.GetFromJsonAsync<JsonNode>("/api/app/fund-allocation/proposal?fundSourceCode=STAGE2"))!["items"]!.AsArray();
        lines.Sum(l => l!["amount"]!.GetValue<decimal>()).ShouldBe(9_000_000m);
        var allocation = await OkAsync(await finance.PostAsJsonAsync("/api/app/fund-allocation", new { fundSourceCode = "STAGE2", reason = "按第二阶段资金预算表", lines = lines.Select(l => new { budgetItemCode = l!["budgetItemCode"]!.GetValue<string>(), amount = l["amount"]!.GetValue<decimal>() }) }));
        await ApproveAsync(host, allocation, "milin.group");

        var from = lines.First(l => l!["amount"]!.GetValue<decimal>() >= 640_000m)!["budgetItemCode"]!.GetValue<string>();
        var execution = (await office.GetFromJsonAsync<JsonNode>("/api/app/fund-execution"))!;
        execution["total"]!["allocated"]!.GetValue<decimal>().ShouldBe(9_000_000m);
        var to = execution["lines"]!.AsArray().Last(l => l!["kind"]!.GetValue<string>() == "line")!["code"]!.GetValue<string>();

        object Move(decimal amount) => new { title = "资金调配", reason = "实际需要", moves = new[] { new { fromCode = from, toCode = to, amount } } };
        using (var over = await contractor.PostAsJsonAsync("/api/app/reallocation", Move(1_000_000.01m)))
        {
            await RefusedAsync(over, "Funds:ReallocationTooLarge");
        }

        var moved = await OkAsync(await contractor.PostAsJsonAsync("/api/app/reallocation", Move(500_000m)));
        moved["approvals"]![0]!["steps"]!.AsArray().Select(s => s!["roles"]![0]!.GetValue<string>()).ShouldBe(["ProgrammeOffice", "CountyLeaderInCharge"]);
        await ApproveAsync(host, moved, "milin.office", "milin.leader");
        var after = (await contractor.GetFromJsonAsync<JsonNode>("/api/app/reallocation/" + moved["summary"]!["id"]!.GetValue<string>()))!;
        after["summary"]!["state"]!.GetValue<string>().ShouldBe("approved");
        (await office.GetFromJsonAsync<JsonNode>("/api/app/fund-execution"))!["lines"]!.AsArray().Single(l => l!["code"]!.GetValue<string>() == to)!["amounts"]!["reallocated"]!.GetValue<decimal>().ShouldBe(500_000m);
        using var again = await contractor.PostAsJsonAsync("/api/app/reallocation", Move(1000m));
        await RefusedAsync(again, "Funds:ReallocationRepeated");
    }

    [ProviderTheory]
    [Trait("Req", "FUND-22")]
    public async Task Every_fund_page_opens_and_an_unknown_notice_takes_no_objection(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        foreach (var path in new[] { "payment", "public-notice", "objection", "reallocation", "fund-receipt", "fund-receipt/overview", "fund-allocation", "invoice", "violation-case", "fund-inspection", "subsidy", "fund-execution" })
        {
            (await office.GetAsync(new Uri("/api/app/" + path, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }

        var anybody = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(anybody);
        using var response = await anybody.PostAsJsonAsync("/api/public/zeku/notices/NOT-2020-0001/objections", new { text = "金额与合同不符" });
        await RefusedAsync(response, "Funds:NoticeUnknown");
    }

    private static async Task ApproveAsync(TestHost host, JsonNode document, params string[] signers)
    {
        var id = document["approvals"]![0]!["id"]!.GetValue<string>();
        foreach (var signer in signers)
        {
            var client = await host.SignInAsync(signer);
            var approval = (await client.GetFromJsonAsync<JsonNode>("/api/app/approval/" + id))!;
            await OkAsync(await client.PostAsJsonAsync($"/api/app/approval/{id}/decide", new { kind = "approve", concurrencyStamp = approval["concurrencyStamp"]!.GetValue<string>() }));
        }
    }

    private static async Task<JsonNode> OkAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }

    private static async Task RefusedAsync(HttpResponseMessage response, string code)
    {
        response.IsSuccessStatusCode.ShouldBeFalse();
        (await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["code"]!.GetValue<string>().ShouldBe(code);
    }
}
