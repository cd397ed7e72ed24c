using System.Diagnostics;
using System.Globalization;
using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Funds;
using CountyCloud.Governance;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host.Setup.DemoYear;

/// <summary>
/// Plays a programme year that ends today in the demo counties, through the same use cases as people use, by the demo accounts, on days of a clock of
/// its own. A county in which there already is a plan, a sub-project or money is left as it is, so playing again does nothing.
/// </summary>
/// <param name="services">Services of a process that was made with <see cref="AddDemoYear"/>.</param>
public sealed class DemoYearPlayer(IServiceProvider services)
{
    private static readonly DateOnly EngagedFrom = new(2019, 1, 1);

    // The second company is for the counties where the first does not work; its code is nobody's.
    /// <summary>The contractors of the demo; the first is the one of <see cref="DemoAccounts"/>.</summary>
    internal static readonly (string UserName, string Code, LocalizedText Name)[] Companies =
    [
        ("contractor", DemoAccounts.ContractorCode, DemoAccounts.ContractorName),
        ("contractor.two", "91540000MA6DEMQ022", LocalizedText.Of("示例乡村服务有限公司（演示）", "Sample Rural Services Co. (demo)")),
    ];

    /// <summary>Gives the process a clock and a current user that the demo year can set. To be called before everything else is registered.</summary>
    public static void AddDemoYear(IServiceCollection services)
    {
        services.AddSingleton<DemoClock>();
        services.AddSingleton<TimeProvider>(sp => sp.GetRequiredService<DemoClock>());
        services.AddSingleton<ICurrentUser, DemoVisitor>();
    }

    /// <summary>Plays the year of every county for which there is a file.</summary>
    /// <param name="folder">Folder with <c>CODE.json</c> for each county.</param>
    /// <param name="report">Told in a line what was done.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="InvalidOperationException">A county has no demo accounts.</exception>
    /// <exception cref="FormatException">A file is not as it should be.</exception>
    public async Task RunAsync(string folder, Action<string> report, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var code = Path.GetFileNameWithoutExtension(file);
            if (await services.GetRequiredService<ITenantStore>().FindByNameAsync(code, cancellationToken) is not { } county)
            {
                report($"{code}: there is no such county");
                continue;
            }

            using var change = services.GetRequiredService<ICurrentTenant>().Change(county.Id, county.Name);
            if (await HasDocumentsAsync(cancellationToken))
            {
                report($"{code}: has documents already, left as it is");
                continue;
            }

            var start = Stopwatch.GetTimestamp();
            var (steps, subProjects) = await PlayAsync(county, DemoScenario.Read(file), cancellationToken);
            report(FormattableString.Invariant($"{code}: a year with {subProjects} sub-projects in {steps} steps, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
        }
    }

    private async Task<bool> HasDocumentsAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>();
        return await db.Set<SubProject>().AnyAsync(cancellationToken) || await db.Set<ImplementationPlan>().AnyAsync(cancellationToken) || await db.Set<FundReceipt>().AnyAsync(cancellationToken);
    }

    private async Task<(int Steps, int SubProjects)> PlayAsync(TenantInfo tenant, DemoScenario scenario, CancellationToken cancellationToken)
    {
        var clock = services.GetRequiredService<DemoClock>();
        DemoCounty county;
        await using (var scope = services.CreateAsyncScope())
        {
            var (people, contractors) = await PeopleAsync(scope.ServiceProvider, tenant, scenario, cancellationToken);
            county = new DemoCounty(services, clock, tenant, scenario, people, contractors, await scope.ServiceProvider.GetRequiredService<WorkingDays>().GetAsync(cancellationToken), cancellationToken);
        }

        var outbox = services.GetRequiredService<OutboxDispatcher>();
        try
        {
            await county.PlayAsync(new DemoProgramme(county, outbox).Stories().Concat(new DemoProjects(county).Stories()));
        }
        finally
        {
            clock.Release();
        }

        // What is due and what has passed by now is noticed as in the night before.
        await county.RunJobsAsync();
        await outbox.DispatchAsync(cancellationToken);
        return (county.Steps, scenario.SubProjects.Count);
    }

    private static async Task<(Dictionary<string, DemoPerson> People, Dictionary<string, Guid> Contractors)> PeopleAsync(IServiceProvider services, TenantInfo county, DemoScenario scenario, CancellationToken cancellationToken)
    {
        var accounts = services.GetRequiredService<AccountSeeder>();
        var people = await DemoStage.PeopleAsync(accounts, county);
        var contractors = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var userName in scenario.Contractors)
        {
            var company = Companies.First(c => c.UserName == userName);
            var user = await accounts.EnsureAccountAsync(new AccountSeed(userName, DemoPasswordGuard.DemoPassword, "承建单位项目经理", IsDemo: true), cancellationToken);
            var contractor = await accounts.EnsureContractorAsync(company.Code, company.Name, cancellationToken);
            var engagement = await accounts.EnsureEngagementAsync(county.Id, contractor.Id, EngagedFrom, cancellationToken: cancellationToken);
            await accounts.EnsureMembershipAsync(county.Id, user.Id, [CountyRoles.Contractor], EngagedFrom, engagementId: engagement.Id, cancellationToken: cancellationToken);
            people[userName] = new DemoPerson(user.Id, userName);
            contractors[userName] = contractor.Id;
        }

        return (people, contractors);
    }
}
