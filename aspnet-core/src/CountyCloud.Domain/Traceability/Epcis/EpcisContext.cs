using System.Text.Json;

namespace CountyCloud.Traceability.Epcis;

/// <summary>
/// What a document's <c>@context</c> says beside the standard's own: the prefixes of extensions. Contexts on the web are never fetched, so
/// a prefix has to be declared inline.
/// </summary>
public sealed class EpcisContext
{
    /// <summary>Address of the standard's context.</summary>
    public const string Standard = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    /// <summary>Prefix of this product's own extensions.</summary>
    public const string CountyPrefix = "cc";

    /// <summary>Namespace of this product's own extensions and of steps for which CBV has no word.</summary>
    public const string CountyNamespace = TraceIdentifiers.Base + "voc/";

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["epcis"] = "https://ref.gs1.org/epcis/",
        ["cbv"] = Cbv.Base,
        ["cbvmda"] = "urn:epcglobal:cbv:mda:",
        ["gs1"] = Cbv.WebVocabulary,
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        ["dcterms"] = "http://purl.org/dc/terms/",
    };

    private readonly Dictionary<string, JsonElement> terms;

    private EpcisContext(Dictionary<string, JsonElement> terms) => this.terms = terms;

    /// <summary>Nothing but the standard's own.</summary>
    public static EpcisContext Empty { get; } = new([]);

    /// <summary>With the prefix of this product's extensions.</summary>
    public static EpcisContext County { get; } = new(new() { [CountyPrefix] = JsonSerializer.SerializeToElement(CountyNamespace) });

    /// <summary>Inline entries: prefix to namespace, or term to definition.</summary>
    public IReadOnlyDictionary<string, JsonElement> Terms => terms;

    /// <summary>Reads a <c>@context</c>: an address, an object, or an array of both.</summary>
    /// <param name="value">The member's value.</param>
    /// <param name="pointer">Where it stands.</param>
    /// <exception cref="EpcisException">It is none of these.</exception>
    public static EpcisContext Read(JsonElement value, string pointer)
    {
        var terms = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        Add(value, pointer, terms, nested: false);
        return terms.Count == 0 ? Empty : new(terms);
    }

    /// <summary>Both; what the other says holds.</summary>
    public EpcisContext With(EpcisContext other)
    {
        if (other.terms.Count == 0)
        {
            return this;
        }

        var both = new Dictionary<string, JsonElement>(terms, StringComparer.Ordinal);
        foreach (var (name, value) in other.terms)
        {
            both[name] = value;
        }

        return new(both);
    }

    /// <summary>Whether the other may be said together with this: no name means two things.</summary>
    public bool Agrees(EpcisContext other) => other.terms.All(t => !terms.TryGetValue(t.Key, out var mine) || JsonElement.DeepEquals(mine, t.Value));

    /// <summary>The namespace of a prefix; null when nobody declared it.</summary>
    public string? NamespaceOf(string prefix) =>
        terms.TryGetValue(prefix, out var own) && own.ValueKind == JsonValueKind.String ? own.GetString() : Known.GetValueOrDefault(prefix);

    /// <summary>Whether a member's name with a colon can be read: its prefix is declared, or it is a whole URI.</summary>
    public bool Knows(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && (NamespaceOf(name[..colon]) is not null || name[..colon] is "http" or "https" or "urn");
    }

    /// <summary>A name in Clark notation, <c>{namespace}name</c>, as hash ids want it (CBV 2.0 §8.9.2 rule 13).</summary>
    public string Expand(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return name;
        }

        if (NamespaceOf(name[..colon]) is { } space)
        {
            return $"{{{space}}}{name[(colon + 1)..]}";
        }

        var cut = name.LastIndexOfAny(['/', '#', ':']) + 1;
        return $"{{{name[..cut]}}}{name[cut..]}";
    }

    /// <summary>Writes the <c>@context</c>: the standard's address, and the inline entries if there are any.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WritePropertyName("@context");
        writer.WriteStartArray();
        writer.WriteStringValue(Standard);
        if (terms.Count > 0)
        {
            writer.WriteStartObject();
            foreach (var (name, value) in terms)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Add(JsonElement value, string pointer, Dictionary<string, JsonElement> terms, bool nested)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when EpcisIdentifiers.IsUri(value.GetString()!):
                break;
            case JsonValueKind.Object:
                foreach (var term in value.EnumerateObject())
                {
                    if (term.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Object))
                    {
                        throw EpcisException.Invalid(EpcisJson.At(pointer, term.Name), "An entry of @context is a namespace or a definition.");
                    }

                    // Redefining a word of the standard would make the document say one thing and mean another.
                    if (term.Name is "epcis" or "cbv" && !(term.Value.ValueKind == JsonValueKind.String && term.Value.GetString() == Known[term.Name]))
                    {
                        throw EpcisException.Invalid(EpcisJson.At(pointer, term.Name), $"The prefix {term.Name} belongs to the standard.");
                    }

                    terms[term.Name] = term.Value.Clone();
                }

                break;
            case JsonValueKind.Array when !nested:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Add(item, $"{pointer}/{index++}", terms, nested: true);
                }

                break;
            default:
                throw EpcisException.Invalid(pointer, "@context is an address, an object, or an array of both.");
        }
    }
}
