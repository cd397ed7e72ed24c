using System.Net;
using System.Text.Json;
using CountyCloud.Administration.Authorization;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

[Trait("Req", "PLAT-07")]
public sealed class Permissions_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    [ProviderTheory]
    public async Task The_modal_shows_the_permissions_of_the_side_parents_first_in_the_readers_language(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        client.DefaultRequestHeaders.Add("Accept-Language", "en");

        var document = await GetAsync(client, "/api/permission-management/permissions?providerName=R&providerKey=ProgrammeOffice");

        document.GetProperty("entityDisplayName").GetString().ShouldBe("ProgrammeOffice");
        var identity = document.GetProperty("groups").EnumerateArray().Single(g => g.GetProperty("name").GetString() == "AbpIdentity");
        identity.GetProperty("displayName").GetString().ShouldBe("User and role management");
        identity.GetProperty("displayNameKey").GetString().ShouldBe("Permission:IdentityManagement");
        identity.GetProperty("displayNameResource").GetString().ShouldBe("AbpIdentity");
        var names = All(document).Select(p => p.GetProperty("name").GetString()).ToList();
        names.ShouldNotContain(n => n!.StartsWith("AbpTenantManagement", StringComparison.Ordinal));
        names.IndexOf("AbpIdentity.Users").ShouldBeLessThan(names.IndexOf("AbpIdentity.Users.Update"));
        var users = Permission(document, "AbpIdentity.Users");
        users.GetProperty("grantedProviders")[0].GetProperty("providerKey").GetString().ShouldBe("ProgrammeOffice");
        Permission(document, "AbpIdentity.Users.Delete").GetProperty("grantedProviders").GetArrayLength().ShouldBe(0);
        Permission(document, "AbpIdentity.Users.Update.ManageRoles").GetProperty("parentName").GetString().ShouldBe("AbpIdentity.Users.Update");
    }

    [ProviderTheory]
    public async Task A_grant_and_its_withdrawal_hold_from_the_next_request_on(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var role = await CreateRoleAsync(admin);
        var name = NewName("granted");
        await CreateUserAsync(admin, name, role);
        using var client = await SignInAsync(provider, name);
        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/identity/roles")), HttpStatusCode.Forbidden);

        await GrantAsync(admin, role, "AbpIdentity.Roles");
        await GetAsync(client, "/api/identity/roles");
        await PutAsync(admin, $"/api/permission-management/permissions?providerName=R&providerKey={role}", new { permissions = new[] { new { name = "AbpIdentity.Roles", isGranted = false } } });

        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/identity/roles")), HttpStatusCode.Forbidden);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task What_one_process_grants_or_withdraws_holds_in_another_after_a_second_and_the_role_of_that_name_elsewhere_never_has_it(TestProvider provider)
    {
        var clock = new HandClock();
        var database = await TestDatabaseTemplate.Empty.CopyAsync(provider);
        await using var here = new TestHost(database);
        await AbpContractFixture.SeedAsync(here);
        await using var elsewhere = new TestHost(database.Kept()) { Clock = clock };
        using var milin = await here.SignInAsync("milin.admin");
        using var zeku = await here.SignInAsync("zeku.admin");
        foreach (var admin in new[] { milin, zeku })
        {
            await PostAsync(admin, "/api/identity/roles", new { name = "Keeper", isDefault = false, isPublic = true, extraProperties = new { } });
        }

        // One person, whose roles are called alike in both: only the county tells them apart.
        await CreateUserAsync(milin, "keeper", "Keeper");
        await JoinAsync(here, "zeku", "keeper", "Keeper");
        using var inMilin = await elsewhere.SignInAsync("keeper");
        using var inZeku = await elsewhere.SignInAsync("keeper");
        await SwitchAsync(inMilin, elsewhere, "milin");
        await SwitchAsync(inZeku, elsewhere, "zeku");
        (await AskAsync()).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));

        await GrantAsync(milin, "Keeper", "AbpIdentity.Roles");
        (await AskAsync()).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), "it was asked for within the second");
        clock.Advance(GrantCache.Trusted);
        (await AskAsync()).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Forbidden));
        (await AskAsync()).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Forbidden), "what is kept of the one is not taken for the other");

        await PutAsync(milin, "/api/permission-management/permissions?providerName=R&providerKey=Keeper", new { permissions = new[] { new { name = "AbpIdentity.Roles", isGranted = false } } });
        (await AskAsync()).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Forbidden), "it was asked for within the second");
        clock.Advance(GrantCache.Trusted);
        (await AskAsync()).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));

        async Task<(HttpStatusCode Milin, HttpStatusCode Zeku)> AskAsync()
        {
            using var first = await inMilin.GetAsync(Address("/api/identity/roles"));
            using var second = await inZeku.GetAsync(Address("/api/identity/roles"));
            return (first.StatusCode, second.StatusCode);
        }
    }

    [ProviderTheory]
    public async Task A_grant_to_one_person_is_shown_beside_those_of_the_roles(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var role = await CreateRoleAsync(admin, "AbpIdentity.Roles");
        var user = await CreateUserAsync(admin, NewName("single"), role);
        var address = $"/api/permission-management/permissions?providerName=U&providerKey={Id(user)}";

        await PutAsync(admin, address, new { permissions = new[] { new { name = "AbpIdentity.Users", isGranted = true } } });
        var document = await GetAsync(admin, address);

        Permission(document, "AbpIdentity.Users").GetProperty("grantedProviders")[0].GetProperty("providerName").GetString().ShouldBe("U");
        Permission(document, "AbpIdentity.Roles").GetProperty("grantedProviders")[0].GetProperty("providerName").GetString().ShouldBe("R");
    }

    [ProviderTheory]
    public async Task A_child_permission_is_void_without_its_parent(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var name = NewName("orphan");
        await CreateUserAsync(admin, name, await CreateRoleAsync(admin, "AbpIdentity.Roles.Create"));
        using var client = await SignInAsync(provider, name);

        (await ConfigurationAsync(client)).GetProperty("auth").GetProperty("grantedPolicies").EnumerateObject().ShouldBeEmpty();
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/identity/roles", new { name = NewName("never") }), HttpStatusCode.Forbidden);
    }

    [ProviderTheory]
    public async Task Nobody_grants_what_they_do_not_hold(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var helper = NewName("helper");
        await CreateUserAsync(admin, helper, await CreateRoleAsync(admin, "AbpIdentity.Roles", "AbpIdentity.Roles.ManagePermissions"));
        var target = await CreateRoleAsync(admin);
        using var client = await SignInAsync(provider, helper);
        await GrantAsync(client, target, "AbpIdentity.Roles");

        await ShouldBeRefusedAsync(
            SendAsync(client, HttpMethod.Put, $"/api/permission-management/permissions?providerName=R&providerKey={target}", new { permissions = new[] { new { name = "AbpIdentity.Users", isGranted = true } } }),
            HttpStatusCode.Forbidden,
            "CountyCloud:GrantBeyondOwnPermissions");
    }

    [ProviderTheory]
    public async Task A_permission_of_the_platforms_side_cannot_be_granted_in_a_county(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var role = await CreateRoleAsync(admin);

        await ShouldBeRefusedAsync(
            SendAsync(admin, HttpMethod.Put, $"/api/permission-management/permissions?providerName=R&providerKey={role}", new { permissions = new[] { new { name = "AbpTenantManagement.Tenants", isGranted = true } } }),
            HttpStatusCode.BadRequest,
            "CountyCloud:InvalidInput");
    }

    [ProviderTheory]
    public async Task The_administrators_role_keeps_every_permission(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var document = await GetAsync(admin, "/api/permission-management/permissions?providerName=R&providerKey=CountyAdministrator");
        All(document).ShouldAllBe(p => p.GetProperty("isGranted").GetBoolean());

        await ShouldBeRefusedAsync(
            SendAsync(admin, HttpMethod.Put, "/api/permission-management/permissions?providerName=R&providerKey=CountyAdministrator", new { permissions = new[] { new { name = "AbpIdentity.Roles", isGranted = false } } }),
            HttpStatusCode.Forbidden,
            "CountyCloud:StaticRoleKeepsPermissions");
    }

    [ProviderTheory]
    [InlineData("providerName=R&providerKey=Nobody", HttpStatusCode.NotFound)]
    [InlineData("providerName=U&providerKey=not-a-guid", HttpStatusCode.NotFound)]
    [InlineData("providerName=X&providerKey=ProgrammeOffice", HttpStatusCode.BadRequest)]
    [InlineData("providerName=R", HttpStatusCode.BadRequest)]
    public async Task An_unknown_holder_is_refused(TestProvider provider, string query, HttpStatusCode status)
    {
        using var admin = await SignInAsync(provider, "milin.admin");

        await ShouldBeRefusedAsync(admin.GetAsync(Address($"/api/permission-management/permissions?{query}")), status);
    }

    private static IEnumerable<JsonElement> All(JsonElement document) => document.GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("permissions").EnumerateArray());

    private static JsonElement Permission(JsonElement document, string name) => All(document).Single(p => p.GetProperty("name").GetString() == name);

    /// <summary>The machine's clock; how old something is, is measured by hand.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long _timestamp;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _timestamp;

        public void Advance(TimeSpan time) => _timestamp += time.Ticks;
    }
}
