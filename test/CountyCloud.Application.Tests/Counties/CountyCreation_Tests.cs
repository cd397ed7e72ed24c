using System.Text;
using CountyCloud.Administration.Tenants;
using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.Application.Tests.Counties;

/// <summary>
/// The process dies at each step of making a county in turn: at every save and at the commit, however many there are, so that a step that is added later is
/// tried by itself. Whatever happened, no row in any table and no file is left, and the last try, at which nothing dies, makes the county.
/// </summary>
[Collection(ApplicationCollection.Name)]
[Trait("Req", "PLAT-01")]
public sealed class CountyCreation_Tests(DemoHostFixture counties)
{
    /// <summary>More steps than making a county will ever have: a test that counts to here tests nothing.</summary>
    private const int TooMany = 200;

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [ProviderTheory]
    public async Task A_county_of_a_blueprint_with_pictures_and_an_administrator_is_made_whole_or_not_at_all(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var code = NewCode();

        await DieAtEachStepAsync(host, atLeast: 5, services => services.GetRequiredService<CountyCreator>().CreateAsync(
            code, LocalizedText.Chinese("断点县"), null, Filled(services, code), new CountyCreator.Administrator($"{code}.head", TestHost.DemoPassword), progress: null, default));

        (await host.InCountyAsync(code, (IServiceProvider sp) => sp.GetRequiredService<ICountyConfiguration>().GetAsync<KpiTargetValues>())).Count.ShouldBe(2);
        (await host.InCountyAsync(code, async (IServiceProvider sp) => await sp.GetRequiredService<IBlueprintService>().ExportAsync(default))).Files["assets/logo.png"].ShouldBe(Png);
        using var administrator = await host.SignInAsync($"{code}.head");
    }

    [ProviderTheory]
    public async Task A_county_of_the_platforms_tenant_page_is_made_whole_or_not_at_all(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var code = NewCode();

        await DieAtEachStepAsync(host, atLeast: 5, services => services.GetRequiredService<TenantManager>().CreateAsync(
            code, LocalizedText.Chinese("断点县"), regionId: null, new CountyAdministratorSeed($"{code}@people.example", TestHost.DemoPassword), default));

        using var administrator = await host.SignInAsync($"{code}.admin");
    }

    [ProviderTheory]
    public async Task The_configuration_of_a_county_is_imported_whole_or_not_at_all(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var code = NewCode();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var blank = scope.ServiceProvider.GetRequiredService<IBlueprintService>().Blank(code, LocalizedText.Chinese("断点县"), null);
            await scope.ServiceProvider.GetRequiredService<CountyCreator>().CreateAsync(code, LocalizedText.Chinese("断点县"), null, blank, administrator: null, progress: null, default);
        }

        var id = await host.CountyIdAsync(code);
        await DieAtEachStepAsync(host, atLeast: 2, async services =>
        {
            using var change = services.GetRequiredService<ICurrentTenant>().Change(id, code);

            // Without pictures: those follow the rows when they are kept, and the import can be repeated.
            (await services.GetRequiredService<IBlueprintService>().ImportAsync(Filled(services, code, withPicture: false), isDryRun: false, null, default)).Problems.ShouldBeEmpty();
        });

        (await host.InCountyAsync(code, (IServiceProvider sp) => sp.GetRequiredService<ICountyConfiguration>().GetAsync<KpiTargetValues>())).Count.ShouldBe(2);
    }

    /// <summary>Does the work again and again, dying one step later each time, until it comes through.</summary>
    private static async Task DieAtEachStepAsync(TestHost host, int atLeast, Func<IServiceProvider, Task> work)
    {
        var (rows, files) = (await RowsAsync(host), Files(host));
        for (var step = 1; step < TooMany; step++)
        {
            var died = false;
            await using (var scope = host.Services.CreateAsyncScope())
            {
                using var plan = Faults.FromStep(step);
                try
                {
                    await work(scope.ServiceProvider);
                }
                catch (Exception e) when (HasDied(e))
                {
                    died = true;
                }

                if (!died)
                {
                    plan.Steps.ShouldBe(step - 1, "every step was tried");
                }
            }

            if (!died)
            {
                step.ShouldBeGreaterThan(atLeast, "the steps are not seen");
                (await RowsAsync(host)).ShouldNotBe(rows, "in the end it was made");
                return;
            }

            (await RowsAsync(host)).ShouldBe(rows, $"died at step {step}");
            Files(host).ShouldBe(files, $"died at step {step}");
        }

        throw new InvalidOperationException("It never came through.");
    }

    private static bool HasDied(Exception? e) => e is ProcessDiedException || (e?.InnerException is { } inner && HasDied(inner));

    // Every table of the model, of every county and of the platform.
    private static async Task<string> RowsAsync(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        using var all = scope.ServiceProvider.GetRequiredService<IDataFilter>().Disable<IMultiTenant>();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>();
        var counts = new StringBuilder();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && !t.HasSharedClrType).Select(t => t.ClrType).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            var count = await (Task<long>)typeof(CountyCreation_Tests).GetMethod(nameof(CountAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;
            counts.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{type.Name} {count}");
        }

        return counts.ToString();
    }

    private static Task<long> CountAsync<T>(CountyCloudDbContext db) where T : class => db.AcrossCounties(db.Set<T>()).LongCountAsync();

    private static List<string> Files(TestHost host)
    {
        var root = host.Services.GetRequiredService<IConfiguration>()["Blobs:RootPath"]!;
        return Directory.Exists(root) ? [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
    }

    private static string NewCode() => "c" + Guid.CreateVersion7().ToString("N")[20..];

    private static BlueprintFiles Filled(IServiceProvider services, string code, bool withPicture = true)
    {
        var files = new Dictionary<string, byte[]>(services.GetRequiredService<IBlueprintService>().Blank(code, LocalizedText.Chinese("断点县"), null).Files, StringComparer.Ordinal)
        {
            ["kpi-targets.csv"] = Encoding.UTF8.GetBytes("code,name.zh-Hans\nK1,网络零售额\nK2,站点覆盖率\n"),
            ["brands.csv"] = Encoding.UTF8.GetBytes($"code,kind,name.zh-Hans,logo-file\nB1,localBrand,品牌,{(withPicture ? "logo.png" : string.Empty)}\n"),
        };
        if (withPicture)
        {
            files["assets/logo.png"] = Png;
        }

        return new BlueprintFiles(files);
    }
}
