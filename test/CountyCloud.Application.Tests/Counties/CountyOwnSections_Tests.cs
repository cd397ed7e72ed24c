using System.Text;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;
using CountyCloud.Governance;
using CountyCloud.Oversight;
using CountyCloud.Stations;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.Application.Tests.Counties;

/// <summary>Sections that counties fill themselves, because no document has their rows: villages, calendar, people.</summary>
[Collection(ApplicationCollection.Name)]
public sealed class CountyOwnSections_Tests(DemoHostFixture counties)
{
    private const string Levels = "code,order,kind,name.zh-Hans,coverage-percent,poor-village-coverage-percent\nvillage,10,villagePoint,村级服务点,80,100\n";

    private const string Stations = "code,order,level-code,name.zh-Hans,status\np1,10,village,一号点,open\np2,20,village,二号点,planned\n";

    private const string Villages = """
        code,order,name.zh-Hans,poverty-status,station-code,has-courier,has-broadband
        v1,10,一村,registeredPoor,p1,true,true
        v2,20,二村,exited,p1,,true
        v3,30,三村,ordinary,p1,,true
        v4,40,四村,ordinary,p1,,true
        v5,50,五村,ordinary,p2,,true

        """;

    [ProviderTheory]
    [Trait("Req", "PLAT-11")]
    [Trait("Req", "PSS-37")]
    public async Task A_county_that_registers_its_villages_sees_their_coverage_on_its_home_page(TestProvider provider)
    {
        var (host, code) = await CreateAsync(provider, ("network-levels.csv", Levels), ("stations.csv", Stations), ("villages.csv", Villages));

        var coverage = (await host.InCountyAsync(code, (IServiceProvider sp) => sp.GetRequiredService<ICountyHomeAppService>().GetAsync(default))).VillageCoverage!;

        coverage.Outlets.ShouldBe(new CoverageShareDto(4, 5, 80, 80, true));
        coverage.PoorVillages.ShouldBe(new CoverageShareDto(2, 2, 100, 100, true));
        coverage.Courier.ShouldBe(new CoverageShareDto(1, 5, 20, null, null));
        coverage.Broadband.ShouldBe(new CoverageShareDto(5, 5, 100, null, null));
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-11")]
    public async Task A_village_served_by_an_outlet_that_is_not_there_is_refused(TestProvider provider)
    {
        var (host, code) = await CreateAsync(provider);

        var result = await host.InCountyAsync(code, async (IServiceProvider sp) => await sp.GetRequiredService<IBlueprintService>().ImportAsync(Files(sp, code, ("villages.csv", Villages)), isDryRun: false, null, default));

        result.Problems.Count.ShouldBe(5);
        result.Problems.ShouldAllBe(p => p.Column == "station-code");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-09")]
    public async Task A_day_stands_in_the_calendar_once(TestProvider provider)
    {
        var (host, code) = await CreateAsync(provider, ("calendar-days.csv", "code,date,is-working-day,name.zh-Hans\nnational-day,2020-10-01,,国庆节\nworked,2020-10-10,true,调休\n"));

        var days = await host.InCountyAsync(code, (IServiceProvider sp) => sp.GetRequiredService<ICountyConfiguration>().GetAsync<CalendarDayValues>());
        var twice = await host.InCountyAsync(code, async (IServiceProvider sp) => await sp.GetRequiredService<IBlueprintService>().ImportAsync(
            Files(sp, code, ("calendar-days.csv", "code,date,is-working-day\na,2020-10-01,\nb,2020-10-01,true\n")), isDryRun: false, null, default));

        days.Select(d => (d.Date, d.IsWorkingDay)).ShouldBe([(new DateOnly(2020, 10, 1), false), (new DateOnly(2020, 10, 10), true)]);
        twice.Problems.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [ProviderTheory]
    [Trait("Req", "ORG-13")]
    [Trait("Req", "ORG-18")]
    public async Task Who_holds_a_post_is_for_the_county_and_never_on_its_public_page_nor_in_its_summary(TestProvider provider)
    {
        var (host, code) = await CreateAsync(
            provider,
            ("departments.csv", "code,kind,name.zh-Hans\noffice,office,办公室\n"),
            ("posts.csv", "code,name.zh-Hans,department-code,person-name,phone\ndirector,办公室主任,office,甲乙丙,0000-7654321\n"));

        (await host.InCountyAsync(code, (IServiceProvider sp) => sp.GetRequiredService<ICountyConfiguration>().GetAsync<PostValues>())).ShouldHaveSingleItem().PersonName.ShouldBe("甲乙丙");
        using var client = host.CreateAnonymousClient();
        foreach (var address in new[] { "/", $"/{code}", $"/{code}?lang=en" })
        {
            var page = await client.GetStringAsync(new Uri(address, UriKind.Relative));
            page.ShouldNotContain("甲乙丙");
            page.ShouldNotContain("7654321");
        }

        using var refused = await client.GetAsync(new Uri("/api/app/post?maxResultCount=10", UriKind.Relative));
        refused.IsSuccessStatusCode.ShouldBeFalse();
        var published = await host.InCountyAsync(code, async (IServiceProvider sp) => await sp.GetRequiredService<IPublishedCountyQueries>().GetAsync([await host.CountyIdAsync(code)], default));
        System.Text.Json.JsonSerializer.Serialize(published, new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldNotContain("甲乙丙");
    }

    [ProviderTheory]
    [Trait("Req", "ORG-13")]
    public async Task A_countys_export_keeps_its_people_and_a_copy_for_another_county_takes_the_posts_only(TestProvider provider)
    {
        var (host, code) = await CreateAsync(provider, ("posts.csv", "code,name.zh-Hans,person-name,phone\ndirector,办公室主任,甲乙丙,0000-7654321\n"));

        var (own, copy) = await host.InCountyAsync(code, async (IServiceProvider sp) =>
        {
            var blueprints = sp.GetRequiredService<IBlueprintService>();
            return (await blueprints.ExportAsync(default), await blueprints.ExportForAnotherCountyAsync(default));
        });

        Encoding.UTF8.GetString(own.Files["posts.csv"]).ShouldContain("甲乙丙,0000-7654321");
        Encoding.UTF8.GetString(copy.Files["posts.csv"]).ShouldBe("code,order,name.zh-Hans,staff-source\ndirector,0,办公室主任,notStated\n");
    }

    private async Task<(TestHost Host, string Code)> CreateAsync(TestProvider provider, params (string File, string Text)[] files)
    {
        var host = await counties.GetAsync(provider);
        var code = "n" + Guid.CreateVersion7().ToString("N")[20..];
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CountyCreator>().CreateAsync(code, LocalizedText.Chinese(code), null, Files(scope.ServiceProvider, code, files), administrator: null, progress: null, default);
        return (host, code);
    }

    private static BlueprintFiles Files(IServiceProvider services, string code, params (string File, string Text)[] files)
    {
        var all = new Dictionary<string, byte[]>(services.GetRequiredService<IBlueprintService>().Blank(code, LocalizedText.Chinese(code), null).Files, StringComparer.Ordinal);
        foreach (var (file, text) in files)
        {
            all[file] = Encoding.UTF8.GetBytes(text);
        }

        return new BlueprintFiles(all);
    }
}
