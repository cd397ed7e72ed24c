using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyCloud.Administration.Identity;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

public sealed class Users_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    [ProviderTheory]
    public async Task A_person_is_made_listed_changed_as_the_page_sends_it_back_and_removed(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        var name = NewName("zoe");
        var role = await CreateRoleAsync(client);

        var user = await CreateUserAsync(client, name, role);
        var listed = await GetAsync(client, $"/api/identity/users?filter={name.ToUpperInvariant()}&sorting=userName%20desc&skipCount=0&maxResultCount=10");
        var roles = await GetAsync(client, $"/api/identity/users/{Id(user)}/roles");
        var changed = await PutAsync(client, $"/api/identity/users/{Id(user)}", With(user, ("name", "Zoe"), ("phoneNumber", ""), ("password", ""), ("roleNames", new JsonArray())));
        await DeleteAsync(client, $"/api/identity/users/{Id(user)}");

        user.GetProperty("name").GetString().ShouldBeNull("a blank field is no value");
        user.GetProperty("creationTime").GetString().ShouldEndWith("Z");
        Names(listed).ShouldBe([name]);
        Names(roles).ShouldBe([role]);
        changed.GetProperty("name").GetString().ShouldBe("Zoe");
        Names(await GetAsync(client, $"/api/identity/users?filter={name}")).ShouldBeEmpty();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_county_sees_its_own_people_only(TestProvider provider)
    {
        using var milin = await SignInAsync(provider, "milin.admin");
        using var zeku = await SignInAsync(provider, "zeku.admin");
        var foreign = await CreateUserAsync(zeku, NewName("zekuonly"));

        Names(await GetAsync(milin, "/api/identity/users?maxResultCount=1000")).ShouldNotContain(n => n!.StartsWith("zeku", StringComparison.Ordinal));
        await ShouldBeRefusedAsync(milin.GetAsync(Address($"/api/identity/users/{Id(foreign)}")), HttpStatusCode.NotFound);
        await ShouldBeRefusedAsync(SendAsync(milin, HttpMethod.Put, $"/api/identity/users/{Id(foreign)}", foreign), HttpStatusCode.NotFound);
        await ShouldBeRefusedAsync(SendAsync(milin, HttpMethod.Delete, $"/api/identity/users/{Id(foreign)}"), HttpStatusCode.NotFound);
        await ShouldBeRefusedAsync(milin.GetAsync(Address($"/api/permission-management/permissions?providerName=U&providerKey={Id(foreign)}")), HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    public async Task A_stale_stamp_is_a_409_even_when_only_roles_were_changed(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        var user = await CreateUserAsync(client, NewName("stale"));
        await PutAsync(client, $"/api/identity/users/{Id(user)}", With(user, ("roleNames", new JsonArray("StationOperator"))));

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, $"/api/identity/users/{Id(user)}", With(user, ("roleNames", new JsonArray()))), HttpStatusCode.Conflict, "CountyCloud:ConcurrencyConflict");
    }

    [ProviderTheory]
    [InlineData("zeku.admin", "", "Volo.Abp.Identity:DuplicateUserName")]
    [InlineData("fresh.name", "ADMIN@zeku.example", "Volo.Abp.Identity:DuplicateEmail")]
    [InlineData("admin@zeku.example", "", "Volo.Abp.Identity:DuplicateUserName")]
    [InlineData("no spaces", "", "Volo.Abp.Identity:InvalidUserName")]
    public async Task Nobody_takes_a_name_that_signs_another_account_in(TestProvider provider, string userName, string email, string code)
    {
        using var client = await SignInAsync(provider, "milin.admin");

        var error = await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/identity/users", new { userName, email, password = Password, isActive = true }), HttpStatusCode.Forbidden, code);

        error.GetProperty("message").GetString()!.ShouldContain(email.Length > 0 ? email : userName);
    }

    [ProviderTheory]
    public async Task A_weak_password_is_refused_with_every_reason(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        var name = NewName("weak");

        var error = await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/identity/users", new { userName = name, password = "short", isActive = true }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:PasswordTooShort");

        error.GetProperty("details").GetString()!.Split("\r\n").Length.ShouldBe(4);
        Names(await GetAsync(client, $"/api/identity/users?filter={name}")).ShouldBeEmpty("nothing half-written");
    }

    [ProviderTheory]
    public async Task Nobody_removes_or_deactivates_oneself(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        var own = await GetAsync(client, "/api/identity/users/by-username/milin.admin");

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Delete, $"/api/identity/users/{Id(own)}"), HttpStatusCode.Forbidden, "Volo.Abp.Identity:010001");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, $"/api/identity/users/{Id(own)}", With(own, ("isActive", false))), HttpStatusCode.Forbidden, "CountyCloud:CannotDeactivateOneself");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_county_changes_roles_but_not_the_account_of_a_person_who_also_works_elsewhere(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        var name = NewName("shared");
        var user = await CreateUserAsync(client, name);
        await JoinAsync(await HostAsync(provider), "zeku", name, "StationOperator");

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, $"/api/identity/users/{Id(user)}", With(user, ("password", "Another-Password-1"))), HttpStatusCode.Forbidden, "CountyCloud:AccountBelongsToPerson");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, $"/api/identity/users/{Id(user)}", With(user, ("email", "new@people.example"))), HttpStatusCode.Forbidden, "CountyCloud:AccountBelongsToPerson");
        await PutAsync(client, $"/api/identity/users/{Id(user)}", With(user, ("roleNames", new JsonArray("StationOperator"))));

        Names(await GetAsync(client, $"/api/identity/users/{Id(user)}/roles")).ShouldBe(["StationOperator"]);
        using var zeku = await SignInAsync(provider, "zeku.admin");
        Names(await GetAsync(zeku, $"/api/identity/users?filter={name}")).ShouldBe([name]);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-07")]
    public async Task Nobody_gives_a_role_that_holds_more_than_they_do(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.office");
        var name = NewName("climber");

        await ShouldBeRefusedAsync(
            SendAsync(client, HttpMethod.Post, "/api/identity/users", new { userName = name, password = Password, isActive = true, roleNames = new[] { CountyRoles.CountyAdministrator } }),
            HttpStatusCode.Forbidden,
            "CountyCloud:RoleBeyondOwnPermissions");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-07")]
    public async Task Nobody_sets_the_password_of_somebody_who_holds_more(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.office");
        var admin = await GetAsync(client, "/api/identity/users/by-username/milin.admin");

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, $"/api/identity/users/{Id(admin)}", With(admin, ("password", "Another-Password-1"))), HttpStatusCode.Forbidden, "CountyCloud:UserHoldsMorePermissions");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, $"/api/identity/users/{Id(admin)}", With(admin, ("roleNames", new JsonArray()))), HttpStatusCode.Forbidden, "CountyCloud:UserHoldsMorePermissions");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-07")]
    public async Task Roles_are_not_given_without_the_permission_to_manage_roles(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var helper = NewName("clerk");
        await CreateUserAsync(admin, helper, await CreateRoleAsync(admin, "AbpIdentity.Users", "AbpIdentity.Users.Update", "CountyCloud.CountyHome"));
        var user = await CreateUserAsync(admin, NewName("plain"));
        using var client = await SignInAsync(provider, helper);

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, $"/api/identity/users/{Id(user)}", With(user, ("roleNames", new JsonArray("StationOperator")))), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");
        await PutAsync(client, $"/api/identity/users/{Id(user)}", With(user, ("surname", "Li"), ("roleNames", new JsonArray())));
    }

    [ProviderTheory]
    public async Task The_last_administrator_keeps_the_role(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "zeku.admin");
        var own = await GetAsync(client, "/api/identity/users/by-username/zeku.admin");

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, $"/api/identity/users/{Id(own)}", With(own, ("roleNames", new JsonArray()))), HttpStatusCode.Forbidden, "CountyCloud:LastAdministrator");
    }

    [ProviderTheory]
    public async Task An_unknown_role_is_named(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        var user = await CreateUserAsync(client, NewName("unknownrole"));

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, $"/api/identity/users/{Id(user)}/roles", new { roleNames = new[] { "Nobody" } }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:RoleNotFound");
    }

    [ProviderTheory]
    public async Task A_new_password_set_by_the_administrator_ends_the_old_sessions_and_unlocks(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var name = NewName("forgetful");
        var user = await CreateUserAsync(admin, name);
        using var client = await SignInAsync(provider, name);
        using var anonymous = await AnonymousAsync(provider);
        for (var i = 0; i < 5; i++)
        {
            await LogInAsync(anonymous, name, "wrong");
        }

        await PutAsync(admin, $"/api/identity/users/{Id(user)}", With(user, ("password", "Another-Password-1")));

        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        (await LogInAsync(anonymous, name, "Another-Password-1")).ShouldBe(1);
    }

    [ProviderTheory]
    public async Task The_platform_sees_all_accounts_and_may_delete_one(TestProvider provider)
    {
        using var milin = await SignInAsync(provider, "milin.admin");
        var name = NewName("goner");
        var user = await CreateUserAsync(milin, name);
        using var client = await SignInAsync(provider, name);
        using var platform = await SignInAsync(provider, "platform");

        Names(await GetAsync(platform, $"/api/identity/users?filter={name}")).ShouldBe([name]);
        await DeleteAsync(platform, $"/api/identity/users/{Id(user)}");

        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        Names(await GetAsync(milin, $"/api/identity/users?filter={name}")).ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task The_roles_to_choose_from_are_those_of_the_county(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.office");

        var roles = Names(await GetAsync(client, "/api/identity/users/assignable-roles"));

        roles.ShouldContain("FinanceBureau");
        roles.ShouldNotContain("PlatformAdministrator");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-08")]
    public async Task A_change_of_a_person_is_in_the_countys_audit_log_without_the_password(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        var name = NewName("audited");
        var user = await CreateUserAsync(client, name);
        await PutAsync(client, $"/api/identity/users/{Id(user)}", With(user, ("surname", "Zhao"), ("password", "Another-Password-1"), ("roleNames", new JsonArray("StationOperator"))));

        var entries = (await GetAsync(client, $"/api/app/audit-log?filter={name}&maxResultCount=100")).GetProperty("items").EnumerateArray().ToList();

        entries.Select(e => e.GetProperty("action").GetString()).ShouldBe(["Created", "RolesAssigned", "Updated", "PasswordSet", "RolesAssigned"], ignoreOrder: true);
        var change = entries.Single(e => e.GetProperty("action").GetString() == "Updated");
        change.GetProperty("userName").GetString().ShouldBe("milin.admin");
        change.GetProperty("countyCode").GetString().ShouldBe("milin");
        change.GetProperty("changes")[0].GetProperty("property").GetString().ShouldBe("Surname");
        change.GetProperty("changes")[0].GetProperty("to").GetString().ShouldBe("Zhao");
        entries.ShouldAllBe(e => !e.GetRawText().Contains("Another-Password", StringComparison.Ordinal));
    }

    private static JsonObject With(JsonElement entity, params (string Name, JsonNode? Value)[] changes)
    {
        var body = JsonNode.Parse(entity.GetRawText())!.AsObject();
        foreach (var (name, value) in changes)
        {
            body[name] = value;
        }

        return body;
    }
}
