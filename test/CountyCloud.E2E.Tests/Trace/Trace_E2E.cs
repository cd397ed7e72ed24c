using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests.Trace;

/// <summary>Tracing in the browser, on the demo's goods: the shopper's scan, the grower's harvest, the office's codes.</summary>
public sealed partial class Trace_E2E(BrowserFixture fixture) : Journey(fixture)
{
    private const int MostBytes = 50_000;

    [SqliteBrowserTheory, Trait("Req", "TRACE-08")]
    [InlineData("milin", "米林鲜松茸", "Milin fresh matsutake", "zh-Hans bo en")]
    [InlineData("zeku", "泽库有机牦牛肉", "Zeku organic yak beef", "zh-Hans bo en")]
    [InlineData("cangyuan", "佤山晒青茶", "Wa hills sun-dried tea", "zh-Hans en")]
    [InlineData("kazuo", "喀左陈醋", "Kazuo mature vinegar", "zh-Hans mn-Mong en")]
    public async Task A_shoppers_scan_opens_on_a_phone_in_the_languages_of_the_county(TestProvider provider, string county, string product, string english, string languages)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var context = await ContextAsync(BrowserFixture.AddressOf(host), Phone);
        var code = await CodeOfAsync(host, county, product);
        var page = await OpenAsync(context, $"/t/{code}");
        await Expect(page).ToHaveURLAsync(new Regex(county));
        foreach (var language in languages.Split(' '))
        {
            await page.GotoAsync($"/{county}/trace/{code}?lang={language}");

            (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
            await Expect(page.Locator("h1")).ToContainTextAsync(language == "en" ? english : product);
            foreach (var part in (string[])["#product", "#origin", "#steps", "#tests"])
            {
                await Expect(page.Locator(part)).ToBeVisibleAsync();
            }

            (await page.Locator("#steps li").CountAsync()).ShouldBeGreaterThan(3, language);
            (await OverflowAsync(page)).ShouldBe(0, $"{county} {language}");
        }
    }

