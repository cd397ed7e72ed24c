using CountyCloud.Counties;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace CountyCloud.HttpApi.Tests.PublicPortal;

/// <summary>What could differ between databases: rows behind row-level security, host tables read without a county, eviction after the commit.</summary>
public sealed class PublicPortal_Databases_Tests
{
    [ProviderTheory]
    [Xunit.Trait("Req", "PLAT-01")]
    public async Task Citizens_see_every_county_s_page_and_its_changes_on_each_database(TestProvider provider)
    {
        var host = new PortalHost(provider);
        await host.InitializeAsync();
        try
        {
            var client = host.CreateClient();
            var list = await client.GetStringAsync("/");
            (await client.GetStringAsync("/milin")).ShouldContain("共 900 万元");

            await host.InCountyAsync("milin", async services =>
            {
                var profiles = services.GetRequiredService<ICountyProfileRepository>();
                var profile = (await profiles.FindAsync(CancellationToken.None))!;
                profile.Update(profile.Values with { Name = LocalizedText.Of("米林市", "Milin City") });
                await profiles.SaveAsync(CancellationToken.None);
            });

            list.ShouldContain("米林县");
            list.ShouldContain("计划资金 900 万元");
            (await client.GetStringAsync("/milin")).ShouldContain("<h1>米林市</h1>");
            (await client.GetStringAsync("/")).ShouldContain("米林市", customMessage: "the list shows what the county published last");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }
}
