using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CountyCloud.Load;

/// <summary>
/// A country of counties in one database: each with its name, its townships, and a place in the tree of regions, made one after another as <c>create-county --from</c> does;
/// every tenth with an administrator, whose password costs by design more than the county does, and timed by itself.
/// Then the product's own program is started on it, left alone and looked at; and the pages that name counties are asked by turns in this database and in one of four counties.
/// </summary>
internal static class ManyCounties
{
    private const double MaxCreationMs = 150;
    private const double MaxReadyMs = 5000;
    private const double MaxIdleMegabytes = 400;
    private const double MaxRatio = 1.3;
    private const int Starts = 5;
    private const int AskedOfPage = 20;

    // One of so many counties is made with an administrator.
    private const int Administered = 10;

    // Until the memory of a host that nobody asks anything is what it stays at: its background work has gone round some times.
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // What people open that lists counties or goes from one into another.
    private static readonly (string Name, string User, string Path)[] Pages =
    [
        ("platform's list", "platform", "/api/app/county?maxResultCount=10"),
        ("platform's list, searched", "platform", "/api/app/county?maxResultCount=10&filter=" + "米林"),
        ("tenant page", "platform", "/api/multi-tenancy/tenants?maxResultCount=10"),
        ("tenant page, searched", "platform", "/api/multi-tenancy/tenants?maxResultCount=10&filter=" + "米林"),
        ("tenant box", "platform", "/api/abp/multi-tenancy/tenants/by-name/" + "米林县"),
        ("counties of a contractor", "contractor", "/api/account/counties"),
        ("application configuration in a county", "contractor", "/api/abp/application-configuration?includeLocalizationResources=false"),
        ("public list", "platform", "/?page=1"),
    ];

    public static async Task<CountiesMeasured> MeasureAsync(LoadOptions options)
    {
        var divisions = Divisions.Load();
        await using var small = await DemoDatabase.Template.CopyAsync(TestProvider.PostgreSql);
        await using var large = await DemoDatabase.Template.CopyAsync(TestProvider.PostgreSql);
        var folder = Directory.CreateTempSubdirectory("cct-load-");
        try
        {
            divisions.WriteRegions(Path.Combine(folder.FullName, "regions.csv"));
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "counties"), Path.Combine(DemoDatabase.RepositoryRoot, "etc/counties"));
            var (creation, withAdministrator) = await MakeAsync(large, divisions, folder.FullName, options);
            await VacuumAsync(large);
            var (ready, megabytes) = await StartAsync(large, folder.FullName, options);
            var pages = await AskAsync(small, large, options);
            return new CountiesMeasured(options.ManyCounties, creation.Timing, creation.P95Ms, MaxCreationMs, withAdministrator.Timing, ready, MaxReadyMs, megabytes, MaxIdleMegabytes, pages, MaxRatio);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The country's regions, then its counties but the four that are there.
    private static async Task<(Stopwatches County, Stopwatches WithAdministrator)> MakeAsync(TestDatabase database, Divisions divisions, string etc, LoadOptions options)
    {
        var code = await DbMigrator.CommandLine.RunAsync(["setup", "--etc", etc, "--Demo:Enabled", "true", "--Logging:LogLevel:Default", "Warning", .. database.Settings.SelectMany(s => new[] { "--" + s.Key, s.Value! })]);
        if (code != 0)
        {
            throw new InvalidOperationException($"The regions were not loaded: exit code {code}.");
        }

        await using var host = new TestHost(database.Kept(), Production);
        string[] there = ["米林县", "泽库县", "沧源佤族自治县", "喀喇沁左翼蒙古族自治县"];
        var made = new Stopwatches();
        var administered = new Stopwatches();
        foreach (var (county, number) in divisions.Counties.Where(c => !there.Contains(c.Name)).Take(options.ManyCounties - there.Length).Select((c, i) => (c, i)))
        {
            // The first ones are those for which the runtime compiles.
            var isAdministered = number % Administered == 0;
            var counts = number < options.WarmUps * 2 ? new Stopwatches() : isAdministered ? administered : made;
            await counts.RoundAsync([[() => MakeAsync(host, county, isAdministered, divisions)]]);
            if (number == options.WarmUps * 2)
            {
                await LoadRun.AnalyzeAsync(host);
            }
        }

        await LoadRun.AnalyzeAsync(host);
        return (made, administered);
    }

