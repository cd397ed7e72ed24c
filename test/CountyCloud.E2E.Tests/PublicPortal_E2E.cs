using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Xunit;

namespace CountyCloud.E2E.Tests;

/// <summary>What citizens see, in a browser that runs no scripts.</summary>
public sealed class PublicPortal_E2E(BrowserFixture fixture) : Journey(fixture)
{
    [BrowserTheory, Trait("Req", "DATA-12")]
    public async Task The_first_page_leads_to_every_county_without_scripts(TestProvider provider)
    {
        var page = await OpenAsync(provider, "/", scripts: false);
        foreach (var code in new[] { "milin", "zeku", "cangyuan", "kazuo" })
        {
            await Expect(page.Locator($"a[href^='/{code}']").First).ToBeVisibleAsync();
        }

        await page.Locator("a[href^='/milin']").First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("米林");
        await Expect(page.Locator("main")).ToContainTextAsync("900");
        await Expect(page.Locator("svg").First).ToBeVisibleAsync();
    }

    [SqliteBrowserTheory, Trait("Req", "PLAT-06")]
    public async Task Zekus_page_in_Tibetan_marks_every_language(TestProvider provider)
    {
        var page = await OpenAsync(provider, "/zeku?lang=bo", scripts: false);

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "bo");
        await Expect(page.Locator("h1")).ToContainTextAsync("རྩེ་ཁོག");
        await Expect(page.Locator("main [lang='zh-Hans']").First).ToBeVisibleAsync();
    }

    [SqliteBrowserTheory, Trait("Req", "PLAT-01")]
    public async Task A_county_has_a_host_name_of_its_own(TestProvider provider)
    {
        var root = await OpenAsync(provider, "/", scripts: false);
        var address = new UriBuilder(root.Url) { Host = "milin.localhost", Path = "/" }.Uri;

        await root.GotoAsync(address.ToString());

        await Expect(root.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("米林");
    }
}
