using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Identity;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>What first starts and blueprint imports make: roles and accounts.</summary>
[Trait("Req", "PLAT-07")]
public sealed class Seeding_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    [ProviderTheory]
    public async Task Seeding_roles_again_changes_nothing_and_leaves_edited_grants(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "zeku.admin");
        await PutAsync(admin, "/api/permission-management/permissions?providerName=R&providerKey=Auditor", new { permissions = new[] { new { name = "CountyCloud.AuditLog", isGranted = false }, new { name = "AbpIdentity.Roles", isGranted = true } } });
        var before = await GrantsAsync();

        await host.InCountyAsync("zeku", async services =>
        {
            await services.GetRequiredService<CountyRoleSeeder>().SeedAsync([(CountyRoles.Auditor, LocalizedText.Chinese("审计局"))]);
            return true;
        });

        (await GrantsAsync()).ShouldBe(before);
        before.ShouldContain("Auditor:AbpIdentity.Roles");
        before.ShouldNotContain("Auditor:CountyCloud.AuditLog");

        Task<List<string>> GrantsAsync() => host.InCountyAsync("zeku", (CountyCloudDbContext db) =>
            db.Set<PermissionGrant>().OrderBy(g => g.ProviderKey).ThenBy(g => g.Name).Select(g => g.ProviderKey + ":" + g.Name).ToListAsync());
    }

    [ProviderTheory]
    public async Task Every_role_of_a_county_starts_with_the_home_page_and_only_the_office_edits(TestProvider provider)
    {
        var host = await HostAsync(provider);

        var grants = await host.InCountyAsync("milin", (CountyCloudDbContext db) => db.Set<PermissionGrant>().Where(g => g.ProviderName == GrantProviders.Role).ToListAsync());

        foreach (var role in CountyRoles.DisplayNames.Keys.Where(r => r is not CountyRoles.CountyAdministrator and not HostRoles.ProvincialOverseer))
        {
            grants.ShouldContain(g => g.ProviderKey == role && g.Name == "CountyCloud.CountyHome", role);
        }

        grants.Where(g => g.Name == "CountyCloud.Configuration.Edit").Select(g => g.ProviderKey).ShouldBeSubsetOf([CountyRoles.ProgrammeOffice, "CompetentDepartment"]);
        grants.ShouldNotContain(g => g.ProviderKey == CountyRoles.FinanceBureau && g.Name.StartsWith("AbpIdentity", StringComparison.Ordinal));
    }

    [ProviderTheory]
    public async Task An_account_that_exists_is_left_as_it_is(TestProvider provider)
    {
        var host = await HostAsync(provider);
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountSeeder>();

        var again = await accounts.EnsureAccountAsync(new AccountSeed("milin.office", "Another-Password-1", "anders"));

        again.Name.ShouldBe("office");
        using var client = await SignInAsync(provider, "milin.office");
    }

    [ProviderTheory]
    public async Task A_production_start_is_refused_while_an_account_has_the_demo_password(TestProvider provider)
    {
        var host = await HostAsync(provider);
        await using var scope = host.Services.CreateAsyncScope();

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => Guard(scope.ServiceProvider, Environments.Production, isDemo: false).CheckAsync());
        await Guard(scope.ServiceProvider, Environments.Production, isDemo: true).CheckAsync();
        await Guard(scope.ServiceProvider, Environments.Development, isDemo: false).CheckAsync();

        refusal.Message.ShouldContain("demo password");
        refusal.Message.ShouldNotContain("\n");
    }

    [ProviderTheory]
    public async Task Who_takes_the_demo_password_within_a_demo_is_found_by_a_production_start(TestProvider provider)
    {
        var host = await HostAsync(provider);
        await using var scope = host.Services.CreateAsyncScope();
        var name = "taker" + Guid.CreateVersion7().ToString("N");

        var account = await scope.ServiceProvider.GetRequiredService<AccountSeeder>().EnsureAccountAsync(new AccountSeed(name, TestHost.DemoPassword));

        account.IsDemo.ShouldBeTrue();
    }

    private static DemoPasswordGuard Guard(IServiceProvider services, string environment, bool isDemo) => new(
        services.GetRequiredService<CountyCloudDbContextBase>(),
        services.GetRequiredService<IPasswordHasher<User>>(),
        new NamedEnvironment { EnvironmentName = environment },
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:Enabled"] = isDemo ? "true" : "false" }).Build());

    private sealed class NamedEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "CountyCloud";

        public string ContentRootPath { get; set; } = string.Empty;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
