using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>
/// A host with two counties and one person of each kind; every test makes the further people and roles it needs, so that none depends
/// on another.
/// </summary>
public sealed class AbpContractFixture() : TestHostFixture(TestDatabaseTemplate.Empty)
{
    /// <summary>What the hosts mailed.</summary>
    public Mailbox Mails { get; } = new();

    protected override TestHost Create(TestDatabase database) => new(database, new Dictionary<string, string?>(StringComparer.Ordinal) { ["App:SelfUrl"] = "https://county.example" })
    {
        Emails = Mails,
        Configure = services => services.AddTransient<Microsoft.AspNetCore.Hosting.IStartupFilter, TestAddress>(),
    };

    protected override void Start(TestHost host)
    {
        base.Start(host);
        SeedAsync(host).GetAwaiter().GetResult();
    }

    public static async Task SeedAsync(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var accounts = services.GetRequiredService<AccountSeeder>();
        await services.GetRequiredService<CountyRoleSeeder>().SeedHostAsync();
        var platform = await accounts.EnsureAccountAsync(new AccountSeed("platform", TestHost.DemoPassword, "平台"));
        await accounts.EnsureMembershipAsync(TenantIds.Host, platform.Id, [HostRoles.PlatformAdministrator], From);

        var region = await AddRegionAsync(services);
        var province = await accounts.EnsureAccountAsync(new AccountSeed("province.xizang", TestHost.DemoPassword));
        await accounts.EnsureRegionScopeAsync(province.Id, region.Id, From);

        var contractor = await accounts.EnsureContractorAsync("CONTRACTOR", LocalizedText.Chinese("承建单位"));
        var staff = await accounts.EnsureAccountAsync(new AccountSeed("contractor", TestHost.DemoPassword));
        foreach (var (code, name) in new[] { ("milin", LocalizedText.Of("米林县", "Milin County")), ("zeku", LocalizedText.Of("泽库县", "Zeku County")) })
        {
            var county = await services.GetRequiredService<TenantManager>().CreateAsync(code, name, regionId: null, administrator: null, default);
            foreach (var (post, role) in new[] { ("admin", CountyRoles.CountyAdministrator), ("office", CountyRoles.ProgrammeOffice), ("station", "StationOperator") })
            {
                var user = await accounts.EnsureAccountAsync(new AccountSeed($"{code}.{post}", TestHost.DemoPassword, post, $"{post}@{code}.example"));
                await accounts.EnsureMembershipAsync(county.Id, user.Id, [role], From);
            }

            var engagement = await accounts.EnsureEngagementAsync(county.Id, contractor.Id, From);
            await accounts.EnsureMembershipAsync(county.Id, staff.Id, [CountyRoles.Contractor], From, engagementId: engagement.Id);
        }
    }

    private static readonly DateOnly From = new(2020, 1, 1);

    private static async Task<Region> AddRegionAsync(IServiceProvider services)
    {
        using var change = services.GetRequiredService<ICurrentTenant>().Change(TenantIds.Host);
        var db = services.GetRequiredService<CountyCloudDbContextBase>();
        var region = new Region(Guid.CreateVersion7(), "540000", RegionLevel.Province, LocalizedText.Chinese("西藏自治区"), parent: null);
        db.Add(region);
        await db.SaveChangesAsync();
        return region;
    }
}

/// <summary>Tests of the HTTP contract share a host a database.</summary>
[Xunit.CollectionDefinition(Name)]
public sealed class AbpContractCollection : Xunit.ICollectionFixture<AbpContractFixture>
{
    public const string Name = "ABP contract";
}
