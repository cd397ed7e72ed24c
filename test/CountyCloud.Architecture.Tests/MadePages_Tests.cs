using System.Diagnostics;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CountyCloud.Architecture.Tests;

/// <summary>Pages of docs that are made from the files, or name them: whoever changes the one changes the other.</summary>
public sealed partial class MadePages_Tests
{
    private static readonly string Root = FindRoot();

    /// <summary>The catalogue of rules (docs/rules.md), the list of dependencies (docs/dependencies.md).</summary>
    [Theory]
    [InlineData("etc/build/rules.mjs")]
    [InlineData("etc/build/dependencies.mjs")]
    public async Task A_page_that_is_made_says_what_the_files_say(string script)
    {
        using var check = Process.Start(new ProcessStartInfo("node", [script, "--check"]) { WorkingDirectory = Root, RedirectStandardError = true })!;
        var difference = await check.StandardError.ReadToEndAsync();
        await check.WaitForExitAsync();

        check.ExitCode.ShouldBe(0, difference);
    }

    [Fact]
    public void Every_requirement_of_ASVS_level_2_has_a_row_with_its_state()
    {
        var rows = Requirements();

        // 70 of level 1 and 183 of level 2 in version 5.0.0.
        rows.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(253);
        rows.Count.ShouldBe(253);
        rows.Where(r => r.State is not ("met" or "n/a" or "**open**") || r.Where.Length == 0).Select(r => r.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_and_test_that_the_table_of_ASVS_names_is_there()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Root, "test"), "*.cs", SearchOption.AllDirectories).Select(f => Path.GetFileName(f).Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var code = Directory.EnumerateFiles(Path.Combine(Root, "aspnet-core"), "*.cs", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet(StringComparer.Ordinal);
        var named = Requirements().SelectMany(r => Name().Matches(r.Where).Select(m => (r.Id, Name: m.Groups[1].Value))).ToList();

        named.Count.ShouldBeGreaterThan(150);
        named.Where(n => !(n.Name.Contains('/', StringComparison.Ordinal) || n.Name.Contains('.', StringComparison.Ordinal)
            ? Path.Exists(Path.Combine(Root, n.Name))
            : n.Name.EndsWith("_Tests", StringComparison.Ordinal) ? tests.Contains(n.Name) : code.Contains(n.Name))).ShouldBeEmpty();
    }

    private static List<Requirement> Requirements() =>
        [.. Row().Matches(File.ReadAllText(Path.Combine(Root, "docs", "asvs.md"))).Select(m => new Requirement(m.Groups["id"].Value, m.Groups["state"].Value.Trim(), m.Groups["where"].Value.Trim()))];

    private static string FindRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "CountyCloud.sln")))
        {
            root = root.Parent;
        }

        return root.FullName;
    }

    [GeneratedRegex(@"^\| (?<id>[0-9]+\.[0-9]+\.[0-9]+) \|[^|]*\|(?<state>[^|]*)\|(?<where>[^|]*)\|\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Za-z0-9_./-]+)`", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Name();

    private sealed record Requirement(string Id, string State, string Where);
}
