using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Load;

/// <summary>
/// Shoppers open the public page of a code over HTTP on a real socket: pages that nobody opened since their lot changed, and the same page
/// again and again. Beside it, by turns and with the same clients, <see cref="RawPage"/> answers with the same rows.
/// </summary>
internal static class TracePage
{
    private const double UncachedTarget = 0.4;
    private const double CachedTarget = 0.7;
    private const int Clients = 4;
    private const int CodesOfLot = 45;

    // The page that is kept is measured as a process answers that has run for a while: the runtime compiles what is called often a second time, and
    // of the product that is more. Both sides get the same calls.
    private const int CachedMore = 40;
    private const int WarmUpFactor = 5;

    /// <summary>Rate limits and keys of a host that is only measured.</summary>
    public static IReadOnlyDictionary<string, string?> Settings(string keys) => new Dictionary<string, string?>(StringComparer.Ordinal) { ["RateLimits:Read:Permits"] = "1000000000", ["DataProtection:KeysPath"] = keys };

    /// <summary>The same of a host as it runs for users: not the one that developers see.</summary>
    public static IReadOnlyDictionary<string, string?> MeasuredSettings(string keys) => new Dictionary<string, string?>(Settings(keys), StringComparer.Ordinal) { ["environment"] = "Production" };

    /// <summary>On PostgreSQL, against plain Npgsql.</summary>
    public static async Task<PageMeasured> MeasureAsync(LoadOptions options)
    {
        await using var database = await DemoDatabase.Template.CopyAsync(TestProvider.PostgreSql);
        var keys = Directory.CreateTempSubdirectory("cct-load-");
        try
        {
            var pages = options.Reads * Clients;
            await using var lots = await MakeAsync(database, keys.FullName, pages);
            await using var host = new TestHost(database.Kept(), MeasuredSettings(keys.FullName));
            using var product = new HttpClient { BaseAddress = host.StartOnPort() };
            var before = await lots.ScansAsync();
            var first = await GetAsync(product, $"/milin/trace/{lots.CodeOf(0, 0, 0).Code}");
            if (!first.Contains(TracedProduct.LotNumber + "-1", StringComparison.Ordinal) || !first.Contains("采收", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The page does not tell the lot's story.");
            }

            await using var raw = await RawPage.StartAsync(host.Database.ConnectionString, lots.Counties[0].Id, lots.KeyVersion, System.Text.Encoding.UTF8.GetByteCount(first));
            using var plain = new HttpClient { BaseAddress = raw.Address };
            var same = await GetAsync(plain, $"/uncached/{lots.CodeOf(0, 0, 0).Serial}");
            if (!same.Contains(TracedProduct.LotNumber + "-1", StringComparison.Ordinal) || !same.Contains("Harvest", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The raw page does not read the lot's story.");
            }

            var asked = 1;
            var (own, other) = (new Sides(), new Sides());
            for (var round = -Math.Max(options.WarmUps, 1); round < options.Rounds; round++)
            {
                if (round == 0)
                {
                    (own, other) = (new Sides(), new Sides());
                }

                await lots.ForgetPagesAsync();
                var codes = Enumerable.Range(0, pages).Select(i => lots.CodeOf(0, i, round + CodesOfLot)).ToList();
                await own.Uncached.RoundAsync(Shares(codes, c => () => GetAsync(product, $"/milin/trace/{c.Code}")));
                await other.Uncached.RoundAsync(Shares(codes, c => () => GetAsync(plain, $"/uncached/{c.Serial}")));
                var one = Enumerable.Repeat(lots.CodeOf(0, 0, 0), pages + ((round < 0 ? WarmUpFactor : 1) * CachedMore * options.WarmUps)).ToList();
                await own.Cached.RoundAsync(Shares(one, c => () => GetAsync(product, $"/milin/trace/{c.Code}")));
                await other.Cached.RoundAsync(Shares(one, c => () => GetAsync(plain, $"/cached/{c.Serial}")));
                asked += pages + one.Count;
            }

            // What was measured also has to be right: every scan was counted.
            await host.Services.GetRequiredService<TraceScanWriter>().FlushAsync(CancellationToken.None);
            if (await lots.ScansAsync() - before is var counted && counted != asked)
            {
                throw new InvalidOperationException($"{counted} scans were counted of {asked}.");
            }

            LoadRun.Explain(own.Uncached, other.Uncached);
            LoadRun.Explain(own.Cached, other.Cached);
            return new PageMeasured(
                new Measured(own.Uncached.Timing, other.Uncached.Timing, own.Uncached.RatioTo(other.Uncached), UncachedTarget, 0, null),
                new Measured(own.Cached.Timing, other.Cached.Timing, own.Cached.RatioTo(other.Cached), CachedTarget, 0, null), System.Text.Encoding.UTF8.GetByteCount(first));
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    /// <summary>On SQLite, for the record.</summary>
    public static async Task<SqliteMeasured> MeasureSqliteAsync(LoadOptions options)
    {
        CaptureMeasured capture;
        await using (var host = new TestHost(await DemoDatabase.Template.CopyAsync(TestProvider.Sqlite)))
        {
            capture = await Capture.MeasureAsync(host, options);
        }

        await using var database = await DemoDatabase.Template.CopyAsync(TestProvider.Sqlite);
        var keys = Directory.CreateTempSubdirectory("cct-load-");
        try
        {
            string code;
            Guid lot;
            await using (var maker = new TestHost(database.Kept(), Settings(keys.FullName)))
            {
                var traced = new TracedProduct(await maker.SignInAsync("milin.office"));
                await traced.MakeAsync();
                (code, lot) = (traced.Codes[0], Guid.Parse(traced.LotId));
            }

            await using var host = new TestHost(database.Kept(), MeasuredSettings(keys.FullName));
            using var client = new HttpClient { BaseAddress = host.StartOnPort() };
            await GetAsync(client, $"/milin/trace/{code}");
            var own = new Sides();
            for (var round = -1; round < options.Rounds; round++)
            {
                if (round == 0)
                {
                    own = new Sides();
                }

                for (var i = 0; i < options.Reads; i++)
                {
                    await host.InCountyAsync("milin", db => db.Set<Lot>().Where(l => l.Id == lot).ExecuteUpdateAsync(s => s.SetProperty(l => l.ConcurrencyStamp, Guid.CreateVersion7().ToString("N"))));
                    await own.Uncached.RoundAsync([[() => GetAsync(client, $"/milin/trace/{code}")]]);
                }

                await own.Cached.RoundAsync(Shares([.. Enumerable.Repeat(code, options.Reads * Clients)], c => () => GetAsync(client, $"/milin/trace/{c}")));
            }

            return new SqliteMeasured(own.Uncached.Timing, own.Cached.Timing, capture.Product, capture.Statements);
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    /// <summary>A traced product with copies, in a database whose host is then started anew.</summary>
    internal static async Task<TracedLots> MakeAsync(TestDatabase database, string keys, int copies, int codesOfLot = CodesOfLot, int counties = 1)
    {
        await using var maker = new TestHost(database.Kept(), Settings(keys));
        var lots = await TracedLots.MakeAsync(maker);
        if (counties > 1)
        {
            await lots.CopyCountyAsync(maker, counties - 1);
        }

        await lots.CopyLotsAsync(copies, codesOfLot);
        return lots;
    }

    /// <summary>Reads a page to its end; a page that is refused is an error.</summary>
    internal static async Task<string> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text[..Math.Min(text.Length, 500)]}");
    }

    private static List<IReadOnlyList<Func<Task>>> Shares<T>(IReadOnlyList<T> all, Func<T, Func<Task>> action) => [.. Enumerable.Range(0, Clients).Select(w => (IReadOnlyList<Func<Task>>)[.. all.Where((_, i) => i % Clients == w).Select(action)])];

    private sealed class Sides
    {
        public Stopwatches Uncached { get; } = new();

        public Stopwatches Cached { get; } = new();
    }
}
