using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>Codes from issue to scan over HTTP (W-27, TRACE-06 to TRACE-11).</summary>
public sealed class TraceCodes_Tests
{
    private static readonly Guid Product = Guid.CreateVersion7();
    private static readonly Guid PlainProduct = Guid.CreateVersion7();
    private static readonly Guid Subject = Guid.CreateVersion7();

    [ProviderTheory]
    [Trait("Req", "TRACE-06")]
    [Trait("Req", "TRACE-11")]
    public async Task Codes_are_issued_printed_activated_and_found(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var batch = await IssueAsync(office, 1000);
        var id = (string)batch["summary"]!["id"]!;
        (await CodeOfAsync(await office.PostAsJsonAsync($"/api/app/trace-code/{id}/activate", new { first = 1, last = 10, lotId = Facts.Lot.Id }))).ShouldBe("Traceability:CodesNotPrinted");
        await OkAsync(await office.PostAsync($"/api/app/trace-code/{id}/mark-printed", null));

        var active = await OkAsync(await office.PostAsJsonAsync($"/api/app/trace-code/{id}/activate", new { first = 1, last = 60, lotId = Facts.Lot.Id }));

        ((int)active["summary"]!["remaining"]!).ShouldBe(940);
        (await CodeOfAsync(await office.PostAsJsonAsync($"/api/app/trace-code/{id}/activate", new { first = 60, last = 61, lotId = Facts.Lot.Id }))).ShouldBe("Traceability:CodesActivatedAlready");

        // The lot has 100 packages, whichever batch their labels come from.
        var other = (string)(await IssueAsync(office, 100))["summary"]!["id"]!;
        await OkAsync(await office.PostAsync($"/api/app/trace-code/{other}/mark-printed", null));
        (await CodeOfAsync(await office.PostAsJsonAsync($"/api/app/trace-code/{other}/activate", new { first = 1, last = 41, lotId = Facts.Lot.Id }))).ShouldBe("Traceability:MoreCodesThanPackages");
        await OkAsync(await office.PostAsJsonAsync($"/api/app/trace-code/{other}/activate", new { first = 1, last = 40, lotId = Facts.Lot.Id }));
        await OkAsync(await office.PostAsJsonAsync($"/api/app/trace-code/{id}/withdraw", new { first = 60, last = 69, kind = "stolen", reason = "仓库被盗" }));

        var stock = (await OkAsync(await office.GetAsync("/api/app/trace-code/stock")))["items"]!.AsArray().Single(s => (string)s!["productCode"]! == "songrong")!;
        (((int)stock["issued"]!, (int)stock["activated"]!, (int)stock["withdrawn"]!, (int)stock["remaining"]!)).ShouldBe((1100, 100, 10, 991));
        var lines = (await office.GetStringAsync($"/api/downloads/trace-codes/{id}.csv?first=59&last=60")).Trim().Split("\r\n");
        lines.Length.ShouldBe(3);
        var cells = lines[2].Split(',');
        var found = await OkAsync(await office.GetAsync($"/api/app/trace-code/lookup?code={cells[2].ToLowerInvariant()}"));
        ((string)found["state"]!).ShouldBe("stolen");
        ((string)found["patternNumber"]!).ShouldBe(cells[5]);
        ((string)found["laserSerial"]!).ShouldBe(cells[6]);
        cells[4].ShouldEndWith($"/01/06901234567892/10/SR-2026-1/21/{cells[1]}");
        (await office.GetAsync("/api/app/trace-code/lookup?code=ABC")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignInAsync("zeku.office")).GetAsync($"/api/app/trace-code/lookup?code={cells[1]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-11")]
    public async Task A_million_and_one_codes_and_a_brand_mark_without_licence_are_refused_and_nothing_is_kept(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");

        var tooMany = await office.PostAsJsonAsync("/api/app/trace-code", Order(1_000_001));
        (await tooMany.Content.ReadAsStringAsync()).ShouldContain("1000000");
        (await CodeOfAsync(tooMany)).ShouldBe("Traceability:CodeQuantityOutOfRange");
        (await CodeOfAsync(await office.PostAsJsonAsync("/api/app/trace-code", new { productId = PlainProduct, subjectId = Subject, kind = "item", quantity = 1, withBrandMark = true }))).ShouldBe("Traceability:BrandMarkNotLicensed");
        (await CodeOfAsync(await office.PostAsJsonAsync("/api/app/trace-code", new { productId = Guid.CreateVersion7(), subjectId = Subject, kind = "item", quantity = 1 }))).ShouldBe("Traceability:CodeProductUnknown");

        (await host.InCountyAsync("milin", db => db.Set<TraceCodeBatch>().CountAsync())).ShouldBe(0);
        (await host.InCountyAsync("milin", db => db.Set<TraceCodeKey>().CountAsync())).ShouldBe(0);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-06")]
    public async Task A_county_s_key_is_kept_protected_and_old_codes_are_read_after_it_was_renewed(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var first = await FirstCodeAsync(office, (string)(await IssueAsync(office, 5))["summary"]!["id"]!);
        var key = await OkAsync(await office.PostAsync("/api/app/trace-code/renew-key", null));
        var second = await FirstCodeAsync(office, (string)(await IssueAsync(office, 5))["summary"]!["id"]!);

        second.ShouldStartWith((string)key["prefix"]!);
        first.ShouldNotStartWith((string)key["prefix"]!);
        foreach (var code in new[] { first, second })
        {
            ((int)(await OkAsync(await office.GetAsync($"/api/app/trace-code/lookup?code={code}")))["position"]!).ShouldBe(1);
        }

        var stored = await host.InCountyAsync("milin", db => db.Set<TraceCodeKey>().Select(k => k.ProtectedKey).FirstAsync());
        Convert.FromBase64String(stored).Length.ShouldBeGreaterThan(TraceCodeCipher.KeyBytes);
        var protector = host.Services.GetRequiredService<ITraceKeyProtector>();
        protector.Unprotect(await host.CountyIdAsync("milin"), stored).Length.ShouldBe(TraceCodeCipher.KeyBytes);
        var zeku = await host.CountyIdAsync("zeku");
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => protector.Unprotect(zeku, stored));
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-09")]
    [Trait("Req", "TRACE-07")]
    public async Task Everybody_comes_from_a_code_to_its_page_by_link_digital_link_typing_and_text(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        await TracedProduct.OpenChannelsAsync(office);
        var id = (string)(await IssueAsync(office, 100))["summary"]!["id"]!;
        await OkAsync(await office.PostAsync($"/api/app/trace-code/{id}/mark-printed", null));
        await OkAsync(await office.PostAsJsonAsync($"/api/app/trace-code/{id}/activate", new { first = 1, last = 10, lotId = Facts.Lot.Id }));
        var code = await FirstCodeAsync(office, id);
        var anybody = host.CreateDefaultClient(new Uri("https://localhost"));

        foreach (var path in new[] { $"/t/{code}", $"/t/{TraceCodeFormat.Group(code).ToLowerInvariant()}", $"/01/06901234567892/21/{code}", $"/01/06901234567892/10/SR-2026-1/21/{code}" })
        {
            using var way = await anybody.GetAsync(path);
            way.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect, path);
            way.Headers.Location!.ToString().ShouldBe($"/milin/trace/{code}");
        }

        (await anybody.GetAsync($"/zeku/trace?code={code}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await anybody.GetStringAsync($"/milin/trace/{code}");
        page.ShouldContain("松茸");
        page.ShouldContain("SR-2026-1");
        page.ShouldContain("这是第一次查询");
        await host.Services.GetRequiredService<TraceScanWriter>().FlushAsync(CancellationToken.None);
        (await anybody.GetStringAsync($"/milin/trace/{code}?lang=en")).ShouldContain("this is scan 2");
        var message = await anybody.GetStringAsync($"/t/{code}?format=text");
        message.Length.ShouldBeLessThanOrEqualTo(70);
        message.ShouldContain("松茸");
        await host.Services.GetRequiredService<TraceScanWriter>().FlushAsync(CancellationToken.None);
        var seen = await OkAsync(await office.GetAsync($"/api/app/trace-code/lookup?code={code}"));
        ((int)seen["scans"]!).ShouldBe(3);
        ((string)seen["state"]!).ShouldBe("queried");
        seen["history"]!.AsArray().Select(s => (string)s!["channel"]!).ShouldContain("text");
        (await host.InCountyAsync("zeku", db => db.Set<TraceCodeScan>().CountAsync())).ShouldBe(0);
        (await anybody.GetAsync("/milin/trace")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await anybody.GetAsync("/milin/trace?code=ABC")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-10")]
    public async Task A_withdrawn_code_that_is_asked_for_is_told_to_who_watches_and_on_its_page(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var id = (string)(await IssueAsync(office, 10))["summary"]!["id"]!;
        await OkAsync(await office.PostAsJsonAsync($"/api/app/trace-code/{id}/withdraw", new { first = 1, last = 1, kind = "stolen", reason = "失窃" }));
        var code = await FirstCodeAsync(office, id);
        var anybody = host.CreateDefaultClient(new Uri("https://localhost"));

        for (var i = 0; i < 2; i++)
        {
            (await anybody.GetStringAsync($"/milin/trace/{code}")).ShouldContain("可能不是真品");
            await host.Services.GetRequiredService<TraceScanWriter>().FlushAsync(CancellationToken.None);
        }

        var raised = host.Services.GetRequiredService<Watch>().Raised.ShouldHaveSingleItem();
        raised.Code.ShouldBe(code);
        raised.Reasons.ShouldBe([ScanSuspicion.WithdrawnCode]);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-06")]
    public async Task Guessing_tells_nothing_and_is_stopped(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var code = await FirstCodeAsync(office, (string)(await IssueAsync(office, 10))["summary"]!["id"]!);
        var anybody = host.CreateDefaultClient(new Uri("https://localhost"));
        var notIssued = TraceCodeFormat.Write(code[..3], TraceCodeFormat.BodyOf(code) ^ 1);
        var unknownPrefix = TraceCodeFormat.Write(code[..2] + (code[2] == 'Z' ? 'Y' : 'Z'), TraceCodeFormat.BodyOf(code));
        var mistyped = code[..19] + (code[19] == 'Z' ? 'Y' : 'Z');
        var answers = new List<string>();
        foreach (var guess in new[] { notIssued, unknownPrefix, mistyped })
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await anybody.GetAsync($"/t/{guess}?format=text");
            Stopwatch.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(50));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }

        answers.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => anybody.GetAsync($"/t/{notIssued}?format=text")));
        (await anybody.GetAsync($"/t/{code}")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await anybody.GetAsync($"/milin/trace/{code}")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-09")]
    [Trait("Req", "TRACE-07")]
    public async Task Labels_are_printed_on_A4_and_for_thermal_printers(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var id = (string)(await IssueAsync(office, 100))["summary"]!["id"]!;

        foreach (var (layout, pages) in new[] { ("a4", 3), ("thermal", 73) })
        {
            using var response = await office.GetAsync($"/api/downloads/trace-codes/{id}/labels.pdf?layout={layout}&first=11&last=83");
            var pdf = Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            pdf.ShouldStartWith("%PDF-1.7");
            pdf.ShouldEndWith("%%EOF\n");
            pdf.ShouldContain($"/Type /Pages /Count {pages} ");
            (pdf.Split("/Type /Page /Parent").Length - 1).ShouldBe(pages);
            pdf[int.Parse(pdf.Split("startxref\n")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture)..].ShouldStartWith("xref");
        }

        var html = await office.GetStringAsync($"/api/downloads/trace-codes/{id}/labels.html?layout=thermal&first=1&last=2");
        html.Split("<svg").Length.ShouldBe(3);
        html.ShouldContain("size: 40mm 30mm");
    }

    private static object Order(int quantity) => new { productId = Product, subjectId = Subject, kind = "item", quantity, withBrandMark = true, layers = new[] { "patternNumber", "laserSerial" } };

    internal static async Task<JsonNode> IssueAsync(HttpClient office, int quantity) => await OkAsync(await office.PostAsJsonAsync("/api/app/trace-code", Order(quantity)));

    private static async Task<string> FirstCodeAsync(HttpClient office, string id) => (await office.GetStringAsync($"/api/downloads/trace-codes/{id}.csv?last=1")).Split("\r\n")[1].Split(',')[1];

    private static async Task<JsonNode> OkAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            response.IsSuccessStatusCode.ShouldBeTrue($"{response.RequestMessage?.RequestUri}: {(int)response.StatusCode} {text}");
            return JsonNode.Parse(text)!;
        }
    }

    private static async Task<string> CodeOfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            response.IsSuccessStatusCode.ShouldBeFalse(text);
            return (string)JsonNode.Parse(text)!["error"]!["code"]!;
        }
    }

    // A host on a database of its own with products, subjects and lots of the test's.
    internal static async Task<TestHost> StartAsync(TestProvider provider) => new(await DemoDatabase.Template.CopyAsync(provider))
    {
        Configure = services => services.AddScoped<ITraceCodeFacts, Facts>().AddSingleton<Watch>().AddSingleton<ISuspiciousScans>(sp => sp.GetRequiredService<Watch>()),
    };

    private sealed class Watch : ISuspiciousScans
    {
        public List<SuspiciousCode> Raised { get; } = [];

        public Task RaiseAsync(SuspiciousCode code, CancellationToken cancellationToken)
        {
            Raised.Add(code);
            return Task.CompletedTask;
        }
    }

    private sealed class Facts : ITraceCodeFacts
    {
        public static readonly CodeLot Lot = new(Guid.CreateVersion7(), "SR-2026-1", Product, 100);

        public Task<CodeProduct?> FindProductAsync(Guid productId, CancellationToken cancellationToken) => Task.FromResult(
            productId == Product ? new CodeProduct(Product, "songrong", LocalizedText.Of("松茸", "Matsutake"), "06901234567892")
            : productId == PlainProduct ? new CodeProduct(PlainProduct, "pingguo", LocalizedText.Of("苹果", "Apple"), null) : null);

        public Task<CodeSubject?> FindSubjectAsync(Guid subjectId, CancellationToken cancellationToken) => Task.FromResult(subjectId == Subject ? new CodeSubject(Subject, "松茸合作社") : null);

        public Task<CodeLot?> FindLotAsync(Guid lotId, CancellationToken cancellationToken) => Task.FromResult(lotId == Lot.Id ? Lot : null);

        public Task<LabelPicture?> FindPictureAsync(string file, CancellationToken cancellationToken) => Task.FromResult<LabelPicture?>(null);

        public Task<CodeBrandMark?> FindBrandMarkAsync(Guid productId, Guid subjectId, CancellationToken cancellationToken) =>
            Task.FromResult(productId == Product ? new CodeBrandMark("brand", LocalizedText.Of("公共品牌", "Public brand")) : null);

        public Task<IReadOnlyCollection<Guid>?> GetOwnSubjectIdsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyCollection<Guid>?>(null);
    }
}

/// <summary>Codes by the million (TRACE-09).</summary>
[Collection(AloneCollection.Name)]
public sealed class TraceCodesMemory_Tests
{
    [Theory, InlineData(TestProvider.Sqlite)]
    [Trait("Req", "TRACE-09")]
    public async Task A_million_codes_are_streamed_without_being_kept_in_memory(TestProvider provider)
    {
        await using var host = await TraceCodes_Tests.StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var id = (string)(await TraceCodes_Tests.IssueAsync(office, 1_000_000))["summary"]!["id"]!;
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0, lines = 0, bytes = 0;

        using var response = await office.GetAsync(new Uri($"/api/downloads/trace-codes/{id}.csv", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
        {
            bytes += read;
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            if (bytes % (1 << 24) < read)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        lines.ShouldBe(1_000_001);
        bytes.ShouldBeGreaterThan(100_000_000);
        peak.ShouldBeLessThan(64 << 20);
        (await office.GetAsync($"/api/downloads/trace-codes/{id}/labels.pdf?first=1&last=10001")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
