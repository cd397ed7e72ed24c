using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyCloud.Brands;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Products;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Demo;

/// <summary>The tracing of goods that a demo start plays with the people of the demo.</summary>
public sealed partial class DemoTrace_Tests
{
    // Generous, because tests share the machine; what a demo start takes is measured apart.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    [ProviderTheory, Trait("Req", "TRACE-06"), Trait("Req", "TRACE-15")]
    public async Task A_demos_goods_are_traced_from_plot_to_scan_without_a_negative_lot_and_played_once(TestProvider provider)
    {
        string[] counties = provider == TestProvider.Sqlite ? ["milin", "zeku", "cangyuan", "kazuo"] : ["zeku"];
        var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var host = new TestHost(database);
        var folder = Directory.CreateTempSubdirectory("cct-trace-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "demo-trace"));
            foreach (var county in counties)
            {
                File.Copy(Path.Combine(DemoDatabase.RepositoryRoot, "etc", "demo-trace", county + ".json"), Path.Combine(folder, "demo-trace", county + ".json"));
            }

            var start = Stopwatch.GetTimestamp();
            (await PlayAsync(database, folder)).ShouldBe(0);
            Stopwatch.GetElapsedTime(start).ShouldBeLessThan(Longest);
            foreach (var county in counties)
            {
                await LookAsync(host, county);
                await OpenCodesAsync(host, county);
            }

            var before = await CountAsync<AuditLogEntry>(host, counties);
            (await PlayAsync(database, folder)).ShouldBe(0);
            (await CountAsync<AuditLogEntry>(host, counties)).ShouldBe(before, "a second play does nothing");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task LookAsync(TestHost host, string county)
    {
        (await host.InCountyAsync(county, db => db.Set<LotStock>().CountAsync(s => s.Quantity < 0))).ShouldBe(0, $"{county}: what a lot has at a place is never below nothing");
        var subjects = await host.InCountyAsync(county, db => db.Set<TraceSubject>().ToListAsync());
        (subjects.Count(s => s.State == TraceSubjectState.Filed) >= 4, subjects.Any(s => s.State == TraceSubjectState.Suspended)).ShouldBe((true, true), county);
        subjects.ShouldContain(s => s.State == TraceSubjectState.Filed && s.ValidUntil < DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(60), $"{county}: one filing runs out soon");
        (await host.InCountyAsync(county, db => db.Set<TraceSite>().CountAsync(s => s.PhotoId != null))).ShouldBeGreaterThanOrEqualTo(4, county);
        (await host.InCountyAsync(county, db => db.Set<Product>().CountAsync(p => p.State == ProductState.Published))).ShouldBeGreaterThanOrEqualTo(3, county);
        (await host.InCountyAsync(county, db => db.Set<Certificate>().CountAsync(c => c.State == CertificateState.Expiring))).ShouldBeGreaterThanOrEqualTo(1, county);
        (await host.InCountyAsync(county, db => db.Set<BrandLicence>().CountAsync(l => l.State == BrandLicenceState.Licensed))).ShouldBe(1, county);
        var steps = await host.InCountyAsync(county, db => db.Set<TraceEvent>().Select(e => e.Step).Distinct().ToListAsync());
        foreach (var step in (TraceStep[])[TraceStep.InputUse, TraceStep.Purchase, TraceStep.Processing, TraceStep.Packing, TraceStep.Shipping, TraceStep.Receiving, TraceStep.Selling])
        {
            steps.ShouldContain(step, county);
        }

        (await host.InCountyAsync(county, db => db.Set<QualityTest>().CountAsync(t => t.HasPassed == true))).ShouldBeGreaterThanOrEqualTo(1, county);
        (await host.InCountyAsync(county, db => db.Set<TraceAlert>().Select(a => a.State).Distinct().CountAsync())).ShouldBeGreaterThanOrEqualTo(2, county);
        (await host.InCountyAsync(county, db => db.Set<TraceAlert>().CountAsync(a => a.Kind == TraceAlertKind.SuspiciousScans))).ShouldBeGreaterThanOrEqualTo(1, $"{county}: a copied code is noticed");
        (await GetAsync(await host.SignInAsync(county + ".office"), "/api/app/lot?maxResultCount=100"))["totalCount"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(5, county);
        (await GetAsync(await host.SignInAsync(county + ".grower"), "/api/app/trace-site"))["totalCount"]!.GetValue<int>().ShouldBeGreaterThan(0, county);
        (await GetAsync(await host.SignInAsync(county + ".market"), "/api/app/trace-alert"))["totalCount"]!.GetValue<int>().ShouldBeGreaterThan(0, county);
        switch (county)
        {
            case "milin":
                steps.ShouldContain(TraceStep.Slaughter);
                steps.ShouldContain(TraceStep.Grading);
                var running = await host.InCountyAsync(county, db => db.Set<Recall>().SingleAsync());
                (running.State, running.Cause, running.HolderCount).ShouldBe((RecallState.BuyersNotified, RecallCause.FailedTest, 2));
                (await GetAsync(await host.SignInAsync("milin.grower"), "/api/app/held-recall/" + running.Id))["items"]!.AsArray().ShouldHaveSingleItem()!["stock"]!.GetValue<decimal>().ShouldBe(12);
                break;
            case "zeku":
                steps.ShouldContain(TraceStep.ColdChainReading);
                (await host.InCountyAsync(county, db => db.Set<InputLedgerEntry>().CountAsync())).ShouldBe(4);
                (await host.InCountyAsync(county, db => db.Set<TraceAlert>().CountAsync(a => a.Kind == TraceAlertKind.TemperatureExcursion))).ShouldBe(1);
                var recalls = await host.InCountyAsync(county, db => db.Set<Recall>().ToListAsync());
                recalls.ShouldAllBe(r => r.State == RecallState.Closed);
                recalls.Select(r => (r.IsDrill, r.Cause)).ShouldBe([(true, RecallCause.InputProduct), (false, RecallCause.FailedTest)], ignoreOrder: true);
                recalls.Single(r => r.IsDrill).LotIds.Count.ShouldBeGreaterThanOrEqualTo(4);
                break;
            case "kazuo":
                var failed = await host.InCountyAsync(county, db => db.Set<Lot>().SingleAsync(l => l.Number == "BOTTLE-02"));
                failed.Blocks.ShouldContain(b => b.Reason == LotBlockReason.FailedTest, "a failed lot is held back");
                break;
        }
    }

    // The first codes of each batch: whoever types one learns what it is.
    private static async Task OpenCodesAsync(TestHost host, string county)
    {
        var office = await host.SignInAsync(county + ".office");
        var batches = (await GetAsync(office, "/api/app/trace-code"))["items"]!.AsArray();
        batches.Count.ShouldBeGreaterThan(0, county);
        foreach (var batch in batches)
        {
            (batch!["activated"]!.GetValue<int>() > 0, batch["remaining"]!.GetValue<int>() > 0).ShouldBe((true, true), $"{county}: {batch["number"]}");
        }

        var codes = await host.InCountyAsync(county, async db => await db.Set<TraceCodeScan>().CountAsync());
        codes.ShouldBeGreaterThan(3, county);
        await using var scope = host.Services.CreateAsyncScope();
        var trace = scope.ServiceProvider.GetRequiredService<IPublicTrace>();
        foreach (var batch in batches)
        {
            var csv = await office.GetStringAsync(new Uri($"/api/downloads/trace-codes/{batch!["id"]}.csv?first=1&last=20", UriKind.Relative));
            var found = Code().Matches(csv).Select(m => m.Value).Distinct().ToList();
            found.Count.ShouldBeGreaterThanOrEqualTo(20, $"{county}: {csv[..Math.Min(200, csv.Length)]}");
            foreach (var code in found.Take(3))
            {
                var page = (await trace.FindAsync(code, CancellationToken.None)).ShouldNotBeNull(code);
                (page.County, page.IsInUse, page.LotNumber is not null).ShouldBe((county, true, true), code);
            }
        }
    }

    private static async Task<int> CountAsync<TEntity>(TestHost host, string[] counties)
        where TEntity : Entity
    {
        var count = 0;
        foreach (var county in counties)
        {
            count += await host.InCountyAsync(county, db => db.Set<TEntity>().CountAsync());
        }

        return count;
    }

    private static Task<int> PlayAsync(TestDatabase database, string folder) => DbMigrator.CommandLine.RunAsync(
    [
        "demo-trace", "--etc", folder, "--Demo:Enabled", "true", "--Logging:LogLevel:Default", "Error", "--Blobs:RootPath", Path.Combine(folder, "blobs"),
        .. database.Settings.SelectMany(s => new[] { "--" + s.Key, s.Value! }),
    ]);

    private static async Task<JsonNode> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    [GeneratedRegex("(?<![0-9A-Z])[0-9A-Z]{20}(?![0-9A-Z])")]
    private static partial Regex Code();
}
