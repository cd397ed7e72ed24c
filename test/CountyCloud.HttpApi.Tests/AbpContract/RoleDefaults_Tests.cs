using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Identity;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>Permissions that come with an update reach the roles that exist, and nothing that people took away comes back.</summary>
[Trait("Req", "PLAT-07")]
public sealed class RoleDefaults_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    private const string Role = "MarketRegulator";
    private const string Fresh = "CountyCloud.Ledger";
    private const string FreshChild = "CountyCloud.Ledger.Verify";

    [ProviderTheory]
    public async Task A_new_default_is_given_once_to_a_role_that_exists_and_never_back_after_somebody_took_it(TestProvider provider)
    {
        var host = await HostAsync(provider);
        var before = await GrantsAsync(host, Role);
        before.ShouldNotContain(Fresh);

        (await OfferAsync(host, Fresh, FreshChild)).ShouldBe(2);
        (await GrantsAsync(host, Role)).ShouldBe([.. before.Append(Fresh).Append(FreshChild).Order(StringComparer.Ordinal)]);
        (await OfferAsync(host, Fresh, FreshChild)).ShouldBe(0, "an offer is made once");

        using var admin = await SignInAsync(provider, "milin.admin");
        await PutAsync(admin, $"/api/permission-management/permissions?providerName=R&providerKey={Role}", new { permissions = new[] { new { name = Fresh, isGranted = false }, new { name = FreshChild, isGranted = false } } });
        (await OfferAsync(host, Fresh, FreshChild)).ShouldBe(0);
        (await GrantsAsync(host, Role)).ShouldBe(before);
    }

    [ProviderTheory]
    public async Task What_was_taken_from_a_role_is_not_given_when_it_becomes_a_default_later(TestProvider provider)
    {
        var host = await HostAsync(provider);
        const string role = "Statistician";
        using var admin = await SignInAsync(provider, "milin.admin");
        foreach (var isGranted in new[] { true, false })
        {
            await PutAsync(admin, $"/api/permission-management/permissions?providerName=R&providerKey={role}", new { permissions = new[] { new { name = Fresh, isGranted } } });
        }

        (await OfferAsync(host, role, [Fresh])).ShouldBe(0);
        (await GrantsAsync(host, role)).ShouldNotContain(Fresh);
    }

    [ProviderTheory]
    public async Task A_child_is_not_given_to_a_role_that_does_not_hold_the_permission_above_it(TestProvider provider)
    {
        var host = await HostAsync(provider);

        (await OfferAsync(host, "Expert", [FreshChild])).ShouldBe(0);

        (await GrantsAsync(host, "Expert")).ShouldNotContain(FreshChild);
    }

    [ProviderTheory]
    public async Task A_role_that_people_made_gets_nothing_by_itself(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "milin.admin");
        var name = NewName("Own");
        await PostAsync(admin, "/api/identity/roles", new { name, isDefault = false, isPublic = true });

        (await OfferAsync(host, name, [Fresh])).ShouldBe(0);

        (await GrantsAsync(host, name)).ShouldBeEmpty();
    }

    private static Task<int> OfferAsync(TestHost host, params string[] permissions) => OfferAsync(host, Role, permissions);

    private static Task<int> OfferAsync(TestHost host, string role, string[] permissions) => host.InCountyAsync("milin", services => new CountyRoleSeeder(
        services.GetRequiredService<CountyCloudDbContextBase>(), services.GetRequiredService<ICurrentTenant>(), services.GetRequiredService<IGuidGenerator>(),
        [.. services.GetServices<IDefaultRoleGrants>(), new NewDefaults(role, permissions)], services.GetRequiredService<PermissionDefinitionManager>()).OfferNewDefaultsAsync());

    private static Task<List<string>> GrantsAsync(TestHost host, string role) => host.InCountyAsync("milin", async (CountyCloudDbContext db) =>
        (await db.Set<PermissionGrant>().Where(g => g.ProviderName == GrantProviders.Role && g.ProviderKey == role).Select(g => g.Name).ToListAsync()).Order(StringComparer.Ordinal).ToList());

    /// <summary>What a later version adds to the defaults of one role.</summary>
    private sealed class NewDefaults(string role, string[] permissions) : IDefaultRoleGrants
    {
        public IEnumerable<string> GrantsOf(string roleName) => roleName == role ? permissions : [];
    }
}
