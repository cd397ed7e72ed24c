using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>
/// What the JSON schema of EPCIS 2.0 asks of a document, restated by hand from the standard's text (§7.4, §10, CBV 2.0 §7) and sharing nothing with
/// the product's own reader: what the product writes is held against it, and the standard's examples show that it is not too narrow.
/// </summary>
internal static partial class EpcisSchema
{
    private static readonly string[] Actions = ["ADD", "OBSERVE", "DELETE"];

    private static readonly HashSet<string> BizSteps = Words("""
        accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting decommissioning departing destroying disassembling dispensing
        encoding entering_exiting holding inspecting installing killing loading other packing picking receiving removing repackaging repairing replacing reserving retail_selling
        sampling sensor_reporting shipping staging_outbound stock_taking stocking storing transporting unloading unpacking void_shipping
        """);

    private static readonly HashSet<string> Dispositions = Words("""
        active available completeness_inferred completeness_verified conformant container_closed container_open damaged destroyed dispensed disposed encoded expired in_progress
        in_transit inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled
        reserved retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable unknown
        """);

    private static readonly HashSet<string> BizTransactionTypes = Words("bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt");
    private static readonly HashSet<string> SourceTypes = Words("owning_party possessing_party location");
    private static readonly HashSet<string> ErrorReasons = Words("did_not_occur incorrect_data");

    private static readonly string[] OfAll =
    [
        "@context", "type", "eventID", "eventTime", "recordTime", "eventTimeZoneOffset", "certificationInfo", "errorDeclaration", "bizStep", "disposition", "readPoint", "bizLocation",
        "bizTransactionList", "sourceList", "destinationList", "sensorElementList",
    ];

    private static readonly Dictionary<string, string[]> OfType = new(StringComparer.Ordinal)
    {
        ["ObjectEvent"] = ["action", "epcList", "quantityList", "persistentDisposition", "ilmd"],
        ["AggregationEvent"] = ["action", "parentID", "childEPCs", "childQuantityList"],
        ["AssociationEvent"] = ["action", "parentID", "childEPCs", "childQuantityList"],
        ["TransactionEvent"] = ["action", "parentID", "epcList", "quantityList"],
        ["TransformationEvent"] = ["inputEPCList", "inputQuantityList", "outputEPCList", "outputQuantityList", "transformationID", "persistentDisposition", "ilmd"],
    };

    /// <summary>Everything that a document or query document does not keep, as JSON pointers with the reason.</summary>
    public static IReadOnlyList<string> Check(JsonNode document)
    {
        var faults = new List<string>();
        var isQuery = Text(document["type"]) == "EPCISQueryDocument";
        Need(isQuery || Text(document["type"]) == "EPCISDocument", "/type", "names no document", faults);
        Need(HasContext(document), "/@context", "is not that of EPCIS", faults);
        Need(Version().IsMatch(Text(document["schemaVersion"]) ?? string.Empty), "/schemaVersion", "is no version", faults);
        Time(document["creationDate"], "/creationDate", faults);
        Only(document, string.Empty, ["@context", "type", "id", "schemaVersion", "creationDate", "instanceIdentifier", "sender", "receiver", "epcisHeader", "epcisBody"], faults);
        var at = isQuery ? "/epcisBody/queryResults/resultsBody/eventList" : "/epcisBody/eventList";
        if (isQuery)
        {
            Need(Text(document["epcisBody"]?["queryResults"]?["queryName"]) is { Length: > 0 }, "/epcisBody/queryResults/queryName", "is missing", faults);
        }

        var list = (isQuery ? document["epcisBody"]?["queryResults"]?["resultsBody"]?["eventList"] : document["epcisBody"]?["eventList"]) as JsonArray;
        Need(list is not null, at, "is no list", faults);
        for (var i = 0; i < list?.Count; i++)
        {
            Event(list[i], $"{at}/{i.ToString(CultureInfo.InvariantCulture)}", faults);
        }

        return faults;
    }

    /// <summary>What an event by itself does not keep.</summary>
    public static IReadOnlyList<string> CheckEvent(JsonNode e)
    {
        var faults = new List<string>();
        Need(HasContext(e), "/@context", "is not that of EPCIS", faults);
        Event(e, string.Empty, faults);
        return faults;
    }

