using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests.Money;

/// <summary>Zeku pays afterwards, on originals, by the treasury (W-10).</summary>
public sealed class Zeku_E2E(BrowserFixture fixture) : MoneyJourney(fixture)
{
    private const string Project = "牦牛产品供应链（报账）";

    private static readonly string[] Originals = ["申请", "原始单据", "发票", "验收通过意见", "合同或协议"];

    [SqliteBrowserTheory]
    [Trait("Req", "FUND-24")]
    [Trait("Req", "FUND-25")]
    [Trait("Req", "FUND-29")]
    public async Task An_accepted_sub_project_is_reimbursed_on_originals_without_a_notice(TestProvider provider)
    {
        await BeginAsync(provider);
        await GrantAsync("zeku", "CENTRAL", 15_000_000, "FIRST");
        var id = await AcceptedAsync();
        var contractor = await AtDeskAsync("contractor", "zeku");
        await contractor.OpenAsync("documents/payments");
        await contractor.Page.GetByRole(AriaRole.Button, new() { Name = "新增" }).First.ClickAsync();
        await contractor.SendAgainAsync("新建", async form =>
        {
            await form.ChooseAsync("子项目", Project);
            await form.ChooseAsync("拨付阶段", "部分拨付");
            await form.FillAsync("理由", "验收合格，报账");
            var line = await form.AddRowAsync("预算明细");
            await line.ChooseAsync("预算科目", "SYS4");
            await line.FillAsync("金额", "6");
            await form.UploadAsync("材料和照片", Originals[0]);
        });
        await Expect(contractor.Page.Locator("dl")).ToContainTextAsync("原始单据");
        foreach (var paper in Originals[1..])
        {
            await contractor.ActAsync("补充材料", form => form.UploadAsync("材料和照片", paper));
        }

        var payment = IdOf(contractor.Page);
        var office = await AtDeskAsync("zeku.office");
        await office.OpenAsync("documents/payments/" + payment);
        await office.ActAsync("现场核查", async form =>
        {
            await form.FillAsync("日期", Clock.Day);
            await form.FillAsync("参加部门", "财政局");
            await form.FillAsync("进度", "100");
            await form.FillAsync("核查情况", "票据齐全");
            await form.UploadAsync("现场照片");
        });
        await office.ActAsync("出具意见", form => form.FillAsync("意见", "同意报账6万元"));
        var group = await OnPhoneAsync("zeku.group");
        await OpenTaskAsync(group, Project);
        (await OverflowAsync(group.Page)).ShouldBe(0);
        await group.SignAsync("同意集中支付");
        await Expect(group.Page.Locator("header .cc-badge")).ToHaveTextAsync("待拨付");

        var finance = await AtDeskAsync("zeku.finance");
        await OpenTaskAsync(finance, Project);
        await finance.ActAsync("登记拨付", async form =>
        {
            await form.FillAsync("凭证号", "GK-2026-001");
            await form.FillAsync("日期", Clock.Day);
        });
        await Expect(finance.Page.Locator("header .cc-badge")).ToHaveTextAsync("已拨付");

        // The rest waits for the acceptance of the whole project.
        await contractor.OpenAsync("documents/payments");
        await contractor.Page.GetByRole(AriaRole.Button, new() { Name = "新增" }).First.ClickAsync();
        await contractor.RefusedFormAsync("新建", "Z1270", async form =>
        {
            await form.ChooseAsync("子项目", Project);
            await form.ChooseAsync("拨付阶段", "剩余资金");
            await form.FillAsync("理由", "申请剩余资金");
            var line = await form.AddRowAsync("预算明细");
            await line.ChooseAsync("预算科目", "SYS4");
            await line.FillAsync("金额", "4");
        });
        (await contractor.GetAsync("/api/app/payment?subProjectId=" + id))["totalCount"]!.GetValue<int>().ShouldBe(1);
    }

    private async Task<string> AcceptedAsync()
    {
        var (office, contractor, leader) = (await AtDeskAsync("zeku.office"), await AtDeskAsync("contractor", "zeku"), await AtDeskAsync("zeku.leader"));
        var id = Id(await office.PostAsync("/api/app/sub-project", new
        {
            name = Project, workKind = "supplyChain", plannedStart = "2026-01-01", plannedEnd = "2027-12-31", lines = new[] { new { budgetItemCode = "SYS4", amount = 100_000 } }, nodes = new[] { new { name = "设备", weight = 100 } },
        }));
        await office.PutAsync($"/api/app/sub-project/{id}/contract", new { contractorId = Text((await office.GetAsync("/api/app/sub-project/contractors"))["items"]![0], "id"), contractedOn = "2026-01-05" });
        var scheme = Id(await contractor.PostAsync("/api/app/design-scheme", new { subProjectId = id, scheme = new { title = "采购方案", kinds = new[] { "other" }, text = "方案", lines = new[] { new { budgetItemCode = "SYS4", amount = 100_000 } } } }));
        await contractor.PostAsync($"/api/app/design-scheme/{scheme}/submit", new { });
        await office.DecideAsync("designScheme", scheme);
        await leader.DecideAsync("designScheme", scheme);
        await contractor.PostAsync($"/api/app/sub-project/{id}/start", new { financeContact = "财务科" });
        var node = Text((await contractor.GetAsync("/api/app/sub-project/" + id))["nodes"]![0], "id");
        await contractor.PostAsync($"/api/app/sub-project/{id}/report-progress", new { nodeId = node, text = "完成", attachmentIds = new[] { await contractor.UploadAsync() } });
        await office.PostAsync($"/api/app/sub-project/{id}/verify-progress", new { nodeId = node, isFinished = true, text = "属实", attachmentIds = new[] { await office.UploadAsync() } });
        await contractor.PostAsync($"/api/app/sub-project/{id}/complete", new { text = "完工" });
        var acceptance = await contractor.PostAsync("/api/app/acceptance", new { level = "subProject", subProjectId = id });
        var checks = new List<object>();
        foreach (var check in acceptance["checks"]!.AsArray())
        {
            checks.Add(new { code = Text(check, "code"), isReady = true, attachmentIds = new[] { await contractor.UploadAsync() } });
        }

        var path = $"/api/app/acceptance/{Id(acceptance)}";
        await contractor.PutAsync(path, new { selfCheck = "自查合格", checks });
        await contractor.PostAsync(path + "/submit", new { });
        await office.PostAsync(path + "/verify", new { text = "与方案一致", departments = "财政局", areFundsProperlyUsed = true, planCriteria = "批准的方案", attachmentIds = new[] { await office.UploadAsync() } });
        await office.PostAsync(path + "/give-opinion", new { text = "建议通过验收" });
        await leader.DecideAsync("subProjectAcceptance", Id(acceptance));
        return id;
    }
}
