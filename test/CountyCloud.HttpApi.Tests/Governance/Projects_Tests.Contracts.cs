using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.Administration.Identity;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Governance;

/// <summary>What a contract starts and promises, what audits find, and the orders that are forbidden.</summary>
public sealed partial class Projects_Tests
{
    /// <summary>Code of the demo's contractor.</summary>
    private const string ContractorCode = "91540000MA6DEMQ01Y";

    [ProviderTheory]
    [Trait("Req", "TEND-23")]
    [Trait("Req", "GOV-17")]
    public async Task A_signed_contract_names_the_contractor_and_starts_the_clock_of_30_working_days_once(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        const string code = "91530927MA6CYFW012";
        await host.InCountyAsync("cangyuan", async sp =>
        {
            var accounts = sp.GetRequiredService<AccountSeeder>();
            var contractor = await accounts.EnsureContractorAsync(code, LocalizedText.Chinese("中标服务商"));
            await accounts.EnsureEngagementAsync(await host.CountyIdAsync("cangyuan"), contractor.Id, new DateOnly(2018, 1, 1));
            return true;
        });
        var office = await host.SignInAsync("cangyuan.office");
        var id = (await PostAsync(office, "/api/app/sub-project", Plan(null, 0, "townshipStation")))["id"]!.GetValue<string>();

        var contract = await PostAsync(office, "/api/app/contract", Contract(code, 1_000_000, [id], [], "2018-03-15"));

        var under = await GetAsync(office, $"/api/app/sub-project/{id}");
        under["contractId"]!.GetValue<string>().ShouldBe(contract["id"]!.GetValue<string>());
        under["contractorName"]!["zh-Hans"]!.GetValue<string>().ShouldBe("中标服务商");
        under["schemeDueOn"]!.GetValue<string>().ShouldBe("2018-04-27");
        var clocks = await host.InCountyAsync("cangyuan", (CountyCloudDbContext db) =>
            db.Set<Tasks.WorkTask>().AsNoTracking().Where(t => t.Kind == Tasks.WorkTaskKind.Design && t.State == Tasks.WorkTaskState.Open).Select(t => new { t.DocumentId, t.DueOn }).ToListAsync());
        clocks.ShouldHaveSingleItem().DueOn.ShouldBe(new DateOnly(2018, 4, 27));
        clocks[0].DocumentId.ToString().ShouldBe(id);
        await RefusedAsync(office, "/api/app/contract", Contract(code, 1_000_000, [id], [], "2018-03-16"), "Governance:SubProjectUnderContract");
        (await GetAsync(office, "/api/app/contract"))["totalCount"]!.GetValue<int>().ShouldBe(1);
    }

    [ProviderTheory]
    [Trait("Req", "FUND-16")]
    [Trait("Req", "FUND-10")]
    public async Task A_contract_promises_its_money_which_scheme_payment_and_end_draw_on_and_never_twice(TestProvider provider)
    {
        var clock = new MovingClock();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Clock = clock };
        var people = await PeopleAsync(host, "milin");
        var finance = await host.SignInAsync("milin.finance");
        var id = (await PostAsync(people.Office, "/api/app/sub-project", Plan(Line, 600_000)))["id"]!.GetValue<string>();

        // Above the line: refused with the clause, and nothing of it is kept.
        (await RefusedAsync(people.Office, "/api/app/contract", Contract(ContractorCode, 600_000.01m, [id], []), "Funds:ContractOverLines"))["message"]!.GetValue<string>().ShouldContain("M109");
        (await GetAsync(people.Office, "/api/app/contract"))["totalCount"]!.GetValue<int>().ShouldBe(0);
        (await GetAsync(people.Office, $"/api/app/sub-project/{id}"))["contractId"].ShouldBeNull();

        // Signed before the money came: promised when it is allocated.
        var contract = (await PostAsync(people.Office, "/api/app/contract", Contract(ContractorCode, 550_000, [id], [Line])))["id"]!.GetValue<string>();
        (await CommittedAsync(finance)).ShouldBe((0, 0, 0));
        await GrantAsync(people, finance);
        (await CommittedAsync(finance)).ShouldBe((550_000, 0, 0));

