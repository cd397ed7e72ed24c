using CountyCloud.Approvals;
using CountyCloud.Documents;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static CountyCloud.HttpApi.Tests.Traceability.RecallStory;

namespace CountyCloud.HttpApi.Tests.Counties;

/// <summary>Ways of approval for kinds of documents that came with an update reach the counties that exist; what a county did with its routes stays.</summary>
[Trait("Req", "PLAT-07")]
public sealed class RouteDefaults_Tests
{
    private static readonly DocumentType[] Later = [DocumentType.ContractAmendment, DocumentType.BrandLicence, DocumentType.Recall];

    [ProviderTheory]
    public async Task An_older_county_gets_routes_for_what_came_later_and_keeps_what_it_changed_or_took_away(TestProvider provider)
    {
        var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var host = new TestHost(database);
        var before = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var county in new[] { "milin", "zeku", "cangyuan", "kazuo" })
        {
            before[county] = (await RoutesAsync(host, county)).Count;
        }

        // As it was before the three kinds existed.
        await ChangeAsync(host, "milin", isAudited: false, (db, steps) => db.RemoveRange(steps.Where(s => Later.Contains(s.Values.DocumentType))));

        // Zeku takes its route of recalls away by the page; Cangyuan has changed its own; Kazuo has not configured any route yet.
        var office = await host.SignInAsync("zeku.office");
        var own = (await GetAsync(office, "/api/app/approval-route?maxResultCount=1000"))["items"]!.AsArray().Single(i => Text(i!["values"]!, "documentType") == "recall")!;
        using (var answer = await office.DeleteAsync(new Uri("/api/app/approval-route/" + Text(own, "id"), UriKind.Relative)))
        {
            answer.EnsureSuccessStatusCode();
        }

        await ChangeAsync(host, "cangyuan", isAudited: true, (_, steps) => { var step = steps.Single(s => s.Values.DocumentType == DocumentType.Recall); step.Update(step.Values with { Roles = "ProgrammeOffice" }); });
        await ChangeAsync(host, "kazuo", isAudited: false, (db, steps) => db.RemoveRange(steps));

        foreach (var command in new[] { "migrate", "setup" })
        {
            (await RunAsync(database, command)).ShouldBe(0);

            var milin = await RoutesAsync(host, "milin");
            milin.Count.ShouldBe(before["milin"], command);
            milin.Where(s => Later.Contains(s.DocumentType)).Select(s => (s.DocumentType, s.RoleList[0])).ShouldBe([(DocumentType.ContractAmendment, "LeadingGroup"), (DocumentType.BrandLicence, "CompetentDepartment"), (DocumentType.Recall, "CountyLeaderInCharge")], ignoreOrder: true);
            (await RoutesAsync(host, "zeku")).ShouldAllBe(s => s.DocumentType != DocumentType.Recall);
            (await RoutesAsync(host, "zeku")).Count.ShouldBe(before["zeku"] - 1);
            (await RoutesAsync(host, "cangyuan")).Single(s => s.DocumentType == DocumentType.Recall).Roles.ShouldBe("ProgrammeOffice");
            (await RoutesAsync(host, "cangyuan")).Count.ShouldBe(before["cangyuan"]);
            (await RoutesAsync(host, "kazuo")).ShouldBeEmpty();
        }
    }

    private static Task<List<ApprovalRouteStepValues>> RoutesAsync(TestHost host, string county) =>
        host.InCountyAsync(county, async (CountyCloudDbContext db) => (await db.Set<ApprovalRouteStep>().AsNoTracking().ToListAsync()).Select(s => s.Values).ToList());

    private static Task<int> ChangeAsync(TestHost host, string county, bool isAudited, Action<CountyCloudDbContext, List<ApprovalRouteStep>> change) => host.InCountyAsync(county, async (CountyCloudDbContext db) =>
    {
        db.IsEntityAuditSuppressed = !isAudited;
        change(db, await db.Set<ApprovalRouteStep>().ToListAsync());
        return await db.SaveChangesAsync();
    });

    private static Task<int> RunAsync(TestDatabase database, string command) => DbMigrator.CommandLine.RunAsync(
    [
        command, "--etc", Path.Combine(DemoDatabase.RepositoryRoot, "etc"), "--Demo:Enabled", "true", "--Logging:LogLevel:Default", "Error", .. database.Settings.SelectMany(s => new[] { "--" + s.Key, s.Value! }),
    ]);
}
