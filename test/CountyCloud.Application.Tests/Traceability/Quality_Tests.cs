using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Funds;
using CountyCloud.Tasks;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.Application.Tests.Traceability;

/// <summary>Tests of lots, alerts and the settings of tracing in the four counties (W-28).</summary>
[Collection(ApplicationCollection.Name)]
public sealed class Quality_Tests(DemoHostFixture counties)
{
    [ProviderTheory]
    [Trait("Req", "TRACE-08")]
    [Trait("Req", "TRACE-10")]
    [Trait("Req", "TRACE-12")]
    public async Task Each_county_has_the_promises_channels_and_methods_of_its_documents(TestProvider provider)
    {
        (await ReadAsync<TracePromiseValues>(provider, "zeku")).Count.ShouldBe(6);
        (await ReadAsync<TracePromiseValues>(provider, "kazuo")).Count.ShouldBe(4);
        var host = await counties.GetAsync(provider);
        (await SettingsAsync(host, "milin", s => s.GetChannelsAsync(CancellationToken.None))).ShouldBe([TraceChannelKind.Qr, TraceChannelKind.Pc]);
        (await SettingsAsync(host, "kazuo", s => s.GetChannelsAsync(CancellationToken.None))).ShouldBe([TraceChannelKind.Web, TraceChannelKind.Qr, TraceChannelKind.Sms, TraceChannelKind.TouchScreen]);
        (await SettingsAsync(host, "milin", s => s.GetAntiCounterfeitAsync(CancellationToken.None))).Count.ShouldBe(4);
        (await SettingsAsync(host, "cangyuan", s => s.GetAntiCounterfeitAsync(CancellationToken.None))).ShouldBe([AntiCounterfeitKind.QrCode, AntiCounterfeitKind.System]);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-14")]
    [Trait("Req", "TRACE-20")]
    public async Task A_county_without_alert_rules_is_warned_all_the_same(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var silent = await SettingsAsync(host, "milin", s => s.GetAlertRuleAsync(TraceAlertKind.FailedTest, CancellationToken.None));
        (silent.IsOn, silent.OwnerRole, silent.DaysToAct, silent.OpensCase).ShouldBe((true, "ProgrammeOffice", 3, false));
        var zeku = await SettingsAsync(host, "zeku", s => s.GetAlertRuleAsync(TraceAlertKind.FailedTest, CancellationToken.None));
        (zeku.OwnerRole, zeku.OpensCase).ShouldBe(("MarketRegulator", true));
        (await SettingsAsync(host, "zeku", s => s.GetDepartmentCodeAsync(TraceStep.Testing, CancellationToken.None))).ShouldBe("market-supervision-bureau");
    }

    [ProviderTheory]
    public async Task The_list_of_input_products_tells_withdrawal_days_and_bans(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        (await host.InCountyAsync("zeku", sp => sp.GetRequiredService<IInputProductFacts>().FindAsync("albendazole-cattle", CancellationToken.None)))!.WithdrawalDays.ShouldBe(14);
        (await host.InCountyAsync("zeku", sp => sp.GetRequiredService<IInputProductFacts>().FindAsync("chloramphenicol", CancellationToken.None)))!.Banned.ShouldBeTrue();
        (await host.InCountyAsync("zeku", sp => sp.GetRequiredService<IInputProductFacts>().FindAsync("unknown", CancellationToken.None))).ShouldBeNull();
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-14")]
    [Trait("Req", "TRACE-25")]
    [Trait("Req", "TRACE-28")]
    [Trait("Req", "FUND-38")]
    public async Task A_failed_spot_check_becomes_an_alert_with_a_task_and_a_confirmed_one_opens_a_case(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var office = await host.SignInAsync("zeku.office");
        var lot = "Y-" + Guid.CreateVersion7().ToString("N")[^8..];
        var sample = new { kind = "circulationMonitoring", lotNumber = lot, productName = "牦牛肉", sampleNumber = "S-1", sampledOn = "2026-01-05", sampledAt = "超市", laboratory = "检测中心" };
        await RefusedAsync(office, "/api/app/quality-test", new { kind = "own", lotNumber = lot, productName = "牦牛肉", sampleNumber = "S-1", sampledOn = "2026-01-05", sampledAt = "超市", laboratory = "检测中心" }, "Traceability:LotUnknown");
        var id = Id(await PostAsync(office, "/api/app/quality-test", sample));
        await RefusedAsync(office, $"/api/app/quality-test/{id}/enter-results", new { testedOn = "2026-01-06", items = new[] { new { itemCode = "nothing", value = 1 } } }, "Traceability:TestItemUnknown");
        var tested = await PostAsync(office, $"/api/app/quality-test/{id}/enter-results", new { testedOn = "2026-01-06", items = new[] { new { itemCode = "lead-meat", value = 0.5 } } });
        tested["items"]![0]!["judgement"]!.GetValue<string>().ShouldBe("fail");
        await RefusedAsync(office, $"/api/app/quality-test/{id}/report", new { hasPassed = true, attachmentIds = new[] { await UploadAsync(office) } }, "Traceability:FailedItemReportedAsPass");
        var reported = await PostAsync(office, $"/api/app/quality-test/{id}/report", new { hasPassed = false, attachmentIds = new[] { await UploadAsync(office) } });
        reported["reportSha256"]!.GetValue<string>().Length.ShouldBe(64);
        reported["allowedActions"]!.AsArray().Select(a => a!.GetValue<string>()).ShouldBe(["retest"]);
        var html = await office.GetStringAsync(Address($"/api/downloads/form/test-report/{id}.html"));
        System.Net.WebUtility.HtmlDecode(html).ShouldContain("铅（肉类）");

        var alert = (await GetAsync(office, $"/api/app/trace-alert?filter={lot}"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        (alert["kind"]!.GetValue<string>(), alert["ownerRole"]!.GetValue<string>()).ShouldBe(("failedTest", "MarketRegulator"));
        var alertId = Id(alert);
        (await host.InCountyAsync("zeku", db => db.Set<WorkTask>().CountAsync(t => t.DocumentType == DocumentType.TraceAlert && t.DocumentId == Guid.Parse(alertId) && t.State == WorkTaskState.Open))).ShouldBe(1);
        (await GetAsync(office, $"/api/app/trace-alert/{alertId}"))["departmentName"].ShouldNotBeNull();
        await PostAsync(office, $"/api/app/trace-alert/{alertId}/assess", new { isConfirmed = true, text = "属实" });
        await PostAsync(office, $"/api/app/trace-alert/{alertId}/decide-action", new { text = "下架" });
        await PostAsync(office, $"/api/app/trace-alert/{alertId}/close", new { text = "已下架" });
        (await host.InCountyAsync("zeku", db => db.Set<ViolationCase>().CountAsync(c => c.OriginId == Guid.Parse(alertId)))).ShouldBe(1);
        (await host.InCountyAsync("zeku", db => db.Set<WorkTask>().CountAsync(t => t.DocumentId == Guid.Parse(alertId) && t.State == WorkTaskState.Open))).ShouldBe(0);

        using var stranger = await (await host.SignInAsync("milin.office")).GetAsync(Address($"/api/app/quality-test/{id}"));
        stranger.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-25")]
    public async Task A_failed_test_holds_its_lot_back_and_a_passed_retest_lets_it_go(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var lots = new RememberedBlocks();
        var lot = Guid.CreateVersion7();
        await HandleAsync(host, lots, h => h.HandleAsync(new LotTestFailed(Guid.CreateVersion7(), "T-2", "T-1", lot, "B-" + lot.ToString("N"), "苹果", "铅"), CancellationToken.None));
        lots.Open.ShouldBe([(lot, LotBlockReason.FailedTest, "T-1")]);

        await HandleAsync(host, lots, h => h.HandleAsync(new LotTestPassed(Guid.CreateVersion7(), "T-3", "T-3", lot, "B", false), CancellationToken.None));
        lots.Open.Count.ShouldBe(1, "a first test lets nothing go");
        await HandleAsync(host, lots, h => h.HandleAsync(new LotTestPassed(Guid.CreateVersion7(), "T-4", "T-1", lot, "B", true), CancellationToken.None));
        lots.Open.ShouldBeEmpty();
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-14")]
    public async Task What_is_past_its_last_day_is_warned_of_once_while_the_alert_is_open(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var day = new DateOnly(2026, 11, 20);
        var lot = new LotFacts(Guid.CreateVersion7(), "OLD-" + Guid.CreateVersion7().ToString("N")[^8..], "tea", "茶", null, day.AddDays(-1), 12.5m);
        var certificate = new OneCertificate("CERT-" + Guid.CreateVersion7().ToString("N")[^8..], day.AddDays(20));
        Task<int> RunAsync() => host.InCountyAsync("cangyuan", sp => ActivatorUtilities.CreateInstance<TraceDatesJob>(sp, new RememberedBlocks(lot), new ITraceExpirySource[] { certificate }).RunForCountyAsync(day, CancellationToken.None));

        (await RunAsync()).ShouldBe(2);
        (await RunAsync()).ShouldBe(2);

        var alerts = await host.InCountyAsync("cangyuan", db => db.Set<TraceAlert>().Where(a => a.About == lot.Number || a.About == certificate.Number).OrderBy(a => a.Kind).ToListAsync());
        alerts.Select(a => (a.Kind, a.Occurrences)).ShouldBe([(TraceAlertKind.ExpiredCertificate, 1), (TraceAlertKind.ExpiredProduct, 1)], ignoreOrder: true);
    }

    private static Task<bool> HandleAsync(TestHost host, RememberedBlocks lots, Func<LotTestsHandler, Task> work) => host.InCountyAsync("kazuo", async sp =>
    {
        // As in the save of the test: in its transaction.
        var unitOfWork = sp.GetRequiredService<IUnitOfWork>();
        await unitOfWork.RunAsync(suppressRowAudit: false, () => work(new LotTestsHandler(lots, sp.GetRequiredService<AlertDesk>(), unitOfWork)), CancellationToken.None);
        return true;
    });

    private async Task<IReadOnlyList<TValues>> ReadAsync<TValues>(TestProvider provider, string county) where TValues : class, ISectionValues =>
        await (await counties.GetAsync(provider)).InCountyAsync(county, sp => sp.GetRequiredService<ICountyConfiguration>().GetAsync<TValues>());

    private static Task<T> SettingsAsync<T>(TestHost host, string county, Func<TraceSettings, Task<T>> read) => host.InCountyAsync(county, sp => read(sp.GetRequiredService<TraceSettings>()));

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static string Id(JsonNode node) => node["id"]!.GetValue<string>();

    private static async Task<JsonNode> GetAsync(HttpClient client, string path) => (await client.GetFromJsonAsync<JsonNode>(Address(path)))!;

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(Address(path), body);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {text}");
        return JsonNode.Parse(text)!;
    }

    private static async Task RefusedAsync(HttpClient client, string path, object body, string code)
    {
        using var response = await client.PostAsJsonAsync(Address(path), body);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!;
        error["code"]!.GetValue<string>().ShouldBe(code);
        error["message"]!.GetValue<string>().ShouldNotContain("{");
    }

    private static async Task<string> UploadAsync(HttpClient client)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", "报告.pdf");
        using var response = await client.PostAsync(Address("/api/uploads/attachment"), form);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<string>();
    }

    private sealed class OneCertificate(string number, DateOnly day) : ITraceExpirySource
    {
        public string Number => number;

        public TraceAlertKind Kind => TraceAlertKind.ExpiredCertificate;

        public Task<IReadOnlyList<TraceExpiry>> GetExpiringAsync(DateOnly until, int most, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<TraceExpiry>>(day <= until ? [new TraceExpiry(number, "绿色食品", day)] : []);
    }

    private sealed class RememberedBlocks(params LotFacts[] expired) : ILotBlocks, ILotFacts
    {
        public List<(Guid Lot, LotBlockReason Reason, string Reference)> Open { get; } = [];

        public Task BlockAsync(Guid lotId, LotBlockReason reason, string referenceNumber, CancellationToken cancellationToken)
        {
            Open.Add((lotId, reason, referenceNumber));
            return Task.CompletedTask;
        }

        public Task UnblockAsync(Guid lotId, LotBlockReason reason, string referenceNumber, CancellationToken cancellationToken)
        {
            Open.Remove((lotId, reason, referenceNumber));
            return Task.CompletedTask;
        }

        public Task<LotFacts?> FindAsync(Guid lotId, CancellationToken cancellationToken) => Task.FromResult(expired.FirstOrDefault(l => l.Id == lotId));

        public Task<LotFacts?> FindByNumberAsync(string lotNumber, CancellationToken cancellationToken) => Task.FromResult(expired.FirstOrDefault(l => l.Number == lotNumber));

        public Task<IReadOnlyList<LotFacts>> GetPastBestBeforeAsync(DateOnly day, int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<LotFacts>>(expired);
    }
}
