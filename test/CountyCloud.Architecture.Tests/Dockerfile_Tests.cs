using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CountyCloud.Architecture.Tests;

/// <summary>
/// The recipe of the image, read and not run: no engine is needed. Its commands are those of run.sh, which every start runs.
/// </summary>
public sealed partial class Dockerfile_Tests
{
    private static readonly string Root = FindRoot();

    private static readonly List<List<Instruction>> Stages = Read();

    private static List<Instruction> Last => Stages[^1];

    [Fact]
    public void Every_image_it_starts_from_has_a_full_version() =>
        Stages.Select(s => s[0].Text.Split(' ')[0]).ShouldAllBe(image => FullVersion().IsMatch(image));

    [Fact]
    public void The_process_is_nobody_and_nothing_comes_after_that_which_only_root_may_do()
    {
        var user = Last.FindLastIndex(i => i.Word == "USER");

        Last[user].Text.ShouldMatch("^[1-9][0-9]*:[1-9][0-9]*$");
        Last.Skip(user + 1).Select(i => i.Word).ShouldBeSubsetOf(["EXPOSE", "VOLUME", "ENTRYPOINT", "CMD"]);
        Last.ShouldNotContain(i => i.Word == "RUN" || i.Word == "ADD", "the last stage has no shell and takes what the others made");
        Last.ShouldContain(i => i.Word == "ENTRYPOINT" && i.Text.StartsWith('['), "with a shell in between the signal to stop would not arrive");
    }

    [Fact]
    public void No_secret_stands_in_it_or_reaches_the_builder()
    {
        var text = File.ReadAllText(Path.Combine(Root, "Dockerfile"));
        var ignored = File.ReadAllLines(Path.Combine(Root, ".dockerignore"));

        text.ShouldNotMatch("(?i)password|secret|token|://[^/ ]+:[^/ ]+@");
        ignored.ShouldContain("*", "what is not named stays out");
        ignored.ShouldContain("**/*.db");
        ignored.ShouldContain("**/.env");
    }

    [Fact]
    public void Whatever_is_copied_is_there_and_reaches_the_builder()
    {
        var let = File.ReadAllLines(Path.Combine(Root, ".dockerignore")).Where(l => l.StartsWith('!')).Select(l => l[1..]).ToList();
        var sources = Stages.SelectMany(s => s).Where(i => i.Word == "COPY" && !i.Text.Contains("--from", StringComparison.Ordinal))
            .SelectMany(i => i.Text.Split(' ').SkipLast(1)).Select(s => s.TrimEnd('/')).ToList();

        sources.Count.ShouldBeGreaterThan(5);
        sources.Where(s => !Path.Exists(Path.Combine(Root, s))).ShouldBeEmpty();
        sources.Where(s => !let.Exists(l => s == l || s.StartsWith(l + "/", StringComparison.Ordinal))).ShouldBeEmpty();
        let.Where(l => !sources.Exists(s => s == l || s.StartsWith(l + "/", StringComparison.Ordinal))).ShouldBeEmpty("it would be sent for nothing");
    }

    [Fact]
    public void Whatever_is_copied_from_a_stage_is_made_there()
    {
        var names = Stages.Select(s => s[0].Text.Split(' ') is [_, "AS", var name] ? name : null).ToList();
        foreach (var (_, rest) in Last.Where(i => i.Word == "COPY"))
        {
            var words = rest.Split(' ');
            var stage = Stages[names.IndexOf(words[0]["--from=".Length..])];
            var path = words.Where(w => !w.StartsWith("--", StringComparison.Ordinal)).First();

            var isMade = stage.Exists(i => (i.Word is "RUN" or "COPY") && i.Text.Contains(path, StringComparison.Ordinal)) || path.StartsWith("/src/angular/dist/", StringComparison.Ordinal);
            isMade.ShouldBeTrue(rest);
        }

        File.ReadAllText(Path.Combine(Root, "angular/angular.json")).ShouldContain("dist/admin");
    }

    [Fact]
    public void Its_build_is_the_one_of_run_sh()
    {
        var run = Commands(File.ReadAllText(Path.Combine(Root, "run.sh")).Replace("$project", "{0}", StringComparison.Ordinal)).ToList();
        var expected = run.SelectMany(c => c.Contains("{0}", StringComparison.Ordinal) ? new[] { c.Replace("{0}", "DbMigrator", StringComparison.Ordinal), c.Replace("{0}", "HttpApi.Host", StringComparison.Ordinal) } : [c]).ToList();
        var own = Stages.SelectMany(s => s).Where(i => i.Word == "RUN").SelectMany(i => Commands(i.Text)).ToList();

        expected.Count.ShouldBe(3);
        own.ShouldBe(expected);
    }

    // "dotnet publish PROJECT options", without where it goes and in one order.
    private static IEnumerable<string> Commands(string text) => DotnetCommand().Matches(text.Replace("\"", string.Empty, StringComparison.Ordinal)).Select(m =>
        string.Join(' ', [m.Groups["verb"].Value, m.Groups["project"].Value, .. m.Groups["options"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(o => o != "-o").Order(StringComparer.Ordinal)]));

    private static List<List<Instruction>> Read()
    {
        var stages = new List<List<Instruction>>();
        var text = File.ReadAllText(Path.Combine(Root, "Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal);
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var words = line.Split(' ', 2);
            if (words[0] == "FROM")
            {
                stages.Add([]);
            }

            stages[^1].Add(new Instruction(words[0], words[1].Trim()));
        }

        return stages;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CountyCloud.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private sealed record Instruction(string Word, string Text);

    [GeneratedRegex(@":\d+\.\d+\.\d+(-[a-z0-9-]+)?$", RegexOptions.None, 1000)]
    private static partial Regex FullVersion();

    [GeneratedRegex(@"dotnet (?<verb>build|publish) (?<project>\S+)(?<options>( -?-?[\w:=./$-]+)*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DotnetCommand();
}
