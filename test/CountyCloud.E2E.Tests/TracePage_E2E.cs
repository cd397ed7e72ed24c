using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests;

/// <summary>The form for a trace code on a phone, in both languages of a county and in English; with and without scripts.</summary>
public sealed class TracePage_E2E(BrowserFixture fixture) : Journey(fixture)
{
    [SqliteBrowserTheory, Trait("Req", "TRACE-09")]
    public async Task A_code_is_typed_in_groups_and_a_short_one_is_explained(TestProvider provider)
    {
        var page = await OpenAsync(provider, "/milin/trace", Phone);

        await page.Locator("#code").PressSequentiallyAsync("abcdefg");
        await Expect(page.Locator("#code")).ToHaveValueAsync("ABCD-EFG");
        await page.Locator("button[type=submit]").ClickAsync();

        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("您输入了 7 位");
        (await OverflowAsync(page)).ShouldBe(0);
    }

    [SqliteBrowserTheory, Trait("Req", "TRACE-09")]
    public async Task The_form_fits_a_phone_in_every_language_without_scripts(TestProvider provider)
    {
        var page = await OpenAsync(provider, "/milin/trace", Phone, scripts: false);
        foreach (var path in new[] { "/milin/trace", "/milin/trace?lang=bo", "/milin/trace?lang=en", "/milin/trace?via=kiosk", "/kazuo/trace?lang=mn-Mong", "/kazuo/recalls?lang=mn-Mong" })
        {
            await page.GotoAsync(path);
            (await OverflowAsync(page)).ShouldBe(0, path);
        }
    }
}
