using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.HttpApi.Host.Observability;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Hosting;

/// <summary>What a process tells about itself: log, traces, metrics, and the dashboards that show them.</summary>
[Collection(AloneCollection.Name)]
public sealed partial class Observability_Tests
{
    [Fact]
    public async Task What_people_type_at_the_sign_in_and_in_a_complaint_is_not_logged()
    {
        var log = new LogCapture();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(TestProvider.Sqlite), Settings(("Logging:LogLevel:Default", "Information"))) { Configure = log.Listen };
        var visitor = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(visitor);
        await visitor.PostAsJsonAsync("/api/account/login", new { userNameOrEmailAddress = "zhuoma.of.nowhere@milin.example", password = "Wrong-Password-77", rememberMe = false });
        await visitor.PostAsJsonAsync("/api/account/login", new { userNameOrEmailAddress = "milin.office", password = "Wrong-Password-77", rememberMe = false });
        var office = await host.SignInAsync("milin.office");
        using var people = await office.GetAsync(new Uri("/api/identity/users?filter=%E5%8D%93%E7%8E%9B", UriKind.Relative));
        using var byName = await office.GetAsync(new Uri("/api/identity/users/by-username/milin.leader", UriKind.Relative));
        using var complaint = await visitor.PostAsJsonAsync("/api/public/milin/complaints", new { kind = "report", subject = "站点不开门", text = "服务站连续两周没有开门营业。", name = "次仁卓玛", phone = "13900004321" });
        var receipt = JsonNode.Parse(await complaint.Content.ReadAsStringAsync())!["receipt"]!.GetValue<string>();
        using var read = await visitor.GetAsync(new Uri($"/api/public/milin/complaints/{receipt}", UriKind.Relative));

        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        await log.WaitForAsync("GET /api/public/{county}/complaints/{receipt} 200");
        var lines = log.Lines;
        lines.ShouldContain(l => l.Contains("POST /api/account/login", StringComparison.Ordinal));
        lines.ShouldContain(l => l.Contains("Signing in as nobody was refused: InvalidUserNameOrPassword", StringComparison.Ordinal));
        lines.Count(l => l.Contains("was refused: InvalidUserNameOrPassword", StringComparison.Ordinal)).ShouldBe(2, "a try at an account that exists is told by its id");
        foreach (var typed in new[] { "zhuoma", "Wrong-Password-77", TestHost.DemoPassword, "milin.office", "milin.leader", "卓玛", "%E5%8D%93", "13900004321", "站点不开门", "没有开门营业", receipt })
        {
            lines.Where(l => l.Contains(typed, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(typed);
        }
    }

    [Fact]
    public async Task A_line_of_the_log_is_a_JSON_object_with_trace_and_county()
    {
        var log = new LogCapture();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(TestProvider.Sqlite), Settings(("Logging:LogLevel:Default", "Information"))) { Configure = log.Listen };
        using var client = host.CreateAnonymousClient();

        using var page = await client.GetAsync(new Uri("/zeku?secret=1", UriKind.Relative));
        using var health = await client.GetAsync(new Uri("/health/live", UriKind.Relative));

        await log.WaitForAsync("\"Route\"");
        var requests = log.Lines.Select(l => JsonNode.Parse(l)!).Where(l => l["values"]?["Route"] is not null).ToList();
        var line = requests.ShouldHaveSingleItem("probes are not worth a line");
        line["county"]!.GetValue<string>().ShouldBe("zeku");
        line["traceId"]!.GetValue<string>().Length.ShouldBe(32);
        line["level"]!.GetValue<string>().ShouldBe(nameof(LogLevel.Information));
        line["values"]!["Status"]!.GetValue<int>().ShouldBe(200);
        line.ToJsonString().ShouldNotContain("secret");
    }

