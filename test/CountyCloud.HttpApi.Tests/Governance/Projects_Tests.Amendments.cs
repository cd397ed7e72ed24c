using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Governance;

/// <summary>Supplementary agreements: proposed, decided by the route, and what they do to promised money.</summary>
public sealed partial class Projects_Tests
{
    [ProviderTheory]
    [Trait("Req", "TEND-23")]
    [Trait("Req", "TEND-24")]
    [Trait("Req", "FUND-16")]
    public async Task A_contract_is_amended_by_a_record_that_the_route_approves_and_its_promise_follows(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Clock = new MovingClock() };
        var people = await PeopleAsync(host, "milin");
        var finance = await host.SignInAsync("milin.finance");
        await GrantAsync(people, finance);
        var id = (await PostAsync(people.Office, "/api/app/sub-project", Plan(Line, 600_000)))["id"]!.GetValue<string>();
        var contract = (await PostAsync(people.Office, "/api/app/contract", Contract(ContractorCode, 500_000, [id], [Line])))["id"]!.GetValue<string>();
        var address = $"/api/app/contract/{contract}";
        (await CommittedAsync(finance)).ShouldBe((500_000, 0, 0));
        (await GetAsync(people.Office, address))["allowedActions"]!.AsArray().Select(a => a!.GetValue<string>()).ShouldBe(["amend", "terminate"]);
        (await GetAsync(people.Contractor, address))["allowedActions"]!.AsArray().ShouldBeEmpty();

        // Above the tenth that the law allows without a tender, or in instalments that do not fit: refused before anybody has to decide.
        (await RefusedAsync(people.Office, address + "/amend", Amend(550_000.01m), "Tenders:AmendmentTooLarge"))["message"]!.GetValue<string>().ShouldContain("TEND-24");
        await RefusedAsync(people.Office, address + "/amend", Amend(540_000, instalment: 1), "Tenders:InstalmentsDiffer");
        (await GetAsync(people.Office, "/api/app/contract-amendment"))["totalCount"]!.GetValue<int>().ShouldBe(0);

        // Proposed, nothing has changed; approved, contract and promise have the new terms and the record keeps the old ones.
        var first = (await PostAsync(people.Office, address + "/amend", Amend(550_000)))["id"]!.GetValue<string>();
        await RefusedAsync(people.Office, address + "/amend", Amend(510_000), "Tenders:AmendmentPending");
        ((await GetAsync(people.Office, address))["amount"]!.GetValue<decimal>(), await CommittedAsync(finance)).ShouldBe((500_000, (500_000, 0, 0)));
        await DecideAsync(people.Group, "contractAmendment", first, "approve", "工程量属实");
        var amended = await GetAsync(people.Contractor, address);
        (amended["amount"]!.GetValue<decimal>(), amended["endsOn"]!.GetValue<string>(), amended["instalments"]![0]!["amount"]!.GetValue<decimal>()).ShouldBe((550_000, "2031-06-30", 550_000));
        var record = amended["amendments"]!.AsArray().ShouldHaveSingleItem()!;
        (record["state"]!.GetValue<string>(), record["oldAmount"]!.GetValue<decimal>(), record["oldEndsOn"]!.GetValue<string>()).ShouldBe(("approved", 500_000, "2030-12-31"));
        (await GetAsync(people.Contractor, $"/api/app/contract-amendment/{first}"))["oldInstalments"]![0]!["amount"]!.GetValue<decimal>().ShouldBe(500_000);
        (await CommittedAsync(finance)).ShouldBe((550_000, 0, 0));

        // Refused by the group, returned and changed: only what is approved holds, and less is free again.
        var refused = (await PostAsync(people.Office, address + "/amend", Amend(520_000)))["id"]!.GetValue<string>();
        await DecideAsync(people.Group, "contractAmendment", refused, "reject", "无依据");
        (await CommittedAsync(finance)).ShouldBe((550_000, 0, 0));
        var lower = (await PostAsync(people.Office, address + "/amend", Amend(450_000)))["id"]!.GetValue<string>();
        await DecideAsync(people.Group, "contractAmendment", lower, "return", "再核减");
        await PutAsync(people.Office, $"/api/app/contract-amendment/{lower}", Amend(400_000));
        await DecideAsync(people.Group, "contractAmendment", lower, "approve");
        (await CommittedAsync(finance)).ShouldBe((400_000, 0, 0));

        // All together are measured by what was signed first, and lines hold no more than they have.
        await RefusedAsync(people.Office, address + "/amend", Amend(560_000), "Tenders:AmendmentTooLarge");
        (await GetAsync(people.Office, $"/api/app/contract-amendment?contractId={contract}&sorting=number"))["items"]!.AsArray().Select(a => a!["state"]!.GetValue<string>()).ShouldBe(["approved", "rejected", "approved"]);
        (await PostAsync(finance, "/api/app/ledger/verify", new { }))["isIntact"]!.GetValue<bool>().ShouldBeTrue();
    }

    private static object Amend(decimal amount, decimal? instalment = null) => new
    {
        title = "补充协议", reason = "工程量调整", signedOn = "2026-01-06", newAmount = amount, newEndsOn = "2031-06-30", newInstalments = new[] { new { name = "一次", amount = instalment ?? amount } },
    };
}
