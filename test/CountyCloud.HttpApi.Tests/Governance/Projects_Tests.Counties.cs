using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Governance;

/// <summary>How the other counties pay: the same use cases, told apart by nothing but their configuration (W-10).</summary>
public sealed partial class Projects_Tests
{
    private static readonly string[] ReimbursementPapers = ["application", "originalVoucher", "invoice", "acceptanceOpinion", "contract"];

    [ProviderTheory]
    [Trait("Req", "FUND-24")]
    [Trait("Req", "FUND-25")]
    [Trait("Req", "FUND-26")]
    [Trait("Req", "FUND-29")]
    public async Task Zeku_reimburses_originals_a_part_after_acceptance_and_the_rest_after_that_of_the_whole_project(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var (people, finance, clock) = (await PeopleAsync(host, "zeku"), await host.SignInAsync("zeku.finance"), new MovingClock());
        await GrantAsync(people, finance, "CENTRAL", 15_000_000, "FIRST");
        var id = await PlanAsync(people, "SYS4", 1_000_000, "supplyChain");
        var scheme = await SchemeAsync(people, id, "SYS4", 1_000_000);
        await DecideAsync(people.Office, "designScheme", scheme, "approve");
        await DecideAsync(people.Leader, "designScheme", scheme, "approve");

        // No half-way payment and no payment by progress for this kind of work; nothing before acceptance.
        await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 1_000, "SYS4"), "Funds:StageNotOffered");
        await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "progress", 1_000, "SYS4"), "Funds:StageNotOffered");
        (await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "part", 600_000, "SYS4"), "Funds:PaymentBeforeAcceptance"))["message"]!.GetValue<string>().ShouldContain("Z1268");
        await BuildAsync(people, id);
        await AcceptAsync(people, id, people.Leader);

        // The papers are originals, the contract among them.
        var part = Id(await PostAsync(people.Contractor, "/api/app/payment", Ask(id, "part", 600_000, "SYS4")));
        await VerifyPaymentAsync(people, part, clock);
        await RefusedAsync(people.Office, $"/api/app/payment/{part}/give-opinion", new { text = "同意", concurrencyStamp = await StampAsync(people.Office, part) }, "Funds:PapersMissing");
        await AddPapersAsync(people.Contractor, part, ReimbursementPapers);
        var invoice = new { paymentId = part, kind = "invoice", invoiceNumber = "25117000001234567890", invoiceCode = "063002300111", amount = 600_000, issuedOn = "2020-09-01", seller = "设备供应单位" };
        await PostAsync(people.Contractor, "/api/app/invoice", invoice);
        await RefusedAsync(people.Contractor, "/api/app/invoice", invoice, "Funds:InvoiceRegistered");
        await ToThePaymentAsync(people, finance, part, 600_000, clock);

        (await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "rest", 400_000, "SYS4"), "Funds:WholeProjectNotAccepted"))["message"]!.GetValue<string>().ShouldContain("Z1270");
        await AcceptWholeProjectAsync(host, people);
        var rest = Id(await PostAsync(people.Contractor, "/api/app/payment", Ask(id, "rest", 400_000, "SYS4")));
        await VerifyPaymentAsync(people, rest, clock);
        await AddPapersAsync(people.Contractor, rest, ReimbursementPapers);
        await ToThePaymentAsync(people, finance, rest, 400_000, clock);
        await PaidInFullAsync(finance, "SYS4", 1_000_000);

        // Whoever cheated may apply no more (Z1273).
        var next = await PlanAsync(people, "SYS4", 10_000, "supplyChain");
        var again = await SchemeAsync(people, next, "SYS4", 10_000);
        await DecideAsync(people.Office, "designScheme", again, "approve");
        await DecideAsync(people.Leader, "designScheme", again, "approve");
        await BarAsync(people);
        (await RefusedAsync(people.Contractor, "/api/app/payment", Ask(next, "part", 1_000, "SYS4"), "Funds:PayeeIsBarred"))["message"]!.GetValue<string>().ShouldContain("Z1273");
    }

    [ProviderTheory]
    [InlineData("cangyuan", "townshipStation", null)]
    [InlineData("kazuo", "countyCentre", "设备采购")]
    [Trait("Req", "FUND-19")]
    public async Task Cangyuan_and_Kazuo_pay_by_progress_and_the_rest_after_acceptance_as_their_configuration_says(TestProvider provider, string county, string kind, string? purpose)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        await EngageWithAccountAsync(host, county);
        var (people, finance, clock) = (await PeopleAsync(host, county, county + ".contractor"), await host.SignInAsync(county + ".finance"), new MovingClock());
        await PostAsync(people.Office, "/api/app/budget-item", new { values = new { code = "LINE1", kind = "system", order = 10, name = new Dictionary<string, string> { ["zh-Hans"] = "县级自定科目" }, amount = 200_000 } });
        await PostAsync(finance, "/api/app/fund-receipt", new { fundSourceCode = "CENTRAL", amount = 200_000, receivedOn = "2020-05-01", document = "下达文件" });
        var allocation = Id(await PostAsync(finance, "/api/app/fund-allocation", new { fundSourceCode = "CENTRAL", reason = "县级资金使用方案", lines = new[] { new { budgetItemCode = "LINE1", amount = 200_000 } } }));
        await DecideAsync(people.Group, "fundAllocation", allocation, "approve");

        var id = await PlanAsync(people, "LINE1", 200_000, kind);
        var scheme = await SchemeAsync(people, id, "LINE1", 200_000);
        await DecideAsync(people.Office, "designScheme", scheme, "approve");
        await DecideAsync(people.Group, "designScheme", scheme, "approve");
        await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 1_000, "LINE1", purpose), "Funds:StageNotOffered");
        await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "part", 1_000, "LINE1", purpose), "Funds:StageNotOffered");
        if (purpose is not null)
        {
            (await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "progress", 1_000, "LINE1", "civil-works"), "Funds:PurposeExcluded"))["message"]!.GetValue<string>().ShouldContain("K24");
        }

        // Neither county has a notice: what the leading group approves, finance pays.
        var progress = Id(await PostAsync(people.Contractor, "/api/app/payment", Ask(id, "progress", 50_000, "LINE1", purpose)));
        await AddPapersAsync(people.Contractor, progress, ["application"]);
        await VerifyPaymentAsync(people, progress, clock);
        await ToThePaymentAsync(people, finance, progress, 50_000, clock);
        (await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "final", 150_000, "LINE1", purpose), "Funds:PaymentBeforeAcceptance"))["message"].ShouldNotBeNull();
        await BuildAsync(people, id);
        await AcceptAsync(people, id, people.Group);
        var final = Id(await PostAsync(people.Contractor, "/api/app/payment", Ask(id, "final", 150_000, "LINE1", purpose)));
        await AddPapersAsync(people.Contractor, final, ["application"]);
        await VerifyPaymentAsync(people, final, clock);
        await ToThePaymentAsync(people, finance, final, 150_000, clock);

        (await GetAsync(people.Office, "/api/app/public-notice"))["totalCount"]!.GetValue<int>().ShouldBe(0);
        await PaidInFullAsync(finance, "LINE1", 200_000);
    }

    private static async Task AcceptAsync(People people, string subProject, HttpClient decider)
    {
        var acceptance = await AcceptanceAsync(people, subProject);
        await VerifyAsync(people, acceptance);
        await PostAsync(people.Office, $"/api/app/acceptance/{acceptance}/give-opinion", new { text = "建议通过验收" });
        await DecideAsync(decider, "subProjectAcceptance", acceptance, "approve");
    }

    // Whoever wrote the self-check does not verify it: another department does.
    private static async Task AcceptWholeProjectAsync(TestHost host, People people)
    {
        await host.InCountyAsync("zeku", async sp =>
        {
            var accounts = sp.GetRequiredService<AccountSeeder>();
            var user = await accounts.EnsureAccountAsync(new AccountSeed("zeku.competent", TestHost.DemoPassword, "工业信息商务科技局"));
            await accounts.EnsureMembershipAsync(await host.CountyIdAsync("zeku"), user.Id, ["CompetentDepartment"], new DateOnly(2019, 1, 1));
            return true;
        });
        var whole = await PostAsync(people.Office, "/api/app/acceptance", new { level = "project", title = "泽库县项目整体验收" });
        var path = $"/api/app/acceptance/{whole["id"]}";
        var checks = whole["checks"]!.AsArray().Select(c => new { code = c!["code"]!.GetValue<string>(), isReady = true }).ToArray();
        await PutAsync(people.Office, path, new { selfCheck = "建设", selfCheckOfOperation = "运营", selfCheckOfIndicators = "指标", checks });
        await PutAsync(people.Office, path + "/team", new { mode = "departmentTeam", requestedBy = "工业信息商务科技局；扶贫开发局", team = "监察；财政；商务；审计" });
        await PostAsync(people.Office, path + "/submit", new { });
        var competent = await host.SignInAsync("zeku.competent");
        await PostAsync(competent, path + "/verify", new { text = "与方案一致", departments = "财政；审计", areFundsProperlyUsed = true, planCriteria = "实施方案", attachmentIds = new[] { await UploadAsync(competent) } });
        await PostAsync(competent, path + "/give-opinion", new { text = "建议通过整体验收" });
        await DecideAsync(people.Group, "projectAcceptance", whole["id"]!.GetValue<string>(), "approve");
    }

    private static async Task BarAsync(People people)
    {
        var id = Id(await PostAsync(people.Office, "/api/app/violation-case", new { kind = "falsePapers", title = "虚假材料", description = "提供虚假票据", contractorId = people.ContractorId }));
        await PostAsync(people.Office, $"/api/app/violation-case/{id}/verify", new { findings = "属实", reportedTo = "县纪委" });
        await PostAsync(people.Office, $"/api/app/violation-case/{id}/ask-decision", new { reason = "取消资格", isBarred = true, barUntil = "2099-12-31" });
        await DecideAsync(people.Group, "violationCase", id, "approve");
        await PostAsync(people.Office, $"/api/app/violation-case/{id}/close", new { reason = "已处理" });
    }

    private static async Task VerifyPaymentAsync(People people, string payment, MovingClock clock) => await PostAsync(
        people.Office, $"/api/app/payment/{payment}/verify", new { day = clock.Day, departments = "财政局", text = "属实", progress = 100, isFundsUseProper = true, photoIds = new[] { await UploadAsync(people.Office) } });

    private static async Task AddPapersAsync(HttpClient contractor, string payment, IEnumerable<string> kinds)
    {
        var papers = new List<object>();
        foreach (var kind in kinds)
        {
            papers.Add(new { attachmentId = await UploadAsync(contractor), kind });
        }

        await PostAsync(contractor, $"/api/app/payment/{payment}/papers", new { papers });
    }

    // Opinion, leading group, finance; without a notice it may be paid at once.
    private static async Task ToThePaymentAsync(People people, HttpClient finance, string payment, decimal amount, MovingClock clock)
    {
        await PostAsync(people.Office, $"/api/app/payment/{payment}/give-opinion", new { text = "同意拨付", concurrencyStamp = await StampAsync(people.Office, payment) });
        await DecideAsync(people.Group, "payment", payment, "approve");
        await PostAsync(finance, $"/api/app/payment/{payment}/pay", await PayAsync(finance, payment, amount, clock));
        (await GetAsync(finance, $"/api/app/payment/{payment}"))["summary"]!["state"]!.GetValue<string>().ShouldBe("paid");
    }

    private static async Task PaidInFullAsync(HttpClient finance, string line, decimal amount)
    {
        var amounts = (await GetAsync(finance, "/api/app/fund-execution"))["lines"]!.AsArray().Single(l => l!["code"]!.GetValue<string>() == line)!["amounts"]!;
        (amounts["paid"]!.GetValue<decimal>(), amounts["payable"]!.GetValue<decimal>()).ShouldBe((amount, 0));
        (await PostAsync(finance, "/api/app/ledger/verify", new { }))["isIntact"]!.GetValue<bool>().ShouldBeTrue();
    }

    private static Task EngageWithAccountAsync(TestHost host, string county) => host.InCountyAsync(county, async sp =>
    {
        var accounts = sp.GetRequiredService<AccountSeeder>();
        var contractor = await accounts.EnsureContractorAsync(county.ToUpperInvariant() + "-CONTRACTOR", LocalizedText.Chinese("示范承建单位"));
        var user = await accounts.EnsureAccountAsync(new AccountSeed(county + ".contractor", TestHost.DemoPassword, "承建单位"));
        var id = await host.CountyIdAsync(county);
        var engagement = await accounts.EnsureEngagementAsync(id, contractor.Id, new DateOnly(2019, 1, 1));
        await accounts.EnsureMembershipAsync(id, user.Id, [CountyRoles.Contractor], new DateOnly(2019, 1, 1), engagementId: engagement.Id);
        return true;
    });
}
