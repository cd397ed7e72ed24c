using System.Net;
using System.Text.Json.Nodes;
using CountyCloud.Administration.Tenants;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>Events sent over the REST interface of EPCIS 2.0 (TRACE-03).</summary>
[Collection(EpcisCollection.Name)]
public sealed class EpcisCapture_Tests(EpcisHosts hosts)
{
    private static readonly JsonArray ExampleList = JsonNode.Parse(File.ReadAllText(Path.Combine(DemoDatabase.RepositoryRoot, "test", "CountyCloud.Domain.Tests", "Traceability", "EpcisExamples.json")))!.AsArray();

    public static IEnumerable<object[]> Examples => ExampleList.Select(e => new object[] { (string)e!["name"]! });

    [ProviderTheory]
    [MemberData(nameof(Examples))]
    [Trait("Req", "TRACE-03")]
    public async Task An_example_of_the_standard_is_captured_and_comes_back_equal(TestProvider provider, string name)
    {
        var system = await hosts.SystemAsync(provider, "kazuo");
        var example = ExampleList.Single(e => (string)e!["name"]! == name)!;
        var (e, context, hash) = (example["event"]!.AsObject(), example["context"]!, (string)example["hash"]!);
        var id = (string?)e["eventID"] ?? hash;
        var ask = "EQ_eventID=" + Uri.EscapeDataString(id) + (e.ContainsKey("errorDeclaration") ? "&EXISTS_errorDeclaration=true" : "&EXISTS_errorDeclaration=false");

        ((bool)(await system.CaptureAsync(EpcisSystem.Document(context, e)))["success"]!).ShouldBeTrue();

        Equal(await system.EventsAsync(ask), e);
        Equal([await system.GetAsync("/events/" + Uri.EscapeDataString(id))], e);
        var query = new JsonObject { ["name"] = "q" + Guid.CreateVersion7().ToString("N"), ["query"] = new JsonObject { ["EQ_eventID"] = new JsonArray(id) } };
        (await system.PostAsync("/queries", query.ToJsonString(), "application/json")).StatusCode.ShouldBe(HttpStatusCode.Created);
        Equal(EpcisSystem.EventsOf(await system.GetAsync($"/queries/{query["name"]}/events")), e);
        if (e.ContainsKey("errorDeclaration"))
        {
            return;
        }

        // The same event is stored once, whichever way it comes again.
        using var again = await system.PostEventAsync(e, context);
        again.StatusCode.ShouldBe(HttpStatusCode.Created, await again.Content.ReadAsStringAsync());
        Uri.UnescapeDataString(again.Headers.Location!.ToString()).ShouldEndWith(id);
        (await system.EventsAsync(ask)).Count.ShouldBe(1);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task An_event_sent_twice_in_other_words_is_stored_once(TestProvider provider)
    {
        var system = await hosts.SystemAsync(provider, "milin");
        var e = EpcisSystem.Seen("twice-1");
        var other = e.DeepClone().AsObject();
        other["eventTime"] = "2026-05-01T00:30:00.000Z";
        other["bizStep"] = "https://ref.gs1.org/cbv/BizStep-shipping";
        other["epcList"] = new JsonArray("https://id.gs1.org/01/10614141073464/21/twice-1");
        other["eventID"] = "urn:uuid:11111111-1111-4111-8111-111111111111";

        await system.TakenAsync(e, e, other);

        (await system.EventsAsync("MATCH_epc=urn:epc:id:sgtin:0614141.107346.twice-1")).Count.ShouldBe(1);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    [Trait("Req", "TRACE-05")]
    public async Task Rollback_stores_all_or_nothing_and_proceed_the_good_ones(TestProvider provider)
    {
        var system = await hosts.SystemAsync(provider, "milin");
        var foreign = EpcisSystem.Seen("job-2");
        foreign["readPoint"] = new JsonObject { ["id"] = "https://id.countycloud.example/zeku/loc/pen-1" };
        var unread = EpcisSystem.Seen("job-3");
        unread.Remove("action");

        // A rule of the county is broken: the job tells of it, and with rollback nothing is there.
        var job = await system.CaptureAsync(EpcisSystem.Document(null, EpcisSystem.Seen("job-1"), foreign), "rollback");
        ((bool)job["running"]!).ShouldBeFalse();
        ((bool)job["success"]!).ShouldBeFalse();
        ((string)job["captureErrorBehaviour"]!).ShouldBe("rollback");
        job["finishedAt"].ShouldNotBeNull();
        var error = job["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)error["type"]!).ShouldBe("epcisException:ValidationException");
        ((string)error["instance"]!).ShouldBe("/epcisBody/eventList/1");
        (await CountAsync(system, "job-")).ShouldBe(0);

        // What cannot be read is refused at once, without a job.
        (await EpcisSystem.ProblemAsync(await system.PostAsync("/capture", EpcisSystem.Document(null, EpcisSystem.Seen("job-1"), unread).ToJsonString()))).ShouldBe((HttpStatusCode.BadRequest, "ValidationException", "/epcisBody/eventList/1/action"));
        (await CountAsync(system, "job-")).ShouldBe(0);

        job = await system.CaptureAsync(EpcisSystem.Document(null, EpcisSystem.Seen("job-1"), foreign, unread, EpcisSystem.Seen("job-4")), "proceed");
        ((bool)job["success"]!).ShouldBeFalse();
        job["errors"]!.AsArray().Select(x => (string)x!["instance"]!).ShouldBe(["/epcisBody/eventList/2/action", "/epcisBody/eventList/1"], ignoreOrder: true);
        (await CountAsync(system, "job-")).ShouldBe(2);
        (await system.Client.GetAsync("/api/epcis/capture")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await EpcisSystem.ProblemAsync(await system.Client.GetAsync("/api/epcis/capture/" + Guid.CreateVersion7()))).ShouldBe((HttpStatusCode.NotFound, "NoSuchResourceException", null));
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task A_large_document_is_worked_off_in_the_background(TestProvider provider)
    {
        var system = await hosts.SystemAsync(provider, "milin");
        using var response = await system.PostAsync("/capture", EpcisSystem.Document(null, [.. Enumerable.Range(0, 501).Select(i => EpcisSystem.Seen($"many-{i}"))]).ToJsonString());
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var at = response.Headers.Location!.ToString()["/api/epcis".Length..];
        var job = await system.GetAsync(at);
        ((bool)job["running"]!).ShouldBeTrue();
        job["finishedAt"].ShouldBeNull();
        (await CountAsync(system, "many-")).ShouldBe(0);

        await system.Host.RunBackgroundWorkAsync();

        job = await system.GetAsync(at);
        ((bool)job["running"]!).ShouldBeFalse();
        ((bool)job["success"]!).ShouldBeTrue(job.ToJsonString());
        (await CountAsync(system, "many-")).ShouldBe(501);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task A_document_whose_server_died_is_worked_off_later_and_sent_again_it_is_there_once(TestProvider provider)
    {
        var system = await hosts.SystemAsync(provider, "milin");
        var document = EpcisSystem.Document(null, EpcisSystem.Seen("dead-1"), EpcisSystem.Seen("dead-2"));

        // What such a server leaves: the document was taken in, and nothing else.
        var id = Guid.CreateVersion7();
        await system.Host.InCountyAsync("milin", async db =>
        {
            db.Add(new CaptureJob(id, System.Text.Encoding.UTF8.GetBytes(document.ToJsonString()), proceeds: false, eventCount: 2, "ERP", checksPeople: false));
            return await db.SaveChangesAsync();
        });

        await ResumeAsync(TimeSpan.Zero);
        ((bool)(await system.GetAsync($"/capture/{id}"))["running"]!).ShouldBeTrue("somebody may be at it");
        await ResumeAsync(TimeSpan.FromMinutes(10));

        var job = await system.GetAsync($"/capture/{id}");
        ((bool)job["running"]!).ShouldBeFalse();
        ((bool)job["success"]!).ShouldBeTrue(job.ToJsonString());
        ((bool)(await system.CaptureAsync(document))["success"]!).ShouldBeTrue();
        (await CountAsync(system, "dead-")).ShouldBe(2);

        Task<bool> ResumeAsync(TimeSpan later) => system.Host.InCountyAsync("milin", async (IServiceProvider services) =>
        {
            var clock = new LaterClock(services.GetRequiredService<TimeProvider>(), later);
            var context = new JobContext(await system.Host.CountyIdAsync("milin"), Guid.CreateVersion7(), 1, clock, (_, _, _) => Task.CompletedTask);
            await services.GetServices<IRecurringCountyJob>().OfType<EpcisCaptureResumeJob>().Single().RunAsync(context, CancellationToken.None);
            return true;
        });
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task A_document_of_a_hundred_events_needs_as_many_statements_as_one_of_ten(TestProvider provider)
    {
        var system = await hosts.SystemAsync(provider, "milin");
        await system.TakenAsync(EpcisSystem.Seen("few-0"));

        // Statements are counted in the flow of the request, for clients that are made after this.
        system.Host.Server.PreserveExecutionContext = true;
        system = EpcisSystem.With(system.Host, system.ClientId, system.Secret);
        var counts = new List<int>();
        foreach (var count in new[] { 10, 100 })
        {
            // Whether the county is still known from the request before depends on the second.
            system.Host.Services.GetRequiredService<TenantCache>().Clear();
            using var counter = StatementCounter.Start();
            await system.TakenAsync([.. Enumerable.Range(0, count).Select(i => EpcisSystem.Seen($"few-{count}-{i}"))]);
            counts.Add(counter.Statements.Count(s => !s.Contains("INSERT INTO", StringComparison.Ordinal)));
        }

        counts[0].ShouldBeGreaterThan(0);
        counts[1].ShouldBeLessThanOrEqualTo(counts[0]);
        counts[1].ShouldBeLessThan(30);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task Fifty_megabytes_are_refused_after_the_first_ten_and_nothing_is_stored(TestProvider provider)
    {
        var system = await hosts.SystemAsync(provider, "milin");
        var jobs = await system.Host.InCountyAsync("milin", db => db.Set<CaptureJob>().CountAsync());
        await using var body = new Endless(50L << 20);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/epcis/capture") { Content = new StreamContent(body) };
        request.Content.Headers.ContentType = new("application/ld+json");
        request.Headers.TransferEncodingChunked = true;

        var problem = await EpcisSystem.ProblemAsync(await system.Client.SendAsync(request));

        problem.ShouldBe((HttpStatusCode.RequestEntityTooLarge, "CaptureLimitExceededException", null));
        body.Given.ShouldBeLessThan(20L << 20);
        (await system.Host.InCountyAsync("milin", db => db.Set<CaptureJob>().CountAsync())).ShouldBe(jobs);
    }

    [ProviderTheory]
    [InlineData("epcList", "\"https://id.countycloud.example/zeku/obj/yak-1\"")]
    [InlineData("epcList", "\"https://id.gs1.org/01/06977000000016/21/1\"")]
    [InlineData("quantityList", "{\"epcClass\":\"https://id.countycloud.example/zeku/class/L-1\",\"quantity\":1}")]
    [InlineData("quantityList", "{\"epcClass\":\"urn:epc:class:lgtin:6977000.000001.L1\",\"quantity\":1}")]
    [InlineData("bizLocation", "https://id.countycloud.example/zeku/loc/pen-1")]
    [InlineData("readPoint", "https://id.gs1.org/414/6977000000023")]
    [Trait("Req", "TRACE-03")]
    public async Task Identifiers_of_another_county_are_refused_and_nothing_is_stored(TestProvider provider, string member, string value)
    {
        var system = await hosts.SystemAsync(provider, "milin");
        await hosts.OnceAsync(provider, "keys", async () =>
        {
            var zeku = await system.Host.CountyIdAsync("zeku");
            await system.Host.InCountyAsync("zeku", async (CountyCloudDbContext db) =>
            {
                db.Add(new Gs1KeyHolder("6977000", zeku, new DateOnly(2026, 1, 1)));
                return await db.SaveChangesAsync();
            });
        });
        var before = (await system.EventsAsync("perPage=1000")).Count;
        var e = EpcisSystem.Seen("foreign-1");
        e[member] = member.EndsWith("List", StringComparison.Ordinal) ? JsonNode.Parse($"[{value}]") : new JsonObject { ["id"] = value };

        (await EpcisSystem.ProblemAsync(await system.PostEventAsync(e))).ShouldBe((HttpStatusCode.BadRequest, "ValidationException", null));
        (await system.EventsAsync("perPage=1000")).Count.ShouldBe(before);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    [Trait("Req", "TRACE-05")]
    public async Task Selling_more_than_there_is_and_packing_a_thing_into_itself_are_refused(TestProvider provider)
    {
        var system = await hosts.SystemAsync(provider, "milin");
        const string lot = "https://id.countycloud.example/milin/class/EP-1";
        JsonObject Lot(string action, string step, string quantity, string time) => new()
        {
            ["type"] = "ObjectEvent", ["action"] = action, ["bizStep"] = step, ["eventTime"] = time, ["eventTimeZoneOffset"] = "+08:00",
            ["quantityList"] = new JsonArray(new JsonObject { ["epcClass"] = lot, ["quantity"] = JsonNode.Parse(quantity), ["uom"] = "KGM" }),
        };
        await system.TakenAsync(Lot("ADD", "commissioning", "10", "2026-05-01T08:00:00+08:00"), Lot("OBSERVE", "retail_selling", "4.5", "2026-05-02T08:00:00+08:00"));

        (await EpcisSystem.ProblemAsync(await system.PostEventAsync(Lot("OBSERVE", "retail_selling", "5.6", "2026-05-03T08:00:00+08:00")))).ShouldBe((HttpStatusCode.BadRequest, "ValidationException", null));
        (await system.EventsAsync("EQ_bizStep=retail_selling&MATCH_epcClass=" + lot)).Count.ShouldBe(1);
        (await system.Host.InCountyAsync("milin", db => db.Set<Lot>().Where(l => l.Identifier == lot).Select(l => l.Quantity).SingleAsync())).ShouldBe(5.5m);

        JsonObject Pack(int parent, int child) => new()
        {
            ["type"] = "AggregationEvent", ["action"] = "ADD", ["bizStep"] = "packing", ["eventTime"] = "2026-05-04T08:00:00+08:00", ["eventTimeZoneOffset"] = "+08:00",
            ["parentID"] = $"urn:epc:id:sscc:0614141.111111111{parent}", ["childEPCs"] = new JsonArray($"urn:epc:id:sscc:0614141.111111111{child}"),
        };
        await system.TakenAsync(Pack(1, 2), Pack(2, 3));
        (await EpcisSystem.ProblemAsync(await system.PostEventAsync(Pack(3, 1)))).ShouldBe((HttpStatusCode.BadRequest, "ValidationException", null));
        (await EpcisSystem.ProblemAsync(await system.PostEventAsync(Pack(3, 3)))).ShouldBe((HttpStatusCode.BadRequest, "ValidationException", "/childEPCs/0"));
    }

    [ProviderTheory]
    [InlineData("{", "application/ld+json", 400, "ValidationException", null)]
    [InlineData("[]", "application/json", 400, "ValidationException", null)]
    [InlineData("""{"type":"EPCISDocument"}""", "application/ld+json", 400, "ValidationException", "/@context")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"1.2"}""", "application/ld+json", 400, "ValidationException", "/schemaVersion")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"2.0","creationDate":"2026-01-01T00:00:00Z","epcisBody":{"eventList":[7]}}""", "application/ld+json", 400, "ValidationException", "/epcisBody/eventList/0")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"2.0","creationDate":"2026-01-01T00:00:00Z","epcisBody":{"eventList":[{"type":"ObjectEvent"}]}}""", "application/ld+json", 400, "ValidationException", "/epcisBody/eventList/0/eventTime")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"2.0","creationDate":"2026-01-01T00:00:00Z","epcisBody":{"eventList":[{"type":"Boiling"}]}}""", "application/ld+json", 400, "ValidationException", "/epcisBody/eventList/0/type")]
    [InlineData("<epcis/>", "application/xml", 415, "UnsupportedMediaTypeException", null)]
    [Trait("Req", "TRACE-03")]
    public async Task A_bad_document_is_refused_in_the_standards_form(TestProvider provider, string body, string type, int status, string exception, string? pointer)
    {
        var system = await hosts.SystemAsync(provider, "milin");

        (await EpcisSystem.ProblemAsync(await system.PostAsync("/capture", body, type))).ShouldBe(((HttpStatusCode)status, exception, pointer));
    }

    private static async Task<int> CountAsync(EpcisSystem system, string serial) =>
        await system.Host.InCountyAsync("milin", db => db.Set<TraceEventEpc>().CountAsync(x => x.Identifier.StartsWith("https://id.gs1.org/01/10614141073464/21/" + serial)));

    private static void Equal(List<JsonObject> found, JsonObject sent) => Equal(found.Cast<JsonNode>().ToList(), sent);

    // What the sender left out and this system added is not compared; the time of recording is always that of who records (EPCIS 2.0 §7.4.1).
    private static void Equal(List<JsonNode> found, JsonObject sent)
    {
        var e = found.ShouldHaveSingleItem().DeepClone().AsObject();
        sent = sent.DeepClone().AsObject();
        sent.Remove("recordTime");
        e.Remove("recordTime");
        foreach (var added in new[] { "@context", "eventID" }.Where(n => !sent.ContainsKey(n)))
        {
            e.Remove(added);
        }

        JsonNode.DeepEquals(e, sent).ShouldBeTrue($"{e.ToJsonString()}\n{sent.ToJsonString()}");
    }

    // Says more than anybody should listen to.
    private sealed class Endless(long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var part = (int)Math.Min(count, length - Given);
            buffer.AsSpan(offset, part).Fill((byte)' ');
            Given += part;
            return part;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class LaterClock(TimeProvider clock, TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + later;
    }
}
