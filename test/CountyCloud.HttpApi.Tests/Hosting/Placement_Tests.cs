using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.HttpApi.Host;
using CountyCloud.HttpApi.Host.Placement;
using CountyCloud.Oversight;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Hosting;

/// <summary>A county with a database of its own: what is played there, how it gets there and back, and what happens when something fails on the way.</summary>
public sealed partial class Placement_Tests
{
    private const string County = "zeku";

    [ProviderTheory, Trait("Req", "PLAT-03"), Trait("Req", "PLAT-08")]
    public async Task A_county_with_a_database_of_its_own_works_there_and_comes_back_with_every_row(TestProvider provider)
    {
        var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var own = TestDatabaseTemplate.Missing(provider);
        await using var host = new TestHost(database);
        var others = await DigestsAsync(host, host.Database.OwnerConnectionString, "milin");
        await MoveAsync(host, own);

        // The trace is played by the people of the county, through the use cases that they work with.
        await PlayAsync(database, host, "demo-trace");
        await host.RunBackgroundWorkAsync();
        var codes = await CodesAsync(host);
        await OpensAsync(host, codes);
        var office = await host.SignInAsync(County + ".office");
        (await GetAsync(office, "/api/app/lot?maxResultCount=100"))["totalCount"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(5);
        (await GetAsync(office, "/api/app/work-task/count"))["open"]!.GetValue<int>().ShouldBeGreaterThan(0);
        (await GetAsync(await host.SignInAsync("contractor"), "/api/app/work-task/mine")).ShouldNotBeNull("a contractor works in counties of both kinds");

        // Its work lies there and nowhere else, and nobody else's does.
        var there = await DigestsAsync(host, own.Options.OwnerConnectionString, County);
        there.Where(t => t.Value.Count > 0).Select(t => t.Key).ShouldBeSubsetOf(CountyTables(host).Select(t => t.Name));
        there["Lots"].Count.ShouldBeGreaterThan(4);
        (await DigestsAsync(host, host.Database.OwnerConnectionString, County))["Lots"].Count.ShouldBe(0, "nothing was written with the platform");
        SameWork(host, others, await DigestsAsync(host, host.Database.OwnerConnectionString, "milin"));
        (await DigestsAsync(host, own.Options.OwnerConnectionString, "milin")).ShouldAllBe(t => t.Value.Count == 0);

        // One log, whichever database an entry lies in.
        await ChangeAsync(office);
        var log = await LogAsync(host);
        log.ShouldContain(e => e.EntityType == "TraceSubject");
        await host.RunBackgroundWorkAsync();
        (await host.InCountyAsync(County, (CountyCloudDbContext db) => db.Set<OutboxMessage>().CountAsync(m => m.State != OutboxState.Done))).ShouldBe(0, "what the county told the platform has arrived");

        // Back, with all that was written since, and there again: a county that has moved once can do so any time.
        // The pages that are opened meanwhile are scans, which a writer of the process counts a moment later: none is under way when both are compared.
        await CountedAsync(host);
        await MoverAsync(host, m => m.BackAsync(County, _ => { }, CancellationToken.None));
        var back = await DigestsAsync(host, host.Database.OwnerConnectionString, County);
        SameWork(host, back, await DigestsAsync(host, own.Options.OwnerConnectionString, County));
        await OpensAsync(host, codes);
        (await LogAsync(host)).Select(e => e.Id).ShouldBe(log.Select(e => e.Id), ignoreOrder: true, "the log is one, there and here");
        await ChangeAsync(office);
        await CountedAsync(host);
        await MoveAsync(host, own);
        SameWork(host, await DigestsAsync(host, own.Options.OwnerConnectionString, County), await DigestsAsync(host, host.Database.OwnerConnectionString, County));
        await OpensAsync(host, codes);

        (await Should.ThrowAsync<InvalidOperationException>(() => MoverAsync(host, m => m.CleanAsync(County, isSure: false, _ => { }, CancellationToken.None)))).Message.ShouldContain("--yes");
        await MoverAsync(host, m => m.CleanAsync(County, isSure: true, _ => { }, CancellationToken.None));
        (await DigestsAsync(host, host.Database.OwnerConnectionString, County)).Where(t => !IsKernels(host, t.Key)).ShouldAllBe(t => t.Value.Count == 0);
        SameWork(host, others, await DigestsAsync(host, host.Database.OwnerConnectionString, "milin"));
        await OpensAsync(host, codes);
        await ChangeAsync(office);
    }

    [ProviderTheory, Trait("Req", "PLAT-03"), Trait("Req", "PLAT-08")]
    public async Task A_move_that_breaks_off_anywhere_loses_nothing_and_goes_on(TestProvider provider)
    {
        await using var own = TestDatabaseTemplate.Missing(provider);
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var office = await host.SignInAsync(County + ".office");
        var before = await DigestsAsync(host, host.Database.OwnerConnectionString, County);

        // An error in the middle: the county goes on where it is.
        (await Should.ThrowAsync<InvalidOperationException>(() => MoveAsync(host, own, "BudgetItems"))).Message.ShouldBe("power cut");
        await ChangeAsync(office);

        // A process that is killed cannot say so: reading goes on, writing waits with a sentence in the reader's language.
        await CloseAsync(host);
        using (var refused = await office.PutAsJsonAsync("/api/app/kpi-target/" + (await RowAsync(office))["id"]!.GetValue<string>(), await RowAsync(office)))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            refused.Headers.RetryAfter.ShouldNotBeNull();
            (await refused.Content.ReadAsStringAsync()).ShouldContain("CountyCloud:CountyIsMoving");
        }

        await ChangeAsync(await host.SignInAsync("milin.office"));

        // Given up, it is as before; given again, it goes on over what lies there.
        await MoverAsync(host, m => m.ReleaseAsync(County, _ => { }, CancellationToken.None));
        await ChangeAsync(office);
        await CloseAsync(host);
        await Should.ThrowAsync<InvalidOperationException>(() => MoveAsync(host, own, "(switched)"));
        (await host.InCountyAsync(County, (CountyCloudDbContext db) => Task.FromResult(db.PlacedAt is not null))).ShouldBeTrue();
        await MoveAsync(host, own);
        await ChangeAsync(office);
        var after = await DigestsAsync(host, own.Options.OwnerConnectionString, County);
        before.Where(t => !IsKernels(host, t.Key) && t.Key != "KpiTargets").ShouldAllBe(t => after[t.Key] == t.Value);
        (await DigestsAsync(host, host.Database.OwnerConnectionString, County))["OutboxMessages"].Count.ShouldBe(0, "no event is handled twice");

        // The way back breaks off, too: the county goes on in its own database.
        (await Should.ThrowAsync<InvalidOperationException>(() => MoverAsync(host, m =>
        {
            m.AfterStep = BreakAt("BudgetItems");
            return m.BackAsync(County, _ => { }, CancellationToken.None);
        }))).Message.ShouldBe("power cut");
        await ChangeAsync(office);
        await MoverAsync(host, m => m.BackAsync(County, _ => { }, CancellationToken.None));
        await ChangeAsync(office);
    }

