using System.Net;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

[Trait("Req", "PLAT-07")]
public sealed class Roles_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    [ProviderTheory]
    public async Task A_county_has_the_roles_of_its_documents_with_names_in_the_readers_language(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        client.DefaultRequestHeaders.Add("Accept-Language", "en");

        var roles = await GetAsync(client, "/api/identity/roles?filter=FinanceBureau&sorting=name%20desc&skipCount=0&maxResultCount=10");

        roles.GetProperty("totalCount").GetInt32().ShouldBe(1);
        var role = roles.GetProperty("items")[0];
        role.GetProperty("name").GetString().ShouldBe("FinanceBureau");
        role.GetProperty("isStatic").GetBoolean().ShouldBeFalse();
        role.GetProperty("concurrencyStamp").GetString().ShouldNotBeNullOrEmpty();
        role.GetProperty("extraProperties").GetProperty("DisplayName").GetString().ShouldBe("Finance bureau");
    }

    [ProviderTheory]
    public async Task A_role_is_made_changed_as_the_page_sends_it_back_and_deleted(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        var name = NewName("editor");
        var role = await PostAsync(client, "/api/identity/roles", new { name, isDefault = false, isPublic = true, extraProperties = Named("编辑") });

        var changed = await PutAsync(client, $"/api/identity/roles/{Id(role)}", new
        {
            id = Id(role),
            name = name + "x",
            isDefault = false,
            isStatic = false,
            isPublic = false,
            concurrencyStamp = role.GetProperty("concurrencyStamp").GetString(),
            extraProperties = Named("总编"),
        });
        await DeleteAsync(client, $"/api/identity/roles/{Id(role)}");

        changed.GetProperty("name").GetString().ShouldBe(name + "x");
        changed.GetProperty("isPublic").GetBoolean().ShouldBeFalse();
        changed.GetProperty("extraProperties").GetProperty("DisplayName").GetString().ShouldBe("总编");
        await ShouldBeRefusedAsync(client.GetAsync(Address($"/api/identity/roles/{Id(role)}")), HttpStatusCode.NotFound, "CountyCloud:EntityNotFound");
    }

    [ProviderTheory]
    public async Task A_stale_stamp_is_a_409(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        var role = await PostAsync(client, "/api/identity/roles", new { name = NewName("stale"), isDefault = false, isPublic = true });
        var body = new { name = role.GetProperty("name").GetString(), isDefault = false, isPublic = false, concurrencyStamp = role.GetProperty("concurrencyStamp").GetString() };
        await PutAsync(client, $"/api/identity/roles/{Id(role)}", body);

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, $"/api/identity/roles/{Id(role)}", body), HttpStatusCode.Conflict, "CountyCloud:ConcurrencyConflict");
    }

    [ProviderTheory]
    public async Task A_name_that_is_taken_is_refused_whatever_its_case(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");

        var error = await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/identity/roles", new { name = "financebureau", isPublic = true }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:DuplicateRoleName");

        error.GetProperty("message").GetString()!.ShouldContain("financebureau");
    }

    [ProviderTheory]
    public async Task A_role_without_a_name_is_invalid_input_with_its_details(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");

        var error = await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/identity/roles", new { name = "", isPublic = true }), HttpStatusCode.BadRequest, "CountyCloud:InvalidInput");

        error.GetProperty("validationErrors")[0].GetProperty("members")[0].GetString().ShouldBe("name");
        error.GetProperty("details").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [ProviderTheory]
    public async Task The_administrators_role_is_neither_renamed_nor_deleted(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        var role = (await GetAsync(client, "/api/identity/roles?filter=CountyAdministrator")).GetProperty("items")[0];
        role.GetProperty("isStatic").GetBoolean().ShouldBeTrue();

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, $"/api/identity/roles/{Id(role)}", new { name = "Boss", concurrencyStamp = role.GetProperty("concurrencyStamp").GetString() }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:010005");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Delete, $"/api/identity/roles/{Id(role)}"), HttpStatusCode.Forbidden, "Volo.Abp.Identity:010006");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_role_of_another_county_does_not_exist_here(TestProvider provider)
    {
        using var zeku = await SignInAsync(provider, "zeku.admin");
        using var milin = await SignInAsync(provider, "milin.admin");
        var foreign = Id((await GetAsync(zeku, "/api/identity/roles?filter=FinanceBureau")).GetProperty("items")[0]);

        await ShouldBeRefusedAsync(milin.GetAsync(Address($"/api/identity/roles/{foreign}")), HttpStatusCode.NotFound);
        await ShouldBeRefusedAsync(SendAsync(milin, HttpMethod.Delete, $"/api/identity/roles/{foreign}"), HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    [InlineData("sorting=concurrencyStamp%20asc")]
    [InlineData("sorting=name%20sideways")]
    [InlineData("maxResultCount=100000")]
    [InlineData("skipCount=-1")]
    public async Task A_list_call_outside_its_limits_is_invalid_input(TestProvider provider, string query)
    {
        using var client = await SignInAsync(provider, "milin.admin");

        await ShouldBeRefusedAsync(client.GetAsync(Address($"/api/identity/roles?{query}")), HttpStatusCode.BadRequest, "CountyCloud:InvalidInput");
    }

    [ProviderTheory]
    public async Task Permissions_follow_a_role_that_is_renamed(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.admin");
        var name = await CreateRoleAsync(client, "AbpIdentity.Roles");
        var role = (await GetAsync(client, $"/api/identity/roles?filter={name}")).GetProperty("items")[0];

        await PutAsync(client, $"/api/identity/roles/{Id(role)}", new { name = name + "new", isPublic = true, concurrencyStamp = role.GetProperty("concurrencyStamp").GetString() });

        var permissions = await GetAsync(client, $"/api/permission-management/permissions?providerName=R&providerKey={name}new");
        permissions.GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("permissions").EnumerateArray())
            .Where(p => p.GetProperty("isGranted").GetBoolean()).Select(p => p.GetProperty("name").GetString()).ShouldBe(["AbpIdentity.Roles"]);
    }
}
