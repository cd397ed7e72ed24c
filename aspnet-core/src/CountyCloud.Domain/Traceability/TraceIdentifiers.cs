namespace CountyCloud.Traceability;

/// <summary>What a county-issued identifier names.</summary>
public enum TraceIdentifierKind
{
    /// <summary>One item: a package, an animal (CBV 2.0 §8.2, <c>/obj/</c>).</summary>
    Item,

    /// <summary>A product or a lot of it (CBV 2.0 §8.3, <c>/class/</c>).</summary>
    Lot,

    /// <summary>A plot, pen, store, plant or shop (CBV 2.0 §8.4, <c>/loc/</c>).</summary>
    Site,

    /// <summary>A party: a trace subject (CBV 2.0 §8.6, <c>/party/</c>).</summary>
    Party,

    /// <summary>A business transaction: an order, a delivery note (CBV 2.0 §8.5, <c>/bt/</c>).</summary>
    Transaction,
}

/// <summary>
/// Identifiers that a county issues to those without GS1 keys: web addresses of the form CBV 2.0 §8 allows,
/// <c>{base}{county}/{class}/{code}</c>. The county's code stands in them, so an identifier of another county is known by its look and
/// no county has to be read to refuse it. They never change; who gets a GLN or GTIN later has both.
/// </summary>
public static class TraceIdentifiers
{
    /// <summary>Domain of county-issued identifiers. It is a name, not an address that must answer; changing it would rename the past.</summary>
    public const string Base = "https://id.countycloud.example/";

    private static readonly Dictionary<TraceIdentifierKind, string> Words = new()
    {
        [TraceIdentifierKind.Item] = "obj",
        [TraceIdentifierKind.Lot] = "class",
        [TraceIdentifierKind.Site] = "loc",
        [TraceIdentifierKind.Party] = "party",
        [TraceIdentifierKind.Transaction] = "bt",
    };

    /// <summary>The identifier of something of a county.</summary>
    /// <param name="county">Code of the county, such as <c>milin</c>.</param>
    /// <param name="kind">What it names.</param>
    /// <param name="code">Letters, digits, <c>-</c> and <c>.</c>.</param>
    public static string Of(string county, TraceIdentifierKind kind, string code) => $"{Base}{county}/{Words[kind]}/{code}";

    /// <summary>Reads a county-issued identifier; null for any other URI (GS1 keys, other systems).</summary>
    public static (string County, TraceIdentifierKind Kind, string Code)? Parse(string uri)
    {
        if (!uri.StartsWith(Base, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = uri[Base.Length..].Split('/');
        return parts is [{ Length: > 0 } county, var word, { Length: > 0 } code] && Words.FirstOrDefault(w => w.Value == word) is { Value: not null } found ? (county, found.Key, code) : null;
    }

    /// <summary>The lot of a product with a GTIN, as a canonical GS1 Digital Link URI (GS1 Digital Link 1.1 §4; AI 01 and 10).</summary>
    public static string LotOf(string gtin14, string lotNumber) => $"https://id.gs1.org/01/{gtin14}/10/{Uri.EscapeDataString(lotNumber)}";

    /// <summary>One item of a product with a GTIN (AI 01 and 21).</summary>
    public static string ItemOf(string gtin14, string serial) => $"https://id.gs1.org/01/{gtin14}/21/{Uri.EscapeDataString(serial)}";

    /// <summary>A place with a GLN (AI 414).</summary>
    public static string SiteOf(string gln) => $"https://id.gs1.org/414/{gln}";

    /// <summary>A party with a GLN (AI 417).</summary>
    public static string PartyOf(string gln) => $"https://id.gs1.org/417/{gln}";

    /// <summary>Check digit of a GS1 key (GS1 General Specifications §7.9): weights 3 and 1 from the right.</summary>
    /// <param name="digits">All digits but the check digit.</param>
    public static int CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 3 : 1);
        }

        return (10 - (sum % 10)) % 10;
    }

    /// <summary>Whether a GTIN-8, -12, -13, -14, GLN or SSCC is made of digits and its check digit is right.</summary>
    public static bool IsKey(string? key) =>
        key is { Length: 8 or 12 or 13 or 14 or 18 } && key.All(char.IsAsciiDigit) && CheckDigit(key[..^1]) == key[^1] - '0';
}
