using System.Text.Json.Nodes;
using CountyCloud.Traceability.Epcis;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>EPCIS 2.0 in and out, and its hash ids (CBV 2.0 §8.9).</summary>
public sealed class EpcisJson_Tests
{
    private static readonly EpcisReadOptions Options = new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));

    public static IEnumerable<object[]> Examples => EpcisExamples.Names;

    public static TheoryData<string, string> Keys => new()
    {
        { "urn:epc:id:sgtin:0614141.107346.2017", "https://id.gs1.org/01/10614141073464/21/2017" },
        { "urn:epc:id:sgtin:4012345.098765.a%2Fb!", "https://id.gs1.org/01/04012345987652/21/a%2Fb%21" },
        { "urn:epc:id:sscc:0614141.1234567890", "https://id.gs1.org/00/106141412345678908" },
        { "urn:epc:id:sgln:4012345.00011.0", "https://id.gs1.org/414/4012345000115" },
        { "urn:epc:id:sgln:4012345.00011.987", "https://id.gs1.org/414/4012345000115/254/987" },
        { "urn:epc:id:pgln:4012345.00000", "https://id.gs1.org/417/4012345000009" },
        { "urn:epc:id:grai:4012345.55555.987", "https://id.gs1.org/8003/04012345555554987" },
        { "urn:epc:id:giai:4000001.111", "https://id.gs1.org/8004/4000001111" },
        { "urn:epc:id:gdti:4012345.11111.123", "https://id.gs1.org/253/4012345111118123" },
        { "urn:epc:id:gsrn:0614141.0000010253", "https://id.gs1.org/8018/061414100000102534" },
        { "urn:epc:id:gsrnp:0614141.0000010253", "https://id.gs1.org/8017/061414100000102534" },
        { "urn:epc:id:cpi:0614141.5PQ7.12345", "https://id.gs1.org/8010/06141415PQ7/8011/12345" },
        { "urn:epc:id:itip:4012345.012345.01.02.987", "https://id.gs1.org/8006/040123451234560102/21/987" },
        { "urn:epc:id:upui:1234567.098765.51qIgY)%3C%26Jp3*j7SDB", "https://id.gs1.org/01/01234567987651/235/51qIgY%29%3C%26Jp3%2Aj7SDB" },
        { "urn:epc:id:sgcn:4012345.67890.04711", "https://id.gs1.org/255/401234567890104711" },
        { "urn:epc:id:ginc:0614141.xyz3311cba", "https://id.gs1.org/401/0614141xyz3311cba" },
        { "urn:epc:id:gsin:0614141.123456789", "https://id.gs1.org/402/06141411234567890" },
        { "urn:epc:class:lgtin:4012345.012345.998877", "https://id.gs1.org/01/04012345123456/10/998877" },
        { "urn:epc:idpat:sgtin:4012345.044444.*", "https://id.gs1.org/01/04012345444445" },
        { "https://id.gs1.org/01/04012345123456/10/998877", "https://id.gs1.org/01/04012345123456/10/998877" },
        { "https://shop.example.com/a/b/gtin/4012345123456/lot/998877?x=1#y", "https://id.gs1.org/01/04012345123456/10/998877" },
        { "https://example.com/01/4012345123456/22/2A/10/L1/21/S1", "https://id.gs1.org/01/04012345123456/21/S1" },
        { "https://id.countycloud.example/milin/class/L-1", "https://id.countycloud.example/milin/class/L-1" },
        { "http://transaction.acme.com/po/12345678", "http://transaction.acme.com/po/12345678" },
        { "geo:50.9475,6.9221", "geo:50.9475,6.9221" },
        { "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    [Trait("Req", "TRACE-03")]
    public void An_example_of_the_standard_has_the_hash_id_that_others_give_it(string name)
    {
        var example = EpcisExamples.Of(name);

        var reading = EpcisJson.Read(example.Document, Options).Events.Single();

        reading.Hash.ShouldBe(example.Hash);
        EpcisEventHash.OfStored(reading.Json).ShouldBe(example.Hash);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_standard_comes_out_as_it_went_in(string name)
    {
        var example = EpcisExamples.Of(name);
        var reading = EpcisJson.Read(example.Document, Options).Events.Single();

        var answer = JsonNode.Parse(EpcisJson.WriteQueryDocument([reading.Json], "SimpleEventQuery", Options.Now))!;

        JsonNode.DeepEquals(answer["epcisBody"]!["queryResults"]!["resultsBody"]!["eventList"]![0], example.Event).ShouldBeTrue();
        EpcisJson.Read(answer.ToJsonString(), Options).Events.Single().Hash.ShouldBe(example.Hash);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_was_read_of_an_example_is_written_with_the_same_meaning(string name)
    {
        var example = EpcisExamples.Of(name);
        var extends = example.Event.ToJsonString().Contains("someFurther", StringComparison.Ordinal) || name.Contains("third", StringComparison.Ordinal);
        var e = EpcisJson.Read(example.Document, Options).Events.Single().Event!;
        if (extends || e.Extensions.Keys.Concat(e.Ilmd.Keys).Any(k => !k.StartsWith("cbvmda", StringComparison.Ordinal)) || example.Event.ToJsonString().Contains("ex:feature", StringComparison.Ordinal))
        {
            return; // Extensions have their prefix in the document that they came with, not in the event.
        }

        EpcisEventHash.Of(e).ShouldBe(example.Hash);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_way_of_writing_a_key_is_one_identifier(string uri, string canonical) => EpcisIdentifiers.Normalise(uri).ShouldBe(canonical);

    [Fact]
    public void Prefixes_that_two_events_mean_differently_stay_with_their_events()
    {
        string Event(string space) => EpcisJson.Read($$"""{"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",{"e":"{{space}}"}],"type":"ObjectEvent","action":"OBSERVE","epcList":["urn:epc:id:sgtin:0614141.107346.2017"],"eventTime":"2026-01-01T00:00:00Z","eventTimeZoneOffset":"+08:00","e:x":1}""", Options).Events.Single().Json;

        var read = EpcisJson.Read(EpcisJson.WriteDocument([Event("http://a.example/"), Event("http://b.example/"), Event("http://a.example/")], Options.Now), Options).Events;

        read[0].Hash.ShouldBe(read[2].Hash);
        read[1].Hash.ShouldNotBe(read[0].Hash);
        read[1].Hash.ShouldBe(EpcisEventHash.OfStored(Event("http://b.example/")));
    }

    [Theory]
    [InlineData("2023-02-02T11:04:03.1415Z", "2023-02-02T11:04:03.142Z")]
    [InlineData("2023-02-02T11:04:03.1414Z", "2023-02-02T11:04:03.141Z")]
    [InlineData("2023-02-02T19:04:03+08:00", "2023-02-02T11:04:03.000Z")]
    public void The_hash_takes_times_to_the_millisecond_of_UTC(string time, string counted)
    {
        var json = $$"""{"type":"ObjectEvent","eventTime":"{{time}}"}""";

        using var document = System.Text.Json.JsonDocument.Parse(json);
        EpcisEventHash.Canonical(document.RootElement, EpcisContext.Empty).ShouldBe($"eventType=ObjectEventeventTime={counted}");
    }

    [Fact]
    public void Only_what_happened_counts_for_the_hash_not_when_it_was_recorded_or_declared_wrong()
    {
        var example = EpcisExamples.Of("corrective event");
        var other = example.Event.DeepClone().AsObject();
        other["recordTime"] = "2026-01-01T00:00:00Z";
        other["eventID"] = "urn:uuid:00000000-0000-0000-0000-000000000001";
        other["errorDeclaration"] = new JsonObject { ["declarationTime"] = "2026-01-01T00:00:00Z" };

        EpcisJson.Read((example with { Event = other }).Document, Options).Events.Single().Hash.ShouldBe(example.Hash);
    }

    [Fact]
    public void A_stored_event_gets_the_id_and_the_time_that_its_sender_left_out()
    {
        var reading = EpcisJson.Read(EpcisExamples.Of("shipping, §9.6.1").Document, Options).Events.Single();

        var stamped = EpcisJson.Stamp(reading.Json, reading.Hash, Options.Now);

        EpcisJson.ReadStored(stamped).EventId.ShouldBe(reading.Hash);
        stamped.ShouldContain("\"recordTime\":\"2026-11-22T00:00:00.000Z\"");
        EpcisEventHash.OfStored(stamped).ShouldBe(reading.Hash);
    }

    [Fact]
    public void Master_data_of_a_header_is_read_and_a_query_document_too()
    {
        var document = JsonNode.Parse(EpcisExamples.Document())!.AsObject();
        document["epcisHeader"] = JsonNode.Parse("""{"epcisMasterData":{"vocabularyList":[{"type":"urn:epcglobal:epcis:vtype:BusinessLocation","vocabularyElementList":[{"id":"urn:epc:id:sgln:0037000.00729.0","attributes":[{"id":"cbvmda:latitude","attribute":"+18.0000"}],"children":["urn:epc:id:sgln:0037000.00729.8201"]}]}]}}""");

        EpcisJson.Read(document.ToJsonString(), Options).MasterData.ShouldBe(["https://id.gs1.org/414/0037000007296"]);
        var query = EpcisJson.WriteQueryDocument([EpcisJson.Read(EpcisExamples.All[0].Document, Options).Events[0].Json], "SimpleEventQuery", Options.Now);
        EpcisJson.Read(query, Options).IsQueryResult.ShouldBeTrue();
    }
}
