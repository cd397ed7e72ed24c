using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Governance;

/// <summary>The same journey in each forbidden order: refused with the rule and its clause, and nothing is half done.</summary>
public sealed partial class Projects_Tests
{
    private const string SmallLine = "L034";
    private const string LargeLine = "L094";

    private static readonly Dictionary<string, Func<Situation, Task<Attempt>>> Attempts = new(StringComparer.Ordinal)
    {
        ["scheme"] = async s => new Attempt(s.People.Contractor, "/api/app/payment", Ask(await PlanAsync(s.People, SmallLine, 10_000), "mid", 5_000, SmallLine)),
        ["half done"] = async s => new Attempt(s.People.Contractor, "/api/app/payment", Ask(await ApprovedAsync(s.People, SmallLine, 10_000), "mid", 5_000, SmallLine)),
        ["room under the cap"] = async s => new Attempt(s.People.Contractor, "/api/app/payment", Ask(await HalfDoneAsync(s.People, LargeLine, 600_000), "mid", 300_000.01m, LargeLine)),
        ["room in the line"] = async s =>
        {
            var id = await HalfDoneAsync(s.People, SmallLine, 10_000);
            return new Attempt(s.People.Contractor, "/api/app/payment", Ask(id, "mid", 5_000, LargeLine));
        },
        ["only one"] = async s =>
        {
            var id = await HalfDoneAsync(s.People, SmallLine, 10_000);
            await PostAsync(s.People.Contractor, "/api/app/payment", Ask(id, "mid", 3_000, SmallLine));
            return new Attempt(s.People.Contractor, "/api/app/payment", Ask(id, "mid", 1_000, SmallLine));
        },
        ["acceptance"] = async s => new Attempt(s.People.Contractor, "/api/app/payment", Ask(await HalfDoneAsync(s.People, SmallLine, 10_000), "final", 10_000, SmallLine)),
        ["site check"] = async s =>
        {
            var payment = await AskForHalfAsync(s.People);
            return new Attempt(s.People.Office, $"/api/app/payment/{payment}/give-opinion", new { text = "同意", concurrencyStamp = await StampAsync(s.People.Office, payment) });
        },
        ["papers"] = async s =>
        {
            var payment = await AskForHalfAsync(s.People);
            await PostAsync(s.People.Office, $"/api/app/payment/{payment}/verify", new { day = s.Clock.Day, departments = "住建局", text = "属实", progress = 50, isFundsUseProper = true });
            return new Attempt(s.People.Office, $"/api/app/payment/{payment}/give-opinion", new { text = "同意", concurrencyStamp = await StampAsync(s.People.Office, payment) });
        },
        ["proper use"] = async s =>
        {
            var payment = await AskForHalfAsync(s.People);
            await PostAsync(s.People.Office, $"/api/app/payment/{payment}/verify", new { day = s.Clock.Day, departments = "住建局", text = "票据不符", progress = 50, isFundsUseProper = false });
            return new Attempt(s.People.Office, $"/api/app/payment/{payment}/give-opinion", new { text = "同意", concurrencyStamp = await StampAsync(s.People.Office, payment) });
        },
        ["the leading group"] = async s =>
        {
            var payment = await AskForHalfAsync(s.People);
            await ToOpinionAsync(s.People, payment, s.Clock);
            return await DecisionAsync(s.People.Leader, payment);
        },
        ["the newest version"] = async s =>
        {
            var payment = await AskForHalfAsync(s.People);
            var stale = await StampAsync(s.People.Office, payment);
            await PostAsync(s.People.Office, $"/api/app/payment/{payment}/verify", new { day = s.Clock.Day, departments = "住建局", text = "属实", progress = 50, isFundsUseProper = true });
            return new Attempt(s.People.Office, $"/api/app/payment/{payment}/give-opinion", new { text = "同意", concurrencyStamp = stale });
        },
        ["the approval's newest version"] = async s =>
        {
            var scheme = await SchemeAsync(s.People, await PlanAsync(s.People, SmallLine, 10_000), SmallLine, 10_000);
            var stale = await DecisionAsync(s.People.Leader, scheme, "designScheme");
            await DecideAsync(s.People.Office, "designScheme", scheme, "approve");
            return stale;
        },
        ["the end of the notice"] = async s =>
        {
            var payment = await AskForHalfAsync(s.People);
            await ToNoticeAsync(s.People, payment, s.Clock);
            return await PaymentAsync(s, payment, 5_000);
        },
        ["a decided objection"] = async s =>
        {
            var payment = await AskForHalfAsync(s.People);
            await ToNoticeAsync(s.People, payment, s.Clock);
            var notice = (await GetAsync(s.People.Office, $"/api/app/payment/{payment}"))["notices"]![0]!["number"]!.GetValue<string>();
            var citizen = s.Host.CreateAnonymousClient();
            await TestHost.RefreshAntiforgeryAsync(citizen);
            await PostAsync(citizen, $"/api/public/milin/notices/{notice}/objections", new { text = "金额与合同不符" });
            return await PaymentAsync(s, payment, 5_000);
        },
        ["running work"] = async s =>
        {
            var id = await HalfDoneAsync(s.People, SmallLine, 10_000);
            await PostAsync(s.People.Government, "/api/app/halt-order", new { subProjectId = id, reason = "departureFromPlan", text = "偏离实施方案" });
            return new Attempt(s.People.Contractor, "/api/app/payment", Ask(id, "mid", 5_000, SmallLine));
        },
        ["a month without report"] = async s =>
        {
            var report = new { period = "2020-06-01", content = new { progress = "进场", nextPlan = "施工" } };
            using var first = await s.People.Contractor.PostAsJsonAsync(Address("/api/app/monthly-report"), report);
            return new Attempt(s.People.Contractor, "/api/app/monthly-report", report);
        },
    };

