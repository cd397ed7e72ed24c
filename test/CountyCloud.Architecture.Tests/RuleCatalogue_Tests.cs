using System.Diagnostics;
using Shouldly;
using Xunit;

namespace CountyCloud.Architecture.Tests;

/// <summary>docs/rules.md is made from the code; whoever changes a rule or its text makes it anew.</summary>
public sealed class RuleCatalogue_Tests
{
    [Fact]
    public async Task The_catalogue_of_rules_says_what_the_code_says()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "CountyCloud.sln")))
        {
            root = root.Parent;
        }

        using var check = Process.Start(new ProcessStartInfo("node", ["etc/build/rules.mjs", "--check"]) { WorkingDirectory = root.FullName, RedirectStandardError = true })!;
        var difference = await check.StandardError.ReadToEndAsync();
        await check.WaitForExitAsync();

        check.ExitCode.ShouldBe(0, difference);
    }
}
