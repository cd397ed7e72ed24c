using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>Systems that mean harm or are broken: each gets a clear error in the standard's form, and nothing is stored (issue 4: abuse).</summary>
[Collection(EpcisCollection.Name)]
public sealed class EpcisAbuse_Tests(EpcisHosts hosts)
{
    [ProviderTheory]
    [InlineData(100_000)]
    [InlineData(10_001)]
    [Trait("Req", "TRACE-03")]
    public async Task More_events_than_the_limit_are_refused_and_nothing_is_stored(TestProvider provider, int count)
    {
        var system = await hosts.SystemAsync(provider, "cangyuan");
        var before = await StoredAsync(system, "cangyuan");
        var e = EpcisSystem.Seen("many").ToJsonString();
        var list = string.Join(',', Enumerable.Repeat(count > 20_000 ? "{}" : e, count));
        var document = EpcisSystem.Document(null).ToJsonString().Replace("[]", $"[{list}]", StringComparison.Ordinal);

        foreach (var behaviour in new[] { "rollback", "proceed" })
        {
            (await EpcisSystem.ProblemAsync(await system.PostAsync("/capture", document, behaviour: behaviour))).ShouldBe((HttpStatusCode.RequestEntityTooLarge, "CaptureLimitExceededException", "/epcisBody/eventList"));
        }

        (await StoredAsync(system, "cangyuan")).ShouldBe(before);
    }

