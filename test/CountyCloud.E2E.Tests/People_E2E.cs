using System.Globalization;
using System.Text.RegularExpressions;
using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.Framework.Timing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests;

/// <summary>People come to a county, and stand in for each other.</summary>
public sealed partial class People_E2E(BrowserFixture fixture) : Journey(fixture)
{
    private const string Password = "Fresh-Password-1";

    [BrowserTheory, Trait("Req", "PLAT-04"), Trait("Req", "PLAT-12")]
    public async Task Somebody_new_is_invited_by_mail_and_joins_on_a_phone(TestProvider provider)
    {
        var host = await Fixture.HostAsync(provider);
        var office = await OpenAsAsync(provider, "milin.office", "/admin/members");
        await office.GetByRole(AriaRole.Button, new() { Name = "邀请人员" }).ClickAsync();
        await office.Locator("#invite-email").FillAsync("new.operator@people.example");
        await office.Locator("#invite-name").FillAsync("羌纳站");
        await office.Locator("#cc-invite-form .form-check", new() { HasText = "站点经营者" }).ClickAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "发送邀请" }).ClickAsync();
        var row = office.Locator("#invitations tbody tr", new() { HasText = "new.operator@people.example" });
        await Expect(row).ToContainTextAsync("待答复");
        await host.RunBackgroundWorkAsync();
        var link = Link().Match(Fixture.Mails.To("new.operator@people.example")[^1].Body);
        link.Success.ShouldBeTrue();

        var phone = await OpenAsync(provider, link.Groups["path"].Value, Phone);
        await Expect(phone.GetByText("米林县的系统")).ToBeVisibleAsync();
        await Expect(phone.GetByText("站点经营者")).ToBeVisibleAsync();
        (await OverflowAsync(phone)).ShouldBe(0);
        await phone.Locator("#join-user").FillAsync("new.operator");
        await phone.Locator("#join-password").FillAsync("weak");
        await phone.Locator("#join-again").FillAsync("weak");
        await phone.GetByRole(AriaRole.Button, new() { Name = "创建账号并加入" }).ClickAsync();
        await Expect(phone.Locator(".cc-form-error")).ToBeVisibleAsync();
        await phone.Locator("#join-password").FillAsync(Password);
        await phone.Locator("#join-again").FillAsync(Password);
        await phone.GetByRole(AriaRole.Button, new() { Name = "创建账号并加入" }).ClickAsync();
        await Expect(phone.GetByText("您已加入米林县")).ToBeVisibleAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "登录" }).ClickAsync();
        await FillSignInAsync(phone, "new.operator", Password);
        await Expect(phone.Locator("#login-input-password")).ToHaveCountAsync(0);
        await phone.GotoAsync("/admin/my-counties");
        await Expect(phone.Locator("#my-memberships")).ToContainTextAsync("米林县");
        (await OverflowAsync(phone)).ShouldBe(0);

        await office.Locator("#invitations select").SelectOptionAsync("accepted");
        await Expect(row).ToContainTextAsync("已加入");
        var again = await OpenAsync(provider, link.Groups["path"].Value, Phone);
        await Expect(again.GetByText("此邀请链接无效")).ToBeVisibleAsync();
    }

    [SqliteBrowserTheory, Trait("Req", "PLAT-12")]
    public async Task A_dialog_closes_with_Escape_gives_the_focus_back_and_asks_before_it_throws_away_what_was_typed(TestProvider provider)
    {
        var page = await OpenAsAsync(provider, "milin.office", "/admin/members");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "邀请人员" });
        await button.ClickAsync();
        await page.Locator("#invite-email").FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".modal.show")).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#invite-email").FillAsync("somebody@people.example");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".confirmation button", new() { HasText = "是" }).ClickAsync();
        await Expect(page.Locator(".modal.show")).ToHaveCountAsync(0);
    }

    [BrowserTheory, Trait("Req", "PLAT-04"), Trait("Req", "ORG-13")]
    public async Task A_role_is_lent_for_a_week_and_taken_back(TestProvider provider)
    {
        var office = await OpenAsAsync(provider, "zeku.office", "/admin/my-counties");
        var helper = await OpenAsAsync(provider, "zeku.station", "/admin/members");
        await Expect(helper.GetByText("您没有权限")).ToBeVisibleAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "委托角色" }).ClickAsync();
        await office.Locator("#lend-to-user").FillAsync("zeku.station");
        await office.Locator("#lend-role").SelectOptionAsync(new SelectOptionValue { Label = "项目办公室（电商办）" });
        var today = CountyDay.Today(TimeProvider.System);
        await office.Locator("#lend-from").FillAsync(Text(today));
        await office.Locator("#lend-to").FillAsync(Text(today.AddDays(7)));
        await office.Locator("#lend-reason").FillAsync("外出培训");
        await office.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        var row = office.Locator("#my-delegations tbody tr", new() { HasText = "zeku.office → zeku.station" });
        await Expect(row).ToContainTextAsync("外出培训");

        await helper.GotoAsync("/admin/members");
        await Expect(helper.Locator("#members")).ToContainTextAsync("zeku.office");
        await Expect(helper.Locator("#delegations")).ToContainTextAsync("外出培训");

        await row.GetByRole(AriaRole.Button, new() { Name = "收回" }).ClickAsync();
        await office.Locator(".confirmation button", new() { HasText = "是" }).ClickAsync();
        await Expect(row).ToContainTextAsync("由 zeku.office 收回");
        await helper.GotoAsync("/admin/members");
        await Expect(helper.GetByText("您没有权限")).ToBeVisibleAsync();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<path>/admin/account/invitation\?token=[\w-]+)", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
