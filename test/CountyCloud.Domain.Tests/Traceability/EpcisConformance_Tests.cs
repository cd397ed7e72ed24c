using System.Text.Json.Nodes;
using CountyCloud.Traceability;
using CountyCloud.Traceability.Epcis;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>What goes in and out keeps the restated schema of EPCIS 2.0 (issue 4: conformance).</summary>
public sealed class EpcisConformance_Tests
{
    private static readonly EpcisReadOptions Options = new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));

    /// <summary>GS1 published these with a member that the ratified text does not allow in their types of event (§7.3.6.2.2; gs1/EPCIS issues 395, 440 and 447).</summary>
    private static readonly string[] WithPersistentDisposition =
        ["persistent disposition set", "persistent disposition changed", "every field of an AggregationEvent", "every field of an AssociationEvent", "every field of a TransactionEvent"];

    public static IEnumerable<object[]> Examples => EpcisExamples.Names;

    public static IEnumerable<object[]> Steps => Enum.GetValues<TraceStep>().Select(s => new object[] { s });

    [Theory]
    [MemberData(nameof(Examples))]
    [Trait("Req", "TRACE-03")]
    public void An_example_keeps_the_schema_and_so_does_the_document_that_it_comes_back_in(string name)
    {
        var example = EpcisExamples.Of(name);
        var reading = EpcisJson.Read(example.Document, Options).Events.Single();
        string[] faults = WithPersistentDisposition.Contains(name) ? ["/persistentDisposition does not belong there"] : [];

        EpcisSchema.Check(JsonNode.Parse(example.Document)!).ShouldBe(faults.Select(f => "/epcisBody/eventList/0" + f));
        EpcisSchema.Check(JsonNode.Parse(EpcisJson.WriteDocument([reading.Json], Options.Now))!).ShouldBe(faults.Select(f => "/epcisBody/eventList/0" + f));
        EpcisSchema.Check(JsonNode.Parse(EpcisJson.WriteQueryDocument([reading.Json], "SimpleEventQuery", Options.Now))!).ShouldBe(faults.Select(f => "/epcisBody/queryResults/resultsBody/eventList/0" + f));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    [Trait("Req", "TRACE-03")]
    public void A_persistent_disposition_where_the_standard_has_none_is_kept_with_a_warning(string name)
    {
        var example = EpcisExamples.Of(name);

        var warned = EpcisJson.Read(example.Document, Options).Events.Single().Warnings.Any(w => w.Contains("/persistentDisposition", StringComparison.Ordinal));

        warned.ShouldBe(WithPersistentDisposition.Contains(name));
        example.Event.ContainsKey("persistentDisposition").ShouldBe(warned || name is "every field of an ObjectEvent" or "every field of a TransformationEvent");
    }

    [Theory]
    [MemberData(nameof(Steps))]
    [Trait("Req", "TRACE-03")]
    public void The_event_of_every_step_keeps_the_schema_and_is_read_as_it_was_written(TraceStep step)
    {
        static string Id(TraceIdentifierKind kind, string code) => TraceIdentifiers.Of("milin", kind, code);
        EpcisQuantity Some(string lot) => new(Id(TraceIdentifierKind.Lot, lot), 2.5m, TraceConsts.Kilogram);
        var begins = step is TraceStep.Sowing or TraceStep.Birth;
        var makes = begins || step is TraceStep.Harvest or TraceStep.Slaughter or TraceStep.Grading or TraceStep.Processing;
        var e = StepToEvent.Build(new StepFacts
        {
            Step = step,
            Time = Options.Now.AddDays(-1),
            From = Id(TraceIdentifierKind.Site, "plot-1"),
            To = Id(TraceIdentifierKind.Site, "plant-1"),
            FromParty = Id(TraceIdentifierKind.Party, "S-1"),
            ToParty = Id(TraceIdentifierKind.Party, "S-2"),
            Parent = step is TraceStep.Packing or TraceStep.Unpacking ? Id(TraceIdentifierKind.Item, "box-1") : null,
            Inputs = begins ? [] : [Some("L-1")],
            Outputs = makes ? [Some("L-2")] : [],
            Readings = step == TraceStep.ColdChainReading
                ? EpcisJson.Read(EpcisExamples.Of("sensors: a period with least, greatest and mean").Document, Options).Events.Single().Event!.SensorElementList : [],
            WithdrawalDays = step == TraceStep.InputUse ? 14 : null,
            Packages = step == TraceStep.Packing ? 76 : null,
            Extensions = new Dictionary<string, string?> { [StepToEvent.NoteExtension] = "雨" },
        });

        var json = EpcisJson.Write(e);

        EpcisSchema.CheckEvent(JsonNode.Parse(json)!).ShouldBeEmpty(json);
        EpcisSchema.Check(JsonNode.Parse(EpcisJson.WriteDocument([json], Options.Now))!).ShouldBeEmpty(json);
        var back = EpcisJson.Read(EpcisJson.WriteDocument([json], Options.Now), Options).Events.Single();
        StepToEvent.StepOf(back.Event!).ShouldBe(step);
        back.Hash.ShouldBe(EpcisEventHash.OfStored(json));
    }

    /// <summary>A schema that takes everything proves nothing.</summary>
    [Theory]
    [InlineData("eventTime", "\"2026-05-01\"")]
    [InlineData("eventTimeZoneOffset", "\"8\"")]
    [InlineData("action", "\"CHANGE\"")]
    [InlineData("bizStep", "\"sending\"")]
    [InlineData("disposition", "\"sold\"")]
    [InlineData("readPoint", "\"urn:x:y\"")]
    [InlineData("epcList", "[]")]
    [InlineData("epcList", "[\"urn:x:y\",\"urn:x:y\"]")]
    [InlineData("quantityList", "[{\"epcClass\":\"urn:x:y\",\"quantity\":\"1\"}]")]
    [InlineData("ilmd", "{\"cbvmda:lotNumber\":\"1\"}")]
    [InlineData("colour", "\"red\"")]
    [InlineData("sourceList", "[{\"source\":\"urn:x:y\"}]")]
    [InlineData("errorDeclaration", "{\"reason\":\"incorrect_data\"}")]
    [InlineData("sensorElementList", "[{}]")]
    public void The_restated_schema_refuses_what_the_standard_refuses(string member, string value)
    {
        var e = EpcisExamples.All[0].Event.DeepClone().AsObject();
        e[member] = JsonNode.Parse(value);

        EpcisSchema.Check(JsonNode.Parse((EpcisExamples.All[0] with { Event = e }).Document)!).ShouldNotBeEmpty();
    }
}
