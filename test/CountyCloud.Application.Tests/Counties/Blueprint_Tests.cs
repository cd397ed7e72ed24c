using System.IO.Compression;
using System.Text;
using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using CountyCloud.Oversight;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.Application.Tests.Counties;

[Collection(ApplicationCollection.Name)]
public sealed class Blueprint_Tests(DemoHostFixture counties)
{
    private static readonly string[] Codes = ["milin", "zeku", "cangyuan", "kazuo"];

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task Importing_the_same_blueprint_a_second_time_changes_nothing(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        foreach (var code in Codes)
        {
            var result = await host.InCountyAsync(code, async (IServiceProvider sp) => await Blueprints(sp).ImportAsync(FilesOf(sp, code), isDryRun: false, null, default));

            result.Problems.ShouldBeEmpty(code);
            result.IsUnchanged.ShouldBeTrue($"{code}: {string.Join(", ", result.Changes.Where(c => c.Created + c.Updated + c.Deleted > 0))}");
        }
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-13")]
    public async Task What_is_exported_imports_without_a_change(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        foreach (var code in Codes)
        {
            var result = await host.InCountyAsync(code, async (IServiceProvider sp) =>
            {
                var zip = new MemoryStream();
                await Blueprints(sp).WriteZipAsync(await Blueprints(sp).ExportAsync(default), zip, default);
                zip.Position = 0;
                return await Blueprints(sp).ImportAsync(Blueprints(sp).ReadZip(zip), isDryRun: false, null, default);
            });

            result.Problems.ShouldBeEmpty(code);
            result.IsUnchanged.ShouldBeTrue(code);
        }
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_new_county_from_a_copied_blueprint_has_the_same_rows_and_its_own_name(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var code = NewCode();

        await CreateAsync(host, code, sp => Blueprints(sp).Rename(FilesOf(sp, "kazuo"), code, LocalizedText.Chinese("建昌县"), null));

        var (profile, kpis) = await host.InCountyAsync(code, async (IServiceProvider sp) =>
            (await Configuration(sp).GetProfileAsync(), await Configuration(sp).GetAsync<KpiTargetValues>()));
        profile!.Name.Source.ShouldBe("建昌县");
        kpis.ShouldBe(await host.InCountyAsync("kazuo", (IServiceProvider sp) => Configuration(sp).GetAsync<KpiTargetValues>()));
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_new_county_from_a_blank_blueprint_is_empty_and_ready(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var code = NewCode();

        await CreateAsync(host, code, sp => Blueprints(sp).Blank(code, LocalizedText.Chinese("新县"), null));

        (await host.InCountyAsync(code, (IServiceProvider sp) => Configuration(sp).GetAsync<BudgetItemValues>())).ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task A_county_whose_blueprint_has_problems_is_not_made_at_all(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var code = NewCode();

        await Should.ThrowAsync<BusinessException>(() => CreateAsync(host, code, sp => With(Blueprints(sp).Blank(code, LocalizedText.Chinese("坏县"), null), "kpi-targets.csv", "code,name.zh-Hans\nbad code,x\n")));

        await using var scope = host.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<ICountyListQueries>().ExistsAsync(code, default)).ShouldBeFalse();
    }

    [ProviderTheory]
    public async Task Every_bad_line_is_reported_at_once_and_nothing_is_written(TestProvider provider)
    {
        var problems = await ProblemsAsync(provider, "kpi-targets.csv", """
            code,order,name.zh-Hans,operator,value
            K1,1,网络零售额,atLeast,20
            K1,2,重复,atLeast,30
            bad code,3,名称,atLeast,30
            K4,four,名称,atLeast,30
            K5,5,,atLeast,30
            K6,6,名称,moreOrLess,30
            K7,7,名称,atLeast,三十
            """);

        problems.Select(p => (p.Line, p.Column)).ShouldBe([(3, "code"), (4, "code"), (5, "order"), (6, "name"), (7, "operator"), (8, "value")], ignoreOrder: true);
        problems.ShouldAllBe(p => p.File == "kpi-targets.csv" && p.Reason.Length > 0 && !p.Reason.StartsWith("Blueprint:"));
    }

    [ProviderTheory]
    public async Task A_csv_in_GBK_is_refused_with_the_way_out(TestProvider provider)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var problems = await ProblemsAsync(provider, "kpi-targets.csv", Encoding.GetEncoding("GBK").GetBytes("code,name.zh-Hans\nK1,网络零售额\n"));

        problems.ShouldHaveSingleItem().Reason.ShouldContain("UTF-8");
    }

    [ProviderTheory]
    public async Task The_mark_that_Excel_puts_in_front_of_utf8_is_accepted(TestProvider provider)
    {
        var problems = await ProblemsAsync(provider, "kpi-targets.csv", [0xEF, 0xBB, 0xBF, .. "code,name.zh-Hans\nK1,网络零售额\n"u8]);

        problems.ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task Utf16_with_its_mark_is_refused_with_the_way_out(TestProvider provider)
    {
        var problems = await ProblemsAsync(provider, "kpi-targets.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("code,name.zh-Hans\nK1,网络零售额\n")]);

        problems.ShouldHaveSingleItem().Reason.ShouldContain("UTF-8");
    }

    [ProviderTheory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0")]
    public async Task A_formula_is_refused(TestProvider provider, string formula)
    {
        var problems = await ProblemsAsync(provider, "kpi-targets.csv", $"code,name.zh-Hans\nK1,\"{formula}\"\n");

        var problem = problems.ShouldHaveSingleItem();
        (problem.Line, problem.Column).ShouldBe((2, "name.zh-Hans"));
    }

    [ProviderTheory]
    public async Task A_missing_column_is_named(TestProvider provider)
    {
        var problems = await ProblemsAsync(provider, "budget.csv", "code,order,kind,name.zh-Hans\nS1,1,system,体系\n");

        problems.ShouldHaveSingleItem().Column.ShouldBe("amount");
    }

    [ProviderTheory]
    public async Task An_unknown_column_is_named(TestProvider provider)
    {
        var problems = await ProblemsAsync(provider, "kpi-targets.csv", "code,name.zh-Hans,colour\nK1,名称,red\n");

        problems.ShouldHaveSingleItem().Column.ShouldBe("colour");
    }

    [ProviderTheory]
    public async Task A_reference_to_a_row_that_is_not_there_is_refused(TestProvider provider)
    {
        var problems = await ProblemsAsync(provider, "fund-instalments.csv", "code,fund-source-code,name.zh-Hans,amount\n1,central,首期拨付,15000000\n");

        problems.ShouldHaveSingleItem().Column.ShouldBe("fund-source-code");
    }

    [ProviderTheory]
    public async Task A_row_above_itself_is_refused(TestProvider provider)
    {
        var problems = await ProblemsAsync(provider, "budget.csv", "code,parent-code,kind,name.zh-Hans,amount\nA,B,category,甲,1\nB,A,category,乙,1\n");

        problems.Count.ShouldBe(2);
    }

    [ProviderTheory]
    [Trait("Req", "FUND-03")]
    public async Task Sums_that_do_not_tie_are_imported_and_shown_not_mended(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var code = NewCode();
        await CreateAsync(host, code, sp => With(
            Blueprints(sp).Blank(code, LocalizedText.Chinese("账县"), null), "budget.csv", "code,parent-code,kind,name.zh-Hans,amount\nS1,,system,体系,100\nL1,S1,line,分项,90\n"));

        var budget = await host.InCountyAsync(code, (IServiceProvider sp) => sp.GetRequiredService<IBudgetAppService>().GetAsync(default));

        budget.IsTied.ShouldBeFalse();
        budget.Issues.ShouldHaveSingleItem().Kind.ShouldBe(BudgetIssueKind.SumDiffers);
    }

    [ProviderTheory]
    public async Task A_blueprint_of_another_county_is_refused(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);

        var result = await host.InCountyAsync("zeku", async (IServiceProvider sp) => await Blueprints(sp).ImportAsync(FilesOf(sp, "milin"), isDryRun: false, null, default));

        result.Problems.ShouldHaveSingleItem().Column.ShouldBe("code");
    }

    [ProviderTheory]
    public async Task A_dry_run_tells_what_would_change_and_changes_nothing(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var code = NewCode();
        await CreateAsync(host, code, sp => Blueprints(sp).Blank(code, LocalizedText.Chinese("试县"), null));

        var result = await host.InCountyAsync(code, async (IServiceProvider sp) => await Blueprints(sp).ImportAsync(
            With(Blueprints(sp).Blank(code, LocalizedText.Chinese("试县"), null), "kpi-targets.csv", "code,name.zh-Hans\nK1,名称\n"), isDryRun: true, null, default));

        result.Changes.Single(c => c.Section == "kpi-target").Created.ShouldBe(1);
        (await host.InCountyAsync(code, (IServiceProvider sp) => Configuration(sp).GetAsync<KpiTargetValues>())).ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task A_brands_picture_comes_with_the_blueprint_and_goes_with_the_export(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var code = NewCode();
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
        await CreateAsync(host, code, sp => With(With(Blueprints(sp).Blank(code, LocalizedText.Chinese("图县"), null), "brands.csv", "code,kind,name.zh-Hans,logo-file\nB1,localBrand,品牌,logo.png\n"), "assets/logo.png", png));

        var exported = await host.InCountyAsync(code, async (IServiceProvider sp) => await Blueprints(sp).ExportAsync(default));
        using var client = host.CreateAnonymousClient();
        using var picture = await client.GetAsync(new Uri($"/{code}/brand/logo.png", UriKind.Relative));
        using var elsewhere = await client.GetAsync(new Uri("/zeku/brand/logo.png", UriKind.Relative));

        exported.Files["assets/logo.png"].ShouldBe(png);
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await picture.Content.ReadAsByteArrayAsync()).ShouldBe(png);
        elsewhere.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    public async Task A_picture_that_is_none_or_is_missing_is_refused(TestProvider provider)
    {
        (await ProblemsAsync(provider, "brands.csv", "code,kind,name.zh-Hans,logo-file\nB1,localBrand,品牌,logo.png\n")).ShouldHaveSingleItem().Column.ShouldBe("logo-file");
        var host = await counties.GetAsync(provider);
        var result = await host.InCountyAsync("kazuo", async (IServiceProvider sp) =>
            await Blueprints(sp).ImportAsync(With(FilesOf(sp, "kazuo"), "assets/logo.png", "<svg onload='alert(1)'/>"), isDryRun: true, null, default));
        result.Problems.ShouldHaveSingleItem().File.ShouldBe("assets/logo.png");
    }

    [ProviderTheory]
    [InlineData("assets/标志.png")]
    [InlineData("assets/a..png")]
    [InlineData("assets/folder/logo.png")]
    public async Task A_picture_whose_name_cannot_be_kept_is_refused_before_anything_is_written(TestProvider provider, string path)
    {
        var host = await counties.GetAsync(provider);

        var result = await host.InCountyAsync("kazuo", async (IServiceProvider sp) => await Blueprints(sp).ImportAsync(
            With(FilesOf(sp, "kazuo"), path, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]), isDryRun: false, null, default));

        result.Problems.ShouldHaveSingleItem().File.ShouldBe(path);
    }

    [Theory]
    [InlineData("nested")]
    [InlineData("aliased")]
    [InlineData("long")]
    public async Task A_county_yaml_made_to_exhaust_the_server_is_refused(string kind)
    {
        var host = await counties.GetAsync(TestProvider.Sqlite);
        var yaml = "schemaVersion: 1\ncode: kazuo\nname: {zh-Hans: 喀左县}\n" + kind switch
        {
            "nested" => "features: " + new string('[', 40000),
            "aliased" => "officialName: &a {zh-Hans: x}\ntenderMode: *a\n",
            _ => "# " + new string('x', 300 * 1024),
        };

        var result = await host.InCountyAsync("kazuo", async (IServiceProvider sp) => await Blueprints(sp).ImportAsync(With(FilesOf(sp, "kazuo"), "county.yaml", yaml), isDryRun: true, null, default));

        result.Problems.ShouldContain(p => p.File == "county.yaml");
    }

    [ProviderTheory]
    public async Task Numbers_and_texts_that_the_database_cannot_keep_are_named(TestProvider provider)
    {
        var problems = await ProblemsAsync(provider, "fund-sources.csv", "code,kind,name.zh-Hans,amount\nA,central,甲,1.23456\nB,central,乙,100000000000000000000\n");
        problems.Select(p => (p.Line, p.Column)).ShouldBe([(2, "amount"), (3, "amount")]);

        var host = await counties.GetAsync(provider);
        var result = await host.InCountyAsync("kazuo", async (IServiceProvider sp) => await Blueprints(sp).ImportAsync(
            With(FilesOf(sp, "kazuo"), "county.yaml", "schemaVersion: 1\ncode: kazuo\nname: {zh-Hans: 喀左县}\nsourceDocument: {title: x, letter: much-too-long}\n"), isDryRun: true, null, default));
        result.Problems.ShouldHaveSingleItem().Column.ShouldBe("sourceLetter");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-14")]
    public async Task A_blueprint_cannot_switch_what_is_the_platforms(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);

        var result = await host.InCountyAsync("kazuo", async (IServiceProvider sp) => await Blueprints(sp).ImportAsync(
            With(FilesOf(sp, "kazuo"), "county.yaml", "schemaVersion: 1\ncode: kazuo\nname: {zh-Hans: 喀左县}\nfeatures: {SettingManagement.Enable: true}\n"), isDryRun: true, null, default));

        result.Problems.ShouldHaveSingleItem().Reason.ShouldContain("SettingManagement.Enable");
    }

    [Theory]
    [InlineData("../evil.csv")]
    [InlineData("a/../../evil.csv")]
    [InlineData("/etc/evil.csv")]
    [InlineData("..\\evil.csv")]
    public async Task A_zip_whose_path_leads_out_is_refused(string path)
    {
        var host = await counties.GetAsync(TestProvider.Sqlite);
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = archive.CreateEntry(path).Open();
            await entry.WriteAsync("x"u8.ToArray());
        }

        zip.Position = 0;
        await using var scope = host.Services.CreateAsyncScope();

        Should.Throw<BusinessException>(() => Blueprints(scope.ServiceProvider).ReadZip(zip)).Code.ShouldBe("Blueprints:PathLeadsOut");
    }

    [Fact]
    public async Task A_malformed_zip_is_refused()
    {
        var host = await counties.GetAsync(TestProvider.Sqlite);
        await using var scope = host.Services.CreateAsyncScope();

        Should.Throw<BusinessException>(() => Blueprints(scope.ServiceProvider).ReadZip(new MemoryStream([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]))).Code.ShouldBe("Blueprints:MalformedZip");
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_more_than_the_limit_is_refused()
    {
        var host = await counties.GetAsync(TestProvider.Sqlite);
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = archive.CreateEntry("assets/bomb.bin", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 21; i++)
            {
                await entry.WriteAsync(zeros);
            }
        }

        zip.Position = 0;
        await using var scope = host.Services.CreateAsyncScope();

        Should.Throw<BusinessException>(() => Blueprints(scope.ServiceProvider).ReadZip(zip)).Code.ShouldBe("Blueprints:TooLarge");
    }

    private async Task<IReadOnlyList<BlueprintProblem>> ProblemsAsync(TestProvider provider, string file, string text) => await ProblemsAsync(provider, file, Encoding.UTF8.GetBytes(text));

    private async Task<IReadOnlyList<BlueprintProblem>> ProblemsAsync(TestProvider provider, string file, byte[] content)
    {
        var host = await counties.GetAsync(provider);
        var code = NewCode();
        await CreateAsync(host, code, sp => Blueprints(sp).Blank(code, LocalizedText.Chinese("测县"), null));
        var (result, rows) = await host.InCountyAsync(code, async (IServiceProvider sp) =>
        {
            var imported = await Blueprints(sp).ImportAsync(With(Blueprints(sp).Blank(code, LocalizedText.Chinese("测县"), null), file, content), isDryRun: false, null, default);
            return (imported, (await Configuration(sp).GetRowsAsync(ConfigurationSections.All.Single(s => s.File == file))).Count);
        });
        if (result.Problems.Count > 0)
        {
            rows.ShouldBe(0);
        }

        return result.Problems;
    }

    private static async Task CreateAsync(TestHost host, string code, Func<IServiceProvider, BlueprintFiles> blueprint)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CountyCreator>().CreateAsync(code, LocalizedText.Chinese(code), null, blueprint(scope.ServiceProvider), administrator: null, progress: null, default);
    }

    private static string NewCode() => "t" + Guid.CreateVersion7().ToString("N")[20..];

    private static IBlueprintService Blueprints(IServiceProvider services) => services.GetRequiredService<IBlueprintService>();

    private static ICountyConfiguration Configuration(IServiceProvider services) => services.GetRequiredService<ICountyConfiguration>();

    private static BlueprintFiles FilesOf(IServiceProvider services, string county) => Blueprints(services).ReadFolder(Path.Combine(DemoDatabase.RepositoryRoot, "etc", "counties", county));

    private static BlueprintFiles With(BlueprintFiles files, string file, string text) => With(files, file, Encoding.UTF8.GetBytes(text));

    private static BlueprintFiles With(BlueprintFiles files, string file, byte[] content) => new(new Dictionary<string, byte[]>(files.Files, StringComparer.Ordinal) { [file] = content });
}