    [SqliteBrowserTheory, Trait("Req", "TRACE-07")]
    [InlineData("milin", "米林鲜松茸", "zh-Hans bo")]
    [InlineData("zeku", "泽库有机牦牛肉", "zh-Hans bo")]
    [InlineData("cangyuan", "佤山晒青茶", "zh-Hans en")]
    [InlineData("kazuo", "喀左陈醋", "zh-Hans mn-Mong")]
    public async Task The_page_tells_everything_without_scripts_and_weighs_less_than_50_kB(TestProvider provider, string county, string product, string languages)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var context = await ContextAsync(BrowserFixture.AddressOf(host), Phone, scripts: false);
        var code = await CodeOfAsync(host, county, product);
        var page = await BlankAsync(context);
        foreach (var language in languages.Split(' '))
        {
            var answer = await page.GotoAsync($"/{county}/trace/{code}?lang={language}");

            (await answer!.BodyAsync()).Length.ShouldBeLessThan(MostBytes, $"{county} {language}");
            foreach (var part in (string[])["h1", ".verdict.good", "#product", "#origin .plate", "#steps li", "#tests table", "#verify", "#problem a"])
            {
                await Expect(page.Locator(part).First).ToBeVisibleAsync();
            }

            // What only a script could do is not offered, and the whole way is in order.
            await Expect(page.Locator("#place")).ToBeHiddenAsync();
            var days = await page.Locator("#steps .dates time:first-child").EvaluateAllAsync<string[]>("times => times.map(t => t.dateTime)");
            days.ShouldBe(days.Order(StringComparer.Ordinal));

            // The herd was treated on after this animal had left it; that is no part of its story.
            await Expect(page.Locator("#steps")).Not.ToContainTextAsync("伊维菌素");
            (await OverflowAsync(page)).ShouldBe(0, $"{county} {language}");
        }
    }

    [SqliteBrowserTheory, Trait("Req", "TRACE-10")]
    public async Task A_shopper_tells_the_place_by_a_button_and_the_second_one_far_away_is_warned(TestProvider provider)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var code = await CodeOfAsync(host, "milin", "米林鲜松茸", position: 3);
        var first = await ScanAtAsync(host, code, 29.65f, 94.36f);
        await Expect(first.Locator("#place [role=status]")).ToHaveTextAsync("谢谢，已收到大致位置。");
        await Expect(first.Locator(".verdict.good")).ToBeVisibleAsync();

        var second = await ScanAtAsync(host, code, 39.90f, 116.41f);

        await Expect(second.Locator(".alarm h2")).ToHaveTextAsync("这个标签可能被复制");
        await Expect(second.Locator(".verdict.good")).ToHaveCountAsync(0);
        (await OverflowAsync(second)).ShouldBe(0);
        await second.ReloadAsync();
        await Expect(second.Locator("[role=alert]")).ToContainTextAsync("相距很远");
    }

    [SqliteBrowserTheory, Trait("Req", "TRACE-10")]
    public async Task Nothing_is_sent_when_the_shopper_refuses_the_place(TestProvider provider)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var context = await ContextAsync(BrowserFixture.AddressOf(host), Phone);
        var sent = 0;
        context.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;
        var page = await OpenAsync(context, $"/milin/trace/{await CodeOfAsync(host, "milin", "米林鲜松茸", position: 4)}");

        await page.Locator("#place button").ClickAsync();

        await Expect(page.Locator("#place [role=status]")).ToContainTextAsync("什么也没有发送");
        sent.ShouldBe(0);
    }

    [SqliteBrowserTheory, Trait("Req", "TRACE-02")]
    public async Task A_grower_records_a_harvest_on_the_phone(TestProvider provider)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var context = await ContextAsync(BrowserFixture.AddressOf(host), Phone);
        await SignInAsync(context, "milin.grower");
        var page = await OpenAsync(context, "/admin/trace/record");

        await page.GetByRole(AriaRole.Button, new() { Name = "采收" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "新批次" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "产品" }).FillAsync("松茸鲜菌");
        await page.GetByLabel("数量").FillAsync("12.5");
        (await OverflowAsync(page)).ShouldBe(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "完成" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记");
    }

    [SqliteBrowserTheory, Trait("Req", "TRACE-15")]
    public async Task A_herder_records_a_birth_and_a_treatment_in_three_taps_each(TestProvider provider)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var context = await ContextAsync(BrowserFixture.AddressOf(host), Phone);
        await SignInAsync(context, "zeku.grower");
        var page = await OpenAsync(context, "/admin/trace/record");
        var taps = 0;
        async Task TapAsync(ILocator what)
        {
            // A list that is just read anew has no place on the page for a moment.
            LocatorBoundingBoxResult? box = null;
            while (box is null)
            {
                await Expect(what).ToBeVisibleAsync();
                box = await what.BoundingBoxAsync();
            }

            box.Height.ShouldBeGreaterThanOrEqualTo(44);
            await what.ClickAsync();
            taps++;
        }

        ILocator Named(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
        await Named("出生或购入幼畜").WaitForAsync();

        // The first time the product is chosen; from then on it is that of last time.
        await TapAsync(Named("出生或购入幼畜"));
        await TapAsync(page.GetByRole(AriaRole.Radio).First);
        var born = await page.GetByLabel("地点", new() { Exact = true }).Locator("option:checked").InnerTextAsync();
        (await OverflowAsync(page)).ShouldBe(0);
        await TapAsync(Named("完成"));
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记");
        taps.ShouldBe(3);
        var lot = Lot().Match(await page.GetByRole(AriaRole.Status).InnerTextAsync()).Value;
        await Named("登记追溯").ClickAsync();
        await Named("出生或购入幼畜").ClickAsync();
        await Named("完成").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记");

        // The same with a drug, the first time too: the one that the herd had last stands there, and what it closes the herd for stands in words
        // before it is recorded. The treatment happens where the herd stands.
        taps = 0;
        await TreatAsync();
        taps.ShouldBe(3);

        // Slaughter inside the period is refused, in words and at the lot.
        await Named("登记追溯").ClickAsync();
        await Named("屠宰").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = lot }).ClickAsync();
        await page.GetByRole(AriaRole.Radio).First.ClickAsync();
        await page.GetByLabel("产出数量").FillAsync("100");
        await Named("完成").ClickAsync();
        var problem = page.Locator(".cc-invalid", new() { HasText = lot }).GetByRole(AriaRole.Alert);
        await Expect(problem).ToContainTextAsync("休药期");
        await Expect(problem).ToContainTextAsync("不能采收、屠宰或销售");
        (await OverflowAsync(page)).ShouldBe(0);

        async Task TreatAsync()
        {
            await Named("登记追溯").ClickAsync();
            await TapAsync(Named("使用投入品"));
            await TapAsync(page.GetByRole(AriaRole.Button, new() { Name = lot }));
            await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "伊维菌素注射液" })).ToHaveAttributeAsync("aria-checked", "true");
            await Expect(page.GetByLabel("地点", new() { Exact = true }).Locator("option:checked")).ToHaveTextAsync(born);
            await Expect(page.GetByRole(AriaRole.Note)).ToContainTextAsync("不能采收、屠宰或销售");
            (await OverflowAsync(page)).ShouldBe(0);
            await TapAsync(Named("完成"));
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记");
        }
    }

    [SqliteBrowserTheory, Trait("Req", "TRACE-02"), Trait("Req", "TRACE-05"), Trait("Req", "TRACE-15")]
    public async Task A_grower_records_from_the_home_page_and_what_was_sent_is_received_with_one_tap(TestProvider provider)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var growing = await ContextAsync(BrowserFixture.AddressOf(host), Phone);
        await SignInAsync(growing, "cangyuan.grower");
        var grower = await OpenAsync(growing, "/admin/");

        // The home page leads to recording: the own steps first, each big enough for a thumb, then what stands where and what was recorded last.
        await Expect(grower.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("今天做了什么？");
        await Expect(grower.GetByText("工作总览")).ToHaveCountAsync(0);
        var harvest = grower.GetByRole(AriaRole.Link, new() { Name = "采收", Exact = true });
        (await harvest.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(64);
        await Expect(grower.GetByText("TEA-GARDEN").First).ToBeVisibleAsync();
        (await OverflowAsync(grower)).ShouldBe(0);

        await harvest.ClickAsync();
        await grower.GetByRole(AriaRole.Button, new() { Name = "TEA-GARDEN" }).ClickAsync();
        await grower.GetByRole(AriaRole.Radio).First.ClickAsync();
        await grower.GetByLabel("产出数量").FillAsync("30");
        await Expect(grower.GetByLabel("地点", new() { Exact = true }).Locator("option:checked")).ToHaveTextAsync("古茶园片区（演示）");
        await grower.GetByRole(AriaRole.Button, new() { Name = "完成", Exact = true }).ClickAsync();
        await Expect(grower.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记");
        var lot = Lot().Match(await grower.GetByRole(AriaRole.Status).InnerTextAsync()).Value;
        await grower.GotoAsync("/admin/");
        await Expect(grower.Locator("li", new() { HasText = lot }).First).ToContainTextAsync("古茶园片区（演示）");

        // Sent to the shop, it stands on the way to the shop; the shop has it on its own home page.
        await grower.GetByRole(AriaRole.Link, new() { Name = "发货", Exact = true }).ClickAsync();
        await grower.GetByRole(AriaRole.Button, new() { Name = lot }).ClickAsync();
        await grower.GetByLabel("交给谁", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "示例电商销售有限公司（演示）（销售企业）" });
        await grower.GetByRole(AriaRole.Button, new() { Name = "完成", Exact = true }).ClickAsync();
        await Expect(grower.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记");
        await grower.GotoAsync("/admin/");
        await Expect(grower.Locator("li", new() { HasText = lot }).First).ToContainTextAsync("在途 → 示例电商销售有限公司（演示）");

        var keeping = await ContextAsync(BrowserFixture.AddressOf(host), Phone);
        await SignInAsync(keeping, "cangyuan.station");
        var shop = await OpenAsync(keeping, "/admin/");
        var receive = shop.GetByRole(AriaRole.Button, new() { Name = "收货 " + lot });
        (await receive.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(44);
        await Expect(shop.Locator("li", new() { Has = receive })).ToContainTextAsync("30 件");
        (await OverflowAsync(shop)).ShouldBe(0);
        await receive.ClickAsync();
        await Expect(shop.GetByRole(AriaRole.Status)).ToContainTextAsync("已收货：" + lot);
        await Expect(receive).ToHaveCountAsync(0);
        await Expect(shop.Locator(".cc-lines li", new() { HasText = lot }).First).ToContainTextAsync("线上店发货仓（演示）");
    }

    [SqliteBrowserTheory, Trait("Req", "TRACE-05")]
    public async Task A_warehouse_ships_to_a_buyer_by_keyboard_and_what_is_too_much_is_said_at_the_line(TestProvider provider)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var context = await ContextAsync(BrowserFixture.AddressOf(host), Phone);
        await SignInAsync(context, "milin.office");
        var lots = JsonNode.Parse(await (await context.APIRequest.GetAsync("/api/app/lot?inStock=true&isBlocked=false&state=inStock&maxResultCount=100&sorting=quantity%20desc")).TextAsync())!["items"]!.AsArray();
        var lot = lots[0]!["number"]!.GetValue<string>();
        var page = await OpenAsync(context, "/admin/trace/warehouse");
        await Expect(page.GetByLabel("扫描或输入编码，回车加入")).ToBeFocusedAsync();

        for (var i = 0; i < 4; i++)
        {
            await page.Keyboard.PressAsync("F2");
        }

        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "发货" })).ToHaveAttributeAsync("aria-checked", "true");
        await page.Keyboard.TypeAsync(lot);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("F4");
        var buyer = page.GetByLabel("交给谁", new() { Exact = true });
        await Expect(buyer).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(buyer).Not.ToHaveValueAsync("");

        // More than is there: the line says so.
        await page.GetByLabel("数量 " + lot).FocusAsync();
        await page.Keyboard.TypeAsync("999999");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("F9");
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = lot }).GetByRole(AriaRole.Alert)).ToContainTextAsync("只有");
        (await OverflowAsync(page)).ShouldBe(0);

        await page.GetByLabel("数量 " + lot).FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("1");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("F9");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记");
        await Expect(page.GetByLabel("扫描或输入编码，回车加入")).ToBeFocusedAsync();
    }

    [SqliteBrowserTheory, Trait("Req", "TRACE-11")]
    public async Task The_office_looks_at_codes_and_downloads_their_labels(TestProvider provider)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var context = await ContextAsync(BrowserFixture.AddressOf(host), screen: null);
        await SignInAsync(context, "milin.office");
        var page = await OpenAsync(context, "/admin/documents/trace-codes");
        var batch = await BatchOfAsync(context, "米林鲜松茸");

        await Expect(page.GetByText("米林鲜松茸").First).ToBeVisibleAsync();
        var sheet = await context.APIRequest.GetAsync($"/api/downloads/trace-codes/{batch}/labels.pdf?layout=a4&first=1&last=20");

        (sheet.Status, System.Text.Encoding.ASCII.GetString((await sheet.BodyAsync())[..5])).ShouldBe((200, "%PDF-"));
    }

    // A phone that stands somewhere and whose owner presses the button.
    private async Task<IPage> ScanAtAsync(TestHost host, string code, float latitude, float longitude)
    {
        var context = await ContextAsync(BrowserFixture.AddressOf(host), Phone);
        await context.GrantPermissionsAsync(["geolocation"]);
        await context.SetGeolocationAsync(new Geolocation { Latitude = latitude, Longitude = longitude });
        var page = await OpenAsync(context, $"/milin/trace/{code}");
        await page.Locator("#place button").ClickAsync();
        return page;
    }

    // A code of the county's first batch of a product, from the office's own list.
    private async Task<string> CodeOfAsync(TestHost host, string county, string product, int position = 1)
    {
        var office = await ContextAsync(BrowserFixture.AddressOf(host), screen: null);
        await SignInAsync(office, county + ".office");
        var batch = await BatchOfAsync(office, product);
        return Code().Match(await (await office.APIRequest.GetAsync($"/api/downloads/trace-codes/{batch}.csv?first={position}&last={position}")).TextAsync()).Value;
    }

    private static async Task<string> BatchOfAsync(IBrowserContext office, string product)
    {
        var batches = JsonNode.Parse(await (await office.APIRequest.GetAsync("/api/app/trace-code?maxResultCount=100")).TextAsync())!["items"]!.AsArray();
        var batch = batches.Where(b => b!["productName"]!.ToJsonString(Plain).Contains(product, StringComparison.Ordinal)).MinBy(b => b!["number"]!.GetValue<string>())!;
        return batch["id"]!.GetValue<string>();
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex("LOT[A-Z0-9-]+")]
    private static partial Regex Lot();

    [GeneratedRegex("(?<![0-9A-Z])[0-9A-Z]{20}(?![0-9A-Z])")]
    private static partial Regex Code();
}
