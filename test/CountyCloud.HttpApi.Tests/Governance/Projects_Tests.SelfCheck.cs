using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Governance;

/// <summary>The contractor's own check comes before acceptance, and a subsidy of interest shows how it was reckoned.</summary>
public sealed partial class Projects_Tests
{
    [ProviderTheory]
    [Trait("Req", "GOV-22")]
    public async Task An_acceptance_waits_for_the_contractors_own_check_and_its_page_says_so_with_rule_and_clause(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Clock = new MovingClock() };
        var people = await PeopleAsync(host, "milin");
        var id = await PlanAsync(people, Line, 600_000);
        var scheme = await SchemeAsync(people, id, Line, 600_000);
        await DecideAsync(people.Office, "designScheme", scheme, "approve");
        await DecideAsync(people.Leader, "designScheme", scheme, "approve");
        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/start", new { financeContact = "财务负责人" });
        foreach (var node in (await GetAsync(people.Contractor, $"/api/app/sub-project/{id}"))["nodes"]!.AsArray().Select(n => n!["id"]!.GetValue<string>()).ToList())
        {
            await FinishNodeAsync(people, id, node);
        }

        await PostAsync(people.Contractor, $"/api/app/sub-project/{id}/complete", new { text = "完工" });
        var made = await PostAsync(people.Office, "/api/app/acceptance", new { level = "subProject", subProjectId = id });
        var address = $"/api/app/acceptance/{made["id"]!.GetValue<string>()}";
        var checks = new List<object>();
        foreach (var code in made["checks"]!.AsArray().Select(c => c!["code"]!.GetValue<string>()))
        {
            checks.Add(new { code, isReady = true, attachmentIds = new[] { await UploadAsync(people.Office) } });
        }

        // Everything is written and ready, but by the office: blocked, for the office as well as for the contractor.
        await PutAsync(people.Office, address, new { selfCheck = "代为自查，合格", checks });
        foreach (var who in new[] { people.Office, people.Contractor })
        {
            var blocked = (await GetAsync(who, address))["blockedActions"]!.AsArray().ShouldHaveSingleItem()!;
            blocked["action"]!.GetValue<string>().ShouldBe("submit");
            var reason = blocked["reasons"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>();
            reason.ShouldContain("self_check");
            reason.ShouldContain("M83");
            reason.ShouldContain("milin.office");
            await RefusedAsync(who, address + "/submit", new { }, "Governance:SelfCheckNotByContractor");
        }

        // The contractor goes through it and saves: then either may hand it in.
        var mine = await PutAsync(people.Contractor, address, new { selfCheck = "逐项自查，合格", checks = Array.Empty<object>() });
        (mine["selfCheckedBy"]!.GetValue<string>(), mine["blockedActions"]!.AsArray().Count).ShouldBe(("contractor", 0));
        var state = (await PostAsync(people.Office, address + "/submit", new { }))["state"] ?? (await GetAsync(people.Office, address))["summary"]!["state"];
        state!.GetValue<string>().ShouldBe("submitted");
    }

    [ProviderTheory]
    [Trait("Req", "FUND-45")]
    public async Task A_subsidy_of_interest_shows_its_loan_and_by_what_rate_it_was_reckoned(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Clock = new MovingClock() };
        var office = await host.SignInAsync("zeku.office");
        object Claim(decimal amount) => new
        {
            kind = "interest", year = 2026, payeeKind = "household", payeeName = "示范户", basis = "小额信贷贴息", loanPrincipal = 50_000, loanFrom = "2025-01-01", loanUntil = "2025-12-27", isLoanUnsecured = true,
            shares = new[] { new { budgetItemCode = "SYS4", fundSourceCode = SourceOfZeku, amount } },
        };
        await RefusedAsync(office, "/api/app/subsidy", Claim(2_000), "Funds:InterestDiffers");
        var id = Id(await PostAsync(office, "/api/app/subsidy", Claim(2_175)));

        var shown = (await GetAsync(office, $"/api/app/subsidy/{id}"))["interest"]!;

        (shown["loanPrincipal"]!.GetValue<decimal>(), shown["loanDays"]!.GetValue<int>(), shown["baseRate"]!.GetValue<decimal>(), shown["yearDays"]!.GetValue<decimal>(), shown["interestShare"]!.GetValue<decimal>())
            .ShouldBe((50_000, 360, 4.35m, 360, 100));
        (shown["loanFrom"]!.GetValue<string>(), shown["loanUntil"]!.GetValue<string>(), shown["isLoanUnsecured"]!.GetValue<bool>()).ShouldBe(("2025-01-01", "2025-12-27", true));
        shown["source"]!.GetValue<string>().ShouldBe("Z192");
    }

    private const string SourceOfZeku = "CENTRAL";
}
