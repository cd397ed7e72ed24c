using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.HttpApi.Tests.PublicPortal.Ocds;
using CountyCloud.Oversight;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.TestBase;
using CountyCloud.Tenders;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.PublicPortal;

/// <summary>The portal with a county that has published something of each kind.</summary>
public sealed class DisclosureHost : IAsyncLifetime
{
    internal const string WinnerCode = "91630000MA7ABCDE1X";

    internal PortalHost Portal { get; } = new(TestProvider.Sqlite)
    {
        Configure = services =>
        {
            services.AddSingleton<Published>();
            services.AddScoped<IPublicMoneyFeed>(sp => sp.GetRequiredService<Published>());
            services.AddScoped<IPublicProgrammeFeed>(sp => sp.GetRequiredService<Published>());
            services.AddScoped<IPublicDesk>(sp => sp.GetRequiredService<Published>());
        },
    };

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        await Portal.InCountyAsync("zeku", async services =>
        {
            var ids = services.GetRequiredService<IGuidGenerator>();
            var tender = NewTender(ids, "TEND-2020-0001", "电子商务进农村综合示范项目");
            var bid = tender.AddBid(ids.Create(), "中标公司", WinnerCode, null, 14_000_000m, false, new DateOnly(2020, 4, 10));
            tender.AddBid(ids.Create(), "落选公司", "91630000MA7ABCDE2X", null, 14_500_000m, false, new DateOnly(2020, 4, 11));
            tender.CloseBidding(new DateOnly(2020, 4, 20));
            tender.Open(new DateOnly(2020, 4, 20));
            foreach (var each in tender.Bids)
            {
                tender.Qualify(each.Id, [new QualificationResult("A", true, null, null, null, [])]);
            }

            tender.FinishQualification();
            tender.Score(bid.Id, 90, []);
            tender.Score(tender.Bids[1].Id, 80, []);
            tender.FinishEvaluation();
            tender.Award(bid.Id, 14_000_000m, new DateOnly(2020, 4, 25));
            var contract = new Contract(
                ids.Create(), "CON-2020-0001", "示范项目合同", tender, null, "中标公司", WinnerCode, 14_000_000m, new DateOnly(2020, 4, 28), new DateOnly(2020, 5, 1), new DateOnly(2022, 4, 30), [], [], []);
            tender.Contract(contract.Id);
            var open = NewTender(ids, "TEND-2020-0002", "培训项目");
            services.GetRequiredService<IRepository<Tender>>().Add(tender);
            services.GetRequiredService<IRepository<Tender>>().Add(open);
            services.GetRequiredService<IRepository<Contract>>().Add(contract);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
    }

    public Task DisposeAsync() => Portal.DisposeAsync();

    private static Tender NewTender(IGuidGenerator ids, string number, string title)
    {
        var tender = new Tender(
            ids.Create(), number, new TenderContents { Title = title, Mode = TenderMode.EntrustedTender, Amount = 15_000_000m, Goals = "目标", Contents = "建设内容", AcceptanceIndicators = "指标" },
            [new TenderCondition("A", BidderConditionKind.Other, LocalizedText.Chinese("条件"), LocalizedText.Empty, null, ConditionUnit.None, null)], [], mustBeTender: false);
        tender.Submit();
        tender.Approve();
        tender.PublishNotice(new DateOnly(2020, 4, 1), "县政府网站", new DateOnly(2020, 4, 20), new DateOnly(2020, 4, 20));
        return tender;
    }

    internal sealed class Published : IPublicMoneyFeed, IPublicProgrammeFeed, IPublicDesk
    {
        public List<(string Number, string Text, string? Contact)> Objections { get; } = [];

        public bool IsOpen => true;

        public Task<IReadOnlyList<DisclosedNotice>> GetNoticesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DisclosedNotice>>(
            [new("NOT-2020-0001", "县级公共服务中心", "中标公司", 500_000m, "M105", new DateOnly(2020, 5, 12), new DateOnly(2020, 5, 19), 3, 1)]);

        public Task<IReadOnlyList<DisclosedPayment>> GetPaymentsAsync(int max, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DisclosedPayment>>(
            [new("PAY-2020-0001", "县级公共服务中心", "中标公司", 1_200_000.5m, new DateOnly(2020, 5, 10), "CON-2020-0001")]);

        public Task<IReadOnlyList<DisclosedExecution>?> GetExecutionAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DisclosedExecution>?>(
            [new("S1", LocalizedText.Of("公共服务体系", "Public services"), 0, 5_000_000m, 1_000_000m, 1_200_000.5m), new("L1", LocalizedText.Of("县级中心", "County centre"), 1, 2_400_000m, 500_000m, 1_200_000.5m)]);

        public Task<IReadOnlyList<DisclosedSubProject>> GetProgressAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DisclosedSubProject>>(
            [new("SUB-1", LocalizedText.Chinese("县级公共服务中心"), LocalizedText.Of("实施中", "in progress"), 2_400_000m, 55)]);

        public Task<IReadOnlyList<DisclosedItem>> GetItemsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DisclosedItem>>(
        [
            new(DisclosureKind.Plan, "DIS-2020-0001", LocalizedText.Chinese("实施方案"), LocalizedText.Chinese("方案正文"), new DateOnly(2020, 3, 1)),
            new(DisclosureKind.Progress, "DIS-2020-0002", LocalizedText.Chinese("五月工作情况"), LocalizedText.Chinese("工作正文"), new DateOnly(2020, 5, 30)),
            new(DisclosureKind.Other, "DIS-2020-0003", LocalizedText.Chinese("征集意见"), LocalizedText.Chinese("公告正文"), new DateOnly(2020, 5, 31)),
            new(DisclosureKind.Inspection, "INS-2020-0001", LocalizedText.Chinese("=省级检查,\"复查\""), LocalizedText.Empty, new DateOnly(2020, 5, 1)),
        ]);

        public Task<string> ObjectAsync(string noticeNumber, string text, string? contact, CancellationToken cancellationToken)
        {
            Objections.Add((noticeNumber, text, contact));
            return Task.FromResult("R-7F3K-99QX");
        }

        public Task<string> ComplainAsync(string subject, string text, string? contact, CancellationToken cancellationToken) => Task.FromResult("C-1234-5678");

        public Task<DisclosedReply?> FindAsync(string receipt, CancellationToken cancellationToken) =>
            Task.FromResult(receipt == "C-1234-5678" ? new DisclosedReply(new DateOnly(2020, 5, 14), LocalizedText.Of("已答复", "answered"), "已核实") : null);
    }
}

public sealed partial class Disclosure_Tests(DisclosureHost host) : IClassFixture<DisclosureHost>
{
    private const string Page = "/zeku/disclosure";

    [Theory, Trait("Req", "DATA-12"), Trait("Req", "FUND-52")]
    [InlineData(Page)]
    [InlineData(Page + "?lang=en")]
    [InlineData(Page + "?lang=bo")]
    [InlineData("/kazuo/disclosure")]
    public async Task The_page_is_small_needs_neither_script_nor_cookie_and_marks_every_language(string address)
    {
        using var response = await host.Portal.CreateClient().GetAsync(address);
        var html = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        System.Text.Encoding.UTF8.GetByteCount(html).ShouldBeLessThan(50_000);
        html.ShouldNotContain("<script", Case.Insensitive);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        response.Headers.CacheControl!.Public.ShouldBeTrue();
        TextRuns.Of(html).Where(r => TextRuns.LanguageByScript(r.Text) is { } script && !TextRuns.Fits(r.Text, script, r.Language)).ShouldBeEmpty();
    }

    [Theory, Trait("Req", "DATA-12")]
    [InlineData("", "公共服务体系", "县级中心")]
    [InlineData("?lang=en", "Public services", "County centre")]
    public async Task Systems_of_the_budget_stand_on_the_page_and_every_line_on_one_of_its_own(string query, string system, string line)
    {
        var html = WebUtility.HtmlDecode(await host.Portal.CreateClient().GetStringAsync(Page + query));
        var budget = html[html.IndexOf("<section id=\"budget\">", StringComparison.Ordinal)..html.IndexOf("<section id=\"inspections\">", StringComparison.Ordinal)];
        var whole = WebUtility.HtmlDecode(await host.Portal.CreateClient().GetStringAsync(Page + "/budget" + query));

        budget.ShouldContain(system);
        budget.ShouldNotContain(line);
        budget.ShouldContain($"href=\"{Page}/budget{query}\"");
        whole.ShouldContain(system);
        whole.ShouldContain(line);
    }

    [Fact, Trait("Req", "DATA-12"), Trait("Req", "DATA-13"), Trait("Req", "FUND-21")]
    public async Task It_shows_plan_tenders_progress_notices_payments_budget_and_inspections()
    {
        var html = await host.Portal.CreateClient().GetStringAsync(Page);

        foreach (var shown in new[] { "实施方案", "中标公司", "TEND-2020-0002", "CON-2020-0001", "NOT-2020-0001", "剩余工作日", "120.0001", "公共服务体系", "省级检查", "55%", "五月工作情况", "征集意见" })
        {
            html.ShouldContain(shown);
        }

        (await host.Portal.CreateClient().GetStringAsync("/zeku")).ShouldContain("/zeku/disclosure");
    }

    [Fact, Trait("Req", "DATA-12")]
    public async Task Losing_bidders_and_other_counties_stay_out()
    {
        var html = await host.Portal.CreateClient().GetStringAsync(Page);
        var records = await host.Portal.CreateClient().GetStringAsync(Page + "/ocds/records.json");

        html.ShouldNotContain("落选公司");
        records.ShouldNotContain("落选公司");
        (await host.Portal.CreateClient().GetStringAsync("/milin/disclosure")).ShouldNotContain("CON-2020-0001");
        foreach (var nowhere in new[] { "/blank/disclosure", "/closed/disclosure", "/nowhere/disclosure", Page + "/data/people.json", Page + "/data/payments.xml", "/milin/disclosure/ocds/releases.json", Page + "/ocds/release/ocds-x" })
        {
            (await host.Portal.CreateClient().GetAsync(nowhere)).StatusCode.ShouldBe(HttpStatusCode.NotFound, nowhere);
        }
    }

    [Fact, Trait("Req", "FUND-21")]
    public async Task Anybody_objects_without_script_and_gets_a_receipt()
    {
        var client = host.Portal.CreateClient();
        using var form = await client.GetAsync(Page + "/objection/NOT-2020-0001");
        form.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var answer = await PostAsync(client, form, Page + "/objection/NOT-2020-0001", new() { ["Words"] = "工程尚未完工，不应拨付。", ["Contact"] = "" });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("R-7F3K-99QX");
        host.Portal.Services.GetRequiredService<DisclosureHost.Published>().Objections.ShouldContain(o => o.Number == "NOT-2020-0001");
    }

    [Fact, Trait("Req", "FUND-21")]
    public async Task A_form_without_its_token_or_without_words_is_refused_and_nothing_arrives()
    {
        var client = host.Portal.CreateClient();
        using var bare = new FormUrlEncodedContent([new("Words", "没有令牌的异议")]);
        (await client.PostAsync(Page + "/objection/NOT-2020-0001", bare)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var form = await client.GetAsync(Page + "/objection/NOT-2020-0001");
        using var empty = await PostAsync(client, form, Page + "/objection/NOT-2020-0001", new() { ["Words"] = "短" });

        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.GetAsync(Page + "/objection/NOT-2020-9999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        host.Portal.Services.GetRequiredService<DisclosureHost.Published>().Objections.ShouldNotContain(o => o.Text == "没有令牌的异议" || o.Text == "短");
    }

    [Fact, Trait("Req", "DATA-19")]
    public async Task A_complaint_gives_a_receipt_by_which_its_answer_is_read()
    {
        var client = host.Portal.CreateClient();
        using var form = await client.GetAsync(Page + "/complaint");
        using var sent = await PostAsync(client, form, Page + "/complaint", new() { ["Subject"] = "站点关门", ["Words"] = "村里的服务站已经关门一个月。" });
        (await sent.Content.ReadAsStringAsync()).ShouldContain("C-1234-5678");

        using var lookup = await client.GetAsync(Page + "/receipt");
        using var found = await PostAsync(client, lookup, Page + "/receipt", new() { ["Asked"] = "C-1234-5678" });
        (await found.Content.ReadAsStringAsync()).ShouldContain("已核实");
        using var unknown = await PostAsync(client, lookup, Page + "/receipt", new() { ["Asked"] = "XXXX" });
        (await unknown.Content.ReadAsStringAsync()).ShouldContain("没有这个回执号");
    }

    [Theory, Trait("Req", "FUND-52")]
    [InlineData("payments", 1)]
    [InlineData("notices", 1)]
    [InlineData("tenders", 2)]
    [InlineData("contracts", 1)]
    [InlineData("budget", 2)]
    [InlineData("inspections", 1)]
    public async Task Each_table_is_there_as_json_and_csv(string table, int rows)
    {
        var client = host.Portal.CreateClient();
        JsonNode.Parse(await client.GetStringAsync($"{Page}/data/{table}.json"))!.AsArray().Count.ShouldBe(rows);
        var csv = await client.GetStringAsync($"{Page}/data/{table}.csv");

        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(rows + 1);
        csv.ShouldNotContain("\n=", Case.Sensitive, "a spreadsheet would run it");
    }

    [Fact, Trait("Req", "TEND-01"), Trait("Req", "FUND-52")]
    public async Task Releases_and_records_fit_the_open_contracting_data_standard()
    {
        var client = host.Portal.CreateClient();
        var schema = SchemaSubset.Ocds();
        var releases = JsonNode.Parse(await client.GetStringAsync(Page + "/ocds/releases.json"))!;
        var records = JsonNode.Parse(await client.GetStringAsync(Page + "/ocds/records.json"))!;
        var one = JsonNode.Parse(await client.GetStringAsync(Page + "/ocds/release/ocds-countycloud-zeku-TEND-2020-0001"))!;

        schema.Check(releases, "ReleasePackage").ShouldBeEmpty();
        schema.Check(records, "RecordPackage").ShouldBeEmpty();
        schema.Check(one, "ReleasePackage").ShouldBeEmpty();
        one["releases"]!.AsArray().Select(r => r!["tag"]!.AsArray()[^1]!.GetValue<string>()).ShouldBe(["tender", "award", "contract", "implementation"]);
        var compiled = records["records"]!.AsArray().Single(r => r!["ocid"]!.GetValue<string>().EndsWith("0001", StringComparison.Ordinal))!["compiledRelease"]!;
        compiled["contracts"]![0]!["implementation"]!["transactions"]![0]!["value"]!["amount"]!.GetValue<decimal>().ShouldBe(1_200_000.5m);
        compiled["awards"]![0]!["suppliers"]![0]!["id"]!.GetValue<string>().ShouldBe("CN-USCC-" + DisclosureHost.WinnerCode);
        compiled["contracts"]![0]!["awardID"]!.GetValue<string>().ShouldBe(compiled["awards"]![0]!["id"]!.GetValue<string>());
        releases["releases"]!.AsArray().Select(r => r!["id"]!.GetValue<string>()).ShouldBeUnique();
    }

    [Fact, Trait("Req", "FUND-52")]
    public async Task Every_reference_of_every_package_leads_to_a_party_with_its_role()
    {
        var (problems, releases, records) = await OcdsConformance.CheckCountyAsync(host.Portal.CreateClient(), "zeku", SchemaSubset.Ocds());

        problems.ShouldBeEmpty();
        (releases, records).ShouldBe((5, 2));
    }

    [Fact]
    public void A_release_that_breaks_the_standard_is_found()
    {
        var release = JsonNode.Parse("""
            {
              "ocid": "o", "id": "r", "buyer": { "id": "B", "name": "b" }, "parties": [{ "id": "B", "name": "b", "roles": ["supplier"] }, { "id": "S", "name": "s", "roles": ["supplier"] }],
              "awards": [{ "id": "a", "suppliers": [{ "id": "X", "name": "x" }, { "id": "S", "name": "other" }] }],
              "contracts": [{ "id": "c", "awardID": "z", "period": { "startDate": "2020-02-01T00:00:00+08:00", "endDate": "2020-01-01T23:59:59+08:00" }, "value": { "amount": -1, "currency": "CNY" } }, { "id": "c", "awardID": "a" }]
            }
            """)!;

        OcdsConformance.CheckRelease(release).Count.ShouldBe(7);
    }

    [Fact]
    public void A_package_that_breaks_the_standard_is_found()
    {
        var schema = SchemaSubset.Ocds();

        schema.Check(JsonNode.Parse("""{"uri":"x","version":"1","publishedDate":"2020","publisher":{},"releases":[]}"""), "ReleasePackage").Count.ShouldBe(5);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, HttpResponseMessage form, string path, Dictionary<string, string> fields)
    {
        var html = await form.Content.ReadAsStringAsync();
        fields["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Cookie", string.Join("; ", form.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        return await client.SendAsync(request);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
