using System.Text.RegularExpressions;
using CountyCloud.TestBase;

namespace CountyCloud.E2E.Tests.Browsing;

/// <summary>An address of the administration as its router knows it.</summary>
/// <param name="Path">Its segments; one with a colon stands for anything.</param>
/// <param name="Policies">Permissions of which one is enough; none when everybody who is signed in may come.</param>
/// <param name="IsGuarded">False for pages of people who are not signed in.</param>
/// <param name="HasChildren">True when a package brings the pages below it.</param>
public sealed record AdminRoute(string Path, IReadOnlyList<string> Policies, bool IsGuarded, bool HasChildren);

/// <summary>What pages there are, read from where they are declared, so that a new page is walked to by itself.</summary>
public static partial class Sources
{
    private static string App => Path.Combine(DemoDatabase.RepositoryRoot, "angular", "src", "app");

    /// <summary>All routes of the administration but the one that catches what is unknown.</summary>
    public static IReadOnlyList<AdminRoute> Routes()
    {
        var policies = PolicyName().Matches(Read("route.provider.ts")).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
        var text = Read("app.routes.ts");
        var starts = RoutePath().Matches(text);
        return
        [
            .. starts.Select((start, i) => (Path: start.Groups[1].Value, Body: text[start.Index..(i + 1 < starts.Count ? starts[i + 1].Index : text.Length)])).Where(r => r.Path != "**").Select(r => new AdminRoute(
                r.Path, [.. PolicyUse().Matches(r.Body).SelectMany(m => (m.Groups[1].Success ? policies[m.Groups[1].Value] : m.Groups[2].Value).Split(" || "))],
                r.Body.Contains("canActivate", StringComparison.Ordinal), r.Body.Contains("loadChildren", StringComparison.Ordinal))),
        ];
    }

    /// <summary>Segment of the address of every kind of document.</summary>
    public static IReadOnlyList<string> DocumentKinds() =>
        [.. Directory.EnumerateFiles(Path.Combine(App, "documents", "kinds"), "*.ts").Order(StringComparer.Ordinal).SelectMany(f => DocumentKind().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)];

    /// <summary>Addresses of all public pages; what is variable stands in braces.</summary>
    public static IReadOnlyList<string> PublicPages() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(DemoDatabase.RepositoryRoot, "aspnet-core", "src", "CountyCloud.Web.Public", "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(f => PublicPage().Match(File.ReadAllText(f))).Where(m => m.Success).Select(m => m.Groups[1].Success ? m.Groups[1].Value : "/"),
    ];

    private static string Read(string file) => File.ReadAllText(Path.Combine(App, file));

    [GeneratedRegex(@"^\s*(?:\{ )?path: '([^']*)'", RegexOptions.Multiline)]
    private static partial Regex RoutePath();

    [GeneratedRegex(@"^  (\w+): '([^']+)',$", RegexOptions.Multiline)]
    private static partial Regex PolicyName();

    // In the guard's data only: a name of the map, or the permission itself.
    [GeneratedRegex(@"(?<=requiredPolicy:[^\n]*)policies\.(\w+)|requiredPolicy: '([^']+)'")]
    private static partial Regex PolicyUse();

    [GeneratedRegex(@"type: '\w+', path: '([\w-]+)'")]
    private static partial Regex DocumentKind();

    [GeneratedRegex(@"\A\uFEFF?@page(?: ""([^""]+)"")?\r?$", RegexOptions.Multiline)]
    private static partial Regex PublicPage();
}
