using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests.Money;

/// <summary>Milin's sub-project from the budget line to the last yuan, each key step done by clicking (W-03, W-05, W-08, W-09).</summary>
public sealed class Milin_E2E(BrowserFixture fixture) : MoneyJourney(fixture)
{
    private const string Project = "县级中心装修改造（公示流程）";

    [SqliteBrowserTheory]
    [Trait("Req", "GOV-14")]
    [Trait("Req", "GOV-16")]
    [Trait("Req", "FUND-17")]
    [Trait("Req", "FUND-18")]
    [Trait("Req", "FUND-19")]
    [Trait("Req", "FUND-20")]
    [Trait("Req", "FUND-21")]
    [Trait("Req", "FUND-22")]
    public async Task A_sub_project_goes_from_its_scheme_over_an_objection_to_the_last_payment(TestProvider provider)
    {
        await BeginAsync(provider);
        await GrantAsync("milin", "STAGE2", 9_000_000);
        var id = await PlanAsync();
        await ApproveSchemeAsync();
        await BuildHalfAsync(id);

        var mid = await AskForHalfAsync(id);
        await CheckOnSiteAndGiveOpinionAsync(mid);
        await SignOnPhoneAsync("milin.group", mid, "同意中期拨付");
        var receipt = await ObjectAsync();
        await PaymentIsHeldAsync(mid);
        await AnswerAndDecideAsync(receipt);
        await PayAsync(mid, "30");

        await AcceptAsync(id);
        var final = await AskForTheRestAsync(id);
        await SignOnPhoneAsync("milin.group", final, "同意余款拨付");
        Pass(14);
        (await EndNoticesAsync("milin")).ShouldBe(1);
        await PayAsync(final, "30");
        await EverybodySeesAsync();
    }

