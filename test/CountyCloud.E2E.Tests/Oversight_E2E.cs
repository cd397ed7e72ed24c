using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Xunit;

namespace CountyCloud.E2E.Tests;

/// <summary>Those who look at several counties.</summary>
public sealed class Oversight_E2E(BrowserFixture fixture) : Journey(fixture)
{
    [BrowserTheory, Trait("Req", "PLAT-03")]
    public async Task A_provincial_official_sees_the_own_counties_and_nobody_elses(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "province.qinghai", "/admin/");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "青海省" })).ToBeVisibleAsync();
        var rows = page.Locator(".cc-table tbody tr");
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows.First).ToContainTextAsync("泽库县");
        await Expect(rows.First).ToContainTextAsync("1,500.00");
    }

    [BrowserTheory, Trait("Req", "PLAT-04")]
    public async Task A_contractor_changes_county_and_sees_the_other_countys_data(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "contractor", "/admin/");
        await EnterAsync(page, "米林县");
        await Expect(page.Locator(".cc-tree tfoot")).ToContainTextAsync("900.00");

        await page.Locator(".cc-switcher-button:visible").ClickAsync();
        await page.Locator(".cc-switcher-menu:visible button", new() { HasText = "泽库县" }).ClickAsync();

        await Expect(page.Locator(".cc-switcher-button:visible")).ToContainTextAsync("泽库县");
        await Expect(page.Locator(".cc-tree tfoot")).ToContainTextAsync("1,500.00");
        await Expect(page.Locator("body")).Not.ToContainTextAsync("公共服务中心体系");
    }

    [BrowserTheory, Trait("Req", "PLAT-01")]
    public async Task The_platform_sees_its_tenants_and_their_health(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "platform", "/admin/");

        await Expect(page.Locator(".cc-tile", new() { HasText = "数据库" })).ToContainTextAsync("运行正常");
        await Expect(page.Locator(".cc-tile", new() { HasText = "文件存储" })).ToContainTextAsync("运行正常");
        foreach (var county in new[] { "米林县", "泽库县", "沧源佤族自治县", "喀左县" })
        {
            await Expect(page.Locator(".cc-table tbody tr", new() { HasText = county }).First).ToContainTextAsync("启用");
        }
    }

    [BrowserTheory, Trait("Req", "PLAT-01")]
    public async Task A_county_copied_from_another_is_ready_for_its_administrator(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "platform", "/admin/counties/new");
        await page.Locator("#county-code").FillAsync("tongren");
        await page.Locator("#county-name-zh").FillAsync("同仁市");
        await page.Locator("#county-name-en").FillAsync("Tongren");
        await page.Locator("#county-copy").SelectOptionAsync(new SelectOptionValue { Label = "泽库县（zeku）" });
        await page.Locator("#county-admin").FillAsync("tongren.admin");
        await page.Locator("#county-password").FillAsync(TestHost.DemoPassword);

        await page.GetByRole(AriaRole.Button, new() { Name = "新建", Exact = true }).ClickAsync();

        await Expect(page.Locator(".cc-banner-good")).ToContainTextAsync("同仁市");
        var own = await OpenAsync(provider, "/admin/account/login");
        await FillSignInAsync(own, "tongren.admin", TestHost.DemoPassword);
        await Expect(own.GetByRole(AriaRole.Heading, new() { Name = "同仁市" })).ToBeVisibleAsync();
        await Expect(own.Locator(".cc-tile", new() { HasText = "预算合计" })).ToContainTextAsync("1,500.00");
    }

    private static async Task EnterAsync(IPage page, string county)
    {
        await page.Locator(".cc-county-card", new() { HasText = county }).GetByRole(AriaRole.Button, new() { Name = "进入该县" }).ClickAsync();
        await Expect(page.Locator(".cc-switcher-button:visible")).ToContainTextAsync(county);
    }
}
