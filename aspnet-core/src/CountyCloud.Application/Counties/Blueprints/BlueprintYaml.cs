using System.Globalization;
using System.Text;
using CountyCloud.Framework.Localization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace CountyCloud.Counties;

/// <summary><c>county.yaml</c> as data.</summary>
/// <param name="Code">Code of the county.</param>
/// <param name="Profile">Profile.</param>
/// <param name="Features">Feature → on or off.</param>
internal sealed record BlueprintCounty(string Code, CountyProfileValues Profile, IReadOnlyDictionary<string, bool> Features);

/// <summary>Reads and writes <c>county.yaml</c>.</summary>
internal static class BlueprintYaml
{
    public const string File = "county.yaml";

    private const int MaxLength = 256 * 1024;

    private const int MaxDepth = 4;

    private static readonly string[] Keys =
    [
        "schemaVersion", "code", "divisionCode", "name", "officialName", "programmeYear", "documentDate", "planAmount", "planAmountNote", "contentLanguages",
        "offeredLanguages", "competentDepartment", "officeSeat", "handoverReceiver", "tenderMode", "sourceDocument", "features",
    ];

    public static BlueprintCounty? Read(string text, BlueprintProblems problems)
    {
        YamlMappingNode root;
        try
        {
            RefuseDeepOrAliased(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            root = stream.Documents is [{ RootNode: YamlMappingNode mapping }, ..] ? mapping : throw new YamlException("no mapping");
        }
        catch (YamlException e)
        {
            problems.Add(File, (int)e.Start.Line, string.Empty, "BadYaml");
            return null;
        }

        var reader = new Reader(root, problems);
        reader.RefuseUnknown(Keys);
        if (reader.Text("schemaVersion") != "1")
        {
            reader.Problem("schemaVersion", "SchemaVersion", "1");
        }

        var code = reader.Required("code");
        var source = reader.Map("sourceDocument");
        var profile = new CountyProfileValues
        {
            DivisionCode = reader.Text("divisionCode"),
            Name = reader.Localized("name", isRequired: true),
            OfficialName = reader.Localized("officialName"),
            ProgrammeYear = reader.Integer("programmeYear"),
            DocumentDate = reader.Date("documentDate"),
            PlanAmount = reader.Decimal("planAmount"),
            PlanAmountNote = reader.Localized("planAmountNote"),
            ContentLanguages = reader.List("contentLanguages", LocalizedText.SourceCulture),
            OfferedLanguages = reader.List("offeredLanguages", LocalizedText.SourceCulture),
            CompetentDepartment = reader.Localized("competentDepartment"),
            OfficeSeat = reader.Localized("officeSeat"),
            HandoverReceiver = reader.Localized("handoverReceiver"),
            TenderMode = reader.Localized("tenderMode"),
            SourceTitle = source?.Text("title"),
            SourceLetter = source?.Text("letter"),
        };
        if (profile.DivisionCode is { } division && (division.Length != 6 || !division.All(char.IsAsciiDigit)))
        {
            reader.Problem("divisionCode", "BadDivisionCode", division);
        }

        foreach (var (member, max, length) in TooLong(profile))
        {
            reader.Problem(member, "TooLong", max, length);
        }

        return new BlueprintCounty(code, profile, reader.Flags("features"));
    }

    private static IEnumerable<(string Member, int Max, int Length)> TooLong(CountyProfileValues profile) =>
        from column in SectionColumns.Of(typeof(CountyProfileValues))
        where column.MaxLength is not null
        let value = column.Get(profile)
        let length = value is LocalizedText texts ? texts.Select(e => e.Text.Length).DefaultIfEmpty().Max() : (value as string)?.Length ?? 0
        where length > column.MaxLength
        select (column.Name, column.MaxLength!.Value, length);

    // Read event by event, without a tree: a text nested without end or folded by aliases never becomes one.
    private static void RefuseDeepOrAliased(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new YamlException("too long");
        }

        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var here = parser.Current!;
            depth += here switch
            {
                MappingStart or SequenceStart => 1,
                MappingEnd or SequenceEnd => -1,
                _ => 0,
            };
            if (depth > MaxDepth || here is AnchorAlias || here is NodeEvent { Anchor.IsEmpty: false })
            {
                throw new YamlException(here.Start, here.End, "too deep or aliased");
            }
        }
    }

    public static byte[] Write(BlueprintCounty county)
    {
        var p = county.Profile;
        var root = new YamlMappingNode
        {
            { "schemaVersion", "1" },
            { "code", county.Code },
            { "divisionCode", Quoted(p.DivisionCode) },
            { "name", Map(p.Name) },
            { "officialName", Map(p.OfficialName) },
            { "programmeYear", Plain(p.ProgrammeYear?.ToString(CultureInfo.InvariantCulture)) },
            { "documentDate", Plain(p.DocumentDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) },
            { "planAmount", Plain(p.PlanAmount?.ToString("0.####", CultureInfo.InvariantCulture)) },
            { "planAmountNote", Map(p.PlanAmountNote) },
            { "contentLanguages", List(p.ContentLanguageList) },
            { "offeredLanguages", List(p.OfferedLanguageList) },
            { "competentDepartment", Map(p.CompetentDepartment) },
            { "officeSeat", Map(p.OfficeSeat) },
            { "handoverReceiver", Map(p.HandoverReceiver) },
            { "tenderMode", Map(p.TenderMode) },
            { "sourceDocument", new YamlMappingNode { { "title", Quoted(p.SourceTitle) }, { "letter", Quoted(p.SourceLetter) } } },
        };
        var features = new YamlMappingNode();
        foreach (var (name, isOn) in county.Features.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            features.Add(name, isOn ? "true" : "false");
        }

        root.Add("features", features);
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(writer, assignAnchors: false);
        var text = writer.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.EndsWith("...\n", StringComparison.Ordinal) ? text[..^4] : text);
    }

    private static YamlNode Map(LocalizedText text)
    {
        if (text.IsEmpty)
        {
            return Plain(null);
        }

        var map = new YamlMappingNode();
        foreach (var entry in text)
        {
            map.Add(entry.Key, Quoted(entry.Text));
        }

        return map;
    }

    private static YamlSequenceNode List(IEnumerable<string> items) => new(items.Select(i => new YamlScalarNode(i))) { Style = SequenceStyle.Flow };

    private static YamlScalarNode Plain(string? value) => new(value ?? "null") { Style = ScalarStyle.Plain };

    private static YamlScalarNode Quoted(string? value) => value is null ? Plain(null) : new YamlScalarNode(value) { Style = ScalarStyle.DoubleQuoted };

    private sealed class Reader(YamlMappingNode root, BlueprintProblems problems)
    {
        public void RefuseUnknown(IEnumerable<string> known)
        {
            foreach (var key in root.Children.Keys.OfType<YamlScalarNode>().Where(k => !known.Contains(k.Value, StringComparer.Ordinal)))
            {
                problems.Add(File, (int)key.Start.Line, key.Value ?? string.Empty, "UnknownKey", key.Value);
            }
        }

        public void Problem(string key, string reason, params object?[] arguments) =>
            problems.Add(File, (int)(Node(key)?.Start.Line ?? root.Start.Line), key, reason, arguments);

        public string Required(string key)
        {
            var value = Text(key);
            if (value is null)
            {
                Problem(key, "Required", string.Empty);
            }

            return value ?? string.Empty;
        }

        public string? Text(string key)
        {
            switch (Node(key))
            {
                case null or YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" or "~" or "" }:
                    return null;
                case YamlScalarNode scalar:
                    return scalar.Value;
                default:
                    Problem(key, "NotText", key);
                    return null;
            }
        }

        public int? Integer(string key)
        {
            var text = Text(key);
            if (text is null)
            {
                return null;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            Problem(key, "NotInteger", text);
            return null;
        }

        public decimal? Decimal(string key)
        {
            var text = Text(key);
            if (text is null)
            {
                return null;
            }

            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && SectionInput.Fits(number))
            {
                return number;
            }

            Problem(key, "NotNumber", text);
            return null;
        }

        public DateOnly? Date(string key)
        {
            var text = Text(key);
            if (text is null)
            {
                return null;
            }

            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            Problem(key, "NotDate", text);
            return null;
        }

        public LocalizedText Localized(string key, bool isRequired = false)
        {
            var text = Node(key) switch
            {
                YamlMappingNode map => new LocalizedText(map.Children.Where(c => c.Key is YamlScalarNode && c.Value is YamlScalarNode)
                    .Select(c => LocalizedTextEntry.FromKey(((YamlScalarNode)c.Key).Value!, ((YamlScalarNode)c.Value).Value ?? string.Empty))),
                YamlScalarNode => Text(key) is { } plain ? LocalizedText.Chinese(plain) : LocalizedText.Empty,
                _ => LocalizedText.Empty,
            };
            if (isRequired && text.IsEmpty)
            {
                Problem(key, "Required", string.Empty);
            }

            return text;
        }

        public string List(string key, string fallback) => Node(key) switch
        {
            YamlSequenceNode list => string.Join(';', list.Children.OfType<YamlScalarNode>().Select(n => n.Value)),
            YamlScalarNode => Text(key) ?? fallback,
            _ => fallback,
        };

        public Reader? Map(string key) => Node(key) is YamlMappingNode map ? new Reader(map, problems) : null;

        public Dictionary<string, bool> Flags(string key)
        {
            var flags = new Dictionary<string, bool>(StringComparer.Ordinal);
            if (Node(key) is not YamlMappingNode map)
            {
                return flags;
            }

            foreach (var (name, value) in map.Children)
            {
                if (value is YamlScalarNode { Value: "true" or "false" } scalar)
                {
                    flags[(name as YamlScalarNode)?.Value ?? string.Empty] = scalar.Value == "true";
                }
                else
                {
                    problems.Add(File, (int)value.Start.Line, (name as YamlScalarNode)?.Value ?? key, "NotBoolean", (value as YamlScalarNode)?.Value ?? string.Empty);
                }
            }

            return flags;
        }

        private YamlNode? Node(string key) => root.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }
}
