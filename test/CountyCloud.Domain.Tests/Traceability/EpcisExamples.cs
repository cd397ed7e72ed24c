using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>
/// The example events of the EPCIS 2.0 and CBV 2.0 standards, restated: same identifiers, times and values. Each with the hash id that an
/// independent implementation gives it (test/epcis/check.mjs computes them again).
/// </summary>
internal static class EpcisExamples
{
    public static readonly IReadOnlyList<EpcisExample> All = Load();

    public static IEnumerable<object[]> Names => All.Select(e => new object[] { e.Name });

    public static EpcisExample Of(string name) => All.Single(e => e.Name == name);

    public static string Document(params JsonNode[] events) => new JsonObject
    {
        ["@context"] = new JsonArray("https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", new JsonObject { ["ext1"] = "http://example.com/ext1/", ["ext2"] = "http://example.com/ext2/", ["ext3"] = "http://example.com/ext3/", ["example"] = "http://ns.example.com/epcis/" }),
        ["type"] = "EPCISDocument",
        ["schemaVersion"] = "2.0",
        ["creationDate"] = "2022-02-17T11:30:47.0Z",
        ["epcisBody"] = new JsonObject { ["eventList"] = new JsonArray([.. events.Select(e => e.DeepClone())]) },
    }.ToJsonString();

    private static EpcisExample[] Load() => [.. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Traceability", "EpcisExamples.json")))!.AsArray()
        .Select(n => new EpcisExample(n!["name"]!.GetValue<string>(), n["context"]!.AsObject(), n["hash"]!.GetValue<string>(), n["event"]!.AsObject()))];
}

/// <summary>An example event.</summary>
internal sealed record EpcisExample(string Name, JsonObject Context, string Hash, JsonObject Event)
{
    /// <summary>A document with nothing else in it.</summary>
    public string Document => new JsonObject
    {
        ["@context"] = new JsonArray("https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", Context.DeepClone()),
        ["type"] = "EPCISDocument",
        ["schemaVersion"] = "2.0",
        ["creationDate"] = "2022-02-17T11:30:47.0Z",
        ["epcisBody"] = new JsonObject { ["eventList"] = new JsonArray(Event.DeepClone()) },
    }.ToJsonString();
}
