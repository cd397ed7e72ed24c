using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Load;

/// <summary>
/// A scan, which is the page of a code of whose lot nobody opened one before and the counting of it, in a database of many counties, codes and events and,
/// by turns with it, in a small one.
/// </summary>
internal static class Scale
{
    private const double MaxP99Ratio = 1.5;
    private const int SmallCounties = 4;

    // Lots enough that no scan is of a lot whose story the process still keeps from another one: both databases are asked for the same.
    private const int SmallLots = 400;
    private const int SmallCodesOfLot = 5;

    // What a county's pages share is kept for half a minute; it is fetched anew before the scans that are measured, in both databases.
    private const int ScansOfRound = 100;
    private const int WarmUpLots = 20;

    public static async Task<ScaleMeasured> MeasureAsync(LoadOptions options)
    {
        await using var smallDatabase = await DemoDatabase.Template.CopyAsync(TestProvider.PostgreSql);
        await using var largeDatabase = await DemoDatabase.Template.CopyAsync(TestProvider.PostgreSql);
        var keys = Directory.CreateTempSubdirectory("cct-load-");
        try
        {
            await using var smallLots = await TracePage.MakeAsync(smallDatabase, keys.FullName, SmallLots, SmallCodesOfLot, Math.Min(SmallCounties, options.Counties));
            var ofLot = await smallLots.EventsAsync() / (smallLots.Counties.Count * (SmallLots + 1));
            var copies = (int)Math.Max(SmallLots, Math.Ceiling((double)options.Events / options.Counties / ofLot) - 1);
            await using var largeLots = await TracePage.MakeAsync(largeDatabase, keys.FullName, copies, (int)Math.Max(20, Math.Ceiling((double)options.Codes / options.Counties / copies)), options.Counties);

            Explain($"filled: {await largeLots.EventsAsync()} events, {largeLots.Codes} codes");
            var small = new Side(smallDatabase, keys.FullName, smallLots);
            var large = new Side(largeDatabase, keys.FullName, largeLots);
            await using var smallHost = small.Host;
            await using var largeHost = large.Host;
            for (var done = 0; done < options.Scans; done += ScansOfRound)
            {
                await small.WarmUpAsync();
                await large.WarmUpAsync();
                for (var i = done; i < Math.Min(options.Scans, done + ScansOfRound); i++)
                {
                    await small.ScanAsync(i);
                    await large.ScanAsync(i);
                }
            }

            await small.CheckAsync();
            await large.CheckAsync();
            var (less, more) = (small.Times.Timing, large.Times.Timing);
            return new ScaleMeasured(less, more, Math.Round(more.P99Ms / less.P99Ms, 3), MaxP99Ratio, largeLots.Counties.Count, await largeLots.EventsAsync(), largeLots.Codes);
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    private static void Explain(string what)
    {
        if (Environment.GetEnvironmentVariable("LOAD_EXPLAIN") is not null)
        {
            Console.Error.WriteLine(what);
        }
    }

    private sealed class Side
    {
        private readonly TracedLots _lots;
        private readonly HttpClient _client;
        private readonly TraceScanWriter _writer;
        private readonly Random _random = new(1);
        private int _warmed;
        private long _asked;
        private long? _before;

        public Side(TestDatabase database, string keys, TracedLots lots)
        {
            _lots = lots;
            Host = new TestHost(database.Kept(), TracePage.MeasuredSettings(keys));
            _client = new HttpClient { BaseAddress = Host.StartOnPort() };
            _writer = Host.Services.GetRequiredService<TraceScanWriter>();
        }

        public TestHost Host { get; }

        public Stopwatches Times { get; } = new();

        /// <summary>Opens a page of every county.</summary>
        public async Task WarmUpAsync()
        {
            _before ??= await _lots.ScansAsync();
            for (var county = 0; county < _lots.Counties.Count; county++)
            {
                await AskAsync(county, _warmed % Math.Min(WarmUpLots, _lots.LotCount), 0);
            }

            _warmed++;
            await _writer.FlushAsync(CancellationToken.None);
        }

        /// <summary>Opens the page of some code and waits until the scan is counted.</summary>
        public Task ScanAsync(int number)
        {
            var (county, lot, code) = (number % _lots.Counties.Count, (WarmUpLots + (number / _lots.Counties.Count)) % _lots.LotCount, _random.Next(1, int.MaxValue));
            return Times.RoundAsync([[async () =>
            {
                await AskAsync(county, lot, code);
                await _writer.FlushAsync(CancellationToken.None);
            }]]);
        }

        /// <summary>Every scan was counted, and no page was of another lot than the code's.</summary>
        public async Task CheckAsync()
        {
            if (await _lots.ScansAsync() - _before is var counted && counted != _asked)
            {
                throw new InvalidOperationException($"{counted} scans were counted of {_asked}.");
            }

            _client.Dispose();
        }

        private async Task AskAsync(int county, int lot, int code)
        {
            var asked = _lots.CodeOf(county, lot, code);
            var page = await TracePage.GetAsync(_client, $"/{asked.County}/trace/{asked.Code}");
            _asked++;
            if (!page.Contains($"{TracedProduct.LotNumber}-{lot + 1}", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"The page of {asked.Code} is not about its lot.");
            }
        }
    }
}
