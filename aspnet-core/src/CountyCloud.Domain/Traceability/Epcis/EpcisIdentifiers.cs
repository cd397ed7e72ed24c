using System.Text.RegularExpressions;

namespace CountyCloud.Traceability.Epcis;

/// <summary>
/// One way of writing each GS1 key: the canonical Digital Link URI (GS1 Digital Link 1.2 §4.11) with nothing but the key and its finest
/// qualifier, as CBV 2.0 §8.9 wants it for hash ids. EPC URNs (TDS 2.0) and Digital Links of any web domain that name the same thing come
/// out the same, so that what two systems say of one thing is found together.
/// </summary>
public static partial class EpcisIdentifiers
{
    /// <summary>Web domain of canonical Digital Links.</summary>
    public const string Canonical = "https://id.gs1.org/";

    private const string UrnStart = "urn:epc:";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["gtin"] = "01", ["itip"] = "8006", ["cpid"] = "8010", ["gln"] = "414", ["party"] = "417", ["gsrnp"] = "8017", ["gsrn"] = "8018", ["gcn"] = "255",
        ["sscc"] = "00", ["gdti"] = "253", ["ginc"] = "401", ["gsin"] = "402", ["grai"] = "8003", ["giai"] = "8004",
        ["cpv"] = "22", ["lot"] = "10", ["ser"] = "21", ["cpsn"] = "8011", ["glnx"] = "254", ["tpx"] = "235",
    };

    // Primary keys with their shape, and the qualifiers that may follow them, coarsest first.
    private static readonly Dictionary<string, (Regex Value, string[] Qualifiers)> Keys = new(StringComparer.Ordinal)
    {
        ["01"] = (Digits8To14(), ["10", "21", "235"]),
        ["00"] = (Digits18(), []),
        ["414"] = (Digits13(), ["254"]),
        ["417"] = (Digits13(), []),
        ["8006"] = (Digits18(), ["10", "21"]),
        ["8010"] = (Part(), ["8011"]),
        ["8017"] = (Digits18(), []),
        ["8018"] = (Digits18(), []),
        ["255"] = (Coupon(), []),
        ["253"] = (Document(), []),
        ["401"] = (Text30(), []),
        ["402"] = (Digits17(), []),
        ["8003"] = (Asset(), []),
        ["8004"] = (Text30(), []),
    };

    /// <summary>Whether it is an absolute URI or a name with a prefix (<c>example:x</c>): a scheme, a colon, something without blanks.</summary>
    public static bool IsUri(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || colon == value.Length - 1 || !char.IsAsciiLetter(value[0]))
        {
            return false;
        }

        for (var i = 1; i < value.Length; i++)
        {
            var c = value[i];
            if (i < colon ? !(char.IsAsciiLetterOrDigit(c) || c is '+' or '.' or '-' or '_') : c <= ' ' || c is '<' or '>' or '"' or '\\' or '^' or '`' or '{' or '|' or '}' or '\u007F')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it names a class (a product, a lot) by a GS1 key: a URN of class or pattern, a GTIN without serial, a GRAI, GDTI … without serial.</summary>
    public static bool IsClass(string normalised) =>
        normalised.StartsWith(Canonical, StringComparison.Ordinal)
        && (normalised.StartsWith(Canonical + "01/", StringComparison.Ordinal) || normalised.StartsWith(Canonical + "8006/", StringComparison.Ordinal))
        && !normalised.Contains("/21/", StringComparison.Ordinal) && !normalised.Contains("/235/", StringComparison.Ordinal);

    /// <summary>The canonical Digital Link of a GS1 key; any other URI comes back as it is.</summary>
    public static string Normalise(string uri)
    {
        if (uri.StartsWith(UrnStart, StringComparison.Ordinal))
        {
            return FromUrn(uri) ?? uri;
        }

        return uri.StartsWith("http", StringComparison.Ordinal) && !uri.StartsWith(TraceIdentifiers.Base, StringComparison.Ordinal) ? FromLink(uri) ?? uri : uri;
    }

    /// <summary>Whether an EPC URN is written as TDS 2.0 wants it; true for everything that is no EPC URN.</summary>
    public static bool IsWellFormed(string uri) => !uri.StartsWith(UrnStart, StringComparison.Ordinal) || FromUrn(uri) is not null || uri.StartsWith("urn:epc:id:gid:", StringComparison.Ordinal)
        || uri.StartsWith("urn:epc:id:usdod:", StringComparison.Ordinal) || uri.StartsWith("urn:epc:id:adi:", StringComparison.Ordinal) || uri.StartsWith("urn:epc:id:bic:", StringComparison.Ordinal) || uri.StartsWith("urn:epc:id:imovn:", StringComparison.Ordinal);

    private static string? FromUrn(string uri)
    {
        var parts = uri.Split(':', 5);
        if (parts.Length < 5)
        {
            return null;
        }

        var f = parts[4].Split('.');
        return (parts[2], parts[3]) switch
        {
            ("id", "sgtin") => f.Length >= 3 && Gtin(f) is { } g && Serial(f, 2, 20) is { } s ? $"{Canonical}01/{g}/21/{s}" : null,
            ("id", "upui") => f.Length >= 3 && Gtin(f) is { } g && Serial(f, 2, 28) is { } s ? $"{Canonical}01/{g}/235/{s}" : null,
            ("class", "lgtin") => f.Length >= 3 && Gtin(f) is { } g && Serial(f, 2, 20) is { } s ? $"{Canonical}01/{g}/10/{s}" : null,
            ("idpat", "sgtin" or "upui") => f is [_, _, "*"] && Gtin(f) is { } g ? $"{Canonical}01/{g}" : null,
            ("id", "sscc") => f.Length == 2 && Joined(f, 17) && f[1].Length > 0 ? $"{Canonical}00/{Checked(f[1][..1] + f[0] + f[1][1..])}" : null,
            ("id", "sgln") => f.Length >= 3 && Joined(f, 12) && Serial(f, 2, 20) is { } s ? $"{Canonical}414/{Checked(f[0] + f[1])}{(s == "0" ? string.Empty : "/254/" + s)}" : null,
            ("id", "pgln") => f.Length == 2 && Joined(f, 12) ? $"{Canonical}417/{Checked(f[0] + f[1])}" : null,
            ("id", "grai") => f.Length >= 3 && Joined(f, 12) && Serial(f, 2, 16) is { } s ? $"{Canonical}8003/0{Checked(f[0] + f[1])}{s}" : null,
            ("idpat", "grai") => f is [_, _, "*"] && Joined(f, 12) ? $"{Canonical}8003/0{Checked(f[0] + f[1])}" : null,
            ("id", "gdti") => f.Length >= 3 && Joined(f, 12) && Serial(f, 2, 20) is { } s ? $"{Canonical}253/{Checked(f[0] + f[1])}{s}" : null,
            ("idpat", "gdti") => f is [_, _, "*"] && Joined(f, 12) ? $"{Canonical}253/{Checked(f[0] + f[1])}" : null,
            ("id", "sgcn") => f.Length == 3 && Joined(f, 12) && f[2].Length is > 0 and <= 12 && Numeric(f[2]) ? $"{Canonical}255/{Checked(f[0] + f[1])}{f[2]}" : null,
            ("idpat", "sgcn") => f is [_, _, "*"] && Joined(f, 12) ? $"{Canonical}255/{Checked(f[0] + f[1])}" : null,
            ("id", "giai") => f.Length >= 2 && Prefix(f[0]) && Serial(f, 1, 30 - f[0].Length) is { } s ? $"{Canonical}8004/{f[0]}{s}" : null,
            ("id", "ginc") => f.Length >= 2 && Prefix(f[0]) && Serial(f, 1, 30 - f[0].Length) is { } s ? $"{Canonical}401/{f[0]}{s}" : null,
            ("id", "gsrn") => f.Length == 2 && Joined(f, 17) ? $"{Canonical}8018/{Checked(f[0] + f[1])}" : null,
            ("id", "gsrnp") => f.Length == 2 && Joined(f, 17) ? $"{Canonical}8017/{Checked(f[0] + f[1])}" : null,
            ("id", "gsin") => f.Length == 2 && Joined(f, 16) ? $"{Canonical}402/{Checked(f[0] + f[1])}" : null,
            ("id", "cpi") => f.Length == 3 && Prefix(f[0]) && f[1].Length > 0 && f[2].Length is > 0 and <= 12 && Numeric(f[2]) ? $"{Canonical}8010/{Encode(f[0] + f[1])}/8011/{f[2]}" : null,
            ("idpat", "cpi") => f is [_, { Length: > 0 }, "*"] && Prefix(f[0]) ? $"{Canonical}8010/{Encode(f[0] + f[1])}" : null,
            ("id", "itip") => f.Length >= 5 && Gtin(f) is { } g && Two(f[2]) && Two(f[3]) && Serial(f, 4, 20) is { } s ? $"{Canonical}8006/{g}{f[2]}{f[3]}/21/{s}" : null,
            ("idpat", "itip") => f.Length == 5 && Gtin(f) is { } g && Two(f[2]) && Two(f[3]) && f[4] == "*" ? $"{Canonical}8006/{g}{f[2]}{f[3]}" : null,
            _ => null,
        };
    }

    private static string? FromLink(string uri)
    {
        var scheme = uri.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? -1 : uri.IndexOf('/', scheme + 3);
        if (start < 0)
        {
            return null;
        }

        var end = uri.AsSpan(start).IndexOfAny('?', '#');
        var segments = uri[(start + 1)..(end < 0 ? uri.Length : start + end)].TrimEnd('/').Split('/');
        for (var i = 0; i + 1 < segments.Length; i++)
        {
            var ai = Names.GetValueOrDefault(segments[i], segments[i]);
            if (!Keys.TryGetValue(ai, out var key) || !key.Value.IsMatch(segments[i + 1]))
            {
                continue;
            }

            string? finest = null;
            var rank = -1;
            for (var q = i + 2; q + 1 < segments.Length; q += 2)
            {
                var qualifier = Names.GetValueOrDefault(segments[q], segments[q]);
                var at = Array.IndexOf(key.Qualifiers, qualifier);
                if (at < 0 && qualifier != "22")
                {
                    return null;
                }

                if (at > rank)
                {
                    (finest, rank) = ($"/{qualifier}/{segments[q + 1]}", at);
                }
            }

            return $"{Canonical}{ai}/{(ai == "01" ? segments[i + 1].PadLeft(14, '0') : segments[i + 1])}{finest}";
        }

        return null;
    }

    private static bool Numeric(string text) => text.All(char.IsAsciiDigit);

    private static bool Prefix(string text) => text.Length is >= 6 and <= 12 && Numeric(text);

    private static bool Two(string text) => text.Length == 2 && Numeric(text);

    private static bool Joined(string[] fields, int length) => Prefix(fields[0]) && Numeric(fields[1]) && fields[0].Length + fields[1].Length == length;

    private static string? Gtin(string[] fields) => Joined(fields, 13) && fields[1].Length > 0 ? Checked(fields[1][..1] + fields[0] + fields[1][1..]) : null;

    private static string Checked(string digits) => digits + (char)('0' + TraceIdentifiers.CheckDigit(digits));

    // A serial may itself hold full stops, so it is all that is left.
    private static string? Serial(string[] fields, int from, int length)
    {
        var serial = string.Join('.', fields[from..]);
        return serial.Length > 0 && serial != "*" && Uri.UnescapeDataString(serial).Length <= length && SerialText().IsMatch(serial) ? Encode(serial) : null;
    }

    private static string Encode(string serial) => Special().Replace(serial, m => $"%{(int)m.ValueSpan[0]:X2}");

    [GeneratedRegex("^(%[0-9A-Fa-f]{2}|[!')(*+,.0-9:;=A-Za-z_-])+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SerialText();

    [GeneratedRegex("[!()*+,:]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Special();

    [GeneratedRegex("^([0-9]{8}|[0-9]{12,14})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Digits8To14();

    [GeneratedRegex("^[0-9]{13}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Digits13();

    [GeneratedRegex("^[0-9]{17}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Digits17();

    [GeneratedRegex("^[0-9]{18}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Digits18();

    [GeneratedRegex("^[0-9]{13}[0-9]{0,12}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Coupon();

    [GeneratedRegex("^[0-9]{13}.{0,30}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Document();

    [GeneratedRegex("^[0-9]{14}.{0,30}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Asset();

    [GeneratedRegex("^[0-9]{4}.{1,60}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Text30();

    [GeneratedRegex("^[0-9]{4}[#0-9A-Z%-]{1,40}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Part();
}
