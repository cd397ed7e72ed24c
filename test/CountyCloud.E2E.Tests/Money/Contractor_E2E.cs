using System.Globalization;
using System.Text.RegularExpressions;
using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.Governance;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests.Money;

/// <summary>A contractor's month: what is due in every county, what came back and why, the report and the sheet of the office.</summary>
public sealed class Contractor_E2E(BrowserFixture fixture) : MoneyJourney(fixture)
{
    [SqliteBrowserTheory]
    [Trait("Req", "PLAT-04")]
    [Trait("Req", "GOV-16")]
    public async Task Signed_in_once_a_contractor_does_the_tasks_of_two_counties_and_hands_in_again_what_came_back(TestProvider provider)
    {
        await BeginAsync(provider);
        await PlanAsync("milin", "L088", "展销会布展（返工）");
        await PlanAsync("zeku", "SYS3", "电商培训教室（返工）");
        var contractor = await AtDeskAsync("contractor");
        await contractor.OpenAsync("tasks");
        await Expect(contractor.Page.Locator(".cc-task", new() { HasText = "展销会布展（返工）" }).First).ToContainTextAsync("米林县");

        // A click on the task of the other county leads into it.
        await contractor.Page.Locator(".cc-task", new() { HasText = "电商培训教室（返工）" }).First.ClickAsync();
        await Expect(contractor.Page.GetByRole(AriaRole.Heading, new() { Name = "电商培训教室（返工）" })).ToBeVisibleAsync();
        await Expect(contractor.Page.Locator(".cc-switcher-button:visible")).ToContainTextAsync("泽库县");

        await contractor.OpenAsync("documents/design-schemes");
        await contractor.Page.GetByRole(AriaRole.Button, new() { Name = "新增" }).First.ClickAsync();
        await contractor.SendAgainAsync("新建", async form =>
        {
            await form.ChooseAsync("子项目", "电商培训教室（返工）");
            await form.FillAsync("标题", "培训教室设计");
            await form.TickAsync("装修设计");
            await form.FillAsync("文字", "六十座培训教室。");
            var line = await form.AddRowAsync("预算明细");
            await line.ChooseAsync("预算科目", "SYS3");
            await line.FillAsync("金额", "2");
        });
        await contractor.ActAsync("提交审批");
        var office = await AtDeskAsync("zeku.office");
        await OpenTaskAsync(office, "培训教室设计");
        await office.SignAsync("请补充消防设计", "退回修改");

        await OpenTaskAsync(contractor, "培训教室设计");
        await Expect(contractor.Page.Locator("header .cc-badge")).ToHaveTextAsync("已退回");
        await Expect(contractor.Page.Locator(".cc-history").GetByText("请补充消防设计")).ToBeVisibleAsync();
        await contractor.ActAsync("编辑", form => form.FillAsync("文字", "六十座培训教室，附消防设计。"));
        await contractor.ActAsync("提交审批");
        await Expect(contractor.Page.Locator("header .cc-badge")).ToHaveTextAsync("审核中");
        await OpenTaskAsync(office, "培训教室设计");
        await office.SignAsync("已补充");
    }

    [SqliteBrowserTheory]
    [Trait("Req", "PLAT-04")]
    [Trait("Req", "PLAT-12")]
    public async Task On_a_phone_a_mails_link_leads_into_the_county_of_the_task_and_the_list_back_into_the_other(TestProvider provider)
    {
        await BeginAsync(provider);
        await PlanAsync("milin", "L088", "展销会布展（手机）");
        await PlanAsync("zeku", "SYS3", "电商培训教室（手机）");
        var contractor = await OnPhoneAsync("contractor");
        var tasks = (await contractor.GetAsync("/api/app/work-task/mine"))["items"]!.AsArray();
        var there = tasks.First(t => Text(t, "title").Contains("电商培训教室（手机）", StringComparison.Ordinal));

        // The session is in one of the counties; the link names the other by its code.
        await contractor.OpenAsync("tasks");
        await contractor.Page.Locator(".cc-task", new() { HasText = "展销会布展（手机）" }).First.ClickAsync();
        await Expect(contractor.Page.GetByRole(AriaRole.Heading, new() { Name = "展销会布展（手机）" })).ToBeVisibleAsync();
        await contractor.OpenAsync($"go/zeku/{Text(there, "documentType")}/{Text(there, "documentId")}");
        await Expect(contractor.Page.GetByRole(AriaRole.Heading, new() { Name = "电商培训教室（手机）" })).ToBeVisibleAsync();
        (await OverflowAsync(contractor.Page)).ShouldBe(0);

        await contractor.OpenAsync("tasks");
        await Expect(contractor.Page.Locator(".cc-task", new() { HasText = "展销会布展（手机）" }).First).ToContainTextAsync("米林县");
        (await OverflowAsync(contractor.Page)).ShouldBe(0);
        await contractor.Page.Locator(".cc-task", new() { HasText = "展销会布展（手机）" }).First.ClickAsync();
        await Expect(contractor.Page.GetByRole(AriaRole.Heading, new() { Name = "展销会布展（手机）" })).ToBeVisibleAsync();
    }

