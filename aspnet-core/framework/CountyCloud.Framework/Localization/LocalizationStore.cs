using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace CountyCloud.Framework.Localization;

/// <summary>
/// All texts of the user interface, read once from the assemblies. A resource may have several files for a culture; they are merged.
/// A text missing in a culture falls back to Chinese, the language every text exists in.
/// </summary>
public sealed class LocalizationStore
{
    /// <summary>The resource that texts without a resource name belong to.</summary>
    public const string DefaultResource = "CountyCloud";

    /// <summary>The culture all texts exist in.</summary>
    public const string DefaultCulture = "zh-Hans";

    private readonly Dictionary<string, Dictionary<string, Dictionary<string, string>>> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Resource, string Culture), IReadOnlyDictionary<string, string>> _merged = new();

    /// <summary>Reads every embedded file.</summary>
    public LocalizationStore(IEnumerable<LocalizationAssembly> assemblies, IEnumerable<LocalizationResource> resources)
    {
        Resources = [.. resources.DistinctBy(r => r.Name)];
        foreach (var assembly in assemblies.Select(a => a.Assembly).Distinct())
        {
            foreach (var file in assembly.GetManifestResourceNames())
            {
                Read(assembly, file);
            }
        }
    }

    /// <summary>All resources.</summary>
    public IReadOnlyList<LocalizationResource> Resources { get; }

    /// <summary>All texts of a resource for a culture, with the fallback merged in.</summary>
    public IReadOnlyDictionary<string, string> GetTexts(string resource, string culture) =>
        _merged.GetOrAdd((resource, culture), key =>
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var name in CultureChain(key.Culture).Reverse())
            {
                if (_texts.TryGetValue(key.Resource, out var cultures) && cultures.TryGetValue(name, out var own))
                {
                    foreach (var (k, v) in own)
                    {
                        texts[k] = v;
                    }
                }
            }

            return texts;
        });

    /// <summary>The texts of exactly this culture, without fallback; for completeness tests.</summary>
    public IReadOnlyDictionary<string, string> GetOwnTexts(string resource, string culture) =>
        _texts.TryGetValue(resource, out var cultures) && cultures.TryGetValue(culture, out var own) ? own : new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The text of a key, from the resource or its bases; null when there is none.</summary>
    public string? Find(string resource, string key, string culture)
    {
        if (GetTexts(resource, culture).TryGetValue(key, out var text))
        {
            return text;
        }

        return Resources.FirstOrDefault(r => string.Equals(r.Name, resource, StringComparison.Ordinal))?.BaseResources
            .Select(b => Find(b, key, culture)).FirstOrDefault(t => t is not null);
    }

    /// <summary>The text of <c>Resource::Key</c> (or <c>::Key</c>, or a key of the default resource); the key itself when there is none.</summary>
    public string Localize(string resourceAndKey, string culture)
    {
        var at = resourceAndKey.IndexOf("::", StringComparison.Ordinal);
        var resource = at > 0 ? resourceAndKey[..at] : DefaultResource;
        var key = at >= 0 ? resourceAndKey[(at + 2)..] : resourceAndKey;
        return Find(resource, key, culture) ?? key;
    }

    private static IEnumerable<string> CultureChain(string culture)
    {
        for (var c = CultureInfo.GetCultureInfo(culture); c.Name.Length > 0; c = c.Parent)
        {
            yield return c.Name;
        }

        yield return DefaultCulture;
    }

    private void Read(Assembly assembly, string file)
    {
        const string marker = ".Localization.";
        var at = file.IndexOf(marker, StringComparison.Ordinal);
        if (at < 0 || !file.EndsWith(".json", StringComparison.Ordinal))
        {
            return;
        }

        var parts = file[(at + marker.Length)..^".json".Length].Split('.');
        var (resource, culture) = (parts[0], parts[^1]);
        using var stream = assembly.GetManifestResourceStream(file)!;
        using var document = JsonDocument.Parse(stream);
        if (!_texts.TryGetValue(resource, out var cultures))
        {
            _texts[resource] = cultures = new(StringComparer.Ordinal);
        }

        if (!cultures.TryGetValue(culture, out var texts))
        {
            cultures[culture] = texts = new(StringComparer.Ordinal);
        }

        foreach (var text in document.RootElement.GetProperty("texts").EnumerateObject())
        {
            texts[text.Name] = text.Value.GetString() ?? string.Empty;
        }
    }
}