    [ProviderTheory]
    public async Task Spans_and_metrics_carry_the_county_and_spans_the_persons_id_and_nobodys_name(TestProvider provider)
    {
        await using var collector = await Collector.StartAsync();
        var database = await DemoDatabase.Template.CopyAsync(provider);
        Guid user;
        await using (var host = new TestHost(database.Kept(), Settings((TelemetrySetup.EndpointKey, collector.Address), ("OpenTelemetry:Protocol", "http/protobuf"))))
        {
            // A variable: a constant would stand in the statement and so in its span, as nothing of the product's does.
            var name = "milin.office";
            user = await host.InCountyAsync("milin", (EntityFrameworkCore.CountyCloudDbContext db) => db.Set<Administration.Identity.User>().Where(u => u.UserName == name).Select(u => u.Id).FirstAsync());
            var office = await host.SignInAsync("milin.office");
            using var people = await office.GetAsync(new Uri("/api/identity/users?filter=milin.leader", UriKind.Relative));
            people.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var health = await office.GetAsync(new Uri("/health/live", UriKind.Relative));
        }

        // Spans hold texts as they are, so what was sent can be searched.
        var (traces, metrics) = (collector.Received("/v1/traces"), collector.Received("/v1/metrics"));
        traces.ShouldContain("countycloud.county");
        traces.ShouldContain("milin");
        traces.ShouldContain("enduser.id");
        traces.ShouldContain(user.ToString());
        traces.ShouldContain("GET /api/identity/users");
        traces.ShouldNotContain("milin.office");
        traces.ShouldNotContain("milin.leader");
        traces.ShouldNotContain("/health/live");
        metrics.ShouldContain("http.server.request.duration");
        metrics.ShouldContain("countycloud.county");
        metrics.ShouldContain("milin");
        metrics.ShouldNotContain(user.ToString(), Case.Insensitive, "people are too many for metrics");
        metrics.ShouldNotContain("milin.office");
        if (provider == TestProvider.PostgreSql)
        {
            traces.ShouldContain("db.system");
        }

        await database.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_collected()
    {
        await using var host = new TestHost(await TestDatabaseTemplate.Empty.CopyAsync(TestProvider.Sqlite));

        host.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().ShouldNotContain(s => s.GetType().Name == "TelemetryExport");
    }

    [ProviderTheory]
    public async Task Dashboards_and_alerts_ask_only_for_what_the_product_emits(TestProvider provider)
    {
        var emitted = new ConcurrentDictionary<string, byte>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (TelemetrySetup.Meters.Contains(instrument.Meter.Name, StringComparer.Ordinal))
                {
                    listening.EnableMeasurementEvents(instrument);
                    foreach (var name in PrometheusNames(instrument))
                    {
                        emitted.TryAdd(name, 0);
                    }
                }
            },
        };
        var runs = new ConcurrentQueue<KeyValuePair<string, object?>[]>();
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
        {
            if (instrument.Name == "countycloud.job.duration")
            {
                runs.Enqueue(tags.ToArray());
            }
        });
        listener.Start();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var address = host.StartOnPort();
        using var client = new HttpClient { BaseAddress = address };
        using var page = await client.GetAsync(new Uri("/milin", UriKind.Relative));
        (await host.InCountyAsync("milin", (IServiceProvider services) => services.GetRequiredService<JobRunner>().RunRecurringAsync("BackgroundWorkCleanup", CancellationToken.None))).ShouldBeTrue();

        // Other tests of the process may run jobs, too.
        runs.ShouldContain(r => r.Contains(new("countycloud.county", "milin")) && r.Contains(new("countycloud.job", "BackgroundWorkCleanup")) && r.Contains(new("countycloud.outcome", "done")));
        var asked = new List<string>();
        var folder = Path.Combine(DemoDatabase.RepositoryRoot, "etc/observability");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var dashboard = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
            dashboard["title"]!.GetValue<string>().ShouldNotBeEmpty();
            var panels = dashboard["panels"]!.AsArray();
            panels.Select(p => p!["id"]!.GetValue<int>()).ShouldBeUnique();
            asked.AddRange(panels.SelectMany(p => p!["targets"]!.AsArray()).Select(t => t!["expr"]!.GetValue<string>()));
        }

        asked.Count.ShouldBeGreaterThan(8);
        asked.AddRange((await File.ReadAllLinesAsync(Path.Combine(folder, "alerts.yaml"))).Where(l => l.TrimStart().StartsWith("expr:", StringComparison.Ordinal)));
        var names = asked.SelectMany(e => Metric().Matches(e).Select(m => m.Value)).Distinct().Except(Labels).ToList();
        names.Count.ShouldBeGreaterThan(8);
        names.Where(n => provider == TestProvider.PostgreSql || !n.StartsWith("db_client_", StringComparison.Ordinal)).Where(n => !emitted.ContainsKey(n))
            .ShouldBeEmpty(string.Join(' ', emitted.Keys.Order(StringComparer.Ordinal)));
    }

    private static readonly string[] Labels = ["countycloud_county", "countycloud_outcome", "countycloud_job", "countycloud_event", "db_client_connection_state", "db_client_connection_pool_name"];

    // As the collector's Prometheus exporter names them.
    private static IEnumerable<string> PrometheusNames(Instrument instrument)
    {
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", null or "" => string.Empty, var u when u[0] == '{' => string.Empty, var u => "_" + u };
        var name = instrument.Name.Replace('.', '_');
        name = name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit;
        var kind = instrument.GetType().Name;
        return kind.StartsWith("Histogram", StringComparison.Ordinal) ? [name + "_bucket", name + "_sum", name + "_count"]
            : kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal) ? [name + "_total"]
            : [name];
    }

    private static Dictionary<string, string?> Settings(params (string Key, string? Value)[] settings) => settings.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);

    [GeneratedRegex(@"\b(http_server|countycloud|kestrel|aspnetcore|db_client|dotnet|process)_[a-z0-9_]+\b(?!\s*=|"")", RegexOptions.None, 1000)]
    private static partial Regex Metric();

    /// <summary>Takes what an exporter sends and keeps it.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();
        private WebApplication? _app;

        public string Address { get; private set; } = string.Empty;

        public static async Task<Collector> StartAsync()
        {
            var collector = new Collector();
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            collector._app = builder.Build();
            collector._app.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                collector._received.Enqueue((context.Request.Path, body.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
            });
            await collector._app.StartAsync();
            collector.Address = collector._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            return collector;
        }

        public string Received(string path) => string.Join('\n', _received.Where(r => r.Path == path).Select(r => Encoding.UTF8.GetString(r.Body)));

        public async ValueTask DisposeAsync() => await _app!.DisposeAsync();
    }
}
