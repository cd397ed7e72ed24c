using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CountyCloud.Traceability.Epcis;

/// <summary>
/// Hash ids of events (CBV 2.0 §8.9): the same for every way of writing the same event, so that an event which is sent twice is known, and
/// one that was changed after it was stored is found. Identifiers count by what they name, times by the moment, lists without their order;
/// recordTime, eventID and errorDeclaration do not count.
/// </summary>
public static partial class EpcisEventHash
{
    private static readonly string[] EventOrder =
    [
        "type", "eventTime", "eventTimeZoneOffset", "certificationInfo", "epcList", "parentID", "inputEPCList", "childEPCs", "quantityList", "childQuantityList",
        "inputQuantityList", "outputEPCList", "outputQuantityList", "action", "transformationID", "bizStep", "disposition", "persistentDisposition", "readPoint",
        "bizLocation", "bizTransactionList", "sourceList", "destinationList", "sensorElementList", "ilmd",
    ];

    private static readonly string[] QuantityOrder = ["epcClass", "quantity", "uom"];
    private static readonly string[] IdOrder = ["id"];
    private static readonly string[] SetOrder = ["set", "unset"];
    private static readonly string[] ElementOrder = ["sensorMetadata", "sensorReport"];
    private static readonly string[] MetadataOrder = ["time", "startTime", "endTime", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules"];
    private static readonly string[] ReportOrder =
    [
        "type", "exception", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "time", "microorganism", "chemicalSubstance", "value", "component",
        "stringValue", "booleanValue", "hexBinaryValue", "uriValue", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue", "uom", "coordinateReferenceSystem",
    ];

    private static readonly HashSet<string> Ignored = ["recordTime", "eventID", "errorDeclaration", "@context", "rdfs:comment"];

    /// <summary>The hash id of an event as this product writes it.</summary>
    public static string Of(EpcisEvent e)
    {
        using var document = JsonDocument.Parse(EpcisJson.Write(e));
        return Of(document.RootElement, EpcisContext.County);
    }

    /// <summary>The hash id of an event that is kept: <c>ni:///sha-256;…?ver=CBV2.0</c>.</summary>
    /// <param name="json">The event with its own <c>@context</c>.</param>
    public static string OfStored(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return Of(root, root.TryGetProperty("@context", out var said) ? EpcisContext.Read(said, "/@context") : EpcisContext.Empty);
    }

    /// <summary>The hash id of an event: <c>ni:///sha-256;…?ver=CBV2.0</c>.</summary>
    /// <param name="e">The event as JSON.</param>
    /// <param name="context">What document and event declare.</param>
    public static string Of(JsonElement e, EpcisContext context) =>
        $"ni:///sha-256;{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(e, context))))}?ver=CBV2.0";

    /// <summary>The text that is hashed (the "pre-hash string" of CBV 2.0 §8.9.2).</summary>
    /// <param name="e">The event as JSON.</param>
    /// <param name="context">What document and event declare.</param>
    public static string Canonical(JsonElement e, EpcisContext context)
    {
        var (text, extensions) = Ordered(e, EventOrder, context, root: true);
        return text + Sorted(extensions);
    }

    // Members in canonical order, and apart from them what extensions say: those go to the end of the event, sorted.
    private static (string Text, List<string> Extensions) Ordered(JsonElement e, string[] order, EpcisContext context, bool root = false)
    {
        var text = new StringBuilder();
        var extensions = new List<string>();
        foreach (var name in order)
        {
            if (!e.TryGetProperty(name, out var value))
            {
                continue;
            }

            if (value.ValueKind == JsonValueKind.Array)
            {
                text.Append(List(name, value, context, extensions));
                continue;
            }

            if (value.ValueKind == JsonValueKind.Object)
            {
                if (name == "ilmd")
                {
                    text.Append(name).Append(Children(value, context));
                    continue;
                }

                var (inner, own) = Ordered(value, name switch { "sensorMetadata" => MetadataOrder, "persistentDisposition" => SetOrder, _ => IdOrder }, context);
                text.Append(name).Append(inner);
                Nest(name, own, extensions);
                continue;
            }

            text.Append(Field(root && name == "type" ? "eventType" : name, value, name switch
            {
                "bizStep" => Cbv.BizSteps,
                "disposition" => Cbv.Dispositions,
                "exception" => Cbv.SensorAlerts,
                "component" => Cbv.Components,
                "type" when ReferenceEquals(order, ReportOrder) => Cbv.MeasurementTypes,
                _ => null,
            }));
        }

        foreach (var member in e.EnumerateObject())
        {
            if (!Ignored.Contains(member.Name) && !order.Contains(member.Name))
            {
                extensions.Add(Extension(member.Name, member.Value, context));
            }
        }

        return (text.ToString(), extensions);
    }

    private static string List(string name, JsonElement list, EpcisContext context, List<string> extensions)
    {
        if (list.GetArrayLength() == 0)
        {
            return string.Empty;
        }

        var parts = new List<string>();
        var nested = new List<string>();
        foreach (var item in list.EnumerateArray())
        {
            switch (name)
            {
                case "epcList" or "childEPCs" or "inputEPCList" or "outputEPCList":
                    parts.Add(Field("epc", item));
                    break;
                case "set" or "unset":
                    parts.Add(Field(name, item, Cbv.Dispositions));
                    break;
                case "quantityList" or "childQuantityList" or "inputQuantityList" or "outputQuantityList":
                    parts.Add("quantityElement" + Ordered(item, QuantityOrder, context).Text);
                    break;
                case "bizTransactionList" or "sourceList" or "destinationList":
                    parts.Add(Typed(item, name[..^4], name == "bizTransactionList" ? Cbv.BizTransactionTypes : Cbv.SourceDestinationTypes));
                    break;
                case "sensorElementList":
                    var (element, ofElement) = Ordered(item, ElementOrder, context);
                    parts.Add("sensorElement" + element);
                    Nest("sensorElement", ofElement, nested);
                    break;
                case "sensorReport":
                    var (report, ofReport) = Ordered(item, ReportOrder, context);
                    parts.Add("sensorReport" + report);
                    Nest("sensorReport", ofReport, nested);
                    break;
                default:
                    // certificationInfo as an array counts among the extensions.
                    extensions.Add(Extension(name, item, context));
                    break;
            }
        }

        if (name == "sensorElementList")
        {
            Nest(name, nested, extensions);
        }
        else
        {
            extensions.AddRange(nested);
        }

        return (name is "set" or "unset" or "sensorReport" ? string.Empty : name) + Sorted(parts);
    }

    private static string Typed(JsonElement item, string name, CbvWords words) =>
        (item.TryGetProperty("type", out var type) ? Field("type", type, words) : string.Empty) + (item.TryGetProperty(name, out var id) ? Field(name, id) : string.Empty);

    private static void Nest(string name, List<string> own, List<string> extensions)
    {
        if (own.Count > 0)
        {
            extensions.Add(name + Sorted(own));
        }
    }

    private static string Children(JsonElement value, EpcisContext context) => Sorted([.. value.EnumerateObject().Select(m => Extension(m.Name, m.Value, context))]);

    private static string Extension(string name, JsonElement value, EpcisContext context)
    {
        if (Ignored.Contains(name))
        {
            return string.Empty;
        }

        var full = context.Expand(name);
        return value.ValueKind switch
        {
            JsonValueKind.Object => full + Children(value, context),
            JsonValueKind.Array => Sorted([.. value.EnumerateArray().Select(i => i.ValueKind == JsonValueKind.Object ? full + Children(i, context) : Field(full, i))]),
            _ => Field(full, value),
        };
    }

    private static string Sorted(List<string> parts)
    {
        parts.Sort(StringComparer.Ordinal);
        return string.Concat(parts);
    }

    private static string Field(string name, JsonElement value, CbvWords? words = null) => $"{name}={Value(value, words)}";

    private static string Value(JsonElement value, CbvWords? words)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                return value.TryGetDecimal(out var number) ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : value.GetRawText();
            case JsonValueKind.True:
                return "true";
            case JsonValueKind.False:
                return "false";
            case JsonValueKind.String:
                break;
            default:
                return string.Empty;
        }

        var text = value.GetString()!.Trim();
        if (words is not null)
        {
            return words.ToUri(words.ToWord(text));
        }

        if (text.Length > 17 && Moment().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
        {
            // Milliseconds, half up (§8.9.2 rule 8).
            return moment.AddTicks(TimeSpan.TicksPerMillisecond / 2).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        }

        return DigitsAndStops().IsMatch(text) ? Trimmed(text) : EpcisIdentifiers.Normalise(text);
    }

    // Numbers that are written as text lose the zeros that say nothing, as the published implementations of the algorithm do it.
    private static string Trimmed(string text)
    {
        while (text.Length > 2 && text[0] == '0')
        {
            text = text[1..];
        }

        while (text.Length > 3 && text[^1] == '0' && text.Contains('.', StringComparison.Ordinal))
        {
            text = text[..^1];
        }

        return text.EndsWith('.') ? text[..^1] : text;
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Moment();

    [GeneratedRegex("^[0-9.]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex DigitsAndStops();
}