        // The scheme binds, and with the contract it is one promise.
        var scheme = await SchemeAsync(people, id, Line, 500_000);
        await DecideAsync(people.Office, "designScheme", scheme, "approve");
        await DecideAsync(people.Leader, "designScheme", scheme, "approve");
        (await CommittedAsync(finance)).ShouldBe((500_000, 0, 0));

        // A payment draws on it.
        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/start", new { financeContact = "财务负责人" });
        await FinishNodeAsync(people, id, (await GetAsync(people.Contractor, $"/api/app/sub-project/{id}"))["nodes"]![0]!["id"]!.GetValue<string>());
        var mid = Id(await PostAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 200_000)));
        await ToNoticeAsync(people, mid, clock);
        (await CommittedAsync(finance)).ShouldBe((300_000, 200_000, 0));
        clock.Add(14);
        people = await PeopleAsync(host, "milin");
        finance = await host.SignInAsync("milin.finance");
        (await ClearNoticesAsync(host)).ShouldBe(1);
        await PostAsync(finance, $"/api/app/payment/{mid}/pay", await PayAsync(finance, mid, 200_000, clock));
        (await CommittedAsync(finance)).ShouldBe((300_000, 0, 200_000));

        // Amended below what was paid: refused. Lowered within that, the approved scheme goes on binding its money (M99).
        (await RefusedAsync(people.Office, $"/api/app/contract/{contract}/amend", Amend(199_999), "Funds:ContractBelowPaid"))["message"]!.GetValue<string>().ShouldContain("200,000");
        var amendment = (await PostAsync(people.Office, $"/api/app/contract/{contract}/amend", Amend(450_000)))["id"]!.GetValue<string>();
        await DecideAsync(people.Group, "contractAmendment", amendment, "approve");
        (await CommittedAsync(finance)).ShouldBe((300_000, 0, 200_000));

        // Ended early, the rest is free again; what was paid stays.
        await PostAsync(people.Office, $"/api/app/contract/{contract}/terminate", new { reason = "承建单位违约" });
        (await CommittedAsync(finance)).ShouldBe((0, 0, 200_000));
        (await PostAsync(finance, "/api/app/ledger/verify", new { }))["isIntact"]!.GetValue<bool>().ShouldBeTrue();
    }

    [ProviderTheory]
    [Trait("Req", "FUND-40")]
    [Trait("Req", "GOV-31")]
    public async Task The_audit_bureau_reads_everything_keeps_its_findings_and_each_becomes_one_rectification(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var people = await PeopleAsync(host, "milin");
        var audit = await host.SignInAsync("milin.audit");
        var id = await PlanAsync(people, "L005", 1_000);
        foreach (var path in new[] { "payment", "reallocation", "fund-receipt", "fund-allocation", "ledger", "subsidy", "fund-execution", "contract", "sub-project" })
        {
            await GetAsync(audit, "/api/app/" + path);
        }

        using (var forbidden = await audit.PostAsJsonAsync(Address("/api/app/fund-receipt"), new { fundSourceCode = "STAGE2", amount = 1, receivedOn = "2020-05-01", document = "x" }))
        {
            forbidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden, "audit reads");
        }

        var inspection = Id(await PostAsync(audit, "/api/app/fund-inspection", new { kind = "trackingAudit", title = "专项资金跟踪审计", scope = "资金使用效益", body = "审计局", scheduledOn = "2026-01-10" }));
        await PostAsync(audit, $"/api/app/fund-inspection/{inspection}/begin", new { });
        await PostAsync(audit, $"/api/app/fund-inspection/{inspection}/finding", new { text = "原始凭证不全", subProjectId = id });
        await PostAsync(audit, $"/api/app/fund-inspection/{inspection}/issue", new { result = "效益良好，凭证须补齐" });

        // One task for the contractor, at the rectification; closed, it answers the finding.
        var mine = (await GetAsync(people.Contractor, "/api/app/work-task/mine?maxResultCount=1000"))["items"]!.AsArray().Where(t => t!["title"]!.GetValue<string>().Contains("原始凭证不全", StringComparison.Ordinal)).ToList();
        mine.ShouldHaveSingleItem()!["documentType"]!.GetValue<string>().ShouldBe("rectification");
        var rectification = mine[0]!["documentId"]!.GetValue<string>();
        await RefusedAsync(audit, $"/api/app/fund-inspection/{inspection}/close", new { }, "Funds:InspectionStepOutOfOrder");
        await PostAsync(people.Contractor, $"/api/app/rectification/{rectification}/hand-in-measures", new { text = "补齐凭证" });
        await PostAsync(people.Contractor, $"/api/app/rectification/{rectification}/hand-in-completion", new { text = "已补齐", attachmentIds = new[] { await UploadAsync(people.Contractor) } });
        await PostAsync(audit, $"/api/app/rectification/{rectification}/check", new { isGood = true, text = "凭证齐全" });

        var replied = await GetAsync(audit, $"/api/app/fund-inspection/{inspection}");
        replied["findings"]![0]!["reply"]!.GetValue<string>().ShouldEndWith("凭证齐全");
        await PostAsync(audit, $"/api/app/fund-inspection/{inspection}/close", new { });
        (await GetAsync(audit, $"/api/app/rectification?subProjectId={id}"))["totalCount"]!.GetValue<int>().ShouldBe(1);
    }

    [ProviderTheory]
    [Trait("Req", "FUND-38")]
    [Trait("Req", "FUND-37")]
    [Trait("Req", "GOV-33")]
    public async Task Money_in_a_forbidden_order_is_refused_with_its_clause_and_nothing_is_kept(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var people = await PeopleAsync(host, "milin");
        var audit = await host.SignInAsync("milin.audit");
        var id = await PlanAsync(people, Line, 600_000);
        var scheme = await SchemeAsync(people, id, Line, 600_000);

        // A decision by the wrong role, and on a stale version.
        (await DecideAsync(people.Group, "designScheme", scheme, "approve", expectRefusal: true)).ShouldBe("Approvals:WrongRole");
        var approval = (await GetAsync(people.Office, $"/api/app/approval/of-document?documentType=designScheme&documentId={scheme}"))["items"]![0]!["id"]!.GetValue<string>();
        using (var stale = await people.Office.PostAsJsonAsync(Address($"/api/app/approval/{approval}/decide"), new { kind = "approve", concurrencyStamp = "old" }))
        {
            stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }

        await DecideAsync(people.Office, "designScheme", scheme, "approve");
        await DecideAsync(people.Leader, "designScheme", scheme, "approve");
        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/start", new { financeContact = "财务负责人" });
        await FinishNodeAsync(people, id, (await GetAsync(people.Contractor, $"/api/app/sub-project/{id}"))["nodes"]![0]!["id"]!.GetValue<string>());

        // A quality problem that any context tells of holds the money; told again it is one case; whoever reported cannot free it.
        var document = Guid.CreateVersion7();
        for (var i = 0; i < 2; i++)
        {
            await TellAsync(host, new QualityProblemReported("过期商品", "平台网店销售过期商品", null, Guid.Parse(id), global::CountyCloud.Documents.DocumentType.Complaint, document));
        }

        var cases = (await GetAsync(people.Office, "/api/app/violation-case"))["items"]!.AsArray();
        var told = cases.ShouldHaveSingleItem()!["id"]!.GetValue<string>();
        (await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 300_000), "Funds:PayeeHasOpenCase"))["message"]!.GetValue<string>().ShouldContain("Z75");
        await PostAsync(people.Office, $"/api/app/violation-case/{told}/dismiss", new { reason = "查无此事" });
        var reported = Id(await PostAsync(people.Office, "/api/app/violation-case", new { kind = "quality", title = "欺诈", description = "对消费者有欺诈行为", subProjectId = id }));
        (await RefusedAsync(people.Office, $"/api/app/violation-case/{reported}/dismiss", new { reason = "算了" }, "Funds:ReporterDoesNotDismiss"))["message"]!.GetValue<string>().ShouldContain("Z75");
        await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 300_000), "Funds:PayeeHasOpenCase");
        await PostAsync(audit, $"/api/app/violation-case/{reported}/dismiss", new { reason = "核实无误" });

        // A halted sub-project.
        var halt = (await PostAsync(people.Government, "/api/app/halt-order", new { subProjectId = id, reason = "departureFromPlan", text = "偏离实施方案", finding = "恢复" }))["id"]!.GetValue<string>();
        (await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 300_000), "Funds:SubProjectHalted"))["message"]!.GetValue<string>().ShouldContain("M73");
        await host.InCountyAsync("milin", async (CountyCloudDbContext db) =>
        {
            var rectification = await db.Set<Rectification>().AsTracking().SingleAsync(r => r.SubProjectId == Guid.Parse(id));
            db.Entry(rectification).Property(r => r.State).CurrentValue = RectificationState.Closed;
            return await db.SaveChangesAsync();
        });
        await PostAsync(people.Government, $"/api/app/halt-order/{halt}/lift", new { text = "恢复施工" });

        // A barred contractor.
        await host.InCountyAsync("milin", async (CountyCloudDbContext db) =>
        {
            var barred = ViolationCase.Report(Guid.CreateVersion7(), "CASE-BAR", new ViolationReport(ViolationKind.FalsePapers, "虚假资料", "骗取资金", Guid.Parse(people.ContractorId), null, null, "audit", new DateOnly(2026, 1, 5)));
            barred.Verify("属实", null, null, null);
            barred.AskDecision(
                new ViolationSanctions(null, true, null, null, null, null, null, "虚假资料"),
                DisbursementRules.From([new ProgrammeRuleValues { Code = "BAR", Area = "violation", Parameter = "bar", Value = "true", Source = "Z1273", EffectiveFrom = new DateOnly(2020, 1, 1) }], new DateOnly(2026, 1, 5)));
            barred.Decide("同意", new DateOnly(2026, 1, 6));
            barred.Close("已执行", new DateOnly(2026, 1, 6));
            db.Add(barred);
            return await db.SaveChangesAsync();
        });
        (await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 300_000), "Funds:PayeeIsBarred"))["message"]!.GetValue<string>().ShouldContain("CASE-BAR");

        // An upload that is not what it says.
        using (var form = new MultipartFormDataContent())
        {
            using var file = new ByteArrayContent("MZ not a picture"u8.ToArray());
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(file, "file", "现场.png");
            using var refused = await people.Contractor.PostAsync(Address("/api/uploads/attachment"), form);
            ((int)refused.StatusCode).ShouldBeInRange(400, 499);
            (await refused.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["code"]!.GetValue<string>().ShouldBe("Documents:FileKind");
        }

        // Nothing of all that was half done.
        (await GetAsync(people.Office, "/api/app/payment"))["totalCount"]!.GetValue<int>().ShouldBe(0);
    }

    private static object Contract(string creditCode, decimal amount, string[] subProjectIds, string[] budgetCodes, string signedOn = "2026-01-05") => new
    {
        title = "项目建设实施合同", contractorName = "中标服务商", creditCode, amount, signedOn, startsOn = signedOn, endsOn = "2030-12-31", subProjectIds, budgetCodes,
        instalments = new[] { new { name = "一次", amount } },
    };

    private static async Task<(decimal Committed, decimal Payable, decimal Paid)> CommittedAsync(HttpClient client)
    {
        var line = (await GetAsync(client, "/api/app/fund-execution"))["lines"]!.AsArray().Single(l => l!["code"]!.GetValue<string>() == Line)!["amounts"]!;
        return (line["committed"]!.GetValue<decimal>(), line["payable"]!.GetValue<decimal>(), line["paid"]!.GetValue<decimal>());
    }

    private static Task<bool> TellAsync(TestHost host, QualityProblemReported problem) => host.InCountyAsync("milin", async sp =>
    {
        await sp.GetRequiredService<global::CountyCloud.Counties.IUnitOfWork>().RunAsync(suppressRowAudit: false, () => sp.GetRequiredService<Framework.Entities.IDomainEventDispatcher>().DispatchAsync(problem, CancellationToken.None), CancellationToken.None);
        return true;
    });
}
