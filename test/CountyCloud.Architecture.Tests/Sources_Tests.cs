using System.Text.RegularExpressions;
using CountyCloud.Framework;
using CountyCloud.Framework.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using CountyCloud.HttpApi.Host;
using Shouldly;
using Xunit;

namespace CountyCloud.Architecture.Tests;

/// <summary>What only the source text tells.</summary>
public sealed partial class Sources_Tests
{
    private static readonly string Root = FindRoot();

    private static readonly List<(string Path, string Text)> Product =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "aspnet-core"), "*.cs", SearchOption.AllDirectories)
            .Select(f => f.Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f))),
    ];

    [Fact]
    [Trait("Req", "PLAT-01")]
    public void No_code_knows_a_county_by_name()
    {
        var demo = "aspnet-core/src/CountyCloud.HttpApi.Host/Setup/DemoAccounts.cs";

        Product.Where(f => f.Path != demo && KnowsCounty().IsMatch(WithoutComments(f.Text))).Select(f => f.Path).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Req", "PLAT-01")]
    public void What_a_page_keeps_of_itself_varies_by_a_key_that_begins_with_its_county()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Root, "aspnet-core"), "*.cshtml", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText);
        var kept = pages.Values.SelectMany(t => KeptPart().Matches(t).Select(m => m.Value)).ToList();
        var key = Product.Single(f => f.Path.EndsWith("/Pages/Trace.cshtml.cs", StringComparison.Ordinal)).Text;

        kept.ShouldNotBeEmpty();
        kept.ShouldAllBe(k => k.Contains(" vary-by=\"@Model.StoryKey\"", StringComparison.Ordinal));
        key.ShouldContain("public string StoryKey => $\"{Trace!.CountyId:N} ");
    }

    [Fact]
    public void Raw_sql_stands_in_the_providers_and_the_tenant_session_only() =>
        Product.Where(f => RawSql().IsMatch(f.Text)).Select(f => f.Path).Where(p => !p.Contains("EntityFrameworkCore.Sqlite/", StringComparison.Ordinal)
            && !p.Contains("Framework.EntityFrameworkCore/MultiTenancy/", StringComparison.Ordinal) && !p.Contains("EntityFrameworkCore.PostgreSql/", StringComparison.Ordinal) && !p.Contains("EntityFrameworkCore.SqlServer/", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    [Trait("Req", "PLAT-06")]
    public void Every_text_of_the_admin_is_there_in_Chinese_and_English()
    {
        var store = Store();
        foreach (var resource in store.Resources.Where(r => !r.Name.Contains("Public", StringComparison.Ordinal)))
        {
            var chinese = store.GetOwnTexts(resource.Name, "zh-Hans");
            var english = store.GetOwnTexts(resource.Name, "en");

            chinese.Keys.Except(english.Keys).ShouldBeEmpty(resource.Name);
            english.Keys.Except(chinese.Keys).ShouldBeEmpty(resource.Name);
        }
    }

    [Fact]
    public void Every_error_code_has_its_text()
    {
        var store = Store();
        var codes = Product.SelectMany(f => ErrorCode().Matches(f.Text).Select(m => m.Groups[1].Value)).Distinct(StringComparer.Ordinal);

        codes.Where(c => store.Resources.All(r => !store.GetOwnTexts(r.Name, "zh-Hans").ContainsKey(c))).ShouldBeEmpty();
    }

    private static LocalizationStore Store()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddCountyCloudHost();
        using var app = builder.Build();
        return app.Services.GetRequiredService<LocalizationStore>();
    }

    private static string WithoutComments(string text) => Comment().Replace(text, string.Empty);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CountyCloud.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex("\"(milin|zeku|cangyuan|kazuo)\\b|米林|泽库|沧源|喀左", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex KnowsCounty();

    [GeneratedRegex("FromSql|ExecuteSql|SqlQuery|CommandText =", RegexOptions.None, 1000)]
    private static partial Regex RawSql();

    [GeneratedRegex(@"//[^\n]*", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("<cache[ >][^>]*", RegexOptions.None, 1000)]
    private static partial Regex KeptPart();

    [GeneratedRegex("new BusinessException\\(\"([A-Za-z.]+:[A-Za-z0-9]+)\"", RegexOptions.None, 1000)]
    private static partial Regex ErrorCode();
}
