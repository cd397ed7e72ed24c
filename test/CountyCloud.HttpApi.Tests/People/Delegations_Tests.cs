using System.Net;
using System.Text.Json;
using CountyCloud.Administration;
using CountyCloud.Administration.Identity;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.HttpApi.Tests.AbpContract;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.People;

/// <summary>Roles that are lent for a while: what they give, and what they never give.</summary>
[Trait("Req", "PLAT-04")]
[Trait("Req", "ORG-13")]
public sealed class Delegations_Tests(AbpContractFixture fixture) : PeopleTest(fixture)
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_role_is_lent_to_another_person_for_at_most_a_year_from_today()
    {
        var (lender, other, role) = (Member(), Member(), MakeRole());
        lender.SetRoles([role.Id]);

        Refused(() => Lend(lender, lender, role), "People:DelegationToOneself");
        Refused(() => Lend(lender, other, role, from: Day.AddDays(-1)), "People:DelegationPeriod");
        Refused(() => Lend(lender, other, role, from: Day.AddDays(4), to: Day.AddDays(3)), "People:DelegationPeriod");
        Refused(() => Lend(lender, other, role, to: Day.AddYears(1).AddDays(1)), "People:DelegationPeriod");
        Lend(lender, other, role, to: Day.AddYears(1)).RoleName.ShouldBe(role.Name);
    }

    [Fact]
    public void A_role_is_lent_within_the_lenders_membership_and_only_if_the_lender_has_it()
    {
        var (lender, other, role) = (Member(to: Day.AddDays(10)), Member(), MakeRole());

        Refused(() => Lend(lender, other, role), "People:DelegationRoleNotHeld");
        lender.SetRoles([role.Id]);
        Refused(() => Lend(lender, other, role, to: Day.AddDays(11)), "People:DelegationBeyondMembership");
        Lend(lender, other, role: null, to: Day.AddDays(10)).RoleId.ShouldBeNull();
    }

    [Fact]
    public void A_role_stays_within_the_organisation()
    {
        var (own, engaged, role) = (Member(), Member(engagement: Guid.CreateVersion7()), MakeRole());
        own.SetRoles([role.Id]);
        engaged.SetRoles([role.Id]);

        Refused(() => Lend(own, engaged, role), "People:DelegationOtherOrganisation");
        Refused(() => Lend(engaged, own, role), "People:DelegationOtherOrganisation");
        Refused(() => Lend(engaged, Member(engagement: Guid.CreateVersion7()), role), "People:DelegationOtherOrganisation");
        Lend(engaged, Member(engagement: engaged.EngagementId), role).ToUserName.ShouldBe("other");
    }

    [Fact]
    public void A_delegation_is_revoked_once()
    {
        var lender = Member();
        var delegation = Lend(lender, Member(), role: null);

        delegation.Revoke("lender", Day);

        (delegation.To, delegation.RevokedByName).ShouldBe((Day.AddDays(-1), "lender"));
        Refused(() => delegation.Revoke("lender", Day), "Administration:EndedAlready");
    }

    [ProviderTheory]
    public async Task A_lent_role_counts_from_the_next_request_until_it_is_revoked_and_everybody_concerned_sees_it(TestProvider provider)
    {
        var host = await HostAsync(provider);
        var (lender, borrower) = await PairAsync(provider);
        using var giving = await SignInAsync(provider, lender);
        using var taking = await SignInAsync(provider, borrower);
        using var admin = await SignInAsync(provider, "milin.admin");
        await ShouldBeRefusedAsync(taking.GetAsync(Address("/api/identity/users")), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");

        var lent = await LendAsync(host, giving, borrower);

        await GetAsync(taking, "/api/identity/users");
        (await RolesAsync(taking)).ShouldBe(["ProgrammeOffice", "StationOperator"]);
        foreach (var (client, address) in new[] { (giving, "/api/account/role-delegation"), (taking, "/api/account/role-delegation"), (admin, $"/api/app/member/delegations?filter={borrower}") })
        {
            var seen = (await GetAsync(client, address)).GetProperty("items").EnumerateArray().Single();
            (seen.GetProperty("fromUserName").GetString(), seen.GetProperty("toUserName").GetString(), seen.GetProperty("reason").GetString(), seen.GetProperty("state").GetString()).ShouldBe((lender, borrower, "出差", "current"));
        }

        await ShouldBeRefusedAsync(LendRawAsync(host, giving, borrower), HttpStatusCode.BadRequest, "People:DelegationOverlaps");
        using var stranger = await SignInAsync(provider, "milin.station");
        await ShouldBeRefusedAsync(SendAsync(stranger, HttpMethod.Post, $"/api/account/role-delegation/{Id(lent)}/revoke", new { }), HttpStatusCode.NotFound, "CountyCloud:EntityNotFound");
        await PostAsync(giving, $"/api/account/role-delegation/{Id(lent)}/revoke", new { });

        await ShouldBeRefusedAsync(taking.GetAsync(Address("/api/identity/users")), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");
        (await RolesAsync(taking)).ShouldBe(["StationOperator"]);
        (await ActionsAsync(admin, Id(lent))).ShouldBe(["Updated", "Created"]);
        var again = await LendAsync(host, giving, borrower);
        await PostAsync(admin, $"/api/app/member/delegations/{Id(again)}/revoke", new { });
        (await RolesAsync(taking)).ShouldBe(["StationOperator"]);
    }

    [ProviderTheory]
    public async Task It_counts_only_in_the_county_in_which_it_was_lent_though_both_work_in_another_too(TestProvider provider)
    {
        var host = await HostAsync(provider);
        var (lender, borrower) = await PairAsync(provider);
        await JoinAsync(host, "zeku", lender, "ProgrammeOffice");
        await JoinAsync(host, "zeku", borrower, "StationOperator");
        using var giving = await SignInAsync(provider, lender);
        using var taking = await SignInAsync(provider, borrower);
        await SwitchAsync(giving, host, "milin");
        await LendAsync(host, giving, borrower);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await SwitchAsync(taking, host, "milin");
            await GetAsync(taking, "/api/identity/users");
            (await RolesAsync(taking)).ShouldBe(["ProgrammeOffice", "StationOperator"]);
            await SwitchAsync(taking, host, "zeku");
            await ShouldBeRefusedAsync(taking.GetAsync(Address("/api/identity/users")), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");
            (await RolesAsync(taking)).ShouldBe(["StationOperator"]);
        }
    }

    [ProviderTheory]
    public async Task It_counts_within_its_days_and_the_lenders_membership_only(TestProvider provider)
    {
        var host = await HostAsync(provider);
        var today = Today(host);
        var (lender, borrower) = await PairAsync(provider);
        using var giving = await SignInAsync(provider, lender);
        using var taking = await SignInAsync(provider, borrower);
        var lent = Guid.Parse(Id(await LendAsync(host, giving, borrower)));
        var lenderId = Guid.Parse((await ConfigurationAsync(giving)).GetProperty("currentUser").GetProperty("id").GetString()!);

        await SetAsync(today.AddDays(1), today.AddDays(3));
        (await RolesAsync(taking)).ShouldBe(["StationOperator"], "it has not begun");
        await SetAsync(today.AddDays(-3), today.AddDays(-1));
        (await RolesAsync(taking)).ShouldBe(["StationOperator"], "it is over");
        await SetAsync(today, today);
        (await RolesAsync(taking)).ShouldBe(["ProgrammeOffice", "StationOperator"], "today is its last day");
        await SetDaysAsync(host, "milin", lenderId, today.AddDays(-5), today.AddDays(-1));
        (await RolesAsync(taking)).ShouldBe(["StationOperator"], "the lender is no member any more");

        Task SetAsync(DateOnly from, DateOnly to) =>
            InCountyAsync(host, "milin", db => db.Set<RoleDelegation>().Where(d => d.Id == lent).ExecuteUpdateAsync(s => s.SetProperty(d => d.From, from).SetProperty(d => d.To, to)));
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-07")]
    public async Task What_is_lent_is_neither_lent_on_nor_given_away(TestProvider provider)
    {
        var host = await HostAsync(provider);
        var (lender, _) = await NewMemberAsync(provider, "milin", "CountyAdministrator");
        var (borrower, borrowerId) = await NewMemberAsync(provider, "milin", "StationOperator");
        var (third, _) = await NewMemberAsync(provider, "milin", "StationOperator");
        using var giving = await SignInAsync(provider, lender);
        using var taking = await SignInAsync(provider, borrower);
        await LendAsync(host, giving, borrower);

        await GetAsync(taking, "/api/app/audit-log");
        await ShouldBeRefusedAsync(SendAsync(taking, HttpMethod.Put, $"/api/identity/users/{borrowerId}/roles", new { roleNames = new[] { "CountyAdministrator" } }), HttpStatusCode.Forbidden, "CountyCloud:RoleBeyondOwnPermissions");
        await ShouldBeRefusedAsync(
            SendAsync(taking, HttpMethod.Put, $"/api/permission-management/permissions?providerName=U&providerKey={borrowerId}", new { permissions = new[] { new { name = "AbpIdentity.Users", isGranted = true } } }),
            HttpStatusCode.Forbidden, "CountyCloud:GrantBeyondOwnPermissions");
        var roles = await GetAsync(giving, "/api/account/role-delegation/roles");
        var administrator = Id(roles.GetProperty("items")[0]);
        await ShouldBeRefusedAsync(LendRawAsync(host, taking, third, administrator), HttpStatusCode.BadRequest, "People:DelegationRoleNotHeld");
        await LendAsync(host, taking, third);
        using var last = await SignInAsync(provider, third);
        (await RolesAsync(last)).ShouldBe(["StationOperator"], "all own roles are the own ones alone");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-08")]
    public async Task A_signature_with_a_lent_role_names_both_and_nobody_behind_it_signs_again(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "milin.admin");
        var (lender, lenderId) = await NewMemberAsync(provider, "milin", "ProgrammeOffice", "LeadingGroup");
        var (borrower, _) = await NewMemberAsync(provider, "milin", "LeadingGroup");
        using var giving = await SignInAsync(provider, lender);
        using var taking = await SignInAsync(provider, borrower);
        await LendAsync(host, giving, borrower, (await GetAsync(giving, "/api/account/role-delegation/roles")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("displayName").GetProperty("en").GetString() == "Programme office").GetProperty("id").GetString());
        var others = await StartAsync(host, Guid.CreateVersion7());
        var lendersOwn = await StartAsync(host, lenderId);

        var decided = await DecideAsync(taking, others);

        var decision = decided.GetProperty("decisions").EnumerateArray().Last();
        (decision.GetProperty("userName").GetString(), decision.GetProperty("inPlaceOfName").GetString(), decision.GetProperty("role").GetString()).ShouldBe((borrower, lender, "ProgrammeOffice"));
        await RefusedAsync(taking, others, "Approvals:TwoLevels");
        await RefusedAsync(giving, others, "Approvals:TwoLevels");
        await RefusedAsync(taking, lendersOwn, "Approvals:OwnRequest");

        async Task RefusedAsync(HttpClient client, Guid id, string code) => await ShouldBeRefusedAsync(
            SendAsync(client, HttpMethod.Post, $"/api/app/approval/{id}/decide", new { kind = "approve", opinion = "同意", concurrencyStamp = (await GetAsync(client, $"/api/app/approval/{id}")).GetProperty("concurrencyStamp").GetString() }), HttpStatusCode.Forbidden, code);
    }

    private static async Task<JsonElement> DecideAsync(HttpClient client, Guid id) =>
        await PostAsync(client, $"/api/app/approval/{id}/decide", new { kind = "approve", opinion = "同意", concurrencyStamp = (await GetAsync(client, $"/api/app/approval/{id}")).GetProperty("concurrencyStamp").GetString() });

    private static Task<Guid> StartAsync(TestHost host, Guid requester) => host.InCountyAsync("milin", async (CountyCloud.EntityFrameworkCore.CountyCloudDbContext db) =>
    {
        var ids = new SequentialGuidGenerator(TimeProvider.System);
        var subject = new ApprovalSubject(DocumentType.DesignScheme, ids.Create(), NewName("DS-"), "装修设计", WorkKind.CountyCentre, 400_000);
        var route = new ApprovalRoute(default, [Step("ProgrammeOffice"), Step("LeadingGroup")]);
        var approval = Approval.Start(ids.Create(), subject, route, new ApprovalActor(requester, "requester", []), WorkingDayCalendar.StateCouncil, ids, TimeProvider.System);
        db.Add(approval);
        await db.SaveChangesAsync();
        return approval.Id;
    });

    private static ApprovalRouteStepValues Step(string roles) => new() { Code = "s", Name = LocalizedText.Of(roles, roles), Roles = roles, DocumentType = DocumentType.DesignScheme };

    private async Task<(string Lender, string Borrower)> PairAsync(TestProvider provider) =>
        ((await NewMemberAsync(provider, "milin", "ProgrammeOffice")).Name, (await NewMemberAsync(provider, "milin", "StationOperator")).Name);

    private static Task<JsonElement> LendAsync(TestHost host, HttpClient client, string to, string? roleId = null) =>
        PostAsync(client, "/api/account/role-delegation", new { toUserName = to, roleId, from = Text(Today(host)), to = Text(Today(host).AddDays(7)), reason = "出差" });

    private static Task<HttpResponseMessage> LendRawAsync(TestHost host, HttpClient client, string to, string? roleId = null) =>
        SendAsync(client, HttpMethod.Post, "/api/account/role-delegation", new { toUserName = to, roleId, from = Text(Today(host)), to = Text(Today(host).AddDays(7)), reason = "出差" });

    private static Membership Member(DateOnly? to = null, Guid? engagement = null) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), Day.AddYears(-1), to, engagement);

    private static Role MakeRole() => new(Guid.CreateVersion7(), "FinanceBureau", LocalizedText.Of("财政局", "Finance bureau"));

    private static RoleDelegation Lend(Membership lender, Membership other, Role? role, DateOnly? from = null, DateOnly? to = null) =>
        new(Guid.CreateVersion7(), lender, "lender", other, "other", role, new Period(from ?? Day, to ?? Day.AddDays(3)), "出差", Day);

    private static void Refused(Action act, string code) => Should.Throw<BusinessException>(act).Code.ShouldBe(code);
}
