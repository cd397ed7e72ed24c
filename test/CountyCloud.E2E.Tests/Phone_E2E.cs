using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests;

/// <summary>On a screen of 390 pixels nothing is out of reach: what is wide scrolls in its own box.</summary>
public sealed class Phone_E2E(BrowserFixture fixture) : Journey(fixture)
{
    /// <summary>What a page shows once its data is there.</summary>
    private const string Content = ".cc-table, .cc-tiles, .cc-county-card, .cc-form, .cc-drop, .cc-empty, ngx-datatable, form, abp-setting-management, .nav-pills";

    private static readonly string[] CountyPages =
    [
        "", "budget", "county-profile", "translations", "blueprint", "audit-log", "identity/users", "identity/roles", "account/manage",
        .. new[]
        {
            "figure", "note", "vocabulary-term", "phase", "department", "programme-rule", "fund-source", "fund-instalment", "network-level", "station", "centre-area",
            "equipment-item", "delivery-service-level", "training-plan-item", "training-topic", "brand", "speciality", "kpi-target",
        }.Select(s => "configuration/" + s),
    ];

    [SqliteBrowserTheory, Trait("Req", "PLAT-12")]
    public async Task Public_pages_fit(TestProvider provider)
    {
        var page = await OpenAsync(provider, "/", Phone, scripts: true);
        foreach (var path in new[] { "/", "/milin", "/zeku", "/cangyuan", "/kazuo", "/zeku?lang=bo", "/milin?lang=bo", "/milin?lang=en", "/no-such-county" })
        {
            await page.GotoAsync(path);

            (await OverflowAsync(page)).ShouldBe(0, path);
        }
    }

    [SqliteBrowserTheory, Trait("Req", "PLAT-12")]
    public async Task A_countys_pages_fit(TestProvider provider) => await EveryPageFitsAsync(provider, "zeku.office", CountyPages);

    [SqliteBrowserTheory, Trait("Req", "PLAT-12")]
    public async Task Milins_widest_pages_fit(TestProvider provider) =>
        await EveryPageFitsAsync(provider, "milin.office", ["", "budget", "configuration/programme-rule", "configuration/centre-area", "configuration/equipment-item"]);

    [SqliteBrowserTheory, Trait("Req", "PLAT-12")]
    [InlineData("province.liaoning", "")]
    [InlineData("contractor", "")]
    [InlineData("platform", " counties/new tenant-management/tenants identity/users identity/roles setting-management audit-log")]
    public async Task The_pages_of_the_others_fit(TestProvider provider, string userName, string pages) => await EveryPageFitsAsync(provider, userName, pages.Split(' '));

    [SqliteBrowserTheory, Trait("Req", "PLAT-12")]
    public async Task The_sign_in_page_fits(TestProvider provider)
    {
        var page = await OpenAsync(provider, "/admin/account/login", Phone);

        await Expect(page.Locator("#login-input-password")).ToBeVisibleAsync();
        (await OverflowAsync(page)).ShouldBe(0);
    }

    [SqliteBrowserTheory, Trait("Req", "PLAT-12")]
    public async Task The_menu_leads_to_the_budget(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "milin.office", "/admin/", Phone);

        await page.Locator(".lpx-mobile-navbar .bi-list").ClickAsync();
        await page.Locator(".lpx-mobile-nav-items").GetByText("资金管理").ClickAsync();
        await page.Locator(".lpx-mobile-nav-items").GetByText("资金预算").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "资金预算" })).ToBeVisibleAsync();
    }

    private async Task EveryPageFitsAsync(TestProvider provider, string userName, IReadOnlyList<string> paths)
    {
        var page = await OpenAsAsync(provider, userName, "/admin/", Phone);
        foreach (var path in paths)
        {
            await page.GotoAsync("/admin/" + path);
            await Expect(page.Locator(Content).First).ToBeVisibleAsync();
            await Expect(page.Locator(".cc-skeleton")).ToHaveCountAsync(0);

            (await OverflowAsync(page)).ShouldBe(0, path);
        }
    }
}
