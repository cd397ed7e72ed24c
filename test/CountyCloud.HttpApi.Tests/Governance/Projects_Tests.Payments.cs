using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.Funds;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Governance;

/// <summary>Milin's money for one sub-project, from the grant to the last yuan (W-08, W-09).</summary>
public sealed partial class Projects_Tests
{
    [ProviderTheory]
    [Trait("Req", "FUND-17")]
    [Trait("Req", "FUND-18")]
    [Trait("Req", "FUND-19")]
    [Trait("Req", "FUND-20")]
    [Trait("Req", "FUND-21")]
    [Trait("Req", "FUND-22")]
    [Trait("Req", "FUND-16")]
    public async Task Milins_sub_project_is_paid_in_two_parts_after_notices_and_an_objection_holds_the_first(TestProvider provider)
    {
        var clock = new MovingClock();
        var log = new LogCapture();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider), new Dictionary<string, string?>(StringComparer.Ordinal) { ["Logging:LogLevel:Default"] = "Information" }) { Clock = clock, Configure = log.Listen };
        var people = await PeopleAsync(host, "milin");
        var finance = await host.SignInAsync("milin.finance");
        await GrantAsync(people, finance);
        var id = await PlanAsync(people, Line, 600_000);
        await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 300_000), "Funds:SchemeNotApproved");
        var scheme = await SchemeAsync(people, id, Line, 600_000);
        await DecideAsync(people.Office, "designScheme", scheme, "approve");
        await DecideAsync(people.Leader, "designScheme", scheme, "approve");

        // Before half is done, and for more than half: refused with the clause.
        (await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 300_000), "Funds:ProgressTooLow"))["message"]!.GetValue<string>().ShouldContain("M99");
        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/start", new { financeContact = "财务负责人" });
        var nodes = (await GetAsync(people.Contractor, $"/api/app/sub-project/{id}"))["nodes"]!.AsArray().Select(n => n!["id"]!.GetValue<string>()).ToList();
        await FinishNodeAsync(people, id, nodes[0]);
        (await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 300_000.01m), "Funds:MidPaymentTooLarge"))["message"]!.GetValue<string>().ShouldContain("M101");

        // Asked, checked on site, opinion, leading group, notice.
        var mid = Id(await PostAsync(people.Contractor, "/api/app/payment", Ask(id, "mid", 300_000)));
        await ToNoticeAsync(people, mid, clock);
        await RefusedAsync(finance, $"/api/app/payment/{mid}/pay", await PayAsync(finance, mid, 300_000, clock), "Funds:PaymentNotPayable");
        var notice = (await GetAsync(people.Office, $"/api/app/payment/{mid}"))["notices"]![0]!;
        notice["workingDaysLeft"]!.GetValue<int>().ShouldBe(5);

        // Anybody objects; nothing is paid until it is answered and decided, however much time passes.
        var anybody = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(anybody);
        var receipt = (await PostAsync(anybody, $"/api/public/milin/notices/{notice["number"]!.GetValue<string>()}/objections", new { text = "施工面积与公示不一致", contact = "13900001234" }))["receipt"]!.GetValue<string>();
        (await log.WaitForAsync("POST /api/public/{county}/notices/{number}/objections 200")).ShouldContain("\"county\":\"milin\"");
        foreach (var typed in new[] { "施工面积", "13900001234", receipt })
        {
            log.Lines.ShouldNotContain(l => l.Contains(typed, StringComparison.Ordinal), "what the public types stays out of the log");
        }

        var sheet = Address($"/api/public/milin/notices/{notice["number"]!.GetValue<string>()}/sheet");
        (await anybody.GetAsync(sheet)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var kept = await anybody.GetAsync(sheet))
        {
            kept.Headers.Age.ShouldNotBeNull("the sheet is kept like every public page");
        }

        clock.Add(14);
        people = await PeopleAsync(host, "milin");
        finance = await host.SignInAsync("milin.finance");
        (await ClearNoticesAsync(host)).ShouldBe(0);
        await RefusedAsync(finance, $"/api/app/payment/{mid}/pay", await PayAsync(finance, mid, 300_000, clock), "Funds:PaymentNotPayable");
        var objection = (await GetAsync(people.Office, "/api/app/objection"))["items"]![0]!["id"]!.GetValue<string>();
        await PostAsync(people.Office, $"/api/app/objection/{objection}/answer", new { answer = "已复核，面积与方案一致", outcome = "confirm" });
        await DecideAsync(people.Group, "publicNotice", objection, "approve");
        (await ClearNoticesAsync(host)).ShouldBe(1);
        (await anybody.GetAsync(sheet)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "what is kept is forgotten when the notice ends");
        (await GetAsync(anybody, $"/api/public/milin/objections/{receipt}"))["state"]!.GetValue<string>().ShouldBe("decided");

        // Paid by the opinion letter, to the yuan.
        await RefusedAsync(finance, $"/api/app/payment/{mid}/pay", await PayAsync(finance, mid, 299_999, clock), "Funds:PaidAmountDiffers");
        await PostAsync(finance, $"/api/app/payment/{mid}/pay", await PayAsync(finance, mid, 300_000, clock));
        await RefusedAsync(people.Contractor, "/api/app/payment", Ask(id, "final", 300_000), "Funds:PaymentBeforeAcceptance");

        // The rest after acceptance, with a notice of its own.
        await FinishNodeAsync(people, id, nodes[1]);
        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/complete", new { text = "完工，自查合格" });
        var acceptance = await AcceptanceAsync(people, id);
        await VerifyAsync(people, acceptance);
        await PostAsync(people.Inspector, $"/api/app/acceptance/{acceptance}/sign", new { department = "住建局", opinion = "合格" });
        await PostAsync(people.Office, $"/api/app/acceptance/{acceptance}/give-opinion", new { text = "建议通过验收" });
        await DecideAsync(people.Group, "subProjectAcceptance", acceptance, "approve");
        var final = Id(await PostAsync(people.Contractor, "/api/app/payment", Ask(id, "final", 300_000)));
        await ToNoticeAsync(people, final, clock);
        clock.Add(14);
        finance = await host.SignInAsync("milin.finance");
        (await ClearNoticesAsync(host)).ShouldBe(1);
        await PostAsync(finance, $"/api/app/payment/{final}/pay", await PayAsync(finance, final, 300_000, clock));

        var line = (await GetAsync(finance, "/api/app/fund-execution"))["lines"]!.AsArray().Single(l => l!["code"]!.GetValue<string>() == Line)!["amounts"]!;
        (line["paid"]!.GetValue<decimal>(), line["payable"]!.GetValue<decimal>(), line["committed"]!.GetValue<decimal>()).ShouldBe((600_000, 0, 0));
        (await PostAsync(finance, "/api/app/ledger/verify", new { }))["isIntact"]!.GetValue<bool>().ShouldBeTrue();
        using var page = await anybody.GetAsync(Address("/milin/disclosure"));
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldContain("县级中心整体装修改造");
        html.ShouldNotContain("财务负责人");
    }

    private const string Line = "L001";

    private static object Ask(string subProjectId, string stage, decimal amount) => new { subProjectId, stage, reason = "申请拨付", lines = new[] { new { budgetItemCode = Line, amount } } };

    private static string Id(JsonNode payment) => (payment["id"] ?? payment["summary"]!["id"])!.GetValue<string>();

    private static async Task GrantAsync(People people, HttpClient finance, string source = "STAGE2", decimal amount = 9_000_000, string? instalment = null)
    {
        await PostAsync(finance, "/api/app/fund-receipt", new { fundSourceCode = source, instalmentCode = instalment, amount, receivedOn = "2020-05-01", document = "财办建〔2017〕30号" });
        var lines = (await GetAsync(finance, "/api/app/fund-allocation/proposal?fundSourceCode=" + source))["items"]!.AsArray();
        var allocation = Id(await PostAsync(finance, "/api/app/fund-allocation", new
        {
            fundSourceCode = source, reason = "按第二阶段资金预算表", lines = lines.Select(l => new { budgetItemCode = l!["budgetItemCode"]!.GetValue<string>(), amount = l["amount"]!.GetValue<decimal>() }),
        }));
        await DecideAsync(people.Group, "fundAllocation", allocation, "approve");
    }

    private static async Task FinishNodeAsync(People people, string subProjectId, string nodeId)
    {
        await PostAsync(people.Contractor, $"/api/app/sub-project/{subProjectId}/report-progress", new { nodeId, text = "完成", attachmentIds = new[] { await UploadAsync(people.Contractor) } });
        await PostAsync(people.Office, $"/api/app/sub-project/{subProjectId}/verify-progress", new { nodeId, isFinished = true, text = "属实", attachmentIds = new[] { await UploadAsync(people.Office) } });
    }

    private static async Task ToNoticeAsync(People people, string payment, MovingClock clock)
    {
        await ToOpinionAsync(people, payment, clock);
        await DecideAsync(people.Group, "payment", payment, "approve");
    }

    private static async Task ToOpinionAsync(People people, string payment, MovingClock clock)
    {
        await PostAsync(people.Contractor, $"/api/app/payment/{payment}/papers", new { papers = new[] { new { attachmentId = await UploadAsync(people.Contractor), kind = "application" } } });
        await PostAsync(people.Office, $"/api/app/payment/{payment}/verify", new { day = clock.Day, departments = "住建局", text = "属实", progress = 50, isFundsUseProper = true, photoIds = new[] { await UploadAsync(people.Office) } });
        var stamp = (await GetAsync(people.Office, $"/api/app/payment/{payment}"))["concurrencyStamp"]!.GetValue<string>();
        await PostAsync(people.Office, $"/api/app/payment/{payment}/give-opinion", new { text = "同意拨付", concurrencyStamp = stamp });
    }

    private static async Task<object> PayAsync(HttpClient finance, string payment, decimal amount, MovingClock clock) => new
    {
        amount, voucherNumber = "PZ-" + amount, day = clock.Day, concurrencyStamp = (await GetAsync(finance, $"/api/app/payment/{payment}"))["concurrencyStamp"]!.GetValue<string>(),
    };

    private static Task<int> ClearNoticesAsync(TestHost host) => host.InCountyAsync("milin", sp => sp.GetRequiredService<NoticeDesk>().ClearExpiredAsync(CancellationToken.None));
}
