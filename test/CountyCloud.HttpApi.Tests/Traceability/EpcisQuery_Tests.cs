using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>Questions over the REST interface of EPCIS 2.0 (§8.2.7.1, §12; TRACE-03).</summary>
[Collection(EpcisCollection.Name)]
public sealed class EpcisQuery_Tests(EpcisHosts hosts)
{
    private const string Items = "urn:epc:id:sgtin:4012345.011111.";
    private const string Lots = "urn:epc:class:lgtin:4012345.022222.";
    private const string Sscc = "urn:epc:id:sscc:4012345.1234567890";
    private const string Here = "urn:epc:id:sgln:4012345.00011.0";
    private const string There = "urn:epc:id:sgln:4012345.00022.0";
    private const string Buyer = "urn:epc:id:pgln:4012345.00000";

    // Letters are the events of the sample, in the order in which they were recorded.
    public static TheoryData<string, string> Parameters => new()
    {
        { "", "abcdef" },
        { "eventType=ObjectEvent", "abcf" },
        { "eventType=AggregationEvent|TransformationEvent", "de" },
        { "GE_eventTime=2026-01-04T08:00:00%2B08:00", "de" },
        { "LT_eventTime=2026-01-02T00:00:00Z", "a" },
        { "GE_recordTime=2000-01-01T00:00:00Z", "abcdef" },
        { "LT_recordTime=2000-01-01T00:00:00Z", "" },
        { "EQ_action=ADD", "a" },
        { "EQ_action=ADD|OBSERVE", "abcdf" },
        { "EQ_bizStep=shipping", "bf" },
        { "EQ_bizStep=https://ref.gs1.org/cbv/BizStep-packing", "d" },
        { "EQ_bizStep=https://id.countycloud.example/voc/drying", "e" },
        { "EQ_disposition=active|in_progress", "ad" },
        { "EQ_readPoint=" + Here, "ac" },
        { "WD_readPoint=" + There, "bf" },
        { "EQ_bizLocation=https://id.gs1.org/414/4012345000221", "" },
        { "EQ_bizLocation=" + Here, "a" },
        { "WD_bizLocation=" + Here, "a" },
        { "WD_bizLocation=https://id.gs1.org/414/4012345000115", "a" },
        { "EQ_eventID=urn:uuid:00000000-0000-4000-8000-00000000000c", "c" },
        { "EXISTS_errorDeclaration=true", "f" },
        { "EXISTS_errorDeclaration=false", "abcde" },
        { "GE_errorDeclaration_Time=2026-02-01T00:00:00Z", "f" },
        { "GE_errorDeclarationTime=2026-02-02T00:00:00Z", "" },
        { "LT_errorDeclaration_Time=2026-02-02T00:00:00Z", "f" },
        { "LT_errorDeclarationTime=2026-02-01T00:00:00Z", "" },
        { "EQ_errorReason=incorrect_data", "f" },
        { "EQ_correctiveEventID=urn:uuid:00000000-0000-4000-8000-00000000000c", "f" },
        { "MATCH_epc=" + Items + "1", "abdf" },
        { "MATCH_epc=https://id.gs1.org/01/04012345111118/21/1", "abdf" },
        { "MATCH_epc=urn:epc:idpat:sgtin:4012345.011111.*", "abdf" },
        { "MATCH_parentID=" + Sscc, "d" },
        { "MATCH_inputEPC=" + Items + "1", "e" },
        { "MATCH_outputEPC=" + Items + "9", "e" },
        { "MATCH_anyEPC=" + Items + "1", "abdef" },
        { "MATCH_anyEPC=" + Sscc, "d" },
        { "MATCH_epcClass=" + Lots + "L1", "a" },
        { "MATCH_inputEPCClass=" + Lots + "L1", "e" },
        { "MATCH_outputEPCClass=" + Lots + "L2", "e" },
        { "MATCH_anyEPCClass=" + Lots + "L1", "ae" },
        { "EQ_quantity=10", "a" },
        { "GT_quantity=7&LT_quantity=9", "e" },
        { "GE_quantity=10", "a" },
        { "LE_quantity=8", "e" },
        { "EQ_transformationID=urn:uuid:00000000-0000-4000-8000-0000000000ff", "e" },
        { "EQ_persistentDisposition_set=completeness_verified", "bf" },
        { "EQ_persistentDisposition_unset=completeness_inferred", "bf" },
        { "EQ_bizTransaction_po=http://transaction.acme.com/po/1", "bf" },
        { "EQ_bizTransaction_po=http://transaction.acme.com/po/2", "" },
        { "EQ_source_possessing_party=" + Buyer, "" },
        { "EQ_source_location=" + Here, "bf" },
        { "EQ_destination_owning_party=" + Buyer, "bf" },
        { "EXISTS_sensorElementList=true", "c" },
        { "EXISTS_sensorElementList=false", "abdef" },
        { "EQ_type=Temperature", "c" },
        { "EQ_uom=CEL", "c" },
        { "EQ_deviceID=urn:epc:id:giai:4000001.111", "c" },
        { "EQ_value=3.5", "c" },
        { "GT_value=3.5", "" },
        { "GE_value=3.5", "c" },
        { "LT_value=4", "c" },
        { "LE_value=3", "" },
        { "EQ_minValue=2", "c" },
        { "GE_minValue=3", "" },
        { "LE_maxValue=5", "c" },
        { "GT_maxValue=5", "" },
        { "EQ_meanValue=3.4", "c" },
        { "EQ_ILMD_cbvmda:lotNumber=L1", "a" },
        { "EXISTS_ILMD_cbvmda:lotNumber=true", "a" },
        { "EXISTS_cc:note=true", "b" },
        { "EQ_cc:note=rainy", "b" },
        { "EQ_cc:note=sunny", "" },
        { "orderBy=eventTime&orderDirection=DESC&EXISTS_errorDeclaration=false", "edcba" },
        { "orderBy=eventTime&orderDirection=ASC&EXISTS_errorDeclaration=false", "abcde" },
        { "orderBy=recordTime&orderDirection=DESC", "fedcba" },
        { "eventCountLimit=2", "ab" },
        { "eventCountLimit=4&perPage=3", "abcd" },
        { "maxEventCount=6", "abcdef" },
        { "perPage=1", "abcdef" },
        { "perPage=2&GE_quantity=1", "ae" },
    };

