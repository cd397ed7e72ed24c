using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests;

/// <summary>Subjects, sites and input ledgers over HTTP, with those who may not.</summary>
[Collection(Governance_Tests.Name)]
public sealed class TraceSubjects_Tests(DemoHostFixture counties)
{
    private const string Credit = "91350100M000100Y43";

    [ProviderTheory]
    [Trait("Req", "TRACE-02")]
    [Trait("Req", "TRACE-03")]
    [Trait("Req", "TRACE-04")]
    [Trait("Req", "TRACE-20")]
    public async Task A_grower_is_filed_with_its_plot_and_gets_a_printable_code(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var grower = await PostAsync(office, "/api/app/trace-subject", new { title = "巴滩生态畜牧业合作社", content = new { kind = "growerBreeder", township = "泽曲镇", phone = "0973-0000000", size = 500 }, unifications = new[] { "organisation", "supervision" } });
        var id = Text(grower, "document", "id");
        await PostAsync(office, $"/api/app/trace-subject/{id}/check", new { opinion = "属实" });
        (await CodeAsync(office, $"/api/app/trace-subject/{id}/file", new { })).ShouldBe("Traceability:GrowerWithoutPlot");
        (await CodeAsync(office, "/api/app/trace-site", new { title = "一号牧场", holderId = id, content = new { kind = "pasture", township = "泽曲镇", latitude = 101.4, longitude = 35.0 } })).ShouldBe("Traceability:LocationInvalid");
        var site = await PostAsync(office, "/api/app/trace-site", new { title = "一号牧场", holderId = id, products = "yak;yak", content = new { kind = "pasture", township = "泽曲镇", areaMu = 3000, latitude = 35.03, longitude = 101.47, mode = "organic" } });
        site["productCodes"]!.AsArray().Count.ShouldBe(1);

        var filed = await PostAsync(office, $"/api/app/trace-subject/{id}/file", new { });

        var code = Text(filed, "code");
        TraceSubjectCode.IsValid(code).ShouldBeTrue();
        Text(filed, "identifier").ShouldBe($"https://id.countycloud.example/zeku/party/{code}");
        filed["responsibleDepartment"].ShouldNotBeNull();
        var page = await office.GetStringAsync(new Uri($"/api/downloads/form/trace-subject/{id}.html", UriKind.Relative));
        page.ShouldContain("<svg");
        page.ShouldContain(code);
        page.ShouldNotContain("0973-0000000");

        (await PostAsync(office, $"/api/app/trace-subject/{id}/assign-gln", new { gln = "6901234567892" }))["identifiers"]!.AsArray().Count.ShouldBe(2);
        var milin = await host.SignInAsync("milin.office");
        (await milin.GetAsync(new Uri($"/api/app/trace-subject/{id}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var other = await FiledAsync(milin, "派镇农资店", "seller", Credit);
        (await CodeAsync(milin, $"/api/app/trace-subject/{other}/assign-gln", new { gln = "6901234567892" })).ShouldBe("Traceability:KeyOfAnotherCounty");

        // Others of the county see it without its telephone.
        var reader = await GetAsync(await host.SignInAsync("zeku.finance"), $"/api/app/trace-subject/{id}");
        reader["content"]!["phone"].ShouldBeNull();
        reader["document"]!["allowedActions"]!.AsArray().ShouldBeEmpty();
        (await GetAsync(office, "/api/app/trace-subject?kind=growerBreeder&filter=" + code))["items"]!.AsArray().ShouldHaveSingleItem();
        (await office.GetAsync(new Uri("/api/downloads/list/trace-subject.xlsx", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-17")]
    public async Task A_dealer_s_ledger_balances_is_corrected_by_entries_and_coverage_is_measured(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var dealer = await FiledAsync(office, "泽曲农资店", "inputDealer", Credit);
        var bought = await PostAsync(office, "/api/app/input-ledger", new { dealerId = dealer, content = Entry("purchase", 10) });
        (await CodeAsync(office, "/api/app/input-ledger", new { dealerId = dealer, content = Entry("sale", 11) })).ShouldBe("Traceability:InputBalanceNegative");
        await PostAsync(office, "/api/app/input-ledger", new { dealerId = dealer, content = Entry("sale", 4) });
        await PostAsync(office, $"/api/app/input-ledger/{Text(bought, "id")}/correct", new { change = -1, reason = "多记一公斤" });

        (await GetAsync(office, $"/api/app/input-ledger/balances?dealerId={dealer}"))["items"]![0]!["quantity"]!.GetValue<decimal>().ShouldBe(5);
        (await GetAsync(office, "/api/app/input-ledger/coverage?days=30"))["percent"]!.GetValue<decimal>().ShouldBe(100);
        var table = "dealerName,kind,inputCode,quantity,unit,counterparty,day\n泽曲农资店,销售,drug-1,2,kg,牧户,2026-01-05\n泽曲农资店,销售,drug-1,9,kg,牧户,2026-01-06\n不存在,sale,drug-1,x,kg,牧户,2026-01-06\n";
        var refused = await UploadAsync(office, "input-ledger", table);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var details = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!["details"]!.GetValue<string>();
        details.ShouldContain("3");
        details.ShouldContain("4");
        (await GetAsync(office, $"/api/app/input-ledger?dealerId={dealer}"))["totalCount"]!.GetValue<int>().ShouldBe(3);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-01")]
    [Trait("Req", "TRACE-16")]
    [Trait("Req", "TRACE-27")]
    public async Task Existing_subjects_are_imported_as_a_whole_and_again(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("cangyuan.office");
        var before = (await GetAsync(office, "/api/app/trace-subject"))["totalCount"]!.GetValue<int>();
        const string table = "标题,类型,所属乡镇,规模\n甲茶园,种养殖地,勐董镇,120\n乙茶园,growerBreeder,岩帅镇,30\n";
        JsonNode.Parse(await (await UploadAsync(office, "trace-subjects", table)).Content.ReadAsStringAsync())!["added"]!.GetValue<int>().ShouldBe(2);
        JsonNode.Parse(await (await UploadAsync(office, "trace-subjects", table)).Content.ReadAsStringAsync())!["unchanged"]!.GetValue<int>().ShouldBe(2);
        (await UploadAsync(office, "trace-subjects", table + "丙,不知道,岩帅镇,1\n")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await GetAsync(office, "/api/app/trace-subject"))["totalCount"]!.GetValue<int>().ShouldBe(before + 2);

        await PostAsync(office, "/api/app/trace-subject-rule", new { values = new { code = "growers", order = 1, kind = "growerBreeder", isOffered = true, sizeLimit = 100, sizeUnit = "亩", validMonths = 36, noticeDays = 60 } });
        (await GetAsync(office, "/api/app/trace-subject?isAboveSize=true"))["items"]!.AsArray().ShouldHaveSingleItem()!["title"]!.GetValue<string>().ShouldBe("甲茶园");
        (await GetAsync(await host.SignInAsync("milin.office"), "/api/app/trace-subject/rules"))["rollout"]!.AsArray().Select(r => Text(r!, "step")).ShouldBe(["research", "filing", "use"]);
    }

    private static object Entry(string kind, decimal quantity) => new { kind, inputCode = "drug-1", quantity, unit = "kg", counterparty = "牧户", day = "2026-01-02" };

    private static async Task<string> FiledAsync(HttpClient client, string title, string kind, string credit)
    {
        var made = await PostAsync(client, "/api/app/trace-subject", new { title, content = new { kind, township = "镇", creditCode = credit, departmentCode = await DepartmentAsync(client) } });
        var id = Text(made, "document", "id");
        await PostAsync(client, $"/api/app/trace-subject/{id}/check", new { });
        await PostAsync(client, $"/api/app/trace-subject/{id}/file", new { });
        return id;
    }

    private static async Task<string> DepartmentAsync(HttpClient client) => Text((await GetAsync(client, "/api/app/department?maxResultCount=1"))["items"]![0]!, "values", "code");

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string name, string table)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(table));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { content, "file", "table.csv" } };
        return await client.PostAsync(new Uri($"/api/uploads/{name}", UriKind.Relative), form);
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {text}");
        return JsonNode.Parse(text)!;
    }

    private static async Task<string> CodeAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeFalse(path);
        return JsonNode.Parse(text)!["error"]!["code"]!.GetValue<string>();
    }

    private static async Task<JsonNode> GetAsync(HttpClient client, string path) => JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative)))!;

    private static string Text(JsonNode node, params string[] path) => path.Aggregate(node, (n, p) => n[p]!).GetValue<string>();
}
