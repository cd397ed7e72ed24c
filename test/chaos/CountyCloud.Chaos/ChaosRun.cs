using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.Timing;
using CountyCloud.Funds;
using CountyCloud.Load;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CountyCloud.Chaos;

/// <summary>Two hosts on one durable PostgreSQL, people of four counties who write, and somebody who kills a host again and again.</summary>
/// <param name="options">How it is done.</param>
/// <param name="work">Folder for logs and files.</param>
/// <param name="restartDatabase">Command that crashes the database and starts it; null when it is somebody else's server.</param>
internal sealed class ChaosRun(ChaosOptions options, string work, string? restartDatabase)
{
    private static readonly string[] Codes = ["milin", "zeku", "cangyuan", "kazuo"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private readonly Tally _tally = new();
    private int _killsLeft = options.Kills;
    private int _restarts;
    private int _outages;

    /// <returns>True when nothing was lost or doubled.</returns>
    public async Task<bool> RunAsync()
    {
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        var watch = Stopwatch.StartNew();
        Console.WriteLine("Setting up ...");

        // By itself: sets up and looks at the end, serves nobody.
        await using var desk = new TestHost(await DemoDatabase.Template.CopyAsync(TestProvider.PostgreSql));
        var blobs = Path.Combine(work, "blobs");
        Directory.CreateDirectory(blobs);
        var settings = Settings(desk, blobs);
        HostProcess[] hosts = [.. Ports(2).Select((port, i) => new HostProcess(port, Path.Combine(work, $"host{i}.log"), settings))];
        var people = new Dictionary<string, (County County, Writers Writers, Acknowledged Acknowledged)>(StringComparer.Ordinal);
        try
        {
            foreach (var host in hosts)
            {
                host.Start();
            }

            await Task.WhenAll(hosts.Select(h => h.ReadyAsync(Patience)));
            foreach (var code in Codes)
            {
                var county = await County.OpenAsync(desk, code, "finance");
                await GrantAsync(county);
                var acknowledged = new Acknowledged();
                var writers = new Writers(county, code, [.. hosts.Select(h => h.Address)], _tally, options, acknowledged);
                await writers.BeginAsync();
                people.Add(code, (county, writers, acknowledged));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ready after {watch.Elapsed.TotalSeconds:0} s. {options.Kills} kills, seed {options.Seed} ..."));
            watch.Restart();
            using var stop = new CancellationTokenSource();
            var writing = Task.WhenAll(people.Values.Select(p => p.Writers.WorkAsync(stop.Token)));
            var breaking = Task.WhenAll([.. hosts.Select(KillAsync), RestartDatabaseAsync(), TakeBlobsAsync(blobs)]);

            // A writer that fails has found a fault; it need not wait for the last kill.
            await await Task.WhenAny([breaking, .. people.Values.Select(p => p.Writers.Failed)]);
            await stop.CancelAsync();
            await writing;
            var writingTook = watch.Elapsed;
            await Task.WhenAll(hosts.Select(h => h.ReadyAsync(Patience)));
            NpgsqlConnection.ClearAllPools();
            watch.Restart();
            var isDrained = await DrainAsync(desk);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote for {writingTook.TotalSeconds:0} s, drained in {watch.Elapsed.TotalSeconds:0} s."));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{options.Kills} kills, {_restarts} crashes of the database, {_outages} outages of the files; hosts ended by themselves {hosts.Sum(h => h.Exits)} times. Requests: {_tally.Answered} answered, {_tally.Cut} cut off, {_tally.Refused} not taken, {_tally.Unavailable} answered 503."));
            var verdict = new Verdict(desk);
            foreach (var (code, (county, writers, acknowledged)) in people)
            {
                await verdict.LookAsync(code, county, writers, acknowledged);
            }

            await verdict.LookAtSchedulerAsync(desk.Database.OwnerConnectionString, hosts.Length);
            verdict.Expect("all", "work that nobody finished", isDrained ? 0 : 1, 0);
            verdict.Expect("all", "failures that were not said clearly", _tally.Unclear.Count, 0);
            verdict.Print();
            foreach (var line in _tally.Unclear.Take(10))
            {
                Console.WriteLine("  " + line);
            }

            return verdict.IsGood;
        }
        finally
        {
            foreach (var (_, writers, _) in people.Values)
            {
                writers.Dispose();
            }

            foreach (var host in hosts)
            {
                host.Dispose();
            }
        }
    }