    public static TheoryData<string, string> Refused => new()
    {
        { "EQ_colour=red", "EQ_colour" },
        { "eventType=Boiling", "eventType" },
        { "eventType=3", "eventType" },
        { "GE_eventTime=yesterday", "GE_eventTime" },
        { "LT_recordTime=2026-05-01", "LT_recordTime" },
        { "EQ_action=EAT", "EQ_action" },
        { "EQ_bizStep=", "EQ_bizStep" },
        { "GE_quantity=many", "GE_quantity" },
        { "EQ_note=1", "EQ_note" },
        { "orderBy=colour", "orderBy" },
        { "orderDirection=UP", "orderDirection" },
        { "perPage=0", "perPage" },
        { "perPage=-1", "perPage" },
        { "nextPageToken=%25%25", "nextPageToken" },
        { "nextPageToken=abcd", "nextPageToken" },
        { "eventCountLimit=1&maxEventCount=1", "maxEventCount" },
    };

    [ProviderTheory]
    [MemberData(nameof(Parameters))]
    [Trait("Req", "TRACE-03")]
    public async Task A_parameter_of_SimpleEventQuery_finds_its_events(TestProvider provider, string query, string letters)
    {
        var system = await SampleAsync(provider);

        var found = await system.AllAsync("/events?" + query);

        string.Concat(found.Select(LetterOf)).ShouldBe(letters);
        if (query.Length == 0 || query.Contains("perPage", StringComparison.Ordinal))
        {
            return;
        }

        // The same question, named.
        var parameters = new JsonObject();
        foreach (var part in query.Split('&').Select(p => p.Split('=', 2)))
        {
            parameters[part[0]] = new JsonArray([.. Uri.UnescapeDataString(part[1]).Split('|').Select(v => (JsonNode)v)]);
        }

        var name = "p" + Guid.CreateVersion7().ToString("N");
        using var named = await system.PostAsync("/queries", new JsonObject { ["name"] = name, ["query"] = parameters }.ToJsonString(), "application/json");
        named.StatusCode.ShouldBe(HttpStatusCode.Created, await named.Content.ReadAsStringAsync());
        string.Concat((await system.AllAsync($"/queries/{name}/events")).Select(LetterOf)).ShouldBe(letters);
    }

