using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Xunit;

namespace CountyCloud.E2E.Tests;

/// <summary>The platform's administrator looks after contractors.</summary>
public sealed class Contractors_E2E(BrowserFixture fixture) : Journey(fixture)
{
    [BrowserTheory, Trait("Req", "PLAT-04")]
    public async Task A_contractor_is_made_engaged_and_ended(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "platform", "/admin/contractors");
        await page.GetByRole(AriaRole.Button, new() { Name = "新增承建单位" }).ClickAsync();
        await page.Locator("#contractor-code").FillAsync("E2E-1");
        await page.Locator("#contractor-name").FillAsync("雪域电商");
        await SaveAsync(page);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "雪域电商" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "新增承建关系" }).ClickAsync();
        await page.Locator("#engagement-county").SelectOptionAsync(new SelectOptionValue { Label = "泽库县（zeku）" });
        await SaveAsync(page);
        var row = page.Locator(".cc-table tbody tr", new() { HasText = "泽库县" }).First;
        await Expect(row).ToContainTextAsync("进行中");

        await page.GetByRole(AriaRole.Button, new() { Name = "添加人员" }).ClickAsync();
        await page.Locator("#person-user").FillAsync("e2e.person");
        await page.Locator("#person-password").FillAsync(TestHost.DemoPassword);
        await page.Locator("#cc-person-form .form-check", new() { HasText = "承建单位工作人员" }).ClickAsync();
        await SaveAsync(page);
        await Expect(page.Locator("app-engaged-people .cc-table tbody tr")).ToContainTextAsync("e2e.person");
        var person = await OpenAsAsync(provider, "e2e.person", "/admin/");
        await Expect(person.GetByRole(AriaRole.Heading, new() { Name = "雪域电商" })).ToBeVisibleAsync();

        await row.GetByRole(AriaRole.Button, new() { Name = "结束" }).ClickAsync();
        await page.Locator(".confirmation button", new() { HasText = "是" }).ClickAsync();

        await Expect(row).ToContainTextAsync("已结束");
        await person.ReloadAsync();
        await Expect(person.Locator("#login-input-password")).ToBeVisibleAsync();
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(page.Locator(".modal.show")).ToHaveCountAsync(0);
    }
}