    private static async Task MakeAsync(TestHost host, (string Code, string Name) county, bool isAdministered, Divisions divisions)
    {
        var code = "d" + county.Code;
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var name = LocalizedText.Chinese(county.Name);
        var blueprint = services.GetRequiredService<IBlueprintService>().Blank(code, name, county.Code);
        var files = new Dictionary<string, byte[]>(blueprint.Files, StringComparer.Ordinal) { ["departments.csv"] = Townships(county.Code, divisions) };
        var region = await services.GetRequiredService<ICountyListQueries>().FindRegionByCodeAsync(county.Code, CancellationToken.None);
        await services.GetRequiredService<CountyCreator>().CreateAsync(
            code, name, region, new BlueprintFiles(files), isAdministered ? new CountyCreator.Administrator(code + ".admin", $"{county.Name}-Load-{county.Code}") : null, progress: null, CancellationToken.None);
    }

    private static byte[] Townships(string county, Divisions divisions)
    {
        var csv = new StringBuilder("code,order,kind,name.zh-Hans\n");
        foreach (var (code, name) in divisions.TownshipsOf(county))
        {
            csv.Append(CultureInfo.InvariantCulture, $"t{code},{code[county.Length..]},township,{name}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    // What the server would soon do by itself, and then beside the starts: a host does not start on a database that was filled a moment ago.
    private static async Task VacuumAsync(TestDatabase database)
    {
        await using var owner = NpgsqlDataSource.Create(database.Options.OwnerConnectionString);
        await using var vacuum = owner.CreateCommand("VACUUM ANALYZE");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync();
    }

    // As run.sh publishes it.
    private static async Task PublishAsync(string folder)
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = DemoDatabase.RepositoryRoot,
            ArgumentList = { "publish", "aspnet-core/src/CountyCloud.HttpApi.Host", "-c", "Release", "--no-build", "--nologo", "-v", "q", "-o", folder },
        }) ?? throw new InvalidOperationException("dotnet is missing.");
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException("The host could not be published.");
        }
    }

    // The program itself, with every role.
    private static async Task<(double ReadyMs, double Megabytes)> StartAsync(TestDatabase database, string folder, LoadOptions options)
    {
        await PublishAsync(Program(folder));
        var times = new List<double>();
        for (var start = 0; ; start++)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
            listener.Stop();
            using var process = Host(database, folder, address);
            try
            {
                times.Add(await ReadyAsync(process, address) ?? throw new InvalidOperationException("The host does not become ready:\n" + await File.ReadAllTextAsync(Path.Combine(folder, "host.log"))));
                if (start == Starts - 1)
                {
                    await Task.Delay(options.WarmUps > 0 ? Idle : TimeSpan.FromSeconds(1));
                    return (times.Order().ElementAt(times.Count / 2), Resident(process.Id));
                }
            }
            finally
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }
        }
    }

    private static Process Host(TestDatabase database, string folder, Uri address)
    {
        var program = Program(folder);
        var start = new ProcessStartInfo("/bin/sh")
        {
            WorkingDirectory = program,
            ArgumentList = { "-c", "exec \"$@\" >>\"$LOAD_LOG\" 2>&1 </dev/null", "sh", "dotnet", Path.Combine(program, "CountyCloud.HttpApi.Host.dll"), "--urls", address.ToString() },
        };
        foreach (var (key, value) in database.Settings.Concat(Production))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        // As run.sh starts it.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["LOAD_LOG"] = Path.Combine(folder, "host.log");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Blobs__RootPath"] = Path.Combine(folder, "blobs");
        return Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
    }

    private static string Program(string folder) => Path.Combine(folder, "app");

    private static async Task<double?> ReadyAsync(Process process, Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return Math.Round(watch.Elapsed.TotalMilliseconds);
                }
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(20);
        }

        return null;
    }

    private static double Resident(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return Math.Round(double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024);
    }

    private static async Task<IReadOnlyList<RatioMeasured>> AskAsync(TestDatabase small, TestDatabase large, LoadOptions options)
    {
        await using var few = new TestHost(small.Kept(), Measured);
        await using var many = new TestHost(large.Kept(), Measured);
        await LoadRun.AnalyzeAsync(few);
        var measured = new List<RatioMeasured>();
        foreach (var (name, user, path) in Pages)
        {
            using var one = await few.SignInAsync(user);
            using var other = await many.SignInAsync(user);
            measured.Add(await CompareAsync(name, () => GetAsync(one, path), () => GetAsync(other, path), options));
        }

        using var here = await few.SignInAsync("contractor");
        using var there = await many.SignInAsync("contractor");
        var (fewIds, manyIds) = (await IdsAsync(few), await IdsAsync(many));
        measured.Add(await CompareAsync("switching county", () => SwitchAsync(here, fewIds), () => SwitchAsync(there, manyIds), options));
        return measured;
    }

    private static async Task<RatioMeasured> CompareAsync(string name, Func<Task> few, Func<Task> many, LoadOptions options)
    {
        var (small, large) = (new Stopwatches(), new Stopwatches());
        for (var round = -options.WarmUps; round < options.Rounds; round++)
        {
            if (round == 0)
            {
                (small, large) = (new Stopwatches(), new Stopwatches());
            }

            await small.RoundAsync([[.. Enumerable.Repeat(few, AskedOfPage)]]);
            await large.RoundAsync([[.. Enumerable.Repeat(many, AskedOfPage)]]);
        }

        return new RatioMeasured(name, small.Timing, large.Timing, Math.Round(1 / large.RatioTo(small), 3));
    }

    private static async Task GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    // Into the next county and what the page then asks for.
    private static async Task SwitchAsync(HttpClient client, Queue<Guid> counties)
    {
        var next = counties.Dequeue();
        counties.Enqueue(next);
        using var answer = await client.PostAsJsonAsync("/api/account/switch-county", new { countyId = next });
        answer.EnsureSuccessStatusCode();
        await GetAsync(client, "/api/abp/application-configuration?includeLocalizationResources=false");
    }

    private static async Task<Queue<Guid>> IdsAsync(TestHost host) => new([await host.CountyIdAsync("milin"), await host.CountyIdAsync("zeku")]);

    // What a password costs is part of what a county's administrator costs.
    private static Dictionary<string, string?> Production => new(StringComparer.Ordinal)
    {
        ["Demo:Enabled"] = "true",
        ["Identity:PasswordIterations"] = Administration.Account.PasswordHashing.Iterations.ToString(CultureInfo.InvariantCulture),
        ["Logging:LogLevel:Default"] = "Warning",
    };

    private static Dictionary<string, string?> Measured => new(StringComparer.Ordinal) { ["environment"] = "Production", ["RateLimits:Read:Permits"] = "1000000000", ["RateLimits:Lookup:Permits"] = "1000000000" };
}