    [SqliteBrowserTheory]
    [Trait("Req", "GOV-11")]
    [Trait("Req", "GOV-12")]
    public async Task A_report_after_the_fifth_is_late_and_the_office_signs_its_supervision_sheet(TestProvider provider)
    {
        await BeginAsync(provider);
        Pass(Math.Max(0, 10 - Clock.Today.Day));
        await Host.InCountyAsync("milin", sp => sp.GetRequiredService<MonthlyCycle>().RunForCountyAsync(Clock.Today, CancellationToken.None));
        var past = Month(Clock.Today.AddMonths(-1));
        var contractor = await AtDeskAsync("contractor");
        await contractor.OpenAsync("tasks");
        await contractor.Page.Locator("section", new() { HasText = "已逾期" }).Locator(".cc-task", new() { HasText = past }).First.ClickAsync();
        await Expect(contractor.Page.Locator("header .cc-badge")).ToHaveTextAsync("待提交");
        await contractor.ActAsync("提交报告", async form =>
        {
            await form.FillAsync("项目进度", "装修完成一半");
            await form.FillAsync("当月计划", "申请验收");
        });
        await Expect(contractor.Page.Locator("header .cc-badge")).ToHaveTextAsync("已提交");
        await Expect(contractor.Page.Locator("dl")).ToContainTextAsync("装修完成一半");
        await contractor.OpenAsync("documents/monthly-reports");
        await contractor.Page.GetByRole(AriaRole.Button, new() { Name = "新增" }).First.ClickAsync();
        await contractor.RefusedFormAsync("新建", "M129", async form =>
        {
            await form.FillAsync("月份", past);
            await form.FillAsync("项目进度", "重复");
            await form.FillAsync("当月计划", "重复");
        });

        var office = await AtDeskAsync("milin.office");
        await office.OpenAsync("documents/monthly-reports");
        await Expect(office.Page.Locator("tbody tr", new() { HasText = past }).Locator("[data-label='逾期']")).ToHaveTextAsync("是");
        await OpenTaskAsync(office, Month(Clock.Today) + " 月度项目实施监督表");
        await office.ActAsync("编辑", async form =>
        {
            await form.FillAsync("日期", Clock.Day);
            await form.FillAsync("项目进度", "与报告一致");
            await form.FillAsync("监督意见", "继续实施");
            await (await form.AddRowAsync("发现的问题")).FillAsync("文字", "台账不全");
        });
        await office.ActAsync("签字");
        await Expect(office.Page.Locator("header .cc-badge")).ToHaveTextAsync("已签字");

        // What was found is the contractor's to correct.
        await Host.RunBackgroundWorkAsync();
        await contractor.OpenAsync("tasks");
        await Expect(contractor.Page.Locator(".cc-task", new() { HasText = "台账不全" })).ToContainTextAsync("整改");
    }

    [SqliteBrowserTheory]
    [Trait("Req", "PLAT-04")]
    public async Task Switching_the_county_keeps_the_page_and_its_search_leaves_a_paper_for_its_list_and_a_closed_page_for_home(TestProvider provider)
    {
        await BeginOnOwnHostAsync(provider);
        await PlanAsync("milin", "L088", "展销会布展（换县）");
        await PlanAsync("zeku", "SYS3", "电商培训教室（换县）");
        await (await AtDeskAsync("zeku.office")).PutAsync("/api/permission-management/permissions?providerName=R&providerKey=Contractor", new { permissions = new[] { new { name = "CountyCloud.Budget", isGranted = false } } });
        var contractor = await AtDeskAsync("contractor", "milin");
        var page = contractor.Page;
        await contractor.OpenAsync("documents/sub-projects");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "搜索" }).FillAsync("（换县）");
        await Expect(page.GetByText("共 1 条")).ToBeVisibleAsync();
        await Expect(page.Locator(".cc-table tbody tr")).ToContainTextAsync("展销会布展（换县）");
        await Expect(page).ToHaveURLAsync(new Regex("[?]filter="));
        var address = page.Url;

        await SwitchAsync(page, "泽库县");
        await Expect(page.Locator(".cc-table tbody tr")).ToContainTextAsync("电商培训教室（换县）");
        page.Url.ShouldBe(address);

        // The paper exists in this county only.
        await page.GetByRole(AriaRole.Link, new() { Name = "电商培训教室（换县）" }).Or(page.Locator(".cc-table tbody tr a")).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/documents/sub-projects/[0-9a-f-]{36}$"));
        await SwitchAsync(page, "米林县");
        await Expect(page.Locator(".cc-table tbody tr", new() { HasText = "展销会布展（换县）" })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/admin/documents/sub-projects$"));

        // The other county does not show its budget to contractors.
        await contractor.OpenAsync("budget");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "资金预算" })).ToBeVisibleAsync();
        await SwitchAsync(page, "泽库县");
        await Expect(page.Locator(".cc-county-card", new() { HasText = "泽库县" }).Locator(".cc-badge")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/admin/$"));
    }

    private static async Task SwitchAsync(IPage page, string county)
    {
        await page.Locator(".cc-switcher-button:visible").ClickAsync();
        await page.Locator(".cc-switcher-menu:visible button", new() { HasText = county }).ClickAsync();
        await Expect(page.Locator(".cc-switcher-button:visible")).ToContainTextAsync(county);
        await Expect(page.Locator(".cc-switcher-button:visible")).ToBeEnabledAsync();
    }

    private async Task PlanAsync(string county, string line, string name)
    {
        var office = await AtDeskAsync(county + ".office");
        var id = Id(await office.PostAsync("/api/app/sub-project", new
        {
            name, workKind = "training", plannedStart = "2026-01-01", plannedEnd = "2027-12-31", lines = new[] { new { budgetItemCode = line, amount = 20_000 } }, nodes = new[] { new { name = "建设", weight = 100 } },
        }));
        var contractors = (await office.GetAsync("/api/app/sub-project/contractors"))["items"]!.AsArray();
        await office.PutAsync($"/api/app/sub-project/{id}/contract", new { contractorId = Text(contractors[0], "id"), contractedOn = Clock.Day });
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