    [ProviderTheory]
    [InlineData("scheme", "Funds:SchemeNotApproved", "M99")]
    [InlineData("half done", "Funds:ProgressTooLow", "M99")]
    [InlineData("room under the cap", "Funds:MidPaymentTooLarge", "300,000")]
    [InlineData("room in the line", "Funds:PaymentOverLine", "M109")]
    [InlineData("only one", "Funds:MidPaymentTwice", "M99")]
    [InlineData("acceptance", "Funds:PaymentBeforeAcceptance", "M103")]
    [InlineData("site check", "Funds:PaymentStepOutOfOrder", "")]
    [InlineData("papers", "Funds:PapersMissing", "")]
    [InlineData("proper use", "Funds:FundsNotUsedProperly", "")]
    [InlineData("the leading group", "Approvals:WrongRole", "M101")]
    [InlineData("the newest version", "CountyCloud:ConcurrencyConflict", "")]
    [InlineData("the approval's newest version", "CountyCloud:ConcurrencyConflict", "")]
    [InlineData("the end of the notice", "Funds:PaymentNotPayable", "M105")]
    [InlineData("a decided objection", "Funds:PaymentNotPayable", "M105")]
    [InlineData("running work", "Funds:SubProjectHalted", "M73")]
    [InlineData("a month without report", "Governance:ReportHandedIn", "M129")]
    [Trait("Req", "FUND-17")]
    [Trait("Req", "FUND-18")]
    [Trait("Req", "FUND-21")]
    [Trait("Req", "GOV-16")]
    [Trait("Req", "GOV-33")]
    public async Task Without_what_the_rules_ask_for_money_does_not_move_and_nothing_is_half_done(TestProvider provider, string without, string code, string clause)
    {
        var situation = await SituationAsync(provider);
        var attempt = await Attempts[without](situation);
        var before = await TraceAsync(situation.People.Office);

        var error = await RefusedAsync(attempt.Client, attempt.Path, attempt.Body, code);

        error["message"]!.GetValue<string>().ShouldContain(clause);
        (await TraceAsync(situation.People.Office)).ShouldBe(before);
    }

    private async Task<Situation> SituationAsync(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var (people, finance) = (await PeopleAsync(host, "milin"), await host.SignInAsync("milin.finance"));
        if ((await GetAsync(finance, "/api/app/fund-receipt"))["totalCount"]!.GetValue<int>() == 0)
        {
            await GrantAsync(people, finance);
        }

        return new Situation(host, people, finance, new MovingClock());
    }

    // Whatever a refusal could have left: postings, payments, signatures, reports, tasks.
    private static async Task<string> TraceAsync(HttpClient office)
    {
        var counts = new List<string>();
        foreach (var path in new[] { "ledger", "payment", "approval", "monthly-report", "public-notice" })
        {
            counts.Add($"{path} {(await GetAsync(office, $"/api/app/{path}?maxResultCount=1"))["totalCount"]}");
        }

        return string.Join(", ", counts);
    }

    private static object Ask(string subProjectId, string stage, decimal amount, string line, string? purpose = null) => new { subProjectId, stage, reason = "申请拨付", lines = new[] { new { budgetItemCode = line, amount, purpose } } };

    private static async Task<string> ApprovedAsync(People people, string line, decimal amount)
    {
        var id = await PlanAsync(people, line, amount);
        var scheme = await SchemeAsync(people, id, line, amount);
        await DecideAsync(people.Office, "designScheme", scheme, "approve");
        await DecideAsync(people.Leader, "designScheme", scheme, "approve");
        return id;
    }

    private static async Task<string> HalfDoneAsync(People people, string line, decimal amount)
    {
        var id = await ApprovedAsync(people, line, amount);
        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/start", new { financeContact = "财务负责人" });
        await FinishNodeAsync(people, id, (await GetAsync(people.Contractor, $"/api/app/sub-project/{id}"))["nodes"]![0]!["id"]!.GetValue<string>());
        return id;
    }

    private static async Task<string> AskForHalfAsync(People people) =>
        Id(await PostAsync(people.Contractor, "/api/app/payment", Ask(await HalfDoneAsync(people, SmallLine, 10_000), "mid", 5_000, SmallLine)));

    private static async Task<string> StampAsync(HttpClient client, string payment) => (await GetAsync(client, $"/api/app/payment/{payment}"))["concurrencyStamp"]!.GetValue<string>();

    private static async Task<Attempt> DecisionAsync(HttpClient signer, string documentId, string type = "payment")
    {
        var approval = (await GetAsync(signer, $"/api/app/approval/of-document?documentType={type}&documentId={documentId}"))["items"]![0]!;
        return new Attempt(signer, $"/api/app/approval/{approval["id"]}/decide", new { kind = "approve", opinion = "同意", concurrencyStamp = approval["concurrencyStamp"]!.GetValue<string>() });
    }

    private static async Task<Attempt> PaymentAsync(Situation s, string payment, decimal amount) => new(s.Finance, $"/api/app/payment/{payment}/pay", await PayAsync(s.Finance, payment, amount, s.Clock));

    private sealed record Situation(TestHost Host, People People, HttpClient Finance, MovingClock Clock);

    private sealed record Attempt(HttpClient Client, string Path, object Body);
}