    private async Task KillAsync(HostProcess host, int index)
    {
        var chance = new Random(options.Seed + index);
        while (Interlocked.Decrement(ref _killsLeft) is var left and >= 0)
        {
            // One in eight dies before it serves.
            if (chance.Next(8) > 0)
            {
                await host.ReadyAsync(Patience);
            }

            await Task.Delay(options.MaxWait * chance.NextDouble());
            host.Kill();
            host.Start();
            if ((options.Kills - left) % 20 == 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {options.Kills - left} kills"));
            }
        }
    }

    private async Task RestartDatabaseAsync()
    {
        var chance = new Random(options.Seed + 100);
        for (var i = 0; i < options.DatabaseRestarts; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(4 + (6 * chance.NextDouble())));
            using var command = Process.Start(restartDatabase ?? throw new FormatException("--database-restarts needs a server of its own."));
            await command.WaitForExitAsync();
            if (command.ExitCode != 0)
            {
                throw new InvalidOperationException("The database did not come back.");
            }

            _restarts++;
        }
    }

    // A folder in which every access fails, also root's: a link that leads to itself.
    private async Task TakeBlobsAsync(string root)
    {
        if (options.BlobsDown)
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            Directory.Move(root, root + ".away");
            File.CreateSymbolicLink(root, root);
            await Task.Delay(TimeSpan.FromSeconds(5));
            File.Delete(root);
            Directory.Move(root + ".away", root);
            _outages++;
        }
    }

    private static Task GrantAsync(County county) => county.AsAsync("finance", async services => await services.GetRequiredService<ILedger>().PostAsync(new LedgerPosting
    {
        Kind = LedgerTransactionKind.Appropriation,
        Date = services.GetRequiredService<TimeProvider>().Today(),
        DocumentType = "Chaos",
        DocumentId = county.Id,
        Description = "chaos",
        IdempotencyKey = "chaos",
        Movements = [new LedgerMovement(100_000, LedgerAccount.FundsGranted(county.Source), LedgerAccount.Unallocated(county.Source))],
    }));

    /// <summary>Waits until no event and no run is waiting or under way. What the dead had is free after the lease; nothing fails, so nothing waits longer.</summary>
    private static async Task<bool> DrainAsync(TestHost desk)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience + Lease)
        {
            var open = 0;
            foreach (var code in Codes)
            {
                open += await desk.InCountyAsync(code, async db =>
                    await db.Set<OutboxMessage>().CountAsync(m => m.State == OutboxState.Pending) + await db.Set<JobRun>().CountAsync(r => r.State == JobRunState.Queued || r.State == JobRunState.Running));
            }

            if (open == 0)
            {
                return true;
            }

            await Task.Delay(500);
        }

        return false;
    }

    private static Dictionary<string, string> Settings(TestHost desk, string blobs)
    {
        // As the application alone: the hosts never know the owner.
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(Probe).Assembly.GetName().Name!,
            ["DOTNET_TieredPGO"] = "0",
            ["Demo__Enabled"] = "true",
            ["Identity__PasswordIterations"] = "1000",
            ["Blobs__RootPath"] = blobs,
            ["Mailing__PickupDirectory"] = Path.Combine(Path.GetDirectoryName(blobs)!, "mails"),
            ["Background__PollSeconds"] = "1",
            ["Chaos__LeaseSeconds"] = Lease.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            ["Logging__LogLevel__Default"] = "Warning",
            ["RateLimits__Write__Permits"] = "1000000",
            ["RateLimits__Read__Permits"] = "100000000",
            ["RateLimits__Lookup__Permits"] = "1000000",
            ["RateLimits__SignIn__Permits"] = "1000000",
            ["Database__Provider"] = nameof(TestProvider.PostgreSql),
            ["ConnectionStrings__Default"] = desk.Database.ConnectionString,
        };
        settings["Database__ApplicationRole"] = new NpgsqlConnectionStringBuilder(desk.Database.ConnectionString).Username!;
        return settings;
    }

    private static List<int> Ports(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        var ports = listeners.ConvertAll(l => ((IPEndPoint)l.LocalEndpoint).Port);
        listeners.ForEach(l => l.Dispose());
        return ports;
    }
}
