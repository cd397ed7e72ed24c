using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Traceability;

/// <summary>Scans that wait to be written. Pages never wait for it; when it is full, the newest scan is left out and the page still answers.</summary>
public sealed class TraceScanQueue(IGuidGenerator ids, TimeProvider clock)
{
    private const int Capacity = 50_000;
    private const int ClientKeyBytes = 12;

    private readonly Channel<QueuedScan> _channel = Channel.CreateBounded<QueuedScan>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _lock = new();
    private (DateOnly Day, byte[] Salt) _salt = (default, []);

    /// <summary>Puts one in.</summary>
    /// <returns>Its id.</returns>
    public Guid Add(PublicTraceDto trace, TraceScanNotice scan)
    {
        var id = ids.Create();
        _channel.Writer.TryWrite(Make(id, trace, scan));
        return id;
    }

    internal QueuedScan Make(Guid id, PublicTraceDto trace, TraceScanNotice scan) => new(
        trace.CountyId, trace.County, trace.Code, trace.Suspicion == ScanSuspicion.WithdrawnCode,
        new TraceCodeScan(id, trace.KeyVersion, trace.Serial, clock.GetUtcNow().UtcDateTime, scan.Channel, KeyOf(scan.Client), scan.Latitude, scan.Longitude));

    internal ChannelReader<QueuedScan> Reader => _channel.Reader;

    // The salt is random, lives in memory only and for a day: nobody, not even the site, can tell afterwards who it was.
    private string KeyOf(string client)
    {
        byte[] salt;
        lock (_lock)
        {
            if (_salt.Day != clock.Today())
            {
                _salt = (clock.Today(), RandomNumberGenerator.GetBytes(32));
            }

            salt = _salt.Salt;
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(client)).AsSpan(0, ClientKeyBytes));
    }
}

/// <summary>A scan with the county in which it is written.</summary>
internal sealed record QueuedScan(Guid CountyId, string County, string Code, bool IsWithdrawn, TraceCodeScan Scan);

/// <summary>Writes scans in the background, many at once and each in its county, and asks the judge whether a code looks copied.</summary>
public sealed partial class TraceScanWriter(TraceScanQueue queue, IServiceScopeFactory scopes, ICurrentTenant currentTenant, TimeProvider clock, ILogger<TraceScanWriter> logger) : BackgroundService
{
    private const int ScansAtOnce = 500;
    private const int JudgedScans = 200;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    // Never disposed: a host that is taken down may stop its services once more, and a semaphore without a wait handle holds nothing.
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Writes what waits now.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var scans = new List<QueuedScan>();
            while (queue.Reader.TryRead(out var scan))
            {
                scans.Add(scan);
                if (scans.Count == ScansAtOnce)
                {
                    await WriteAsync(scans, cancellationToken);
                    scans.Clear();
                }
            }

            await WriteAsync(scans, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Writes the place that was told of a scan, once, and judges the code at once, so that whoever told it is warned and not only the next one.</summary>
    public async Task<ScanSuspicion?> RecordPlaceAsync(PublicTraceDto trace, Guid scanId, TraceScanNotice place, CancellationToken cancellationToken)
    {
        // The scan itself may still wait.
        await FlushAsync(cancellationToken);
        var told = queue.Make(PlaceIdOf(scanId), trace, place);
        using var change = currentTenant.Change(trace.CountyId, trace.County);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ITraceCodeStore>().AddPlaceAsync(told.Scan, cancellationToken);
        return await JudgeAsync(scope.ServiceProvider, told, await LimitsAsync(scope.ServiceProvider, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await queue.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Gathering, stoppingToken);
                await FlushAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What waits is written by StopAsync.
        }
    }

    private async Task WriteAsync(List<QueuedScan> scans, CancellationToken cancellationToken)
    {
        foreach (var county in scans.GroupBy(s => (s.CountyId, s.County)))
        {
            try
            {
                using var change = currentTenant.Change(county.Key.CountyId, county.Key.County);
                await using var scope = scopes.CreateAsyncScope();
                var recorded = await scope.ServiceProvider.GetRequiredService<ITraceCodeStore>().RecordAsync([.. county.Select(s => s.Scan)], cancellationToken);
                var limits = await LimitsAsync(scope.ServiceProvider, cancellationToken);
                foreach (var code in county.GroupBy(s => s.Code))
                {
                    // Nothing new can be found of a code that was scanned without a place, seldom enough and is not withdrawn: most of them.
                    var use = recorded[(code.First().Scan.KeyVersion, code.First().Scan.Serial)];
                    if (code.Any(s => s.Scan.Latitude is not null) || (!use.IsSuspect && (use.Count > limits.MaxScans || code.Any(s => s.IsWithdrawn))))
                    {
                        await JudgeAsync(scope.ServiceProvider, code.First(), limits, cancellationToken);
                    }
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A scan is a count, not a record of goods: the next ones must still be written.
                LogFailure(e, county.Key.County);
            }
        }
    }

    // A scan has one place: its row has an id that follows from the scan's, so the key of the table keeps a second one out.
    private static Guid PlaceIdOf(Guid scanId) => new(SHA256.HashData(scanId.ToByteArray()).AsSpan(0, 16));

    private static Task<ScanLimits> LimitsAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<TraceSettings>().GetScanLimitsAsync(cancellationToken);

    private async Task<ScanSuspicion?> JudgeAsync(IServiceProvider services, QueuedScan scan, ScanLimits limits, CancellationToken cancellationToken)
    {
        var (version, serial) = (scan.Scan.KeyVersion, scan.Scan.Serial);
        var store = services.GetRequiredService<ITraceCodeStore>();
        if (await store.FindIssuedAsync(version, serial, cancellationToken) is not { Use: { } use } issued)
        {
            return null;
        }

        var sights = await store.GetScansAsync(version, serial, JudgedScans, cancellationToken);
        var reasons = ScanJudge.Judge(issued.Withdrawal is not null, use.Count, sights.Select(s => new ScanSight(s.Time, s.Latitude, s.Longitude)), limits);
        var places = sights.Where(s => s.Latitude is not null).Select(s => (s.Latitude, s.Longitude)).Distinct().Count();
        if (await store.JudgeAsync(version, serial, places, reasons.Count == 0 ? null : reasons[0], clock.GetUtcNow().UtcDateTime, cancellationToken))
        {
            foreach (var listener in services.GetServices<ISuspiciousScans>())
            {
                await listener.RaiseAsync(new SuspiciousCode(version, serial, scan.Code, issued.Batch.Number, issued.Activation?.LotId, reasons), cancellationToken);
            }
        }

        return use.Suspicion ?? (reasons.Count == 0 ? null : reasons[0]);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Scans of {County} could not be written")]
    private partial void LogFailure(Exception exception, string county);
}
