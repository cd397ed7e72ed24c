using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.Framework.Auditing;
using CountyCloud.HttpApi.Tests.PublicPortal.Ocds;
using CountyCloud.TestBase;
using CountyCloud.Web.Public.Disclosure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Demo;

/// <summary>The programme year that a demo start plays with the people of the demo.</summary>
public sealed class DemoYear_Tests
{
    private static readonly string[] Posts = ["office", "leader", "group", "government", "inspector", "finance", "audit"];

    [ProviderTheory]
    public async Task A_demo_year_leaves_every_state_open_tasks_for_every_role_an_intact_ledger_and_is_played_once(TestProvider provider)
    {
        // All four where a play is cheap; where the database is a server, the one whose year has most in it.
        string[] counties = provider == TestProvider.Sqlite ? ["milin", "zeku", "cangyuan", "kazuo"] : ["milin"];
        var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var host = new TestHost(database);
        var folder = Directory.CreateTempSubdirectory("cct-year-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "demo-year"));
            foreach (var county in counties)
            {
                File.Copy(Path.Combine(DemoDatabase.RepositoryRoot, "etc", "demo-year", county + ".json"), Path.Combine(folder, "demo-year", county + ".json"));
            }

            (await PlayAsync(database, folder)).ShouldBe(0);
            foreach (var county in counties)
            {
                await LookAsync(host, county);
                await SeeTheOpenDataAsync(host, county);
            }

            await SeeTheNoticeAsync(host);
            var before = await CountChangesAsync(host, counties);
            (await PlayAsync(database, folder)).ShouldBe(0);
            (await CountChangesAsync(host, counties)).ShouldBe(before, "a second play does nothing");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task LookAsync(TestHost host, string county)
    {
        var board = await GetAsync(await host.SignInAsync(county + ".office"), "/api/app/sub-project/board");
        foreach (var column in board["columns"]!.AsArray())
        {
            column!["items"]!.AsArray().Count.ShouldBeGreaterThan(0, $"{county}: {column["state"]}");
        }

        board["columns"]!.AsArray().Count.ShouldBe(7, county);
        board["columns"]!.AsArray().SelectMany(c => c!["items"]!.AsArray()).ShouldContain(i => i!["subProject"]!["isHalted"]!.GetValue<bool>(), county);
        foreach (var who in Posts.Select(p => $"{county}.{p}").Append(county is "milin" or "zeku" ? "contractor" : "contractor.two"))
        {
            (await GetAsync(await host.SignInAsync(who), "/api/app/work-task/count"))["open"]!.GetValue<int>().ShouldBeGreaterThan(0, who);
        }

        var finance = await host.SignInAsync(county + ".finance");
        using var verified = await finance.PostAsJsonAsync("/api/app/ledger/verify", new { });
        var ledger = JsonNode.Parse(await verified.Content.ReadAsStringAsync())!;
        (ledger["isIntact"]!.GetValue<bool>(), ledger["transactionCount"]!.GetValue<long>() > 20).ShouldBe((true, true), county);
        var paid = await GetAsync(finance, "/api/app/payment?state=paid");
        paid["totalCount"]!.GetValue<int>().ShouldBeGreaterThan(1, county);
    }

    private static async Task SeeTheNoticeAsync(TestHost host)
    {
        var office = await host.SignInAsync("milin.office");
        var running = (await GetAsync(office, "/api/app/public-notice?state=published"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        running["workingDaysLeft"]!.GetValue<int>().ShouldBeInRange(1, 5);
        (await GetAsync(office, "/api/app/public-notice?state=objectionOpen"))["items"]!.AsArray().ShouldHaveSingleItem();
        (await GetAsync(office, "/api/app/monthly-report?isLate=true"))["totalCount"]!.GetValue<int>().ShouldBeGreaterThan(0);
        (await GetAsync(office, "/api/app/monthly-report?isLate=false"))["totalCount"]!.GetValue<int>().ShouldBeGreaterThan(0);
        (await GetAsync(office, "/api/app/contract-amendment?state=approved"))["items"]!.AsArray().ShouldHaveSingleItem();
        var page = await host.CreateAnonymousClient().GetStringAsync(new Uri("/milin/disclosure", UriKind.Relative));
        page.ShouldContain(running["number"]!.GetValue<string>());
    }

    // Every release and record of the year keeps to the open contracting standard, and every page stays small.
    private static async Task SeeTheOpenDataAsync(TestHost host, string county)
    {
        var anybody = host.CreateAnonymousClient();
        var (problems, releases, records) = await OcdsConformance.CheckCountyAsync(anybody, county, SchemaSubset.Ocds());
        problems.ShouldBeEmpty(county);
        (releases > records, records > 0).ShouldBe((true, true), county);
        foreach (var address in new[] { "", "?lang=en" }.Select(q => $"/{county}/disclosure{q}").Concat(DisclosureList.Names.Select(l => $"/{county}/disclosure/{l}")))
        {
            System.Text.Encoding.UTF8.GetByteCount(await anybody.GetStringAsync(new Uri(address, UriKind.Relative))).ShouldBeLessThan(50_000, address);
        }
    }

    private static async Task<int> CountChangesAsync(TestHost host, string[] counties)
    {
        var count = 0;
        foreach (var county in counties)
        {
            count += await host.InCountyAsync(county, db => db.Set<AuditLogEntry>().CountAsync());
        }

        return count;
    }

    private static Task<int> PlayAsync(TestDatabase database, string folder) => DbMigrator.CommandLine.RunAsync(
    [
        "demo-year", "--etc", folder, "--Demo:Enabled", "true", "--Logging:LogLevel:Default", "Error", "--Blobs:RootPath", Path.Combine(folder, "blobs"),
        .. database.Settings.SelectMany(s => new[] { "--" + s.Key, s.Value! }),
    ]);

    private static async Task<JsonNode> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
