using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Xunit;

namespace CountyCloud.E2E.Tests;

/// <summary>What officials of a county come for.</summary>
public sealed class County_E2E(BrowserFixture fixture) : Journey(fixture)
{
    [BrowserTheory, Trait("Req", "FUND-03")]
    public async Task An_official_signs_in_and_finds_Milins_9_million_line_by_line(TestProvider provider)
    {
        var page = await OpenAsync(provider, "/admin/account/login");

        await FillSignInAsync(page, "milin.office", TestHost.DemoPassword);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "米林县", Exact = true })).ToBeVisibleAsync();
        await page.Locator(".cc-tile", new() { HasText = "预算合计" }).ClickAsync();
        await Expect(page.GetByText("勾稽一致：各级合计与上级金额、计划总额相符。")).ToBeVisibleAsync();
        await Expect(page.Locator(".cc-tree tfoot")).ToContainTextAsync("900.00");
        await page.GetByRole(AriaRole.Button, new() { Name = "全部展开" }).ClickAsync();
        await Expect(page.Locator(".cc-tree tr.cc-kind-line")).ToHaveCountAsync(94);
        await Expect(page.Locator(".cc-tree tr.cc-kind-system")).ToHaveCountAsync(6);
    }

    [SqliteBrowserTheory, Trait("Req", "FUND-04")]
    [InlineData("L012", "金额不符", "应为 0.4 万元，分项预算印 0.2 万元")]
    [InlineData("L093", "金额不符", "规格印 28 个站点、0.5 万元/套，应为 14 万元")]
    [InlineData("L094", "", "小计 71.4 万元是 3 年之和，与体系合计一致")]
    [InlineData("C2", "", "小计 14.5 万元印在第 16 行之后的独立行")]
    public async Task A_doubtful_place_of_Milins_budget_says_why(TestProvider provider, string code, string check, string reason)
    {
        var page = await OpenAsAsync(provider, "milin.office", "/admin/budget");

        await page.GetByPlaceholder("按编号、名称、规格、说明筛选").FillAsync(code);

        var row = page.Locator($".cc-tree tr[data-code='{code}']");
        await Expect(row).ToContainTextAsync(reason);
        await Expect(row).ToContainTextAsync(check);
    }

    [BrowserTheory, Trait("Req", "PLAT-08")]
    public async Task A_stale_edit_is_refused_and_the_history_tells_the_change(TestProvider provider)
    {
        var first = await OpenAsAsync(provider, "kazuo.office", "/admin/configuration/kpi-target");
        var second = await OpenAsync(first.Context, "/admin/configuration/kpi-target");
        var row = first.Locator(".cc-table tbody tr").First;
        var code = await row.Locator("code").InnerTextAsync();
        await EditAsync(first, code);
        await EditAsync(second, code);

        await first.Locator("#field-baseline").FillAsync("2018 年底");
        await first.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(first.Locator("#cc-item-form")).ToHaveCountAsync(0);
        await second.Locator("#field-baseline").FillAsync("2017 年底");
        await second.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();

        await Expect(second.Locator(".cc-form-error")).ToContainTextAsync("该记录已被其他人修改");
        await second.GetByRole(AriaRole.Button, new() { Name = "刷新为最新内容" }).ClickAsync();
        await Expect(second.Locator("#field-baseline")).ToHaveValueAsync("2018 年底");
        await RowOf(first, code).Locator("a[href*='audit-log']").ClickAsync();
        var entry = first.Locator(".cc-table tbody tr").First;
        await Expect(entry).ToContainTextAsync("kazuo.office");
        await Expect(entry.Locator(".cc-changes li", new() { HasText = "（空）" }).Locator("ins")).ToHaveTextAsync("2018 年底");
    }

    [BrowserTheory, Trait("Req", "FUND-04")]
    public async Task A_changed_budget_line_no_longer_ties_until_it_is_changed_back(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "zeku.office", "/admin/budget");
        await Expect(page.Locator(".cc-banner")).ToBeVisibleAsync();
        var line = page.Locator(".cc-tree tbody tr").First;
        var code = await line.GetAttributeAsync("data-code");

        await ChangeAmountAsync(page, code!, amount => amount + 1);

        await Expect(page.Locator(".cc-banner-warn")).ToBeVisibleAsync();
        await ChangeAmountAsync(page, code!, amount => amount - 1);
    }

    [BrowserTheory, Trait("Req", "TRAIN-08")]
    public async Task Zekus_course_catalogue_shows_which_titles_are_held_and_why(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "zeku.office", "/admin/configuration/training-topic");
        await Expect(page.GetByText("共 125 条")).ToBeVisibleAsync();

        await page.GetByPlaceholder("搜索").FillAsync("刷单");

        await Expect(page.GetByText("共 2 条")).ToBeVisibleAsync();
        var row = page.Locator(".cc-table tbody tr", new() { HasText = "拼多多怎么刷" });
        await Expect(row).ToContainTextAsync("暂缓");
        await Expect(row).ToContainTextAsync("公益培训不得传授，审核前不得发布");
    }

    [BrowserTheory, Trait("Req", "TRAIN-03")]
    public async Task Kazuos_level_plan_adds_up_to_6130(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "kazuo.office", "/admin/configuration/training-plan-item");

        await Expect(page.Locator(".cc-table tbody tr", new() { HasText = "分级分类培训合计" })).ToContainTextAsync("6,130");
    }

    [SqliteBrowserTheory, Trait("Req", "PLAT-06")]
    public async Task The_translation_page_counts_what_has_no_second_language_yet(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "zeku.office", "/admin/");
        var tile = page.Locator("a.cc-tile", new() { HasText = "待译内容" });
        var missing = await tile.Locator("strong").InnerTextAsync();

        await tile.ClickAsync();

        await Expect(page.Locator("button.cc-tile", new() { HasText = "待译" }).Locator("strong")).ToHaveTextAsync(missing);
        await Expect(page.Locator(".cc-pair").First.Locator(".cc-badge")).ToHaveTextAsync("待译");
        await Expect(page.Locator(".cc-pair").First.Locator("textarea")).ToHaveAttributeAsync("lang", "bo");
    }

    [SqliteBrowserTheory]
    public async Task A_wrong_password_is_answered_with_a_message(TestProvider provider)
    {
        var page = await OpenAsync(provider, "/admin/account/login");

        await FillSignInAsync(page, "zeku.leader", "not-the-password");

        await Expect(page.GetByText("用户名或密码不正确").First).ToBeVisibleAsync();
        await Expect(page.Locator("#login-input-password")).ToBeVisibleAsync();
    }

    [BrowserTheory, Trait("Req", "PLAT-01")]
    public async Task After_one_county_signs_out_another_can_sign_in_at_the_same_screen(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "milin.leader", "/admin/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "米林县", Exact = true })).ToBeVisibleAsync();
        await page.Locator(".lpx-topbar .lpx-user-profile").ClickAsync();
        await page.Locator(".lpx-topbar").GetByText("退出登录").ClickAsync();

        await FillSignInAsync(page, "zeku.leader", TestHost.DemoPassword);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "泽库县", Exact = true })).ToBeVisibleAsync();
        await page.Locator(".cc-tile", new() { HasText = "预算合计" }).ClickAsync();
        await Expect(page.Locator(".cc-tree tfoot")).ToContainTextAsync("1,500.00");
    }

    [SqliteBrowserTheory, Trait("Req", "PLAT-06")]
    public async Task The_administration_speaks_English_when_asked(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "milin.office", "/admin/budget");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "资金预算" })).ToBeVisibleAsync();

        await page.Locator("lpx-language-selection [role=button]").ClickAsync();
        await page.Locator("lpx-language-selection").GetByText("English").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Budget", Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator(".cc-switcher-static:visible")).ToContainTextAsync("Milin");
        await Expect(page.Locator(".cc-tree tfoot")).ToContainTextAsync("900.00");
    }

    private static ILocator RowOf(IPage page, string code) => page.Locator(".cc-table tbody tr").Filter(new() { Has = page.Locator("code", new() { HasTextString = code }) }).First;

    private static async Task EditAsync(IPage page, string code)
    {
        await RowOf(page, code).GetByRole(AriaRole.Button, new() { Name = "编辑" }).ClickAsync();
        await Expect(page.Locator("#cc-item-form")).ToBeVisibleAsync();
    }

    private static async Task ChangeAmountAsync(IPage page, string code, Func<decimal, decimal> change)
    {
        await page.Locator($".cc-tree tr[data-code='{code}']").GetByRole(AriaRole.Button, new() { Name = "编辑" }).ClickAsync();
        var amount = page.Locator("#field-amount");
        await Expect(amount).ToBeVisibleAsync();
        var before = decimal.Parse(await amount.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await amount.FillAsync(change(before).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(page.Locator("#cc-item-form")).ToHaveCountAsync(0);
    }
}
