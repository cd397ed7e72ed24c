using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>What the public side of tracing keeps to itself, and what it warns of (TRACE-07, TRACE-10, issue 4: abuse).</summary>
public sealed partial class TracePublic_Tests
{
    private const double Nyingchi = 94.36;

    [ProviderTheory]
    [Trait("Req", "TRACE-10")]
    public async Task Two_phones_a_thousand_kilometres_apart_within_minutes_make_the_page_warn(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var code = await ActiveCodeAsync(office);
        var (here, there) = (Phone(host, "phone-1"), Phone(host, "phone-2"));

        var nothing = await TellAsync(here, await TicketAsync(here, code), 29.6812, Nyingchi);
        var ticket = await TicketAsync(there, code);
        var warned = await TellAsync(there, ticket, 39.9042, 116.4074);

        nothing["title"].ShouldBeNull();
        ((string)warned["text"]!).ShouldContain("相距很远");
        (await there.GetStringAsync($"/milin/trace/{code}")).ShouldContain("这个标签可能被复制");

        // Told once: the same ticket adds no third place, and what is kept is no finer than 0.1°.
        await TellAsync(there, ticket, 22.5, 114.0);
        await host.Services.GetRequiredService<TraceScanWriter>().FlushAsync(CancellationToken.None);
        var kept = await host.InCountyAsync("milin", db => db.Set<TraceCodeScan>().AsNoTracking().Where(s => s.Latitude != null).ToListAsync());
        kept.Select(s => (s.Latitude, s.Longitude, s.Channel)).ShouldBe([(29.7, 94.4, TraceScanChannel.Place), (39.9, 116.4, TraceScanChannel.Place)], ignoreOrder: true);

        // A place is no scan of its own.
        ((int)JsonNode.Parse(await office.GetStringAsync($"/api/app/trace-code/lookup?code={code}"))!["scans"]!).ShouldBe(3);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-10")]
    public async Task A_place_is_taken_only_with_the_ticket_of_a_page_that_was_shown(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var code = await ActiveCodeAsync(await host.SignInAsync("milin.office"));
        var phone = Phone(host, "phone-1");
        var ticket = await TicketAsync(phone, code);

        (await PostPlaceAsync(phone, "milin", null, 29, 94)).ShouldBe(HttpStatusCode.BadRequest);
        (await PostPlaceAsync(phone, "milin", ticket + "x", 29, 94)).ShouldBe(HttpStatusCode.BadRequest);
        (await PostPlaceAsync(phone, "milin", ticket, 91, 94)).ShouldBe(HttpStatusCode.BadRequest);
        (await PostPlaceAsync(phone, "zeku", ticket, 29, 94)).ShouldBe(HttpStatusCode.NotFound);
        (await host.InCountyAsync("milin", db => db.Set<TraceCodeScan>().CountAsync(s => s.Latitude != null))).ShouldBe(0);
        (await phone.GetStringAsync($"/milin/trace/{code}?via=kiosk")).ShouldNotContain("data-ticket");
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-10")]
    [Trait("Req", "PLAT-01")]
    public async Task A_ticket_of_one_county_tells_no_place_in_another_that_traces_too(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var phone = Phone(host, "phone-1");
        var tickets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var county in new[] { "milin", "zeku" })
        {
            tickets[county] = await TicketAsync(phone, await ActiveCodeAsync(await host.SignInAsync(county + ".office")), county);
        }

        foreach (var (own, other) in new[] { ("milin", "zeku"), ("zeku", "milin") })
        {
            (await PostPlaceAsync(phone, other, tickets[own], 29, 94)).ShouldBe(HttpStatusCode.NotFound);

            // A host name of the one and a path of the other.
            using var torn = new HttpRequestMessage(HttpMethod.Post, $"/{other}/trace-place") { Content = JsonContent.Create(new { ticket = tickets[own], latitude = 29, longitude = 94 }) };
            torn.Headers.Host = own + ".localhost";
            using var answer = await phone.SendAsync(torn);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await PlacesAsync("milin"), await PlacesAsync("zeku")).ShouldBe((0, 0));

        (await PostPlaceAsync(phone, "zeku", tickets["zeku"], 29, 94)).ShouldBe(HttpStatusCode.OK, "at home it is good");
        (await PlacesAsync("milin"), await PlacesAsync("zeku")).ShouldBe((0, 1));

        async Task<int> PlacesAsync(string county)
        {
            await host.Services.GetRequiredService<TraceScanWriter>().FlushAsync(CancellationToken.None);
            return await host.InCountyAsync(county, db => db.Set<TraceCodeScan>().CountAsync(s => s.Latitude != null));
        }
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-06")]
    public async Task A_code_of_another_county_is_answered_like_one_that_was_never_issued_and_guessing_is_stopped_everywhere(TestProvider provider)
    {
        await using var host = await StartAsync(provider, services => services.Configure<PublicRateLimitOptions>(o => o.Lookup = new PublicRateLimit { Permits = 4, Minutes = 10 }));
        var code = await ActiveCodeAsync(await host.SignInAsync("milin.office"));
        var never = TraceCodeFormat.Write(code[..3], TraceCodeFormat.BodyOf(code) ^ 1);
        var anybody = Phone(host, "guesser");
        var answers = new List<string>();
        foreach (var guess in new[] { code, never })
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await anybody.GetAsync($"/zeku/trace/{guess}");
            Stopwatch.GetElapsedTime(started).ShouldBeGreaterThan(PublicTrace.UnknownTakes - TimeSpan.FromMilliseconds(10));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            answers.Add((await answer.Content.ReadAsStringAsync()).Replace(guess, "CODE", StringComparison.Ordinal));
        }

        answers[1].ShouldBe(answers[0]);
        (await anybody.GetAsync($"/milin/trace/{never}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await anybody.GetAsync($"/t/{never}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var path in new[] { $"/t/{code}", $"/milin/trace/{code}", $"/zeku/trace/{never}", $"/01/06901234567892/21/{code}" })
        {
            using var refused = await anybody.GetAsync(path);
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, path);
            refused.Headers.RetryAfter!.Delta!.Value.ShouldBe(TimeSpan.FromMinutes(10));
        }
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-07")]
    public async Task Pictures_are_given_out_without_the_camera_s_place_and_only_those_that_are_public(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var traced = new TracedProduct(office);
        await traced.MakeAsync();
        var photo = await UploadAsync(office, "herder.jpg", Jpeg());
        var loose = await UploadAsync(office, "loose.jpg", Jpeg());
        await traced.PostAsync($"/api/app/trace-site/{traced.SiteId}/photo", new { attachmentIds = new[] { photo } });
        var anybody = Phone(host, "reader");

        using var given = await anybody.GetAsync($"/milin/trace-pictures/{photo}");
        var bytes = await given.Content.ReadAsByteArrayAsync();

        Encoding.Latin1.GetString(bytes).ShouldNotContain("GPS");
        bytes[..2].ShouldBe([0xFF, 0xD8]);
        bytes[^2..].ShouldBe([0xFF, 0xD9]);
        given.Headers.ETag!.IsWeak.ShouldBeFalse();
        given.Headers.CacheControl!.ToString().ShouldContain("immutable");
        using (var again = new HttpRequestMessage(HttpMethod.Get, $"/milin/trace-pictures/{photo}"))
        {
            again.Headers.IfNoneMatch.Add(given.Headers.ETag);
            (await anybody.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        foreach (var path in new[] { $"/milin/trace-pictures/{loose}", $"/zeku/trace-pictures/{photo}", $"/milin/trace-pictures/{traced.PrivateFileId}", $"/milin/trace-pictures/{Guid.CreateVersion7()}" })
        {
            (await anybody.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await anybody.GetAsync($"/milin/trace-pictures/{traced.PhotoId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await traced.PostAsync($"/api/app/product/{traced.ProductId}/withdraw", new { text = "换包装" });
        (await anybody.GetAsync($"/milin/trace-pictures/{traced.PhotoId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "no longer published");
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-07")]
    public async Task Surname_and_reports_are_shown_only_where_the_county_has_set_so(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var traced = new TracedProduct(office);
        await traced.MakeAsync();
        var anybody = Phone(host, "reader");
        var (page, report) = ($"/milin/trace/{traced.Codes[0]}", $"/milin/trace-reports/{traced.TestId}");

        var silent = await anybody.GetStringAsync(page);
        silent.ShouldContain("派镇农户");
        silent.ShouldNotContain("甲");
        silent.ShouldNotContain("trace-reports");
        (await anybody.GetAsync(report)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using (var wrong = await office.PostAsJsonAsync("/api/app/trace-page", Row(showsSurname: true, least: 8, most: 2)))
        {
            ((string)JsonNode.Parse(await wrong.Content.ReadAsStringAsync())!["error"]!["code"]!).ShouldBe("Trace:PageLimitsOrder");
        }

        await traced.PostAsync("/api/app/trace-page", Row(showsSurname: true, least: 0, most: 4));
        var told = await anybody.GetStringAsync(page);
        told.ShouldContain("派镇甲姓农户");
        told.ShouldNotContain(TracedProduct.Household);
        told.ShouldContain("要求 0 至 4 °C");
        told.ShouldContain(report);

        // What is kept at other temperatures has its own; a row of another category changes nothing here.
        await traced.PostAsync("/api/app/trace-page", Row(showsSurname: false, least: -30, most: -18, category: "冻肉", order: 0));
        (await anybody.GetStringAsync(page)).ShouldContain("要求 0 至 4 °C");
        await traced.PostAsync("/api/app/trace-page", Row(showsSurname: false, least: 1, most: 3, category: await CategoryAsync(office, traced.ProductId), order: 5));
        var own = await anybody.GetStringAsync(page);
        own.ShouldContain("要求 1 至 3 °C");
        own.ShouldContain("派镇甲姓农户", customMessage: "all else follows the row without a category");
        using (var file = await anybody.GetAsync(report))
        {
            file.StatusCode.ShouldBe(HttpStatusCode.OK);
            file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        }

        (await anybody.GetAsync($"/zeku/trace-reports/{traced.TestId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    [Trait("Req", "PROD-01")]
    [Trait("Req", "DATA-12")]
    public async Task The_page_of_products_changes_with_the_library(TestProvider provider)
    {
        await using var host = await StartAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var traced = new TracedProduct(office);
        await traced.MakeAsync();
        var anybody = Phone(host, "reader");
        (await anybody.GetStringAsync("/milin/products")).ShouldContain("林芝松茸");
        (await anybody.GetAsync("/milin/products")).Headers.Age.ShouldNotBeNull("kept");

        await traced.PostAsync($"/api/app/product/{traced.ProductId}/withdraw", new { text = "换包装" });

        (await anybody.GetStringAsync("/milin/products")).ShouldNotContain("林芝松茸");
    }

    private static async Task<string> CategoryAsync(HttpClient office, object productId) =>
        (string)JsonNode.Parse(await office.GetStringAsync(new Uri($"/api/app/product/{productId}", UriKind.Relative)))!["content"]!["category"]!;

    private static object Row(bool showsSurname, int least, int most, string? category = null, int order = 1) => new
    {
        values = new { code = "page" + order, order, productCategory = category, name = new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-Hans"] = "追溯页" }, showsSurname, publishesReports = true, coldChainLeast = least, coldChainMost = most },
    };

    private static async Task<string> ActiveCodeAsync(HttpClient office)
    {
        var traced = new TracedProduct(office);
        await traced.MakeAsync();
        await TracedProduct.OpenChannelsAsync(office);
        return traced.Codes[0];
    }

    private static async Task<string> TicketAsync(HttpClient phone, string code, string county = "milin") =>
        WebUtility.HtmlDecode(Ticket().Match(await phone.GetStringAsync($"/{county}/trace/{code}")).Groups[1].Value);

    private static async Task<JsonNode> TellAsync(HttpClient phone, string ticket, double latitude, double longitude)
    {
        using var answer = await phone.PostAsJsonAsync("/milin/trace-place", new { ticket, latitude, longitude });
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<HttpStatusCode> PostPlaceAsync(HttpClient phone, string county, string? ticket, double latitude, double longitude)
    {
        using var answer = await phone.PostAsJsonAsync($"/{county}/trace-place", new { ticket, latitude, longitude });
        return answer.StatusCode;
    }

    private static async Task<string> UploadAsync(HttpClient office, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        using var response = await office.PostAsync(new Uri("/api/uploads/attachment", UriKind.Relative), form);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!;
    }

    // The parts of a photo from a phone: header, place, comment, a table, the drawn lines, the end, and a second picture behind it.
    private static byte[] Jpeg() =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 7, .. "JFIF\0"u8, 0xFF, 0xE1, 0, 20, .. "Exif\0\0GPS 29.65 94.36"u8[..18], 0xFF, 0xFE, 0, 10, .. "GPS seen"u8,
        0xFF, 0xDB, 0, 4, 1, 2, 0xFF, 0xDA, 0, 4, 1, 2, 9, 0xFF, 0, 8, 0xFF, 0xD0, 7, 0xFF, 0xD9, .. "GPS behind"u8,
    ];

    private static HttpClient Phone(TestHost host, string name)
    {
        var client = host.CreateDefaultClient(new Uri("https://localhost"));
        client.DefaultRequestHeaders.UserAgent.ParseAdd(name);
        return client;
    }

    private static async Task<TestHost> StartAsync(TestProvider provider, Action<IServiceCollection>? configure = null) => new(await DemoDatabase.Template.CopyAsync(provider)) { Configure = configure };

    [GeneratedRegex("data-ticket=\"([^\"]+)\"")]
    private static partial Regex Ticket();
}