    [ProviderTheory, Trait("Req", "PLAT-03"), Trait("Req", "PLAT-01")]
    public async Task A_context_of_one_database_refuses_the_counties_of_another_and_one_that_is_down_stops_nobody_else(TestProvider provider)
    {
        await using var own = TestDatabaseTemplate.Missing(provider);
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        await MoveAsync(host, own);
        var tenant = host.Services.GetRequiredService<ICurrentTenant>();
        var (zeku, milin) = (await host.CountyIdAsync(County), await host.CountyIdAsync("milin"));

        // Opened for the one, used for the other; both ways, reading, writing and in bulk.
        foreach (var (opened, used) in new[] { (zeku, milin), (milin, zeku) })
        {
            using var first = tenant.Change(opened);
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>();
            (await db.Set<Brands.Brand>().CountAsync()).ShouldBeGreaterThan(0);
            using var second = tenant.Change(used);
            await Should.ThrowAsync<WrongDatabaseException>(() => db.Set<Brands.Brand>().CountAsync());
            await Should.ThrowAsync<WrongDatabaseException>(() => db.Set<Brands.Brand>().ExecuteDeleteAsync());
            db.Add(new Brands.Brand());
            await Should.ThrowAsync<WrongDatabaseException>(() => db.SaveChangesAsync());
        }

        using (tenant.Change(zeku))
        {
            await using var scope = host.Services.CreateAsyncScope();
            var placed = scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>();
            Should.Throw<InvalidOperationException>(() => placed.Set<Tenant>().Local).Message.ShouldContain(nameof(Tenant), Case.Sensitive, "the platform's types are not in the model");
            Should.Throw<InvalidOperationException>(() => placed.Set<Membership>().Local).Message.ShouldContain(nameof(Membership));
            var platform = scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>();
            await Should.ThrowAsync<WrongDatabaseException>(() => platform.Set<Brands.Brand>().CountAsync());
            (await platform.Set<Membership>().CountAsync()).ShouldBeGreaterThan(0);
        }

        // The connection is nowhere in clear.
        (await host.InCountyAsync("milin", (IServiceProvider sp) => sp.GetRequiredService<CountyCloudDbContextBase>().Set<Tenant>().Where(t => t.Id == zeku).Select(t => t.ConnectionString).SingleAsync()))
            .ShouldNotBeNull().ShouldNotContain("=");

        // A database that does not answer.
        await using var gone = TestDatabaseTemplate.Missing(provider);
        await host.InCountyAsync("milin", async (IServiceProvider _) =>
        {
            using var flow = tenant.Change(TenantIds.Host);
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>();
            (await db.Set<Tenant>().SingleAsync(t => t.Id == zeku)).PlaceAt(host.Services.GetRequiredService<PlacementSecrets>().Protect(gone.Options.OwnerConnectionString));
            return await db.SaveChangesAsync();
        });
        var office = await host.SignInAsync(County + ".office");
        using (var unreachable = await office.GetAsync(new Uri("/api/app/brand", UriKind.Relative)))
        {
            unreachable.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            unreachable.Headers.RetryAfter.ShouldNotBeNull();
            (await unreachable.Content.ReadAsStringAsync()).ShouldContain("CountyCloud:CountyDatabaseUnreachable");
        }

        (await host.CreateAnonymousClient().GetAsync(new Uri("/" + County, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await GetAsync(await host.SignInAsync("milin.office"), "/api/app/brand");
        (await host.CreateAnonymousClient().GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.CreateAnonymousClient().GetAsync(new Uri("/", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK, "the list of counties");
        await host.RunBackgroundWorkAsync();
    }

    [ProviderTheory, Trait("Req", "PLAT-03")]
    public async Task Several_processes_bring_the_databases_of_counties_up_to_date_at_once_and_one_that_is_down_keeps_nobody_waiting(TestProvider provider)
    {
        await using var own = TestDatabaseTemplate.Missing(provider);
        await using var gone = TestDatabaseTemplate.Missing(provider);
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var secrets = host.Services.GetRequiredService<PlacementSecrets>();
        using (host.Services.GetRequiredService<ICurrentTenant>().Change(TenantIds.Host))
        {
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>();
            (await db.Set<Tenant>().SingleAsync(t => t.Name == County)).PlaceAt(secrets.Protect(own.Options.OwnerConnectionString));
            (await db.Set<Tenant>().SingleAsync(t => t.Name == "kazuo")).PlaceAt(secrets.Protect(Nowhere(provider)));
            await db.SaveChangesAsync();
        }

        var failed = await Task.WhenAll(MigrateAsync(), MigrateAsync());
        failed.ShouldAllBe(f => f.Count == 1 && f[0].StartsWith("kazuo: ", StringComparison.Ordinal) && !f[0].Contains("secret", StringComparison.Ordinal));
        (await host.InCountyAsync(County, async (CountyCloudDbContext db) => (await db.Database.GetPendingMigrationsAsync()).Count())).ShouldBe(0);

        async Task<IReadOnlyList<string>> MigrateAsync()
        {
            await using var scope = host.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigratePlacedAsync();
        }
    }

    private static string Nowhere(TestProvider provider) =>
        provider == TestProvider.Sqlite ? "Data Source=/proc/nowhere/county.db" : "Host=127.0.0.1;Port=1;Database=county;Username=owner;Password=secret;Timeout=2";

    private static Func<string, Task> BreakAt(string step) => done => done == step ? throw new InvalidOperationException("power cut") : Task.CompletedTask;

    private static async Task MoverAsync(TestHost host, Func<CountyMover, Task> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<CountyMover>());
    }

    private static Task MoveAsync(TestHost host, TestDatabase own, string? breakAt = null) => MoverAsync(host, m =>
    {
        m.AfterStep = breakAt is null ? null : BreakAt(breakAt);
        return m.MoveAsync(County, own.Options.OwnerConnectionString, _ => { }, CancellationToken.None);
    });

    // What a mover leaves that is killed before it copies.
    private static async Task CloseAsync(TestHost host)
    {
        await using var platform = OpenAsOwner(host, host.Database.OwnerConnectionString);
        var id = await host.CountyIdAsync(County);
        foreach (var table in CountyTables(host))
        {
            await host.Database.Provider.CountyRows!.CloseAsync(platform, table, id, CancellationToken.None);
        }
    }

    private static Task CountedAsync(TestHost host) => host.Services.GetRequiredService<TraceScanWriter>().FlushAsync(CancellationToken.None);

    internal static async Task<Dictionary<string, TableDigest>> DigestsAsync(TestHost host, string connection, string county)
    {
        await using var context = OpenAsOwner(host, connection);
        var id = await host.CountyIdAsync(county);
        var digests = new Dictionary<string, TableDigest>(StringComparer.Ordinal);
        foreach (var table in CountyTables(host))
        {
            digests[table.Name] = await host.Database.Provider.CountyRows!.DigestAsync(context, table, id, CancellationToken.None);
        }

        return digests;
    }

    internal static void SameWork(TestHost host, Dictionary<string, TableDigest> one, Dictionary<string, TableDigest> other) =>
        one.Where(t => !IsKernels(host, t.Key)).ShouldAllBe(t => other[t.Key] == t.Value);

    private static bool IsKernels(TestHost host, string table) => CountyTables(host).Single(t => t.Name == table).StaysInBoth;

    private static IReadOnlyList<CountyTable> CountyTables(TestHost host)
    {
        using var scope = host.Services.CreateScope();
        return CountyTable.Of(scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>().Model);
    }

    internal static CountyCloudDbContext OpenAsOwner(TestHost host, string connection)
    {
        using var scope = host.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().OpenAsOwner(connection);
    }

    private static async Task<List<AuditLogEntry>> LogAsync(TestHost host) => await host.InCountyAsync(County, async (IServiceProvider sp) =>
        (await sp.GetRequiredService<ICountyDatabases>().PageAsync(d => d.AuditLog.AsNoTracking(), q => q.OrderBy(e => e.Time).ThenBy(e => e.Id), 0, 100_000, CancellationToken.None)).Rows);

    // A change of the county's configuration.
    internal static async Task ChangeAsync(HttpClient office)
    {
        var row = await RowAsync(office);
        using var response = await office.PutAsJsonAsync("/api/app/kpi-target/" + row["id"]!.GetValue<string>(), row);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
    }

    private static async Task<JsonNode> RowAsync(HttpClient office)
    {
        var row = (await GetAsync(office, "/api/app/kpi-target"))["items"]![0]!;
        row["values"]!["note"] = new JsonObject { ["zh-Hans"] = "第" + Guid.CreateVersion7().ToString("N")[..12] + "次修改" };
        return row;
    }

    private static async Task PlayAsync(TestDatabase database, TestHost host, string command)
    {
        var folder = Directory.CreateTempSubdirectory("cct-own-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, command));
            File.Copy(Path.Combine(DemoDatabase.RepositoryRoot, "etc", command, County + ".json"), Path.Combine(folder, command, County + ".json"));
            (await DbMigrator.CommandLine.RunAsync(
            [
                command, "--etc", folder, "--Demo:Enabled", "true", "--Logging:LogLevel:Default", "Error", "--Blobs:RootPath", Path.Combine(folder, "blobs"),
                .. database.Settings.SelectMany(s => new[] { "--" + s.Key, s.Value! }),
            ])).ShouldBe(0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        GC.KeepAlive(host);
    }

    private static async Task<List<string>> CodesAsync(TestHost host)
    {
        var office = await host.SignInAsync(County + ".office");
        var batch = (await GetAsync(office, "/api/app/trace-code"))["items"]![0]!;
        var csv = await office.GetStringAsync(new Uri($"/api/downloads/trace-codes/{batch["id"]}.csv?first=1&last=20", UriKind.Relative));
        return [.. Code().Matches(csv).Select(m => m.Value).Distinct().Take(2)];
    }

    // A shopper's page, found by the code alone.
    private static async Task OpensAsync(TestHost host, List<string> codes)
    {
        codes.ShouldNotBeEmpty();
        await using var scope = host.Services.CreateAsyncScope();
        foreach (var code in codes)
        {
            (await scope.ServiceProvider.GetRequiredService<IPublicTrace>().FindAsync(code, CancellationToken.None)).ShouldNotBeNull(code).County.ShouldBe(County);
            var shopper = host.CreateAnonymousClient();
            using var found = await shopper.GetAsync(new Uri("/t/" + code, UriKind.Relative));
            found.StatusCode.ShouldBe(HttpStatusCode.RedirectKeepVerb);
            using var page = await shopper.GetAsync(found.Headers.Location);
            (page.StatusCode, page.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/" + County, StringComparison.Ordinal)).ShouldBe((HttpStatusCode.OK, true), found.Headers.Location?.ToString());
        }
    }

    private static async Task<JsonNode> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    [GeneratedRegex("(?<![0-9A-Z])[0-9A-Z]{20}(?![0-9A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