/// <summary>A country of counties in one database.</summary>
/// <param name="Counties">How many.</param>
/// <param name="Creation">Times of making one, with its townships.</param>
/// <param name="P95Ms">95th percentile of that, milliseconds.</param>
/// <param name="MaxP95Ms">Most.</param>
/// <param name="WithAdministrator">Times of making one with its administrator, too: a password is hashed 210,000 times.</param>
/// <param name="ReadyMs">Median time from the start of the program until it is ready, milliseconds.</param>
/// <param name="MaxReadyMs">Most.</param>
/// <param name="IdleMegabytes">Resident memory of a host with every role that nobody asks anything.</param>
/// <param name="MaxIdleMegabytes">Most.</param>
/// <param name="Pages">Pages that name counties, beside those of a database of four.</param>
/// <param name="MaxRatio">Most.</param>
public sealed record CountiesMeasured(
    int Counties, Timing Creation, double P95Ms, double MaxP95Ms, Timing WithAdministrator, double ReadyMs, double MaxReadyMs, double IdleMegabytes, double MaxIdleMegabytes, IReadOnlyList<RatioMeasured> Pages, double MaxRatio)
{
    /// <summary>True when all targets are reached.</summary>
    public bool IsReached => P95Ms < MaxP95Ms && ReadyMs < MaxReadyMs && IdleMegabytes < MaxIdleMegabytes && Pages.All(p => p.Ratio <= MaxRatio);
}

/// <summary>A page in a small and a large database.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Small">Times in the small one.</param>
/// <param name="Large">Times in the large one.</param>
/// <param name="Ratio">Time in the large one divided by that in the small one: median of the rounds, each against the one beside it.</param>
public sealed record RatioMeasured(string Name, Timing Small, Timing Large, double Ratio);
