using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CountyCloud.Traceability.Epcis;

/// <summary>
/// EPCIS 2.0 in JSON-LD (§9): documents, query documents and single events in, and out again. Everything that is read is checked: structure
/// as in the standard's schema, and the rules of §7 that a schema cannot say (<see cref="EpcisEventReader"/>).
/// </summary>
public static class EpcisJson
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };
    private static readonly HashSet<string> DocumentMembers = ["@context", "id", "type", "schemaVersion", "creationDate", "instanceIdentifier", "sender", "receiver", "epcisHeader", "epcisBody"];

    /// <summary>Reads what was sent.</summary>
    /// <param name="json">An EPCISDocument, an EPCISQueryDocument, or one event with its <c>@context</c>.</param>
    /// <param name="options">How.</param>
    /// <exception cref="EpcisException">It is no JSON, or not as the standard wants it; with the pointer of what is wrong.</exception>
    public static EpcisDocument Read(string json, EpcisReadOptions options) => Read(Encoding.UTF8.GetBytes(json), options);

    /// <summary>Reads what was sent, as UTF-8.</summary>
    /// <param name="utf8">An EPCISDocument, an EPCISQueryDocument, or one event with its <c>@context</c>.</param>
    /// <param name="options">How.</param>
    /// <exception cref="EpcisException">It is no JSON, or not as the standard wants it; with the pointer of what is wrong.</exception>
    public static EpcisDocument Read(ReadOnlyMemory<byte> utf8, EpcisReadOptions options)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8, Strict);
        }
        catch (JsonException error)
        {
            throw EpcisException.Invalid(string.Empty, string.Create(CultureInfo.InvariantCulture, $"Not well-formed JSON (line {error.LineNumber + 1}, byte {error.BytePositionInLine}): a member twice, too deep, or broken."));
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw EpcisException.Invalid(string.Empty, "A document is a JSON object.");
            }

            var type = root.TryGetProperty("type", out var t) && t.ValueKind == JsonValueKind.String ? t.GetString() : null;
            return type switch
            {
                "EPCISDocument" => ReadDocument(root, options),
                "EPCISQueryDocument" => ReadQueryDocument(root, options),
                null => throw EpcisException.Invalid("/type", "type is missing: EPCISDocument, EPCISQueryDocument or a type of event."),
                _ => ReadSingle(root, options),
            };
        }
    }

    /// <summary>Reads one event that is kept, without checking it again.</summary>
    /// <param name="json">As <see cref="EpcisReading.Json"/>.</param>
    public static EpcisEvent ReadStored(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new EpcisEventReader(EpcisContext.Empty, DateTimeOffset.MaxValue).Read(document.RootElement, string.Empty);
    }

    /// <summary>Writes an event with its own <c>@context</c>.</summary>
    public static string Write(EpcisEvent e) => Text(w => EpcisEventWriter.Write(w, e, EpcisContext.County));

    /// <summary>
    /// Writes a query document of kept events. Prefixes are said once for the whole document where all events mean the same by them, so that an
    /// event comes out as it went in.
    /// </summary>
    /// <param name="events">As they are kept, each with its <c>@context</c>.</param>
    /// <param name="queryName">Name of the query.</param>
    /// <param name="now">When it is written.</param>
    public static string WriteQueryDocument(IEnumerable<string> events, string queryName, DateTimeOffset now) => Text(writer =>
    {
        using var kept = new Kept(events);
        writer.WriteStartObject();
        kept.Context.WriteTo(writer);
        writer.WriteString("type", "EPCISQueryDocument");
        writer.WriteString("schemaVersion", "2.0");
        writer.WriteString("creationDate", EpcisEventWriter.Time(now));
        writer.WriteStartObject("epcisBody");
        writer.WriteStartObject("queryResults");
        writer.WriteString("queryName", queryName);
        writer.WriteStartObject("resultsBody");
        kept.WriteList(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>Writes an EPCISDocument of kept events.</summary>
    /// <param name="events">As they are kept, each with its <c>@context</c>.</param>
    /// <param name="now">When it is written.</param>
    public static string WriteDocument(IEnumerable<string> events, DateTimeOffset now) => Text(writer =>
    {
        using var kept = new Kept(events);
        writer.WriteStartObject();
        kept.Context.WriteTo(writer);
        writer.WriteString("type", "EPCISDocument");
        writer.WriteString("schemaVersion", "2.0");
        writer.WriteString("creationDate", EpcisEventWriter.Time(now));
        writer.WriteStartObject("epcisBody");
        kept.WriteList(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>The event with the id and the time of recording that the server gave it, where the sender gave none.</summary>
    /// <param name="json">As <see cref="EpcisReading.Json"/>.</param>
    /// <param name="eventId">Its id.</param>
    /// <param name="recordTime">When it was taken.</param>
    public static string Stamp(string json, string eventId, DateTimeOffset recordTime)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return Text(writer =>
        {
            writer.WriteStartObject();
            foreach (var member in root.EnumerateObject().Where(m => m.Name != "recordTime"))
            {
                member.WriteTo(writer);
            }

            if (!root.TryGetProperty("eventID", out _))
            {
                writer.WriteString("eventID", eventId);
            }

            writer.WriteString("recordTime", EpcisEventWriter.Time(recordTime));
            writer.WriteEndObject();
        });
    }

    internal static string At(string pointer, string member) => $"{pointer}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>JSON as text, without escapes that only HTML needs.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static EpcisDocument ReadDocument(JsonElement root, EpcisReadOptions options)
    {
        var context = ReadHead(root, needsDate: true);
        var body = Need(root, "epcisBody", string.Empty, JsonValueKind.Object, "epcisBody is missing.");
        var list = Need(body, "eventList", "/epcisBody", JsonValueKind.Array, "eventList is missing.");
        foreach (var member in body.EnumerateObject().Where(m => m.Name != "eventList" && !context.Knows(m.Name)))
        {
            throw EpcisException.Invalid(At("/epcisBody", member.Name), $"{member.Name} is no member of epcisBody.");
        }

        return new(false, ReadList(list, "/epcisBody/eventList", context, options), ReadHeader(root));
    }

    private static EpcisDocument ReadQueryDocument(JsonElement root, EpcisReadOptions options)
    {
        var context = ReadHead(root, needsDate: false);
        var body = Need(root, "epcisBody", string.Empty, JsonValueKind.Object, "epcisBody is missing.");
        var results = Need(body, "queryResults", "/epcisBody", JsonValueKind.Object, "queryResults is missing.");
        var inner = Need(results, "resultsBody", "/epcisBody/queryResults", JsonValueKind.Object, "resultsBody is missing.");
        var list = Need(inner, "eventList", "/epcisBody/queryResults/resultsBody", JsonValueKind.Array, "eventList is missing.");
        return new(true, ReadList(list, "/epcisBody/queryResults/resultsBody/eventList", context, options), []);
    }

    private static EpcisDocument ReadSingle(JsonElement root, EpcisReadOptions options)
    {
        if (!root.TryGetProperty("@context", out _))
        {
            throw EpcisException.Invalid("/@context", "@context is missing: an event by itself names the standard's context.");
        }

        return new(false, [ReadOne(root, string.Empty, EpcisContext.Empty, options)], []);
    }

    private static EpcisContext ReadHead(JsonElement root, bool needsDate)
    {
        if (!root.TryGetProperty("@context", out var said))
        {
            throw EpcisException.Invalid("/@context", "@context is missing.");
        }

        var context = EpcisContext.Read(said, "/@context");
        if (needsDate || root.TryGetProperty("schemaVersion", out _))
        {
            var version = Need(root, "schemaVersion", string.Empty, JsonValueKind.String, "schemaVersion is missing: \"2.0\".").GetString()!;
            if (version != "2.0" && !version.StartsWith("2.0.", StringComparison.Ordinal))
            {
                throw EpcisException.Invalid("/schemaVersion", $"This server reads EPCIS 2.0, not {version}.");
            }
        }

        if (needsDate || root.TryGetProperty("creationDate", out _))
        {
            EpcisEventReader.Time(Need(root, "creationDate", string.Empty, JsonValueKind.String, "creationDate is missing."), "/creationDate");
        }

        foreach (var member in root.EnumerateObject().Where(m => !DocumentMembers.Contains(m.Name) && !context.Knows(m.Name)))
        {
            throw EpcisException.Invalid(At(string.Empty, member.Name), $"{member.Name} is no member of a document, and no extension whose prefix is declared.");
        }

        return context;
    }

    // Master data of a header describe identifiers; whose they are and what they mean is filed in this product's own registers.
    private static List<string> ReadHeader(JsonElement root)
    {
        var ids = new List<string>();
        if (!root.TryGetProperty("epcisHeader", out var header))
        {
            return ids;
        }

        const string pointer = "/epcisHeader/epcisMasterData";
        if (header.ValueKind != JsonValueKind.Object)
        {
            throw EpcisException.Invalid("/epcisHeader", "epcisHeader is an object.");
        }

        if (!header.TryGetProperty("epcisMasterData", out var master))
        {
            return ids;
        }

        var lists = master.ValueKind == JsonValueKind.Object ? Need(master, "vocabularyList", pointer, JsonValueKind.Array, "vocabularyList is missing.") : throw EpcisException.Invalid(pointer, "epcisMasterData is an object.");
        var i = 0;
        foreach (var vocabulary in lists.EnumerateArray())
        {
            var at = $"{pointer}/vocabularyList/{i++}";
            Need(vocabulary, "type", at, JsonValueKind.String, "The type of the vocabulary is missing.");
            if (vocabulary.TryGetProperty("vocabularyElementList", out var elements) && elements.ValueKind == JsonValueKind.Array)
            {
                var j = 0;
                foreach (var element in elements.EnumerateArray())
                {
                    ids.Add(EpcisIdentifiers.Normalise(Need(element, "id", $"{at}/vocabularyElementList/{j++}", JsonValueKind.String, "The id of the vocabulary element is missing.").GetString()!));
                }
            }
        }

        return ids;
    }

    private static List<EpcisReading> ReadList(JsonElement list, string pointer, EpcisContext context, EpcisReadOptions options)
    {
        if (list.GetArrayLength() > options.MaxEvents)
        {
            throw new EpcisException(EpcisErrors.CaptureLimitExceeded, $"At most {options.MaxEvents} events in a document.", pointer);
        }

        var readings = new List<EpcisReading>(list.GetArrayLength());
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            readings.Add(ReadOne(item, $"{pointer}/{index++}", context, options));
        }

        return readings;
    }

    private static EpcisReading ReadOne(JsonElement item, string pointer, EpcisContext context, EpcisReadOptions options)
    {
        try
        {
            var reader = new EpcisEventReader(context, options.Now);
            var e = reader.Read(item, pointer);
            return new(pointer, e, KeptAs(item, reader.Context), EpcisEventHash.Of(item, reader.Context), reader.Warnings, null);
        }
        catch (EpcisException error) when (options.KeepGoing)
        {
            return new(pointer, null, item.GetRawText(), string.Empty, [], error);
        }
    }

    private static string KeptAs(JsonElement item, EpcisContext context) => Text(writer =>
    {
        writer.WriteStartObject();
        context.WriteTo(writer);
        foreach (var member in item.EnumerateObject().Where(m => m.Name != "@context"))
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    });

    private static JsonElement Need(JsonElement parent, string name, string pointer, JsonValueKind kind, string missing)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var value))
        {
            throw EpcisException.Invalid(At(pointer, name), missing);
        }

        return value.ValueKind == kind ? value : throw EpcisException.Invalid(At(pointer, name), $"{name} is of the wrong JSON type.");
    }

    // Events that go out together, and the prefixes that can be said once for all of them.
    private sealed class Kept : IDisposable
    {
        private readonly List<(JsonDocument Document, EpcisContext? Own)> events = [];

        public Kept(IEnumerable<string> stored)
        {
            foreach (var json in stored)
            {
                var document = JsonDocument.Parse(json);
                var own = document.RootElement.TryGetProperty("@context", out var said) ? EpcisContext.Read(said, "/@context") : EpcisContext.Empty;
                var agrees = Context.Agrees(own);
                if (agrees)
                {
                    Context = Context.With(own);
                }

                events.Add((document, agrees ? null : own));
            }
        }

        public EpcisContext Context { get; private set; } = EpcisContext.Empty;

        public void Dispose() => events.ForEach(e => e.Document.Dispose());

        public void WriteList(Utf8JsonWriter writer)
        {
            writer.WriteStartArray("eventList");
            foreach (var (document, own) in events)
            {
                writer.WriteStartObject();
                own?.WriteTo(writer);
                foreach (var member in document.RootElement.EnumerateObject().Where(m => m.Name != "@context"))
                {
                    member.WriteTo(writer);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }
}
