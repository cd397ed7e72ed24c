using System.Collections.Frozen;

namespace CountyCloud.Traceability.Epcis;

/// <summary>One list of standard words: which there are, and the URI that each stands for.</summary>
public sealed class CbvWords
{
    private readonly FrozenSet<string> words;
    private readonly string uriBase;
    private readonly string shortBase;
    private readonly string urnBase;

    internal CbvWords(string prefix, string urnBase, string words)
    {
        var absolute = prefix.StartsWith("https:", StringComparison.Ordinal);
        uriBase = absolute ? prefix : Cbv.Base + prefix;
        shortBase = absolute ? "gs1:" : "cbv:" + prefix;
        this.urnBase = urnBase;
        this.words = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }

    /// <summary>Every word.</summary>
    public IReadOnlyCollection<string> All => words;

    /// <summary>Whether it is one of the words, written bare.</summary>
    public bool Contains(string word) => words.Contains(word);

    /// <summary>The bare word for any way of writing it (bare, URI of the GS1 vocabulary, URN of CBV 1); anything else comes back as it is.</summary>
    public string ToWord(string value)
    {
        foreach (var start in (ReadOnlySpan<string>)[uriBase, urnBase, shortBase])
        {
            if (value.StartsWith(start, StringComparison.Ordinal) && words.Contains(value[start.Length..]))
            {
                return value[start.Length..];
            }
        }

        return value;
    }

    /// <summary>The URI of a bare word; anything else comes back as it is.</summary>
    public string ToUri(string value) => words.Contains(value) ? uriBase + value : value;

    /// <summary>Whether a value may stand where the list is used: a bare word of it, or a URI that does not claim to be a standard word and is none.</summary>
    public bool IsAllowed(string value) =>
        words.Contains(value) || (EpcisIdentifiers.IsUri(value)
            && !value.StartsWith("urn:epcglobal:cbv:", StringComparison.Ordinal)
            && !value.StartsWith("https://ns.gs1.org/cbv/", StringComparison.Ordinal)
            && ((!value.StartsWith(uriBase, StringComparison.Ordinal) && !value.StartsWith(shortBase, StringComparison.Ordinal)) || words.Contains(ToWord(value))));
}
