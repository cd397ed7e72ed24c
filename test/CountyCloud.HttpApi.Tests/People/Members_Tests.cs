using System.Net;
using System.Text.Json;
using CountyCloud.Administration.Identity;
using CountyCloud.Documents;
using CountyCloud.HttpApi.Tests.AbpContract;
using CountyCloud.Tasks;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.People;

/// <summary>Memberships with their days: corrected, ended, left.</summary>
[Trait("Req", "PLAT-04")]
public sealed class Members_Tests(AbpContractFixture fixture) : PeopleTest(fixture)
{
    [ProviderTheory]
    public async Task A_membership_is_dated_ended_with_the_next_request_and_stays_as_history(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "milin.admin");
        var (name, _) = await NewMemberAsync(provider, "milin", "StationOperator");
        using var person = await SignInAsync(provider, name);
        var member = await MemberAsync(admin, name, "current");
        var last = Today(host).AddDays(20);

        await PutAsync(admin, $"/api/app/member/{Id(member)}", new { from = member.GetProperty("from").GetString(), to = Text(last), concurrencyStamp = Stamp(member) });
        await ShouldBeRefusedAsync(SendAsync(admin, HttpMethod.Put, $"/api/app/member/{Id(member)}", new { from = Text(last), to = Text(last), concurrencyStamp = Stamp(member) }), HttpStatusCode.Conflict, "CountyCloud:ConcurrencyConflict");
        (await MemberAsync(admin, name, "current")).GetProperty("to").GetString().ShouldBe(Text(last));
        await GetAsync(person, "/api/account/my-profile");
        await PostAsync(admin, $"/api/app/member/{Id(member)}/end", new { });

        await ShouldBeRefusedAsync(person.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        var ended = await MemberAsync(admin, name, "ended");
        ended.GetProperty("roles")[0].GetProperty("zh-Hans").GetString().ShouldBe("站点经营者", "the roles stay as history");
        (await ActionsAsync(admin, ended.GetProperty("userId").GetString()!)).ShouldContain("MembershipEnded");
        await ShouldBeRefusedAsync(SendAsync(admin, HttpMethod.Post, $"/api/app/member/{Id(member)}/end", new { }), HttpStatusCode.BadRequest, "Administration:EndedAlready");

        // Brought back by other days, and upcoming until then.
        await PutAsync(admin, $"/api/app/member/{Id(member)}", new { from = Text(Today(host).AddDays(3)), to = (string?)null, concurrencyStamp = Stamp(ended) });
        using var anonymous = await AnonymousAsync(provider);
        (await LogInAsync(anonymous, name, Password)).ShouldBe(3, "it has not begun");
        (await MemberAsync(admin, name, "upcoming")).GetProperty("state").GetString().ShouldBe("upcoming");
    }

    [ProviderTheory]
    public async Task Nobody_changes_the_own_days_those_of_somebody_above_or_of_a_contractors_person(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "milin.admin");
        using var office = await SignInAsync(provider, "milin.office");

        await RefusedAsync(admin, await MemberAsync(admin, "milin.admin", "current"), "People:NotOneself");
        await RefusedAsync(office, await MemberAsync(office, "milin.admin", "current"), "CountyCloud:UserHoldsMorePermissions");
        var engaged = await MemberAsync(admin, "contractor", "current");
        engaged.GetProperty("contractor").GetProperty("zh-Hans").GetString().ShouldBe("承建单位");
        await RefusedAsync(admin, engaged, "People:EngagedByPlatform");
        await ShouldBeRefusedAsync(SendAsync(office, HttpMethod.Post, $"/api/app/member/{Id(engaged)}/end", new { }), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");

        Task RefusedAsync(HttpClient client, JsonElement member, string code) => ShouldBeRefusedAsync(
            SendAsync(client, HttpMethod.Put, $"/api/app/member/{Id(member)}", new { from = "2020-01-01", to = Text(Today(host).AddDays(5)), concurrencyStamp = Stamp(member) }), HttpStatusCode.Forbidden, code);
    }