    [ProviderTheory]
    [InlineData("""{"@context":""", "[", "]")]
    [InlineData("""{"a":""", """{"a":""", "}")]
    [InlineData("""{"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-01-01T00:00:00Z","epcisBody":{"eventList":[{"type":"ObjectEvent","ilmd":""", """{"a:b":""", "}")]
    [Trait("Req", "TRACE-03")]
    public async Task A_document_nested_without_end_is_refused(TestProvider provider, string start, string open, string close)
    {
        const int Deep = 100_000;
        var system = await hosts.SystemAsync(provider, "cangyuan");
        var before = await StoredAsync(system, "cangyuan");
        var bomb = new StringBuilder(start).Insert(start.Length, open, Deep).Append('1').Insert(start.Length + (open.Length * Deep) + 1, close, Deep);

        foreach (var text in new[] { bomb.ToString(), bomb.Append('}', 4).ToString() })
        {
            foreach (var path in new[] { "/capture", "/events", "/queries" })
            {
                (await EpcisSystem.ProblemAsync(await system.PostAsync(path, text))).ShouldBe((HttpStatusCode.BadRequest, "ValidationException", null), path);
            }
        }

        (await StoredAsync(system, "cangyuan")).ShouldBe(before);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task One_id_is_one_event_in_a_document_and_beyond_it(TestProvider provider)
    {
        var system = await hosts.SystemAsync(provider, "milin");
        var id = "urn:uuid:" + Guid.CreateVersion7();
        JsonObject Event(string serial)
        {
            var e = EpcisSystem.Seen(serial);
            e["eventID"] = id;
            return e;
        }

        // Two events under one id: all or nothing, and with proceed the first alone.
        var job = await system.CaptureAsync(EpcisSystem.Document(null, Event("id-1"), Event("id-2")));
        ((bool)job["success"]!).ShouldBeFalse();
        ((string)job["errors"]!.AsArray().ShouldHaveSingleItem()!["instance"]!).ShouldBe("/epcisBody/eventList/1");
        ((string)job["errors"]![0]!["title"]!).ShouldContain("Trace:EventIdTaken");
        (await system.EventsAsync("EQ_eventID=" + id)).ShouldBeEmpty();

        job = await system.CaptureAsync(EpcisSystem.Document(null, Event("id-1"), Event("id-2")), "proceed");
        ((string)job["errors"]!.AsArray().ShouldHaveSingleItem()!["instance"]!).ShouldBe("/epcisBody/eventList/1");
        (await system.EventsAsync("EQ_eventID=" + id)).ShouldHaveSingleItem();

        // Later, too; the same event again is no error and is stored once.
        (await EpcisSystem.ProblemAsync(await system.PostEventAsync(Event("id-3")))).ShouldBe((HttpStatusCode.BadRequest, "ValidationException", null));
        (await system.PostEventAsync(Event("id-1"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        await system.TakenAsync(Event("id-1"), Event("id-1"));
        (await system.EventsAsync("EQ_eventID=" + id)).ShouldHaveSingleItem();

        // Another county may use the same id: it is another's event.
        var other = await hosts.SystemAsync(provider, "kazuo");
        await other.TakenAsync(Event("id-9"));
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    [Trait("Req", "TRACE-25")]
    public async Task A_slaughter_within_the_withdrawal_period_is_refused_from_another_system_too(TestProvider provider)
    {
        var system = await hosts.SystemAsync(provider, "milin");
        var (herd, meat) = ("https://id.countycloud.example/milin/class/WD-" + Guid.CreateVersion7().ToString("N"), "https://id.countycloud.example/milin/class/WM-" + Guid.CreateVersion7().ToString("N"));
        JsonObject Lot(string action, string step, string day, string more) => JsonNode.Parse($$$"""
            {"type":"ObjectEvent","action":"{{{action}}}","bizStep":"{{{step}}}","eventTime":"2026-05-{{{day}}}T08:00:00+08:00","eventTimeZoneOffset":"+08:00","quantityList":[{"epcClass":"{{{herd}}}","quantity":10}]{{{more}}}}
            """)!.AsObject();
        JsonObject Slaughter(string day) => JsonNode.Parse($$$"""
            {"type":"TransformationEvent","bizStep":"https://id.countycloud.example/voc/slaughtering","eventTime":"2026-05-{{{day}}}T08:00:00+08:00","eventTimeZoneOffset":"+08:00",
            "inputQuantityList":[{"epcClass":"{{{herd}}}","quantity":2}],"outputQuantityList":[{"epcClass":"{{{meat}}}","quantity":300,"uom":"KGM"}]}
            """)!.AsObject();
        JsonNode own = new JsonObject { ["cc"] = "https://id.countycloud.example/voc/" };
        var treated = Lot("OBSERVE", "https://id.countycloud.example/voc/treating", "02", ",\"cc:withdrawalDays\":14");
        ((bool)(await system.CaptureAsync(EpcisSystem.Document(own, Lot("ADD", "commissioning", "01", string.Empty), treated)))["success"]!).ShouldBeTrue();

        var job = await system.CaptureAsync(EpcisSystem.Document(own, Slaughter("10")));
        ((bool)job["success"]!).ShouldBeFalse();
        ((string)job["errors"]![0]!["title"]!).ShouldContain("Trace:WithdrawalRuns");
        (await system.Host.InCountyAsync("milin", db => db.Set<Lot>().AnyAsync(l => l.Identifier == meat))).ShouldBeFalse();
        (await system.Host.InCountyAsync("milin", db => db.Set<Lot>().Where(l => l.Identifier == herd).Select(l => l.Quantity).SingleAsync())).ShouldBe(10);

        await system.TakenAsync(Slaughter("20"));
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task Bulk_capture_with_a_credential_that_is_not_good_stores_nothing_anywhere(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var (good, other) = (await EpcisSystem.CreateAsync(host, "milin"), await EpcisSystem.CreateAsync(host, "zeku"));
        var revoked = await EpcisSystem.CreateAsync(host, "milin");
        var asker = await EpcisSystem.CreateAsync(host, "milin", canCapture: false);
        var office = await host.SignInAsync("milin.office");
        var account = (await office.GetFromJsonAsync<JsonNode>("/api/app/integration-account"))!["items"]!.AsArray().Single(a => (string)a!["clientId"]! == revoked.ClientId)!;
        (await office.PostAsync($"/api/app/integration-account/{account["id"]}/revoke", null)).IsSuccessStatusCode.ShouldBeTrue();
        var document = EpcisSystem.Document(null, [.. Enumerable.Range(0, 600).Select(i => EpcisSystem.Seen($"bulk-{i}"))]).ToJsonString();
        var swapped = EpcisSystem.With(host, good.ClientId, other.Secret);
        var pretended = EpcisSystem.With(host, "zeku" + good.ClientId["milin".Length..], good.Secret);
        var empty = EpcisSystem.With(host, good.ClientId, string.Empty);

        foreach (var bad in new[] { revoked, swapped, pretended, empty })
        {
            (await EpcisSystem.ProblemAsync(await bad.PostAsync("/capture", document))).ShouldBe((HttpStatusCode.Unauthorized, "SecurityException", null));
        }

        (await EpcisSystem.ProblemAsync(await asker.PostAsync("/capture", document))).ShouldBe((HttpStatusCode.Forbidden, "SecurityException", null));

        // Zeku's credential is good, but Milin's lots are not Zeku's: refused event by event.
        var stolen = EpcisSystem.Seen("bulk-lot");
        stolen["epcList"] = new JsonArray("https://id.countycloud.example/milin/obj/yak-1");
        ((bool)(await other.CaptureAsync(EpcisSystem.Document(null, stolen)))["success"]!).ShouldBeFalse();

        // Neither a cookie without the antiforgery header nor a query string is a credential.
        using var plain = host.CreateDefaultClient(new Uri("https://localhost"));
        plain.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", good.Secret);
        using var refused = await plain.PostAsync(new Uri($"/api/epcis/capture?client_id={good.ClientId}&secret={good.Secret}", UriKind.Relative), new StringContent(document, Encoding.UTF8, "application/ld+json"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        await host.RunBackgroundWorkAsync();
        (await StoredAsync(good, "milin")).ShouldBe((0, 0));
        (await host.InCountyAsync("zeku", db => db.Set<TraceEvent>().CountAsync())).ShouldBe(0);

        // Whoever sends in bulk with guessed secrets is stopped.
        for (var i = 0; i < 20; i++)
        {
            (await swapped.PostAsync("/capture", "{}")).Dispose();
        }

        (await EpcisSystem.ProblemAsync(await swapped.PostAsync("/capture", document))).ShouldBe((HttpStatusCode.TooManyRequests, "SecurityException", null));
        (await StoredAsync(good, "milin")).ShouldBe((0, 0));
    }

    private static Task<(int Events, int Jobs)> StoredAsync(EpcisSystem system, string county) =>
        system.Host.InCountyAsync(county, async (EntityFrameworkCore.CountyCloudDbContext db) => (await db.Set<TraceEvent>().CountAsync(), await db.Set<CaptureJob>().CountAsync()));
}