    [ProviderTheory]
    [MemberData(nameof(Refused))]
    [Trait("Req", "TRACE-03")]
    public async Task A_parameter_that_is_unknown_or_cannot_be_read_is_refused_by_name(TestProvider provider, string query, string name)
    {
        var system = await SampleAsync(provider);

        (await EpcisSystem.ProblemAsync(await system.Client.GetAsync("/api/epcis/events?" + query))).ShouldBe((HttpStatusCode.BadRequest, "QueryParameterException", name));
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task More_events_than_the_asker_takes_are_refused(TestProvider provider)
    {
        var system = await SampleAsync(provider);

        (await EpcisSystem.ProblemAsync(await system.Client.GetAsync("/api/epcis/events?maxEventCount=5"))).ShouldBe((HttpStatusCode.RequestEntityTooLarge, "QueryTooLargeException", "maxEventCount"));
    }

    [ProviderTheory]
    [InlineData("", false)]
    [InlineData("&orderBy=eventTime", false)]
    [InlineData("&orderBy=recordTime&orderDirection=DESC", true)]
    [InlineData("&GE_quantity=0", false)]
    [Trait("Req", "TRACE-03")]
    public async Task Pages_have_no_gaps_and_no_repeats_while_events_are_added(TestProvider provider, string order, bool newOnesComeFirst)
    {
        var system = await hosts.SystemAsync(provider, "cangyuan");
        var product = Random.Shared.Next(100000, 999999).ToString(System.Globalization.CultureInfo.InvariantCulture);
        JsonObject Event(int i) => new()
        {
            ["type"] = "ObjectEvent", ["action"] = "OBSERVE", ["bizStep"] = "storing", ["eventTime"] = $"2026-03-{i + 1:00}T08:00:00+08:00", ["eventTimeZoneOffset"] = "+08:00",
            ["quantityList"] = new JsonArray(new JsonObject { ["epcClass"] = $"urn:epc:class:lgtin:4012345.{product}.L1", ["quantity"] = i + 1 }),
        };
        var next = 7;
        await system.TakenAsync([.. Enumerable.Range(0, next).Select(Event)]);

        var found = await system.AllAsync($"/events?MATCH_epcClass=urn:epc:class:lgtin:4012345.{product}.L1&perPage=3{order}", async () =>
        {
            if (next < 10)
            {
                await system.TakenAsync(Event(next++));
            }
        });

        var days = found.Select(e => (int)e["quantityList"]![0]!["quantity"]!).ToList();
        int[] expected = newOnesComeFirst ? [7, 6, 5, 4, 3, 2, 1] : [.. Enumerable.Range(1, next)];
        days.ShouldBe(expected);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task A_query_is_named_listed_asked_and_forgotten(TestProvider provider)
    {
        var system = await SampleAsync(provider);
        const string body = """{"name":"shipped 1","query":{"EQ_bizStep":["shipping"],"perPage":1}}""";
        using (var made = await system.PostAsync("/queries", body, "application/json"))
        {
            made.StatusCode.ShouldBe(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
            made.Headers.Location!.ToString().ShouldBe("/api/epcis/queries/shipped%201");
        }

        (await EpcisSystem.ProblemAsync(await system.PostAsync("/queries", body, "application/json"))).ShouldBe((HttpStatusCode.Conflict, "DuplicateNameException", "/name"));
        (await system.GetAsync("/queries")).AsArray().Select(q => (string)q!["name"]!).ShouldContain("shipped 1");
        ((string)(await system.GetAsync("/queries/shipped%201"))["query"]!["EQ_bizStep"]![0]!).ShouldBe("shipping");
        string.Concat((await system.AllAsync("/queries/shipped%201/events")).Select(LetterOf)).ShouldBe("bf");
        ((string)(await system.GetAsync("/queries/shipped%201/events"))["epcisBody"]!["queryResults"]!["queryName"]!).ShouldBe("shipped 1");
        (await EpcisSystem.ProblemAsync(await system.Client.GetAsync("/api/epcis/queries/shipped%201/subscriptions"))).Type.ShouldBe("ImplementationException");
        (await system.Client.DeleteAsync("/api/epcis/queries/shipped%201")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await EpcisSystem.ProblemAsync(await system.Client.GetAsync("/api/epcis/queries/shipped%201/events"))).ShouldBe((HttpStatusCode.NotFound, "NoSuchNameException", "shipped 1"));
        (await EpcisSystem.ProblemAsync(await system.Client.DeleteAsync("/api/epcis/queries/shipped%201"))).Type.ShouldBe("NoSuchNameException");
        (await EpcisSystem.ProblemAsync(await system.PostAsync("/queries", """{"name":"x"}""", "application/json"))).ShouldBe((HttpStatusCode.BadRequest, "ValidationException", "/query"));
        (await EpcisSystem.ProblemAsync(await system.PostAsync("/queries", """{"query":{}}""", "application/json"))).ShouldBe((HttpStatusCode.BadRequest, "ValidationException", "/name"));
        (await EpcisSystem.ProblemAsync(await system.PostAsync("/queries", """{"name":"x","query":{"EQ_colour":"red"}}""", "application/json"))).ShouldBe((HttpStatusCode.BadRequest, "QueryParameterException", "EQ_colour"));
    }

    [ProviderTheory]
    [InlineData("eventTypes", "TransformationEvent", "e")]
    [InlineData("epcs", "https://id.gs1.org/01/04012345111118/21/1", "abdef")]
    [InlineData("epcs", Items + "1", "abdef")]
    [InlineData("epcs", Lots + "L1", "ae")]
    [InlineData("bizSteps", "shipping", "bf")]
    [InlineData("bizSteps", "https://id.countycloud.example/voc/drying", "e")]
    [InlineData("bizLocations", Here, "a")]
    [InlineData("readPoints", Here, "ac")]
    [InlineData("dispositions", "in_transit", "bf")]
    [Trait("Req", "TRACE-03")]
    public async Task A_value_leads_to_its_events(TestProvider provider, string resource, string value, string letters)
    {
        var system = await SampleAsync(provider);
        var at = $"/{resource}/{Uri.EscapeDataString(value)}";

        string.Concat((await system.AllAsync(at + "/events")).Select(LetterOf)).ShouldBe(letters);
        string.Concat((await system.AllAsync(at + "/events?perPage=1")).Select(LetterOf)).ShouldBe(letters);
        ((string)(await system.GetAsync(at))["@set"]![0]!).ShouldBe("events");
        var members = new List<string>();
        for (string? next = $"/api/epcis/{resource}?perPage=2"; next is not null;)
        {
            using var page = await system.Client.GetAsync(next);
            page.StatusCode.ShouldBe(HttpStatusCode.OK, await page.Content.ReadAsStringAsync());
            members.AddRange(JsonNode.Parse(await page.Content.ReadAsStringAsync())!["member"]!.AsArray().Select(m => (string)m!));
            next = page.Headers.TryGetValues("Link", out var links) ? links.Single().Split('>')[0][1..] : null;
        }

        members.ShouldBeUnique();
        members.ShouldContain(resource is "epcs" or "bizLocations" or "readPoints" ? CountyCloud.Traceability.Epcis.EpcisIdentifiers.Normalise(value) : value);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    [Trait("Req", "TRACE-04")]
    public async Task Within_a_place_are_its_parts_its_other_identifiers_and_the_sites_of_its_holder(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var office = await host.SignInAsync("milin.office");
        var system = await EpcisSystem.CreateAsync(host, "milin");
        var traced = new TracedProduct(office);
        await traced.MakeAsync();
        var (site, holder, gln) = await host.InCountyAsync("milin", async (CountyCloudDbContext db) =>
        {
            var id = Guid.Parse(traced.SiteId);
            var found = await db.Set<TraceSite>().SingleAsync(s => s.Id == id);
            return (found.Identifier, (await db.Set<TraceSubject>().SingleAsync(s => s.Id == found.HolderId)).Identifier!, "4012345000337");
        });
        (await system.EventsAsync("EQ_bizLocation=" + site)).Count.ShouldBeGreaterThan(0);

        // The household is no place of an event; its plot lies within it. The plant is another's.
        (await system.EventsAsync("EQ_bizLocation=" + holder)).ShouldBeEmpty();
        var within = await system.EventsAsync("WD_bizLocation=" + holder);
        within.Count.ShouldBe((await system.EventsAsync("EQ_bizLocation=" + site)).Count);
        within.ShouldAllBe(e => (string)e["bizLocation"]!["id"]! == site);

        // With a GLN the plot is the same place, and what has the GLN and an extension is a part of it.
        using var assigned = await office.PostAsJsonAsync($"/api/app/trace-site/{traced.SiteId}/assign-gln", new { gln });
        assigned.IsSuccessStatusCode.ShouldBeTrue(await assigned.Content.ReadAsStringAsync());
        var shelf = EpcisSystem.Seen("wd-1", "storing");
        shelf["bizLocation"] = new JsonObject { ["id"] = $"https://id.gs1.org/414/{gln}/254/shelf.7" };
        var near = EpcisSystem.Seen("wd-2", "storing");
        near["bizLocation"] = new JsonObject { ["id"] = "https://id.gs1.org/414/4012345000344" };
        await system.TakenAsync(shelf, near);
        foreach (var asked in new[] { holder, site, "https://id.gs1.org/414/" + gln, "urn:epc:id:sgln:4012345.00033.0" })
        {
            var found = await system.EventsAsync("WD_bizLocation=" + asked);
            found.Count.ShouldBe(within.Count + 1, asked);
            found.ShouldContain(e => ((string)e["bizLocation"]!["id"]!).EndsWith("shelf.7", StringComparison.Ordinal), asked);
            found.ShouldNotContain(e => ((string)e["bizLocation"]!["id"]!).EndsWith("0344", StringComparison.Ordinal), asked);
        }

        (await system.EventsAsync("EQ_bizLocation=https://id.gs1.org/414/" + gln)).ShouldBeEmpty();
        (await system.EventsAsync("WD_bizLocation=https://id.gs1.org/414/" + gln + "/254/shelf.7")).ShouldHaveSingleItem();
        (await system.EventsAsync("WD_readPoint=" + holder)).Count.ShouldBe((await system.EventsAsync("EQ_readPoint=" + site)).Count);

        // Everything that the forms recorded keeps the standard's schema (checked for every answer) and can be sent to another county's system.
        (await system.AllAsync("/events?perPage=3")).Count.ShouldBeGreaterThan(8);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task The_server_tells_what_it_speaks(TestProvider provider)
    {
        var system = await SampleAsync(provider);
        foreach (var path in new[] { "capture", "events", "queries" })
        {
            using var options = await system.Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/api/epcis/" + path));
            options.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            options.Content.Headers.Allow.ShouldBe(["GET", "POST", "OPTIONS"], ignoreOrder: true);
            foreach (var (header, value) in new[]
            {
                ("GS1-EPCIS-Version", "2.0.0"), ("GS1-EPCIS-Min", "2.0.0"), ("GS1-EPCIS-Max", "2.0.0"), ("GS1-CBV-Version", "2.0.0"), ("GS1-CBV-Min", "2.0.0"), ("GS1-CBV-Max", "2.0.0"),
                ("GS1-EPCIS-Capture-Limit", "10000"), ("GS1-EPCIS-Capture-File-Size-Limit", "10485760"), ("GS1-EPCIS-Capture-Error-Behaviour", "rollback"),
            })
            {
                options.Headers.GetValues(header).Single().ShouldBe(value, header);
            }
        }

        var old = new HttpRequestMessage(HttpMethod.Get, "/api/epcis/events");
        old.Headers.Add("GS1-EPCIS-Version", "1.2.0");
        (await EpcisSystem.ProblemAsync(await system.Client.SendAsync(old))).ShouldBe((HttpStatusCode.NotAcceptable, "NotAcceptableException", null));
    }

    private static string LetterOf(JsonObject e) => e.ContainsKey("errorDeclaration") ? "f" : ((string)e["eventID"]!)[^1..];

    private async Task<EpcisSystem> SampleAsync(TestProvider provider)
    {
        var system = await hosts.SystemAsync(provider, "zeku");
        await hosts.OnceAsync(provider, "sample", async () =>
        {
            var shipped = Event("b", "ObjectEvent", "OBSERVE", "shipping", 2, $$"""
                "disposition":"in_transit","epcList":["{{Items}}1"],"readPoint":{"id":"{{There}}"},"persistentDisposition":{"set":["completeness_verified"],"unset":["completeness_inferred"]},
                "bizTransactionList":[{"type":"po","bizTransaction":"http://transaction.acme.com/po/1"}],"sourceList":[{"type":"location","source":"{{Here}}"}],"destinationList":[{"type":"owning_party","destination":"{{Buyer}}"}]
                """);
            var noted = shipped.DeepClone().AsObject();
            noted["cc:note"] = "rainy";
            var declared = noted.DeepClone().AsObject();
            declared.Remove("cc:note");
            declared["errorDeclaration"] = JsonNode.Parse("""{"declarationTime":"2026-02-01T08:00:00+08:00","reason":"incorrect_data","correctiveEventIDs":["urn:uuid:00000000-0000-4000-8000-00000000000c"]}""");
            var job = await system.CaptureAsync(EpcisSystem.Document(
                new JsonObject { ["cc"] = "https://id.countycloud.example/voc/" },
                Event("a", "ObjectEvent", "ADD", "commissioning", 1, $$"""
                    "disposition":"active","epcList":["{{Items}}1"],"quantityList":[{"epcClass":"{{Lots}}L1","quantity":10,"uom":"KGM"}],"ilmd":{"cbvmda:lotNumber":"L1"},"readPoint":{"id":"{{Here}}"},"bizLocation":{"id":"{{Here}}"}
                    """),
                noted,
                Event("c", "ObjectEvent", "OBSERVE", "sensor_reporting", 3, $$"""
                    "readPoint":{"id":"{{Here}}"},"sensorElementList":[{"sensorMetadata":{"deviceID":"urn:epc:id:giai:4000001.111"},"sensorReport":[{"type":"Temperature","value":3.5,"minValue":2,"maxValue":5,"meanValue":3.4,"uom":"CEL"}]}]
                    """),
                Event("d", "AggregationEvent", "OBSERVE", "packing", 4, $$"""
                    "disposition":"in_progress","parentID":"{{Sscc}}","childEPCs":["{{Items}}1"]
                    """),
                Event("e", "TransformationEvent", null, "https://id.countycloud.example/voc/drying", 5, $$"""
                    "transformationID":"urn:uuid:00000000-0000-4000-8000-0000000000ff","inputEPCList":["{{Items}}1"],"outputEPCList":["{{Items}}9"],
                    "inputQuantityList":[{"epcClass":"{{Lots}}L1","quantity":8,"uom":"KGM"}],"outputQuantityList":[{"epcClass":"{{Lots}}L2","quantity":2,"uom":"KGM"}]
                    """),
                declared));
            ((bool)job["success"]!).ShouldBeTrue(job.ToJsonString());
        });
        return system;
    }

    private static JsonObject Event(string letter, string type, string? action, string bizStep, int day, string more)
    {
        var e = JsonNode.Parse($$"""
            {"eventID":"urn:uuid:00000000-0000-4000-8000-00000000000{{letter}}","type":"{{type}}","bizStep":"{{bizStep}}","eventTime":"2026-01-0{{day}}T08:00:00+08:00","eventTimeZoneOffset":"+08:00",{{more}}}
            """)!.AsObject();
        if (action is not null)
        {
            e["action"] = action;
        }

        return e;
    }
}