    [ProviderTheory]
    public async Task Who_leaves_goes_on_in_another_county_or_nowhere(TestProvider provider)
    {
        var host = await HostAsync(provider);
        var (name, _) = await NewMemberAsync(provider, "milin", "StationOperator");
        await JoinAsync(host, "zeku", name, "StationOperator");
        using var person = await SignInAsync(provider, name);
        using var admin = await SignInAsync(provider, "milin.admin");
        var (milin, zeku) = (await host.CountyIdAsync("milin"), await host.CountyIdAsync("zeku"));

        await PostAsync(person, "/api/account/membership/leave", new { sideId = milin });
        await TestHost.RefreshAntiforgeryAsync(person);
        (await ConfigurationAsync(person)).GetProperty("currentTenant").GetProperty("name").GetString().ShouldBe("zeku");
        await ShouldBeRefusedAsync(SendAsync(person, HttpMethod.Post, "/api/account/membership/leave", new { sideId = milin }), HttpStatusCode.NotFound, "CountyCloud:EntityNotFound");
        (await MemberAsync(admin, name, "ended")).GetProperty("userName").GetString().ShouldBe(name);
        (await ActionsAsync(admin, name)).ShouldContain("LeftCounty");
        await PostAsync(person, "/api/account/membership/leave", new { sideId = zeku });

        await ShouldBeRefusedAsync(person.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        using var anonymous = await AnonymousAsync(provider);
        (await LogInAsync(anonymous, name, Password)).ShouldBe(3);
    }

    [ProviderTheory]
    public async Task The_last_administrator_stays_until_there_is_another(TestProvider provider)
    {
        using var platform = await SignInAsync(provider, "platform");
        var code = NewName("alone");
        await PostAsync(platform, "/api/multi-tenancy/tenants", new { name = code, adminEmailAddress = $"admin@{code}.example", adminPassword = Password, extraProperties = Named("独县") });
        using var admin = await SignInAsync(provider, $"{code}.admin");
        var side = (await ConfigurationAsync(admin)).GetProperty("currentTenant").GetProperty("id").GetString();

        await ShouldBeRefusedAsync(SendAsync(admin, HttpMethod.Post, "/api/account/membership/leave", new { sideId = side }), HttpStatusCode.Forbidden, "CountyCloud:LastAdministrator");
        await CreateUserAsync(admin, NewName("second.admin"), "CountyAdministrator");
        await PostAsync(admin, "/api/account/membership/leave", new { sideId = side });

        await ShouldBeRefusedAsync(admin.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
    }

    [ProviderTheory]
    public async Task What_somebody_left_undone_is_seen_by_those_with_the_same_role_and_nobody_else(TestProvider provider)
    {
        var host = await HostAsync(provider);
        var (leaver, leaverId) = await NewMemberAsync(provider, "milin", "StationOperator");
        var (colleague, _) = await NewMemberAsync(provider, "milin", "StationOperator");
        var (other, _) = await NewMemberAsync(provider, "milin", "Expert");
        var title = NewName("改稿");
        await InCountyAsync(host, "milin", db =>
        {
            db.Add(new WorkTask(Guid.CreateVersion7(), new NewWorkTask(WorkTaskKind.Revise, DocumentType.DesignScheme, Guid.CreateVersion7(), title, UserId: leaverId), Today(host)));
            return db.SaveChangesAsync();
        });
        using var person = await SignInAsync(provider, leaver);
        using var same = await SignInAsync(provider, colleague);
        using var different = await SignInAsync(provider, other);
        (await SeesAsync(person)).ShouldBeTrue();
        (await SeesAsync(same)).ShouldBeFalse("it is still one person's");

        await PostAsync(person, "/api/account/membership/leave", new { sideId = await host.CountyIdAsync("milin") });

        (await SeesAsync(same)).ShouldBeTrue();
        (await SeesAsync(different)).ShouldBeFalse();

        async Task<bool> SeesAsync(HttpClient client) =>
            (await GetAsync(client, "/api/app/work-task/mine")).GetProperty("items").EnumerateArray().Any(t => t.GetProperty("title").GetString() == title);
    }

    private static string? Stamp(JsonElement entity) => entity.GetProperty("concurrencyStamp").GetString();

    private static async Task<JsonElement> MemberAsync(HttpClient client, string userName, string state) =>
        (await GetAsync(client, $"/api/app/member?filter={userName}&state={state}&maxResultCount=100")).GetProperty("items").EnumerateArray().Single(m => m.GetProperty("userName").GetString() == userName);
}