    private async Task<string> PlanAsync()
    {
        var office = await AtDeskAsync("milin.office");
        await office.OpenAsync("documents/sub-projects");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "新增" }).First.ClickAsync();
        await office.SendAgainAsync("新建", async form =>
        {
            await form.FillAsync("名称", Project);
            await form.ChooseAsync("项目类别", "县级公共服务中心");
            var line = await form.AddRowAsync("预算明细");
            await line.ChooseAsync("预算科目", "L001");
            await line.FillAsync("金额", "60");
            foreach (var node in new[] { "装修设计", "装修施工" })
            {
                var row = await form.AddRowAsync("进度节点");
                await row.FillAsync("节点", node);
                await row.FillAsync("权重", "50");
            }
        });
        await Expect(office.Page.GetByRole(AriaRole.Heading, new() { Name = Project })).ToBeVisibleAsync();
        await office.ActAsync("登记合同", async form =>
        {
            await form.ChooseAsync("承建单位", "示范电子商务");
            await form.FillAsync("签约日期", Clock.Day);
        });
        await Expect(office.Page.GetByText("示范电子商务有限公司").First).ToBeVisibleAsync();
        return IdOf(office.Page);
    }

    private async Task ApproveSchemeAsync()
    {
        var contractor = await AtDeskAsync("contractor", "milin");
        await contractor.OpenAsync("documents/design-schemes");
        await contractor.Page.GetByRole(AriaRole.Button, new() { Name = "新增" }).First.ClickAsync();
        await contractor.SendAgainAsync("新建", async form =>
        {
            await form.ChooseAsync("子项目", Project);
            await form.FillAsync("标题", "装修设计方案");
            await form.TickAsync("装修设计");
            await form.FillAsync("文字", "按区域分期施工，材料环保。");
            var line = await form.AddRowAsync("预算明细");
            await line.ChooseAsync("预算科目", "L001");
            await line.FillAsync("金额", "60");
            await form.UploadAsync("材料和照片");
        });
        await contractor.ActAsync("提交审批");
        await Expect(contractor.Page.Locator("header .cc-badge")).ToHaveTextAsync("审核中");

        // Each finds the scheme in the own queue; the leader signs on the way.
        var office = await AtDeskAsync("milin.office");
        await OpenTaskAsync(office, "装修设计方案");
        await office.SignAsync("预算与方案一致");
        var leader = await OnPhoneAsync("milin.leader");
        await OpenTaskAsync(leader, "装修设计方案");
        (await OverflowAsync(leader.Page)).ShouldBe(0);
        await leader.SignAsync("同意实施");
        await Expect(leader.Page.Locator("header .cc-badge")).ToHaveTextAsync("已批准");
    }

    private async Task BuildHalfAsync(string id)
    {
        var contractor = await AtDeskAsync("contractor", "milin");
        await contractor.OpenAsync("documents/sub-projects/" + id);
        await contractor.ActAsync("开工", form => form.FillAsync("财务负责人", "财务科"));
        await contractor.ActAsync("报送进度", async form =>
        {
            await form.ChooseAsync("节点", "装修设计");
            await form.FillAsync("文字", "设计完成，图纸已交。");
            await form.UploadAsync("材料和照片");
        });
        await Expect(contractor.Page.GetByText("设计完成，图纸已交。")).ToBeVisibleAsync();

        var office = await AtDeskAsync("milin.office");
        await office.OpenAsync("documents/sub-projects/" + id);
        await Expect(office.Page.Locator("img.cc-photo").First).ToBeVisibleAsync();
        await office.ActAsync("核实进度", async form =>
        {
            await form.ChooseAsync("节点", "装修设计");
            await form.FillAsync("文字", "现场核实，属实。");
            await form.UploadAsync("材料和照片");
        });
        await Expect(office.Page.GetByText("现场核实，属实。")).ToBeVisibleAsync();
    }

    private async Task<string> AskForHalfAsync(string subProject)
    {
        var contractor = await AtDeskAsync("contractor", "milin");
        await contractor.OpenAsync("documents/payments");
        await contractor.Page.GetByRole(AriaRole.Button, new() { Name = "新增" }).First.ClickAsync();
        var dialog = contractor.Page.GetByRole(AriaRole.Dialog);
        var form = new Form(dialog);
        await form.ChooseAsync("子项目", Project);
        await form.ChooseAsync("拨付阶段", "中期拨付");
        await form.FillAsync("理由", "完成一半，申请中期拨付");
        var line = await form.AddRowAsync("预算明细");
        await line.ChooseAsync("预算科目", "L001");
        await line.FillAsync("金额", "30.000001");
        await form.UploadAsync("材料和照片");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "新建", Exact = true }).ClickAsync();

        // One fen too much: the refusal names the clause, and what was typed is still there.
        await Expect(dialog.GetByRole(AriaRole.Alert).First).ToContainTextAsync("M101");
        await Expect(dialog.GetByRole(AriaRole.Alert).First).ToContainTextAsync("300,000");
        await contractor.SendAgainAsync("新建", again => again.Row("预算明细", 0).FillAsync("金额", "30"));
        await Expect(contractor.Page.Locator("header .cc-badge")).ToHaveTextAsync("已申请");
        return IdOf(contractor.Page);
    }

    private async Task CheckOnSiteAndGiveOpinionAsync(string payment)
    {
        var office = await AtDeskAsync("milin.office");
        await office.OpenAsync("documents/payments/" + payment);
        await office.ActAsync("现场核查", async form =>
        {
            await form.FillAsync("日期", Clock.Day);
            await form.FillAsync("参加部门", "住建局、消防");
            await form.FillAsync("进度", "50");
            await form.FillAsync("核查情况", "完成过半，与方案一致");
            await form.UploadAsync("现场照片");
        });
        await office.ActAsync("出具意见", form => form.FillAsync("意见", "建议拨付30万元"));
        await Expect(office.Page.Locator("header .cc-badge")).ToHaveTextAsync("意见审批中");
    }

    private async Task SignOnPhoneAsync(string userName, string payment, string opinion)
    {
        var signer = await OnPhoneAsync(userName);
        await OpenTaskAsync(signer, Project);
        await Expect(signer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(payment));
        (await OverflowAsync(signer.Page)).ShouldBe(0);
        await signer.SignAsync(opinion);
        await Expect(signer.Page.Locator("header .cc-badge")).ToHaveTextAsync("公示中");
    }

    private async Task<string> ObjectAsync()
    {
        var page = await CitizenAsync("/milin/disclosure", Phone);
        var notice = page.Locator("#notices .card", new() { HasText = Project });
        await Expect(notice).ToContainTextAsync("5");
        await notice.GetByRole(AriaRole.Link, new() { Name = "提出异议" }).ClickAsync();
        await page.GetByLabel("异议内容").FillAsync("施工面积与公示不一致");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        var receipt = page.GetByRole(AriaRole.Status).Locator("strong");
        await Expect(receipt).ToBeVisibleAsync();
        (await OverflowAsync(page)).ShouldBe(0);
        return (await receipt.InnerTextAsync()).Trim();
    }

    private async Task PaymentIsHeldAsync(string payment)
    {
        Pass(14);
        (await EndNoticesAsync("milin")).ShouldBe(0, "an open objection holds the payment, however much time passes");
        var finance = await AtDeskAsync("milin.finance");
        await finance.OpenAsync("documents/payments/" + payment);
        await Expect(finance.Page.Locator("header .cc-badge")).ToHaveTextAsync("异议暂停");
        await Expect(finance.Page.GetByText("M105").First).ToBeVisibleAsync();
        await Expect(finance.Page.GetByRole(AriaRole.Button, new() { Name = "登记拨付", Exact = true })).ToHaveCountAsync(0);
    }

    private async Task AnswerAndDecideAsync(string receipt)
    {
        var office = await AtDeskAsync("milin.office");
        await OpenTaskAsync(office, Project);
        await Expect(office.Page.GetByText("施工面积与公示不一致").First).ToBeVisibleAsync();
        await office.ActAsync("答复", async form =>
        {
            await form.FillAsync("答复", "已复核，面积与方案一致");
            await form.ChooseAsync("处理结果", "维持");
        });
        var group = await OnPhoneAsync("milin.group");
        await OpenTaskAsync(group, Project);
        await Expect(group.Page.GetByText("已复核，面积与方案一致")).ToBeVisibleAsync();
        (await OverflowAsync(group.Page)).ShouldBe(0);
        await group.SignAsync("维持拨付");
        (await EndNoticesAsync("milin")).ShouldBe(1);

        var citizen = await CitizenAsync("/milin/disclosure/receipt");
        await citizen.GetByLabel("回执号").FillAsync(receipt);
        await citizen.Locator("form button[type=submit]").ClickAsync();
        await Expect(citizen.Locator("main")).ToContainTextAsync("已复核，面积与方案一致");
    }

    private async Task PayAsync(string payment, string wan)
    {
        var finance = await AtDeskAsync("milin.finance");
        await OpenTaskAsync(finance, Project);
        await Expect(finance.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(payment));
        await finance.RefusedAsync("登记拨付", "拨付意见", async form =>
        {
            await form.FillAsync("金额", "29.9");
            await form.FillAsync("凭证号", "PZ-2026-" + payment[..8]);
            await form.FillAsync("日期", Clock.Day);
        });
        await finance.SendAgainAsync("登记拨付", form => form.FillAsync("金额", wan));
        await Expect(finance.Page.Locator("header .cc-badge")).ToHaveTextAsync("已拨付");
        await Expect(finance.Page.GetByText("PZ-2026-" + payment[..8])).ToBeVisibleAsync();
    }

    private async Task AcceptAsync(string id)
    {
        var (contractor, office) = (await AtDeskAsync("contractor", "milin"), await AtDeskAsync("milin.office"));
        var node = Text((await contractor.GetAsync("/api/app/sub-project/" + id))["nodes"]![1], "id");
        await contractor.PostAsync($"/api/app/sub-project/{id}/report-progress", new { nodeId = node, text = "施工完成", attachmentIds = new[] { await contractor.UploadAsync() } });
        await office.PostAsync($"/api/app/sub-project/{id}/verify-progress", new { nodeId = node, isFinished = true, text = "属实", attachmentIds = new[] { await office.UploadAsync() } });
        await contractor.PostAsync($"/api/app/sub-project/{id}/complete", new { text = "完工，自查合格" });
        var acceptance = await contractor.PostAsync("/api/app/acceptance", new { level = "subProject", subProjectId = id });
        var checks = new List<object>();
        foreach (var check in acceptance["checks"]!.AsArray())
        {
            checks.Add(new { code = Text(check, "code"), isReady = true, attachmentIds = new[] { await contractor.UploadAsync() } });
        }

        var path = $"/api/app/acceptance/{Id(acceptance)}";
        await contractor.PutAsync(path, new { selfCheck = "自查合格", checks });
        await contractor.OpenAsync("documents/acceptances/" + Id(acceptance));
        await contractor.ActAsync("提交审批");

        await office.OpenAsync("documents/acceptances/" + Id(acceptance));
        await office.ActAsync("现场核查", async form =>
        {
            await form.FillAsync("参加部门", "住建局；消防");
            await form.FillAsync("核查情况", "与方案一致");
            await form.FillAsync("方案标准", "批准的设计方案");
            await form.UploadAsync("材料和照片");
        });
        await (await AtDeskAsync("milin.inspector")).PostAsync(path + "/sign", new { department = "住建局", opinion = "合格" });
        await office.Page.ReloadAsync();
        await office.ActAsync("出具意见", form => form.FillAsync("意见", "建议通过验收"));
        var group = await OnPhoneAsync("milin.group");
        await OpenTaskAsync(group, Project);
        (await OverflowAsync(group.Page)).ShouldBe(0);
        await group.SignAsync("验收通过");
    }

    private async Task<string> AskForTheRestAsync(string subProject)
    {
        var (contractor, office) = (await AtDeskAsync("contractor", "milin"), await AtDeskAsync("milin.office"));
        var payment = Id(await contractor.PostAsync("/api/app/payment", new
        {
            subProjectId = subProject, stage = "final", reason = "验收合格，申请余款", lines = new[] { new { budgetItemCode = "L001", amount = 300_000 } },
            papers = new[] { new { attachmentId = await contractor.UploadAsync(), kind = "application" } },
        }));
        await office.PostAsync($"/api/app/payment/{payment}/verify", new { day = Clock.Day, departments = "住建局", text = "属实", progress = 100, isFundsUseProper = true, photoIds = new[] { await office.UploadAsync() } });
        await office.PostAsync($"/api/app/payment/{payment}/give-opinion", new { text = "同意拨付余款", concurrencyStamp = Text(await office.GetAsync("/api/app/payment/" + payment), "concurrencyStamp") });
        return payment;
    }

    private async Task EverybodySeesAsync()
    {
        var page = await CitizenAsync("/milin/disclosure", Phone);
        var payments = page.Locator("#payments tbody tr", new() { HasText = Project });
        await Expect(payments).ToHaveCountAsync(2);
        await Expect(payments.First).ToContainTextAsync("30");
        await Expect(page.Locator("body")).Not.ToContainTextAsync("财务科");

        var office = await AtDeskAsync("milin.office");
        var line = (await office.GetAsync("/api/app/fund-execution"))["lines"]!.AsArray().Single(l => Text(l, "code") == "L001")!["amounts"]!;
        (line["paid"]!.GetValue<decimal>(), line["payable"]!.GetValue<decimal>(), line["committed"]!.GetValue<decimal>()).ShouldBe((600_000, 0, 0));
    }
}
