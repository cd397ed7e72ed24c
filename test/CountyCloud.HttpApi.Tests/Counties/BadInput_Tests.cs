using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyCloud.HttpApi.Tests.Isolation;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Counties;

/// <summary>Bad input gets a clear, localized error with status 4xx, and nothing is lost or half-written.</summary>
[Collection(IsolationCollection.Name)]
public sealed class BadInput_Tests(DemoHostFixture counties)
{
    [ProviderTheory]
    public async Task A_stale_stamp_is_refused_and_says_what_to_do(TestProvider provider)
    {
        var client = await SignInAsync(provider, "cangyuan.office");
        var row = await FirstAsync(client, "kpi-target");
        var stale = row.DeepClone();
        row["values"]!["note"] = new JsonObject { ["zh-Hans"] = "第一次修改" };
        (await client.PutAsJsonAsync(Path(row), row)).StatusCode.ShouldBe(HttpStatusCode.OK);

        stale["values"]!["note"] = new JsonObject { ["zh-Hans"] = "第二次修改" };
        using var response = await client.PutAsJsonAsync(Path(stale), stale);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await MessageAsync(response)).ShouldContain("已被他人修改");
        var kept = await client.GetFromJsonAsync<JsonNode>(Path(row));
        kept!["values"]!["note"]!["zh-Hans"]!.GetValue<string>().ShouldBe("第一次修改");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-08")]
    public async Task A_change_is_found_in_the_audit_log_with_who_and_from_what_to_what(TestProvider provider)
    {
        var client = await SignInAsync(provider, "kazuo.office");
        var row = await FirstAsync(client, "phase");
        row["values"]!["dateText"] = "改过的日期";
        (await client.PutAsJsonAsync(Path(row), row)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var log = await client.GetFromJsonAsync<JsonNode>("/api/app/audit-log?maxResultCount=1&filter=" + row["id"]!.GetValue<string>());

        var entry = log!["items"]![0]!;
        entry["userName"]!.GetValue<string>().ShouldBe("kazuo.office");
        entry["changes"]!.AsArray().ShouldHaveSingleItem()!["to"]!.GetValue<string>().ShouldBe("改过的日期");
    }

    [ProviderTheory]
    public async Task A_body_of_10_MB_is_refused(TestProvider provider)
    {
        var client = await SignInAsync(provider, "milin.office");

        using var response = await client.PostAsJsonAsync("/api/app/kpi-target", new { values = new { code = "x", name = new string('字', 10 * 1024 * 1024 / 3) } });

        response.StatusCode.ShouldBeOneOf(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest);
        (await MessageAsync(response)).Length.ShouldBeGreaterThan(5);
    }

    [ProviderTheory]
    public async Task A_field_that_is_too_long_is_named(TestProvider provider)
    {
        var client = await SignInAsync(provider, "milin.office");

        using var response = await client.PostAsJsonAsync("/api/app/kpi-target", new { values = new { code = "x", name = new Dictionary<string, string> { ["zh-Hans"] = "名称" }, unit = new string('字', 600) } });

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = (await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!;
        error["validationErrors"]!.AsArray().SelectMany(v => v!["members"]!.AsArray()).Select(m => m!.GetValue<string>()).ShouldContain(m => m.EndsWith("Unit", StringComparison.OrdinalIgnoreCase));
    }

    [ProviderTheory]
    public async Task An_unknown_sorting_is_refused(TestProvider provider)
    {
        var client = await SignInAsync(provider, "milin.office");

        using var response = await client.GetAsync(new Uri("/api/app/kpi-target?sorting=tenantId%20desc%3B", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [ProviderTheory]
    [InlineData(1001)]
    [InlineData(0)]
    public async Task A_page_has_at_most_1000_rows(TestProvider provider, int maxResultCount)
    {
        var client = await SignInAsync(provider, "milin.office");

        using var response = await client.GetAsync(new Uri("/api/app/kpi-target?maxResultCount=" + maxResultCount, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [ProviderTheory]
    public async Task Malformed_json_is_refused_without_a_word_of_the_inside(TestProvider provider)
    {
        var client = await SignInAsync(provider, "milin.office");

        using var response = await client.PostAsync(new Uri("/api/app/kpi-target", UriKind.Relative), new StringContent("{\"values\":", Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("System.");
    }

    [ProviderTheory]
    public async Task The_county_of_the_page_and_of_the_session_must_be_the_same(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var client = await host.SignInAsync("milin.office");
        client.DefaultRequestHeaders.Add("__tenant", (await host.CountyIdAsync("zeku")).ToString());

        using var response = await client.GetAsync(new Uri("/api/app/county-home", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await MessageAsync(response)).ShouldContain("县");
    }

    [ProviderTheory]
    public async Task An_upload_that_is_no_zip_is_refused(TestProvider provider)
    {
        var client = await SignInAsync(provider, "milin.office");

        using var response = await UploadAsync(client, "这不是压缩包"u8.ToArray());

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await MessageAsync(response)).ShouldContain("zip");
    }

    [ProviderTheory]
    public async Task An_upload_whose_paths_lead_out_is_refused(TestProvider provider)
    {
        var client = await SignInAsync(provider, "milin.office");

        using var response = await UploadAsync(client, Zip(("../../evil.csv", "x")));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await MessageAsync(response)).ShouldContain("../../evil.csv");
    }

    [ProviderTheory]
    public async Task An_upload_of_10_MB_is_refused(TestProvider provider)
    {
        var client = await SignInAsync(provider, "milin.office");

        using var response = await UploadAsync(client, [0x50, 0x4B, 0x03, 0x04, .. new byte[10 * 1024 * 1024]]);

        ((int)response.StatusCode).ShouldBeInRange(400, 413);
        (await MessageAsync(response)).Length.ShouldBeGreaterThan(5);
    }

    [ProviderTheory]
    public async Task Problems_of_an_uploaded_blueprint_come_all_at_once_with_file_line_and_reason(TestProvider provider)
    {
        var client = await SignInAsync(provider, "milin.office");

        using var response = await UploadAsync(client, Zip(
            ("county.yaml", "schemaVersion: 1\ncode: milin\nname: {zh-Hans: 米林县}\nprogrammeYear: soon\n"), ("kpi-targets.csv", "code,name.zh-Hans\nK 1,名称\n")));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var details = (await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["details"]!.GetValue<string>();
        details.ShouldContain("county.yaml:4 [programmeYear]");
        details.ShouldContain("kpi-targets.csv:2 [code]");
        (await client.GetFromJsonAsync<JsonElement>("/api/app/budget")).GetProperty("total").GetDecimal().ShouldBe(9000000);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-07")]
    public async Task Who_may_only_read_cannot_write(TestProvider provider)
    {
        var client = await SignInAsync(provider, "milin.audit");
        var row = await FirstAsync(client, "budget-item");

        using var response = await client.PutAsJsonAsync(Path(row, "budget-item"), row);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await MessageAsync(response)).ShouldContain("权限");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-07")]
    public async Task The_finance_bureau_edits_the_budget_but_no_other_configuration(TestProvider provider)
    {
        var client = await SignInAsync(provider, "zeku.finance");
        var target = await FirstAsync(client, "kpi-target");
        var item = await FirstAsync(client, "budget-item");

        using var refused = await client.PutAsJsonAsync(Path(target), target);
        using var accepted = await client.PutAsJsonAsync(Path(item, "budget-item"), item);

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [ProviderTheory]
    public async Task A_row_that_others_refer_to_is_not_deleted_and_the_rows_are_named(TestProvider provider)
    {
        var client = await SignInAsync(provider, "zeku.office");
        var sources = await client.GetFromJsonAsync<JsonNode>("/api/app/fund-source?maxResultCount=100");
        var central = sources!["items"]!.AsArray().First(s => s!["values"]!["kind"]!.GetValue<string>() == "central")!;

        using var response = await client.DeleteAsync(new Uri("/api/app/fund-source/" + central["id"]!.GetValue<string>(), UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await MessageAsync(response)).ShouldContain("fund-instalment");
    }

    [ProviderTheory]
    public async Task A_row_cannot_stand_above_itself_over_others(TestProvider provider)
    {
        var client = await SignInAsync(provider, "milin.office");
        var list = await client.GetFromJsonAsync<JsonNode>("/api/app/budget-item?maxResultCount=1000");
        JsonNode Item(string code) => list!["items"]!.AsArray().First(i => i!["values"]!["code"]!.GetValue<string>() == code)!;
        var (category, line) = (Item("C1"), Item("L001"));
        category["values"]!["parentCode"] = line["values"]!["code"]!.GetValue<string>();

        using var response = await client.PutAsJsonAsync(Path(category, "budget-item"), category);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("parentCode");
    }

    [ProviderTheory]
    [InlineData("=HYPERLINK(1)", HttpStatusCode.BadRequest)]
    [InlineData("-5℃ 冷库", HttpStatusCode.OK)]
    public async Task What_a_page_takes_a_file_can_hold(TestProvider provider, string note, HttpStatusCode expected)
    {
        var client = await SignInAsync(provider, "kazuo.office");
        var row = await FirstAsync(client, "network-level");
        row["values"]!["note"] = new JsonObject { ["zh-Hans"] = note };

        using var response = await client.PutAsJsonAsync(Path(row), row);

        response.StatusCode.ShouldBe(expected);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task On_a_countys_host_name_a_session_of_another_county_can_still_be_left(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var client = await host.SignInAsync("zeku.station");
        var milin = new Uri("https://milin.localhost/");
        using var read = new HttpRequestMessage(HttpMethod.Get, "/api/app/county-home") { Headers = { Host = milin.Host } };
        using var configuration = new HttpRequestMessage(HttpMethod.Get, "/api/abp/application-configuration") { Headers = { Host = milin.Host } };

        (await client.SendAsync(read)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.SendAsync(configuration)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [ProviderTheory]
    public async Task Errors_come_in_the_readers_language(TestProvider provider)
    {
        var client = await SignInAsync(provider, "milin.station");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        using var response = await client.GetAsync(new Uri("/api/app/budget", UriKind.Relative));

        (await MessageAsync(response)).ShouldStartWith("You lack the permission");
    }

    private async Task<HttpClient> SignInAsync(TestProvider provider, string user) => await (await counties.GetAsync(provider)).SignInAsync(user);

    private static async Task<JsonNode> FirstAsync(HttpClient client, string section)
    {
        var list = await client.GetFromJsonAsync<JsonNode>($"/api/app/{section}?maxResultCount=1");
        var row = list!["items"]![0]!.DeepClone();
        row["section"] = section;
        return row;
    }

    private static string Path(JsonNode row, string? section = null) => $"/api/app/{section ?? row["section"]!.GetValue<string>()}/{row["id"]!.GetValue<string>()}";

    private static async Task<string> MessageAsync(HttpResponseMessage response)
    {
        response.Headers.Contains("_AbpErrorFormat").ShouldBeTrue();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["message"]!.GetValue<string>();
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", "blueprint.zip" } };
        return await client.PostAsync(new Uri("/api/uploads/blueprint?dryRun=false", UriKind.Relative), form);
    }

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        return buffer.ToArray();
    }
}
