using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host.Setup;

/// <summary>The accounts of a demo start. Their password is public, so a production start refuses to run while one of them has it.</summary>
internal sealed class DemoAccounts(AccountSeeder accounts, CountyRoleSeeder roles, CountyCloudDbContextBase db, ICurrentTenant tenant)
{
    /// <summary>Credit code of the demo's contractor: well formed, and of no company.</summary>
    internal const string ContractorCode = "91540000MA6DEMQ01Y";

    /// <summary>Its name.</summary>
    internal static readonly LocalizedText ContractorName = LocalizedText.Of("示范电子商务有限公司（演示）", "Demonstration E-commerce Co. (demo)");

    private static readonly DateOnly From = new(2019, 1, 1);

    internal static readonly (string Suffix, string Name, string[] Roles)[] CountyPosts =
    [
        ("office", "电商办", [CountyRoles.ProgrammeOffice, CountyRoles.CountyAdministrator]),
        ("leader", "分管县领导", [CountyRoles.CountyLeaderInCharge]),
        ("group", "领导小组", [CountyRoles.LeadingGroup]),
        ("government", "县政府", ["CountyGovernmentApprover"]),
        ("inspector", "相关专业部门", ["JointInspector"]),
        ("finance", "财政局", [CountyRoles.FinanceBureau]),
        ("audit", "审计局", [CountyRoles.Auditor]),
        ("station", "站点", ["StationOperator"]),
        ("market", "市场监管局", ["MarketRegulator"]),
        ("department", "主管部门", ["CompetentDepartment"]),
        ("grower", "示例种养户（演示）", [CountyRoles.TraceParticipant]),
    ];

    private static readonly (string UserName, string Name, string RegionCode)[] Provinces =
    [
        ("province.xizang", "西藏自治区商务厅", "540000"), ("province.qinghai", "青海省商务厅", "630000"),
        ("province.yunnan", "云南省商务厅", "530000"), ("province.liaoning", "辽宁省商务厅", "210000"),
    ];

    private static readonly string[] EngagedCounties = ["milin", "zeku"];

    /// <summary>Makes what is missing.</summary>
    /// <returns>User names, in the order in which they are shown.</returns>
    public async Task<IReadOnlyList<string>> EnsureAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var platform = await AccountAsync("platform", "平台管理员", names, cancellationToken);
        await accounts.EnsureMembershipAsync(TenantIds.Host, platform.Id, [HostRoles.PlatformAdministrator], From, cancellationToken: cancellationToken);
        foreach (var (userName, name, code) in Provinces)
        {
            if (await db.Set<Region>().FirstOrDefaultAsync(r => r.Code == code, cancellationToken) is { } region)
            {
                var official = await AccountAsync(userName, name, names, cancellationToken);
                await accounts.EnsureRegionScopeAsync(official.Id, region.Id, From, cancellationToken: cancellationToken);
            }
        }

        var counties = await db.Set<Tenant>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken);
        await EnsureContractorAsync(counties, names, cancellationToken);
        foreach (var county in counties)
        {
            // Not every county's documents name all of them, and one that was made by an older version may lack a role.
            using (tenant.Change(county.Id))
            {
                await roles.SeedAsync(CountyPosts.SelectMany(p => p.Roles).Distinct(StringComparer.Ordinal).Select(r => (r, CountyRoles.DisplayNames.GetValueOrDefault(r) ?? LocalizedText.Of(r, r))), cancellationToken);
            }

            foreach (var (suffix, name, held) in CountyPosts)
            {
                var user = await AccountAsync($"{county.Name}.{suffix}", county.DisplayName.Source + name, names, cancellationToken);
                await accounts.EnsureMembershipAsync(county.Id, user.Id, held, From, cancellationToken: cancellationToken);
            }
        }

        return names;
    }

    private async Task EnsureContractorAsync(List<Tenant> counties, List<string> names, CancellationToken cancellationToken)
    {
        var contractor = await accounts.EnsureContractorAsync(ContractorCode, ContractorName, cancellationToken);
        var user = await AccountAsync("contractor", "承建单位项目经理", names, cancellationToken);
        foreach (var county in counties.Where(c => EngagedCounties.Contains(c.Name, StringComparer.Ordinal)))
        {
            var engagement = await accounts.EnsureEngagementAsync(county.Id, contractor.Id, From, cancellationToken: cancellationToken);
            await accounts.EnsureMembershipAsync(county.Id, user.Id, [CountyRoles.Contractor], From, engagementId: engagement.Id, cancellationToken: cancellationToken);
        }
    }

    private async Task<User> AccountAsync(string userName, string name, List<string> names, CancellationToken cancellationToken)
    {
        names.Add(userName);
        using (tenant.Change(TenantIds.Host))
        {
            return await accounts.EnsureAccountAsync(new AccountSeed(userName, DemoPasswordGuard.DemoPassword, name, IsDemo: true), cancellationToken);
        }
    }
}
