using System.Text.Json;
using System.Text.RegularExpressions;
using CountyCloud.Web.Public;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.PublicPortal;

/// <summary>The labels of the pages of tracing: whole in every language in which they are offered (TRACE-07, PLAT-06).</summary>
public sealed partial class TraceTexts_Tests
{
    private static readonly ILookup<string, (string File, string Key, string Text)> Labels = Read().ToLookup(l => l.Culture, l => (l.File, l.Key, l.Text), StringComparer.Ordinal);

    [Theory, Trait("Req", "TRACE-07")]
    [InlineData("en")]
    [InlineData("bo")]
    [InlineData("mn-Mong")]
    public void Every_label_of_tracing_stands_in_the_language_with_the_same_places_to_fill(string culture)
    {
        var own = Labels[culture].ToDictionary(l => l.Key, l => l.Text, StringComparer.Ordinal);
        var wanted = Labels["zh-Hans"].Where(l => l.Key.StartsWith("Trace", StringComparison.Ordinal) || l.Key.StartsWith("Recalls", StringComparison.Ordinal) || l.Key.StartsWith("CertificationKind:", StringComparison.Ordinal)
            || (l.Key == "DraftNotice" && culture != "en") || l.Key is "Portal" or "SkipToContent" or "Language" or "Draft" or "AllCounties" or "SignIn" or "Footer:Source").ToList();

        wanted.Count.ShouldBeGreaterThan(150);
        wanted.Select(l => l.Key).Where(k => string.IsNullOrWhiteSpace(own.GetValueOrDefault(k))).ShouldBeEmpty();

        // English days name the month, which the others count.
        wanted.Where(l => l.Key != "Trace:Day" && !Places(l.Text).SequenceEqual(Places(own[l.Key]), StringComparer.Ordinal)).Select(l => l.Key).ShouldBeEmpty();
        if (culture != "en")
        {
            wanted.Where(l => own[l.Key].Any(c => c is >= '\u4e00' and <= '\u9fff')).Select(l => l.Key).ShouldBeEmpty("Chinese left over");
        }
    }

    [Fact]
    public void No_label_of_the_portal_stands_in_two_files() =>
        Labels.SelectMany(c => c.GroupBy(l => l.Key, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{c.Key} {g.Key}: {string.Join(", ", g.Select(l => l.File))}")).ShouldBeEmpty();

    private static List<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<(string Culture, string File, string Key, string Text)> Read()
    {
        var assembly = typeof(WebPublicSetup).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".CountyCloudPublic.", StringComparison.Ordinal) && n.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var file = JsonDocument.Parse(stream);
            var culture = name[..^".json".Length].Split('.')[^1];
            foreach (var label in file.RootElement.GetProperty("texts").EnumerateObject())
            {
                yield return (culture, name, label.Name, label.Value.GetString()!);
            }
        }
    }

    [GeneratedRegex("\\{\\d\\}")]
    private static partial Regex Place();
}
