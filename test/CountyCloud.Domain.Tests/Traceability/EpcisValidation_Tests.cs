using System.Text.Json.Nodes;
using CountyCloud.Traceability.Epcis;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>Every bad document is refused with the standard's type of error and the pointer of what is wrong.</summary>
public sealed class EpcisValidation_Tests
{
    private static readonly EpcisReadOptions Options = new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));

    /// <summary>Example, what is done to it (<c>path=json</c>, or <c>path</c> to remove), and the pointer that is told.</summary>
    public static TheoryData<string, string, string> Bad => new()
    {
        { "shipping", "type", "/type" },
        { "shipping", "type=\"Event\"", "/type" },
        { "shipping", "type=\"0\"", "/type" },
        { "shipping", "eventTime", "/eventTime" },
        { "shipping", "eventTime=\"2026-05-01T08:00:00\"", "/eventTime" },
        { "shipping", "eventTime=\"2026-05-01\"", "/eventTime" },
        { "shipping", "eventTime=\"2026-13-01T08:00:00Z\"", "/eventTime" },
        { "shipping", "eventTime=20260501", "/eventTime" },
        { "shipping", "eventTime=\"2027-05-01T08:00:00Z\"", "/eventTime" },
        { "shipping", "recordTime=\"yesterday\"", "/recordTime" },
        { "shipping", "eventTimeZoneOffset", "/eventTimeZoneOffset" },
        { "shipping", "eventTimeZoneOffset=\"8\"", "/eventTimeZoneOffset" },
        { "shipping", "eventTimeZoneOffset=\"+14:30\"", "/eventTimeZoneOffset" },
        { "shipping", "eventTimeZoneOffset=\"Z\"", "/eventTimeZoneOffset" },
        { "shipping", "eventID=\"no uri\"", "/eventID" },
        { "shipping", "action", "/action" },
        { "shipping", "action=\"CHANGE\"", "/action" },
        { "shipping", "action=\"observe\"", "/action" },
        { "shipping", "bizStep=\"sending\"", "/bizStep" },
        { "shipping", "bizStep=\"urn:epcglobal:cbv:bizstep:shipping\"", "/bizStep" },
        { "shipping", "bizStep=\"https://ref.gs1.org/cbv/BizStep-sending\"", "/bizStep" },
        { "shipping", "disposition=\"sold\"", "/disposition" },
        { "shipping", "readPoint=\"urn:epc:id:sgln:0614141.07346.1234\"", "/readPoint" },
        { "shipping", "readPoint={}", "/readPoint/id" },
        { "shipping", "readPoint={\"id\":\"x\"}", "/readPoint/id" },
        { "shipping", "readPoint={\"id\":\"urn:epc:id:sgln:061.07346.1234\"}", "/readPoint/id" },
        { "shipping", "readPoint={\"id\":\"geo:1,2\",\"name\":\"x\"}", "/readPoint/name" },
        { "shipping", "bizLocation={\"id\":7}", "/bizLocation/id" },
        { "shipping", "location=\"x\"", "/location" },
        { "shipping", "parentID=\"urn:epc:id:sscc:0614141.1234567890\"", "/parentID" },
        { "shipping", "transformationID=\"urn:uuid:1\"", "/transformationID" },
        { "shipping", "other:field=1", "/other:field" },
        { "shipping", "other:a/b~c=1", "/other:a~1b~0c" },
        { "shipping", "epcList", "/epcList" },
        { "shipping", "epcList=\"urn:epc:id:sgtin:0614141.107346.2017\"", "/epcList" },
        { "shipping", "epcList=[\"2017\"]", "/epcList/0" },
        { "shipping", "epcList=[\"urn:epc:id:sgtin:0614141.107346.2017\",\"urn:epc:id:sgtin:0614141.10734.2018\"]", "/epcList/1" },
        { "shipping", "epcList=[\"urn:epc:class:lgtin:4012345.012345.998877\"]", "/epcList/0" },
        { "shipping", "epcList=[\"urn:epc:idpat:sgtin:4012345.044444.*\"]", "/epcList/0" },
        { "shipping", "epcList=[\"urn:epc:id:sgtin:0614141.107346.2017\",\"https://example.com/01/10614141073464/21/2017\"]", "/epcList/1" },
        { "shipping", "quantityList=[{\"quantity\":1}]", "/quantityList/0/epcClass" },
        { "shipping", "quantityList=[{\"epcClass\":\"urn:epc:id:sgtin:0614141.107346.2017\",\"quantity\":1}]", "/quantityList/0/epcClass" },
        { "shipping", "quantityList=[{\"epcClass\":\"urn:x:y\",\"quantity\":-1,\"uom\":\"KGM\"}]", "/quantityList/0/quantity" },
        { "shipping", "quantityList=[{\"epcClass\":\"urn:x:y\",\"quantity\":\"1\"}]", "/quantityList/0/quantity" },
        { "shipping", "quantityList=[{\"epcClass\":\"urn:x:y\",\"quantity\":1.5}]", "/quantityList/0/quantity" },
        { "shipping", "quantityList=[{\"epcClass\":\"urn:x:y\",\"quantity\":1,\"uom\":\"kilogram\"}]", "/quantityList/0/uom" },
        { "shipping", "quantityList=[{\"epcClass\":\"urn:x:y\",\"uom\":\"KGM\"}]", "/quantityList/0/uom" },
        { "shipping", "quantityList=[{\"epcClass\":\"urn:x:y\",\"amount\":1}]", "/quantityList/0/amount" },
        { "shipping", "ilmd={\"cbvmda:lotNumber\":\"1\"}", "/ilmd" },
        { "shipping", "bizTransactionList=[{\"type\":\"order\",\"bizTransaction\":\"urn:x:y\"}]", "/bizTransactionList/0/type" },
        { "shipping", "bizTransactionList=[{\"type\":\"po\"}]", "/bizTransactionList/0/bizTransaction" },
        { "shipping", "bizTransactionList=[{\"bizTransaction\":\"x y:z\"}]", "/bizTransactionList/0/bizTransaction" },
        { "shipping", "sourceList=[{\"source\":\"urn:x:y\"}]", "/sourceList/0/type" },
        { "shipping", "sourceList={\"type\":\"location\",\"source\":\"urn:x:y\"}", "/sourceList" },
        { "shipping", "destinationList=[{\"type\":\"buyer\",\"destination\":\"urn:x:y\"}]", "/destinationList/0/type" },
        { "shipping", "destinationList=[{\"type\":\"location\",\"source\":\"urn:x:y\"}]", "/destinationList/0/source" },
        { "shipping", "persistentDisposition={}", "/persistentDisposition" },
        { "shipping", "persistentDisposition={\"set\":[]}", "/persistentDisposition/set" },
        { "shipping", "persistentDisposition={\"set\":[\"gone\"]}", "/persistentDisposition/set/0" },
        { "shipping", "persistentDisposition={\"set\":[\"active\",\"active\"]}", "/persistentDisposition/set/1" },
        { "shipping", "persistentDisposition={\"set\":[\"active\"],\"unset\":[\"active\"]}", "/persistentDisposition" },
        { "shipping", "persistentDisposition={\"set\":[\"active\"],\"keep\":[\"active\"]}", "/persistentDisposition/keep" },
        { "shipping", "certificationInfo=[\"x\"]", "/certificationInfo/0" },
        { "shipping", "errorDeclaration={\"reason\":\"incorrect_data\"}", "/errorDeclaration/declarationTime" },
        { "shipping", "errorDeclaration={\"declarationTime\":\"2020-01-15T00:00:00Z\",\"reason\":\"oops\"}", "/errorDeclaration/reason" },
        { "shipping", "errorDeclaration={\"declarationTime\":\"2020-01-15T00:00:00Z\",\"correctiveEventIDs\":[\"x\"]}", "/errorDeclaration/correctiveEventIDs/0" },
        { "shipping", "errorDeclaration={\"declarationTime\":\"2020-01-15T00:00:00Z\",\"why\":\"x\"}", "/errorDeclaration/why" },
        { "aggregation", "parentID=[\"urn:x:y\"]", "/parentID" },
        { "aggregation", "parentID=\"urn:epc:id:sgtin:0614141.107346.2018\"", "/childEPCs/1" },
        { "aggregation", "parentID=\"https://id.gs1.org/01/04012345123456/10/998877\"", "/childQuantityList/1/epcClass" },
        { "aggregation", "epcList=[]", "/epcList" },
        { "association", "parentID", "/parentID" },
        { "association", "childEPCs", "/childEPCs" },
        { "transaction with", "bizTransactionList", "/bizTransactionList" },
        { "transaction with", "bizTransactionList=[]", "/bizTransactionList" },
        { "transaction with", "epcList", "/epcList" },
        { "transformation", "action=\"ADD\"", "/action" },
        { "transformation", "outputEPCList=[]", "/outputEPCList" },
        { "transformation", "outputEPCList=[\"urn:epc:id:sgtin:4012345.011122.25\"]", "/outputEPCList/0" },
        { "transformation", "ilmd={\"lotNumber\":\"1\"}", "/ilmd/lotNumber" },
        { "transformation", "ilmd={\"none:lotNumber\":\"1\"}", "/ilmd/none:lotNumber" },
        { "sensors: four", "sensorElementList=[{}]", "/sensorElementList/0/sensorReport" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[]}]", "/sensorElementList/0/sensorReport" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[{\"value\":1}]}]", "/sensorElementList/0/sensorReport/0/type" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[{\"type\":\"Warmth\",\"value\":1}]}]", "/sensorElementList/0/sensorReport/0/type" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[{\"type\":\"Temperature\",\"value\":\"1\"}]}]", "/sensorElementList/0/sensorReport/0/value" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[{\"type\":\"Temperature\",\"minValue\":5,\"maxValue\":1}]}]", "/sensorElementList/0/sensorReport/0/maxValue" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[{\"type\":\"Temperature\",\"percRank\":101}]}]", "/sensorElementList/0/sensorReport/0/percRank" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[{\"type\":\"Temperature\",\"sDev\":-1}]}]", "/sensorElementList/0/sensorReport/0/sDev" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[{\"type\":\"Temperature\",\"hexBinaryValue\":\"xyz\"}]}]", "/sensorElementList/0/sensorReport/0/hexBinaryValue" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[{\"type\":\"Temperature\",\"booleanValue\":\"true\"}]}]", "/sensorElementList/0/sensorReport/0/booleanValue" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[{\"type\":\"Temperature\",\"component\":\"q\"}]}]", "/sensorElementList/0/sensorReport/0/component" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[{\"type\":\"Temperature\",\"exception\":\"HOT\"}]}]", "/sensorElementList/0/sensorReport/0/exception" },
        { "sensors: four", "sensorElementList=[{\"sensorReport\":[{\"type\":\"Temperature\",\"degrees\":1}]}]", "/sensorElementList/0/sensorReport/0/degrees" },
        { "sensors: four", "sensorElementList=[{\"sensorMetadata\":{\"owner\":\"x\"},\"sensorReport\":[{\"type\":\"Temperature\"}]}]", "/sensorElementList/0/sensorMetadata/owner" },
        { "sensors: four", "sensorElementList=[{\"sensorMetadata\":{\"startTime\":\"2020-01-02T00:00:00Z\",\"endTime\":\"2020-01-01T00:00:00Z\"},\"sensorReport\":[{\"type\":\"Temperature\"}]}]", "/sensorElementList/0/sensorMetadata/endTime" },
        { "sensors: nothing", "readPoint", "/epcList" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    [Trait("Req", "TRACE-03")]
    public void A_bad_event_is_refused_with_the_pointer_of_what_is_wrong(string example, string change, string pointer)
    {
        var found = EpcisExamples.All.First(e => e.Name.StartsWith(example, StringComparison.Ordinal));
        var bad = found.Event.DeepClone().AsObject();
        var cut = change.IndexOf('=', StringComparison.Ordinal);
        var name = cut < 0 ? change : change[..cut];
        bad.Remove(name);
        if (cut >= 0)
        {
            bad[name] = JsonNode.Parse(change[(cut + 1)..]);
        }

        var error = Should.Throw<EpcisException>(() => EpcisJson.Read((found with { Event = bad }).Document, Options));

        error.Type.ShouldBe(EpcisErrors.Validation);
        error.Pointer.ShouldBe("/epcisBody/eventList/0" + pointer);
    }

    [Theory]
    [InlineData("[]", "")]
    [InlineData("{", "")]
    [InlineData("""{"type":"EPCISDocument","type":"EPCISDocument"}""", "")]
    [InlineData("""{"schemaVersion":"2.0"}""", "/type")]
    [InlineData("""{"type":"EPCISDocument"}""", "/@context")]
    [InlineData("""{"type":"EPCISDocument","@context":7}""", "/@context")]
    [InlineData("""{"type":"EPCISDocument","@context":[["urn:x:y"]]}""", "/@context/0")]
    [InlineData("""{"type":"EPCISDocument","@context":[{"a":1}]}""", "/@context/0/a")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y"}""", "/schemaVersion")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"1.2"}""", "/schemaVersion")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"2.0"}""", "/creationDate")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"2.0","creationDate":"2026-01-01T00:00:00Z"}""", "/epcisBody")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"2.0","creationDate":"2026-01-01T00:00:00Z","epcisBody":{}}""", "/epcisBody/eventList")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"2.0","creationDate":"2026-01-01T00:00:00Z","epcisBody":{"eventList":{}}}""", "/epcisBody/eventList")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"2.0","creationDate":"2026-01-01T00:00:00Z","epcisBody":{"eventList":[7]}}""", "/epcisBody/eventList/0")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"2.0","creationDate":"2026-01-01T00:00:00Z","epcisBody":{"eventList":[]},"author":"x"}""", "/author")]
    [InlineData("""{"type":"EPCISDocument","@context":"urn:x:y","schemaVersion":"2.0","creationDate":"2026-01-01T00:00:00Z","epcisBody":{"eventList":[]},"epcisHeader":{"epcisMasterData":{}}}""", "/epcisHeader/epcisMasterData/vocabularyList")]
    [InlineData("""{"type":"EPCISQueryDocument","@context":"urn:x:y","epcisBody":{}}""", "/epcisBody/queryResults")]
    [InlineData("""{"type":"ObjectEvent"}""", "/@context")]
    public void A_bad_document_is_refused_with_the_pointer_of_what_is_wrong(string document, string pointer)
    {
        var error = Should.Throw<EpcisException>(() => EpcisJson.Read(document, Options));

        error.Type.ShouldBe(EpcisErrors.Validation);
        error.Pointer.ShouldBe(pointer);
    }

    [Fact]
    public void Going_on_tells_of_each_bad_event_and_keeps_the_good_ones()
    {
        var good = EpcisExamples.All[0].Event;
        var bad = good.DeepClone().AsObject();
        bad.Remove("action");

        var read = EpcisJson.Read(EpcisExamples.Document(good, bad, good), Options with { KeepGoing = true }).Events;

        read.Select(r => r.Error?.Pointer).ShouldBe([null, "/epcisBody/eventList/1/action", null]);
        read[1].Event.ShouldBeNull();
    }

    [Fact]
    public void Events_of_types_of_ones_own_are_not_implemented()
    {
        var own = EpcisExamples.All[0].Event.DeepClone().AsObject();
        own["type"] = "example:MyEvent";

        Should.Throw<EpcisException>(() => EpcisJson.Read(EpcisExamples.Document(own), Options)).Type.ShouldBe(EpcisErrors.Implementation);
    }

    [Fact]
    public void More_events_than_the_limit_are_refused_before_any_is_read()
    {
        var good = EpcisExamples.All[0].Event;

        Should.Throw<EpcisException>(() => EpcisJson.Read(EpcisExamples.Document(good, good, good), Options with { MaxEvents = 2 })).Type.ShouldBe(EpcisErrors.CaptureLimitExceeded);
    }

    [Fact]
    public void A_disposition_that_the_vocabulary_does_not_suggest_and_a_foreign_offset_are_warnings()
    {
        var odd = EpcisExamples.All[0].Event.DeepClone().AsObject();
        odd["disposition"] = "retail_sold";
        odd["eventTimeZoneOffset"] = "+08:00";

        EpcisJson.Read(EpcisExamples.Document(odd), Options).Events.Single().Warnings.Count.ShouldBe(2);
    }
}
