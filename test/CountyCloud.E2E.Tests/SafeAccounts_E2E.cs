using CountyCloud.Administration.Account.TwoFactor;
using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests;

/// <summary>A person protects the account with an app and looks after the sessions, at the desk and on the phone.</summary>
public sealed class SafeAccounts_E2E(BrowserFixture fixture) : Journey(fixture)
{
    [SqliteBrowserTheory]
    [InlineData("kazuo.inspector", false)]
    [InlineData("cangyuan.inspector", true)]
    public async Task Two_step_sign_in_is_set_up_used_and_switched_off_and_another_session_ended(TestProvider provider, string userName, bool isOnPhone)
    {
        var screen = isOnPhone ? Phone : null;
        var own = await OpenAsAsync(provider, userName, "/admin/my-security", screen);
        await own.GetByRole(AriaRole.Button, new() { Name = "设置两步验证" }).ClickAsync();
        await own.Locator("#two-factor-password").FillAsync(TestHost.DemoPassword);
        await own.GetByRole(AriaRole.Button, new() { Name = "继续" }).ClickAsync();
        await Expect(own.GetByAltText("两步验证二维码")).ToBeVisibleAsync();
        var secret = Decode(await own.Locator("#two-factor-secret").InnerTextAsync());
        var first = Totp.StepOf(TimeProvider.System.GetUtcNow());
        await own.Locator("#two-factor-code").FillAsync(Totp.CodeOf(secret, first));
        await own.GetByRole(AriaRole.Button, new() { Name = "启用", Exact = true }).ClickAsync();
        await Expect(own.Locator(".cc-security-codes li")).ToHaveCountAsync(10);
        (await OverflowAsync(own)).ShouldBe(0);
        var recovery = await own.Locator(".cc-security-codes li code").First.InnerTextAsync();
        await own.GetByRole(AriaRole.Button, new() { Name = "我已保存" }).ClickAsync();
        await Expect(own.Locator(".cc-security .cc-badge")).ToHaveTextAsync("已启用");

        // Elsewhere: password, then a code that was not used yet (one step ahead still counts).
        var other = await OpenAsync(provider, "/admin/account/login", screen);
        await FillSignInAsync(other, userName, TestHost.DemoPassword);
        await Expect(other.Locator("#second-step-code")).ToBeVisibleAsync();
        (await OverflowAsync(other)).ShouldBe(0);
        await other.Locator("#second-step-code").FillAsync(Totp.CodeOf(secret, first));
        await other.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Alert).First).ToContainTextAsync("已使用过");
        await other.Locator("#second-step-code").FillAsync(Totp.CodeOf(secret, Math.Max(first + 1, Totp.StepOf(TimeProvider.System.GetUtcNow()))));
        await other.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Expect(other.Locator("#second-step-code")).ToHaveCountAsync(0);
        await other.GotoAsync("/admin/my-security");
        await Expect(other.Locator("app-sessions-card tbody tr")).ToHaveCountAsync(2);
        (await OverflowAsync(other)).ShouldBe(0);

        await own.ReloadAsync();
        var row = own.Locator("app-sessions-card tbody tr", new() { HasNotText = "当前设备" });
        await row.GetByRole(AriaRole.Button, new() { Name = "结束", Exact = true }).ClickAsync();
        await Expect(own.Locator("app-sessions-card tbody tr")).ToHaveCountAsync(1);
        await other.ReloadAsync();
        await Expect(other.Locator("#login-input-password")).ToBeVisibleAsync();

        await own.GetByRole(AriaRole.Button, new() { Name = "关闭两步验证" }).ClickAsync();
        await own.Locator("#two-factor-proof-password").FillAsync(TestHost.DemoPassword);
        await own.Locator("#two-factor-proof-code").FillAsync(recovery);
        await own.GetByRole(AriaRole.Button, new() { Name = "关闭两步验证" }).ClickAsync();
        await Expect(own.Locator(".cc-security .cc-badge")).ToHaveTextAsync("未启用");
    }

    // What an app does with the text.
    private static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Where(char.IsAsciiLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
