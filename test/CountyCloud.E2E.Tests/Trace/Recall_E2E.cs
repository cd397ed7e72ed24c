using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests.Trace;

/// <summary>A recall in the browser, from the failed test to its end, on the demo's vinegar; and what a holder sees of one.</summary>
public sealed partial class Recall_E2E(BrowserFixture fixture) : Journey(fixture)
{
    private const string Lot = "BOTTLE-02";

    [SqliteBrowserTheory]
    [Trait("Req", "TRACE-13")]
    [Trait("Req", "TRACE-25")]
    public async Task A_failed_test_becomes_a_recall_that_the_leader_decides_on_the_phone_and_the_shopper_sees(TestProvider provider)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var (market, office, leader) = (await AsAsync(host, "kazuo.market"), await AsAsync(host, "kazuo.office"), await AsAsync(host, "kazuo.leader", Phone));

        // As a page does first: the token of whoever is signed in.
        await office.GetAsync("/api/abp/application-configuration?includeLocalizationResources=false");

        // The regulator sees the test that failed, and begins from it.
        await market.OpenAsync("documents/quality-tests");
        await market.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = Lot }).GetByRole(AriaRole.Link).First.ClickAsync();
        await market.Page.GetByRole(AriaRole.Link, new() { Name = "开启召回" }).ClickAsync();
        var dialog = market.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("起点（编号、代码或追溯码）").First).ToHaveValueAsync(new Regex(".+"));
        await new Form(dialog).FillAsync("标题", "召回喀左陈醋");
        await new Form(dialog).FillAsync("问题（公众可见）", "总酸低于标准，请停止食用并退回。");
        await dialog.Locator(".modal-footer button[type=submit]").ClickAsync();
        await Expect(market.Page).ToHaveURLAsync(new Regex("/documents/recalls/[0-9a-f-]{36}"));
        var id = market.Page.Url.Split('/')[^1].Split('?')[0];
        await Expect(market.Page.GetByRole(AriaRole.Table).Filter(new() { HasText = Lot }).First).ToBeVisibleAsync();
        await Expect(market.Page.GetByText("线上店发货仓（演示）").First).ToBeVisibleAsync();
        await market.ActAsync("提交决定");

        // The leader decides on the phone.
        await leader.OpenAsync("approvals");
        await leader.Page.GetByText("召回喀左陈醋").First.ClickAsync();
        await leader.OpenAsync("documents/recalls/" + id);
        await leader.SignAsync("同意召回");
        (await OverflowAsync(leader.Page)).ShouldBe(0);

        // Whoever scans a bottle of the lot is warned at once, and the county's list says so too.
        var code = await CodeAsync(office);
        var shopper = await OpenAsync(await ContextAsync(BrowserFixture.AddressOf(host), Phone), "/t/" + code);
        await Expect(shopper.GetByRole(AriaRole.Alert).First).ToContainTextAsync("已召回");
        (await OverflowAsync(shopper)).ShouldBe(0);
        await shopper.GotoAsync("/kazuo/recalls");
        await Expect(shopper.GetByText("召回喀左陈醋")).ToBeVisibleAsync();

        // What came back counts; what is missing needs a reason; then the goods are destroyed and it ends.
        await RecordAsync(office, "returning", "线上店发货仓（演示）", 40);
        await market.OpenAsync("documents/recalls/" + id);
        await market.RefusedAsync("回收完毕", "未收回", _ => Task.CompletedTask);
        await market.SendAgainAsync("回收完毕", f => f.FillAsync("未收回原因", "8 瓶已食用，已告知。"));
        foreach (var (place, quantity) in await WhereAsync(office))
        {
            await RecordAsync(office, "disposing", place, quantity);
        }

        await market.OpenAsync("documents/recalls/" + id);
        await market.ActAsync("已销毁", f => f.FillAsync("结果", "现场监督销毁。"));
        await market.ActAsync("结束", f => f.FillAsync("结果", "召回结束。"));
        await Expect(market.Page.Locator(".cc-page-head .cc-badge").First).ToHaveTextAsync("已结束");
    }

    [SqliteBrowserTheory]
    [Trait("Req", "TRACE-02")]
    [Trait("Req", "TRACE-13")]
    public async Task A_grower_opens_the_recall_of_the_own_goods_from_the_task_on_the_phone(TestProvider provider)
    {
        var host = await Fixture.TracedHostAsync(provider);
        var grower = await AsAsync(host, "milin.grower", Phone);

        await grower.OpenAsync("tasks");
        await grower.Page.Locator(".cc-task", new() { HasText = "召回松茸鲜菌（演示）" }).First.ClickAsync();

        await Expect(grower.Page).ToHaveURLAsync(new Regex("/trace/recalls/"));
        await Expect(grower.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("召回松茸鲜菌（演示）");
        await Expect(grower.Page.GetByText("请立即这样做")).ToBeVisibleAsync();
        await Expect(grower.Page.GetByText("SR-2026-10")).ToBeVisibleAsync();
        (await grower.Page.GetByText("线上店发货仓（演示）").CountAsync()).ShouldBe(0, "what others hold is not shown");
        (await OverflowAsync(grower.Page)).ShouldBe(0);
    }

    private async Task<Person> AsAsync(TestHost host, string userName, ViewportSize? screen = null)
    {
        var context = await ContextAsync(BrowserFixture.AddressOf(host), screen);
        await SignInAsync(context, userName);
        return new Person(context, await BlankAsync(context));
    }

    // The first code of the batch that was put to use for the lot.
    private static async Task<string> CodeAsync(Person office)
    {
        foreach (var batch in (await office.GetAsync("/api/app/trace-code?maxResultCount=100"))["items"]!.AsArray())
        {
            var detail = (await office.GetAsync($"/api/app/trace-code/{batch!["id"]}"))["ranges"]!.AsArray().FirstOrDefault(r => r!["lotNumber"]?.GetValue<string>() == Lot);
            if (detail is not null)
            {
                var first = detail["first"]!.GetValue<int>();
                return Code().Match(await office.TextAsync($"/api/downloads/trace-codes/{batch["id"]}.csv?first={first}&last={first}")).Value;
            }
        }

        throw new InvalidOperationException($"No code of {Lot}.");
    }

    private static async Task<List<(string Place, decimal Quantity)>> WhereAsync(Person office)
    {
        var lot = (await office.GetAsync("/api/app/lot?filter=" + Lot))["items"]!.AsArray().Single()!;
        return [.. (await office.GetAsync($"/api/app/lot/{lot["id"]}"))["stocks"]!.AsArray().Select(s => (s!["name"]!.GetValue<string>(), s["quantity"]!.GetValue<decimal>()))];
    }

    private static async Task RecordAsync(Person office, string step, string place, decimal quantity)
    {
        var site = (await office.GetAsync("/api/app/trace-record/own-sites"))["items"]!.AsArray().Single(s => s!["name"]!.GetValue<string>() == place)!["id"]!.GetValue<string>();
        await office.PostAsync("/api/app/trace-record/record", new { idempotencyKey = Guid.CreateVersion7().ToString("N"), step, siteId = site, lots = new[] { new { code = Lot, quantity } } });
    }

    [GeneratedRegex("(?<![0-9A-Z])[0-9A-Z]{20}(?![0-9A-Z])")]
    private static partial Regex Code();
}
