using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CountyCloud.Counties;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>What a shopper sees after scanning a jar (TRACE-07, TRACE-08, TRACE-09, TRACE-10, TRACE-12, W-27).</summary>
public sealed class TracePage_Tests
{
    private const int MostBytes = 50_000;

    [ProviderTheory]
    [Trait("Req", "TRACE-07")]
    [Trait("Req", "TRACE-12")]
    public async Task The_page_tells_product_origin_steps_tests_and_cold_chain_and_no_household_s_name(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var traced = new TracedProduct(await host.SignInAsync("milin.office"));
        await traced.MakeAsync();
        var anybody = Anybody(host);

        var page = await anybody.GetStringAsync($"/milin/trace/{traced.Codes[0]}");

        foreach (var words in new[] { "林芝松茸", "食用菌", "特级", "500 g", TracedProduct.LotNumber, "365", "派镇", "采收", "分级", "包装", "合格", "自治区食品检验所", "0.12", "class=\"plate\"", "class=\"curve\"", "来源可查", "农户", "2026-09-01", "disclosure/complaint?code=" })
        {
            page.ShouldContain(words);
        }

        page.ShouldNotContain(TracedProduct.Household);
        page.ShouldNotContain("29.5123");
        page.ShouldContain("29.51");
        page.ShouldContain("loading=\"lazy\"");
        Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(MostBytes);
        foreach (var language in new[] { "en", "bo" })
        {
            var other = await anybody.GetStringAsync($"/milin/trace/{traced.Codes[0]}?lang={language}");
            other.ShouldContain($"<html lang=\"{language}\">");
            Encoding.UTF8.GetByteCount(other).ShouldBeLessThan(MostBytes);
        }

        // Only pictures of published products and of sites in use are given out.
        using (var photo = await anybody.GetAsync($"/milin/trace-pictures/{traced.PhotoId}"))
        {
            photo.StatusCode.ShouldBe(HttpStatusCode.OK);
            photo.Headers.CacheControl!.Public.ShouldBeTrue();
            photo.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        }

        foreach (var path in new[] { $"/milin/trace-pictures/{traced.PrivateFileId}", $"/zeku/trace-pictures/{traced.PhotoId}", $"/milin/trace-reports/{traced.TestId}" })
        {
            (await anybody.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await anybody.GetStringAsync($"/milin/disclosure/complaint?code={traced.Codes[0]}")).ShouldContain($"追溯码 {traced.Codes[0]}");
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-09")]
    public async Task A_kept_story_changes_with_the_lot_while_the_scans_are_always_right(TestProvider provider)
    {
        await using var host = await StartAsync(provider);

        // Before the clients are made: what the server does for a request is counted with the test.
        host.Server.PreserveExecutionContext = true;
        var office = await host.SignInAsync("milin.office");
        var traced = new TracedProduct(office);
        await traced.MakeAsync();
        var anybody = Anybody(host);
        (await anybody.GetStringAsync($"/milin/trace/{traced.Codes[0]}")).ShouldContain("这是第一次查询");

        await host.Services.GetRequiredService<TraceScanWriter>().FlushAsync(CancellationToken.None);
        using (var kept = StatementCounter.Start())
        {
            (await anybody.GetStringAsync($"/milin/trace/{traced.Codes[0]}")).ShouldContain("第 2 次查询");
            kept.Count.ShouldBeInRange(1, 5, string.Join("\n", kept.Statements));
        }

        using (var other = StatementCounter.Start())
        {
            (await anybody.GetStringAsync($"/milin/trace/{traced.Codes[0]}?lang=en")).ShouldContain("Harvested");
            other.Count.ShouldBeInRange(1, 9, string.Join("\n", other.Statements));
        }

        await traced.PostAsync("/api/app/trace-record/record", new { idempotencyKey = "page-new", step = "inputUse", lots = new[] { new { code = TracedProduct.LotNumber, quantity = 1 } }, inputProductCode = "冰袋" });
        (await anybody.GetStringAsync($"/milin/trace/{traced.Codes[0]}")).ShouldContain("冰袋");
        await host.InCountyAsync("milin", async services =>
        {
            var work = services.GetRequiredService<IUnitOfWork>();
            await work.RunAsync(
                suppressRowAudit: false,
                async () =>
                {
                    await services.GetRequiredService<ILotBlocks>().BlockAsync(Guid.Parse(traced.LotId), LotBlockReason.Recall, "ZH-2026-1", CancellationToken.None);
                    await work.SaveAsync(CancellationToken.None);
                },
                CancellationToken.None);
            return 0;
        });
        var recalled = await anybody.GetStringAsync($"/milin/trace/{traced.Codes[0]}");
        recalled.ShouldContain("已召回");
        recalled.ShouldContain("ZH-2026-1");
        recalled.ShouldNotContain("发放的有效追溯码");
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-09")]
    [Trait("Req", "TRACE-10")]
    public async Task A_page_written_for_one_scan_serves_the_next_with_its_own_number_and_ticket_until_the_code_changes(TestProvider provider)
    {
        await using var host = await StartAsync(provider);

        // Before the clients are made: what the server does for a request is counted with the test.
        host.Server.PreserveExecutionContext = true;
        var traced = new TracedProduct(await host.SignInAsync("milin.office"));
        await traced.MakeAsync();
        var anybody = Anybody(host);
        var scans = host.Services.GetRequiredService<TraceScanWriter>();
        async Task<string> ScanAsync(string code, string query = "")
        {
            var page = await anybody.GetStringAsync($"/milin/trace/{code}{query}");
            await scans.FlushAsync(CancellationToken.None);
            return page;
        }

        await ScanAsync(traced.Codes[0]);
        var written = await ScanAsync(traced.Codes[0]);
        using var statements = StatementCounter.Start();
        var kept = await anybody.GetStringAsync($"/milin/trace/{traced.Codes[0]}");
        statements.Count.ShouldBeInRange(1, 3, string.Join("\n", statements.Statements));
        await scans.FlushAsync(CancellationToken.None);

        written.ShouldContain("第 2 次查询");
        kept.ShouldContain("第 3 次查询");
        TicketOf(kept).ShouldNotBe(TicketOf(written));
        kept.Replace("第 3 次查询", "第 2 次查询", StringComparison.Ordinal).Replace(TicketOf(kept), TicketOf(written), StringComparison.Ordinal).ShouldBe(written);

        // The other language, the next label and a head request are none of it.
        (await ScanAsync(traced.Codes[0], "?lang=en")).ShouldContain("<html lang=\"en\">");
        await ScanAsync(traced.Codes[1]);
        var next = await ScanAsync(traced.Codes[1]);
        next.ShouldContain("第 2 次查询");
        next.ShouldNotContain($"/milin/trace/{traced.Codes[0]}");
        using (var head = await anybody.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/milin/trace/{traced.Codes[0]}")))
        {
            head.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }

        await traced.PostAsync($"/api/app/trace-code/{traced.BatchId}/withdraw", new { first = 1, last = 1, kind = "lost", reason = "遗失" });
        var lost = await ScanAsync(traced.Codes[0]);
        lost.ShouldContain("标签已遗失");
        lost.ShouldNotContain("data-ticket");
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-08")]
    [Trait("Req", "TRACE-10")]
    public async Task Ways_that_are_not_open_say_so_and_lost_and_unused_labels_say_what_to_do(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var traced = new TracedProduct(office);
        await traced.MakeAsync();
        var anybody = Anybody(host);
        foreach (var path in new[] { $"/t/{traced.Codes[0]}?format=text", $"/milin/trace/{traced.Codes[0]}?format=text", "/milin/trace?via=kiosk" })
        {
            using var closed = await anybody.GetAsync(path);
            closed.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            (await closed.Content.ReadAsStringAsync()).ShouldContain("尚未开通");
        }

        await TracedProduct.OpenChannelsAsync(office);
        (await anybody.GetStringAsync($"/t/{traced.Codes[0]}?format=text")).Length.ShouldBeLessThanOrEqualTo(70);
        var kiosk = await anybody.GetStringAsync("/milin/trace?via=kiosk");
        kiosk.ShouldContain("data-key=\"7\"");
        using (var scanned = await anybody.GetAsync($"/milin/trace?via=kiosk&code={Uri.EscapeDataString($"https://localhost/t/{traced.Codes[0]}")}"))
        {
            scanned.Headers.Location!.ToString().ShouldBe($"/milin/trace/{traced.Codes[0]}?via=kiosk");
        }

        using (var shown = await anybody.GetAsync($"/milin/trace/{traced.Codes[0]}?via=kiosk"))
        {
            shown.Headers.GetValues("Refresh").Single().ShouldEndWith("url=/milin/trace?via=kiosk");
        }

        var unused = await anybody.GetStringAsync($"/milin/trace/{traced.Codes[15]}");
        unused.ShouldContain("请不要购买");
        unused.ShouldNotContain("自治区食品检验所");
        await traced.PostAsync($"/api/app/trace-code/{traced.BatchId}/withdraw", new { first = 2, last = 2, kind = "lost", reason = "遗失" });
        (await anybody.GetStringAsync($"/milin/trace/{traced.Codes[1]}")).ShouldContain("标签已遗失");

        // Another county's page knows nothing of it; only /t leads there.
        (await anybody.GetAsync($"/zeku/trace/{traced.Codes[0]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var shortCode = await anybody.GetAsync("/milin/trace?code=ABCD-EFG");
        shortCode.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await shortCode.Content.ReadAsStringAsync()).ShouldContain("您输入了 7 位");
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-07")]
    public async Task A_long_history_stays_small(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var traced = new TracedProduct(await host.SignInAsync("milin.office"));
        await traced.MakeAsync(extraReadings: 90);

        var page = await Anybody(host).GetStringAsync($"/milin/trace/{traced.Codes[0]}");

        Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(MostBytes);
        page.ShouldContain("记录较多");
    }

    private static string TicketOf(string page) => Regex.Match(page, "data-ticket=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;

    private static HttpClient Anybody(TestHost host) => host.CreateDefaultClient(new Uri("https://localhost"));

    // What is kept for some seconds must not grow old between two requests of a slow machine: statements are counted.
    private static async Task<TestHost> StartAsync(TestProvider provider) => new(await DemoDatabase.Template.CopyAsync(provider)) { Clock = new NothingGrowsOld() };

    private sealed class NothingGrowsOld : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