    private static void Event(JsonNode? e, string at, List<string> faults)
    {
        if (Text(e?["type"]) is not { } type || !OfType.TryGetValue(type, out var own))
        {
            faults.Add($"{at}/type is no type of event");
            return;
        }

        Only(e!, at, [.. OfAll, .. own], faults);
        Time(e!["eventTime"], $"{at}/eventTime", faults);
        Need(Offset().IsMatch(Text(e["eventTimeZoneOffset"]) ?? string.Empty), $"{at}/eventTimeZoneOffset", "is no offset", faults);
        Optional(e, "recordTime", at, Time, faults);
        Optional(e, "eventID", at, Uri, faults);
        Optional(e, "parentID", at, Uri, faults);
        Optional(e, "transformationID", at, Uri, faults);
        Optional(e, "bizStep", at, (n, p, f) => Word(n, BizSteps, p, f), faults);
        Optional(e, "disposition", at, (n, p, f) => Word(n, Dispositions, p, f), faults);
        Optional(e, "readPoint", at, Place, faults);
        Optional(e, "bizLocation", at, Place, faults);
        foreach (var name in new[] { "epcList", "childEPCs", "inputEPCList", "outputEPCList" })
        {
            Each(e, name, at, Uri, faults);
            Need((e[name] as JsonArray)?.Select(x => Text(x)).Distinct(StringComparer.Ordinal).Count() == (e[name] as JsonArray)?.Count, $"{at}/{name}", "has one twice", faults);
        }

        foreach (var name in new[] { "quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList" })
        {
            Each(e, name, at, Quantity, faults);
        }

        Each(e, "bizTransactionList", at, (n, p, f) => Typed(n, "bizTransaction", BizTransactionTypes, false, p, f), faults);
        Each(e, "sourceList", at, (n, p, f) => Typed(n, "source", SourceTypes, true, p, f), faults);
        Each(e, "destinationList", at, (n, p, f) => Typed(n, "destination", SourceTypes, true, p, f), faults);
        Each(e, "sensorElementList", at, Sensor, faults);
        Optional(e, "persistentDisposition", at, (n, p, f) =>
        {
            Only(n!, p, ["set", "unset"], f);
            Each(n!, "set", p, (w, q, g) => Word(w, Dispositions, q, g), f);
            Each(n!, "unset", p, (w, q, g) => Word(w, Dispositions, q, g), f);
            Need(n!["set"] is not null || n["unset"] is not null, p, "says nothing", f);
        }, faults);
        Optional(e, "errorDeclaration", at, (n, p, f) =>
        {
            Only(n!, p, ["declarationTime", "reason", "correctiveEventIDs"], f);
            Time(n!["declarationTime"], $"{p}/declarationTime", f);
            Optional(n, "reason", p, (w, q, g) => Word(w, ErrorReasons, q, g), f);
            Each(n, "correctiveEventIDs", p, Uri, f);
        }, faults);
        Optional(e, "ilmd", at, (n, p, f) => Only(n!, p, [], f), faults);

        if (own.Contains("action"))
        {
            Need(Actions.Contains(Text(e["action"])), $"{at}/action", "is no action", faults);
        }

        bool Has(params string[] names) => names.Any(n => e[n] is JsonArray { Count: > 0 });
        Need(type switch
        {
            "ObjectEvent" => Has("epcList", "quantityList") || (Has("sensorElementList") && e["readPoint"] is not null),
            "AggregationEvent" => (e["parentID"] is not null || Text(e["action"]) == "OBSERVE") && (Has("childEPCs", "childQuantityList") || Text(e["action"]) == "DELETE"),
            "AssociationEvent" => e["parentID"] is not null && (Has("childEPCs", "childQuantityList") || Text(e["action"]) == "DELETE"),
            "TransactionEvent" => Has("bizTransactionList") && (Has("epcList", "quantityList") || e["parentID"] is not null || Text(e["action"]) == "DELETE"),
            _ => (Has("inputEPCList", "inputQuantityList") && Has("outputEPCList", "outputQuantityList")) || (e["transformationID"] is not null && Has("inputEPCList", "inputQuantityList", "outputEPCList", "outputQuantityList")),
        }, at, "is about nothing", faults);
        Need(e["ilmd"] is null || type == "TransformationEvent" || Text(e["action"]) == "ADD", $"{at}/ilmd", "belongs to what comes into being", faults);
    }

    private static void Quantity(JsonNode? q, string at, List<string> faults)
    {
        if (!Only(q!, at, ["epcClass", "quantity", "uom"], faults, extensions: false))
        {
            return;
        }

        Uri(q!["epcClass"], $"{at}/epcClass", faults);
        Optional(q, "quantity", at, Number, faults);
        Optional(q, "uom", at, (n, p, f) => Need(Unit().IsMatch(Text(n) ?? string.Empty), p, "is no unit", f), faults);
        Need(q["uom"] is null || q["quantity"] is not null, at, "has a unit of nothing", faults);
    }

    private static void Sensor(JsonNode? s, string at, List<string> faults)
    {
        if (!Only(s!, at, ["type", "sensorMetadata", "sensorReport"], faults))
        {
            return;
        }

        Need(s!["sensorReport"] is JsonArray { Count: > 0 }, $"{at}/sensorReport", "is missing", faults);
        Optional(s, "sensorMetadata", at, (m, p, f) =>
        {
            Only(m!, p, ["time", "startTime", "endTime", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules"], f);
            foreach (var name in new[] { "time", "startTime", "endTime" })
            {
                Optional(m!, name, p, Time, f);
            }
        }, faults);
        Each(s, "sensorReport", at, (r, p, f) =>
        {
            Only(r!, p,
            [
                "type", "exception", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules", "time", "microorganism", "chemicalSubstance", "value", "component", "stringValue", "booleanValue",
                "hexBinaryValue", "uriValue", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue", "uom", "coordinateReferenceSystem",
            ], f);
            Need(Text(r!["type"]) is { Length: > 0 } || Text(r["exception"]) is not null, $"{p}/type", "is missing", f);
            Optional(r, "time", p, Time, f);
            foreach (var name in new[] { "value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue" })
            {
                Optional(r, name, p, Number, f);
            }
        }, faults);
    }

    private static void Typed(JsonNode? n, string name, HashSet<string> words, bool needsType, string at, List<string> faults)
    {
        if (!Only(n!, at, ["type", name], faults, extensions: false))
        {
            return;
        }

        Uri(n![name], $"{at}/{name}", faults);
        if (needsType || n["type"] is not null)
        {
            Word(n["type"], words, $"{at}/type", faults);
        }
    }

    private static void Place(JsonNode? n, string at, List<string> faults)
    {
        if (!Only(n!, at, ["id"], faults))
        {
            return;
        }

        Uri(n!["id"], $"{at}/id", faults);
    }

    private static bool Only(JsonNode n, string at, string[] names, List<string> faults, bool extensions = true)
    {
        if (n is not JsonObject members)
        {
            faults.Add($"{at} is no object");
            return false;
        }

        // A member of somebody's own has a prefix, as in JSON-LD.
        faults.AddRange(members.Select(m => m.Key).Where(k => !names.Contains(k) && !(extensions && k.IndexOf(':', StringComparison.Ordinal) > 0)).Select(k => $"{at}/{k} does not belong there"));
        return true;
    }

    private static void Each(JsonNode parent, string name, string at, Action<JsonNode?, string, List<string>> check, List<string> faults)
    {
        if (parent is JsonObject members && members.ContainsKey(name))
        {
            Need(members[name] is JsonArray, $"{at}/{name}", "is no list", faults);
            for (var i = 0; i < (members[name] as JsonArray)?.Count; i++)
            {
                check(members[name]![i], $"{at}/{name}/{i.ToString(CultureInfo.InvariantCulture)}", faults);
            }
        }
    }

    private static void Optional(JsonNode parent, string name, string at, Action<JsonNode?, string, List<string>> check, List<string> faults)
    {
        if (parent is JsonObject members && members.ContainsKey(name))
        {
            check(members[name], $"{at}/{name}", faults);
        }
    }

    private static void Word(JsonNode? n, HashSet<string> words, string at, List<string> faults)
    {
        var text = Text(n) ?? string.Empty;
        Need(words.Contains(text) || (text.Contains(':', StringComparison.Ordinal) && !text.StartsWith("urn:epcglobal:cbv:", StringComparison.Ordinal)), at, $"'{text}' is no word of CBV 2.0", faults);
    }

    private static void Uri(JsonNode? n, string at, List<string> faults) => Need(Text(n) is { } text && UriShape().IsMatch(text), at, "is no URI", faults);

    private static void Time(JsonNode? n, string at, List<string> faults) => Need(Text(n) is { } text && TimeShape().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _), at, "is no time with an offset", faults);

    private static void Number(JsonNode? n, string at, List<string> faults) => Need(n?.GetValueKind() == JsonValueKind.Number, at, "is no number", faults);

    private static bool HasContext(JsonNode n) => (n["@context"] as JsonArray ?? [n["@context"]?.DeepClone()]).Any(c => Text(c)?.Contains("epcis-context.jsonld", StringComparison.Ordinal) == true);

    private static string? Text(JsonNode? n) => n?.GetValueKind() == JsonValueKind.String ? n.GetValue<string>() : null;

    private static void Need(bool holds, string at, string fault, List<string> faults)
    {
        if (!holds)
        {
            faults.Add($"{at} {fault}");
        }
    }

    private static HashSet<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex("^\\d+(\\.\\d+)*$")]
    private static partial Regex Version();

    [GeneratedRegex("^[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)$")]
    private static partial Regex Offset();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+$")]
    private static partial Regex UriShape();

    [GeneratedRegex("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$")]
    private static partial Regex TimeShape();

    [GeneratedRegex("^[A-Z0-9]{2,3}$")]
    private static partial Regex Unit();
}
