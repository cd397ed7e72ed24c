using System.Diagnostics;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IPublicTrace"/>
public sealed class PublicTrace(ITraceCodeStore store, TraceCodeKeyring keyring, TraceCodeCiphers ciphers, ITenantStore tenants, ICurrentTenant currentTenant, IServiceScopeFactory scopes, TraceScanQueue queue, TraceScanWriter writer) : IPublicTrace
{
    /// <summary>How long the answer "unknown" takes, whatever it took to find out; it slows guessing, too.</summary>
    public static readonly TimeSpan UnknownTakes = TimeSpan.FromMilliseconds(60);

    /// <inheritdoc />
    public Task<PublicTraceDto?> FindAsync(string? text, CancellationToken cancellationToken) => FindAsync(text, null, cancellationToken);

    /// <inheritdoc />
    public Task<PublicTraceDto?> FindAsync(string? text, Guid countyId, CancellationToken cancellationToken) => FindAsync(text, (Guid?)countyId, cancellationToken);

    /// <inheritdoc />
    public TraceCodeReading Check(string? text) => TraceCodeFormat.Read(text, out _);

    /// <inheritdoc />
    public Guid RecordScan(PublicTraceDto trace, TraceScanNotice scan) => queue.Add(trace, scan);

    /// <inheritdoc />
    public Task<ScanSuspicion?> RecordPlaceAsync(PublicTraceDto trace, Guid scanId, TraceScanNotice place, CancellationToken cancellationToken) => writer.RecordPlaceAsync(trace, scanId, place, cancellationToken);

    private async Task<PublicTraceDto?> FindAsync(string? text, Guid? countyId, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        if (TraceCodeFormat.Read(text, out var code) == TraceCodeReading.Ok && await SearchAsync(code, countyId, cancellationToken) is { } found)
        {
            return found;
        }

        if (UnknownTakes - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, cancellationToken);
        }

        return null;
    }

    private async Task<PublicTraceDto?> SearchAsync(string code, Guid? countyId, CancellationToken cancellationToken)
    {
        var letters = code[..TraceCodeFormat.PrefixLength];
        var prefix = ciphers.FindPrefix(letters);
        if (prefix is null && (prefix = await store.FindPrefixAsync(letters, cancellationToken)) is not null)
        {
            ciphers.Keep(prefix);
        }

        if (prefix is null || (countyId is not null && countyId != prefix.CountyId) || await tenants.FindByIdAsync(prefix.CountyId, cancellationToken) is not { IsActive: true } county)
        {
            return null;
        }

        if (await FindIssuedAsync(county, code, prefix.KeyVersion, cancellationToken) is not var (serial, issued))
        {
            return null;
        }

        var batch = issued.Batch;
        return new PublicTraceDto
        {
            CountyId = county.Id,
            County = county.Name,
            Code = code,
            Grouped = TraceCodeFormat.Group(code),
            KeyVersion = prefix.KeyVersion,
            Serial = serial,
            State = issued.State,
            ProductId = batch.ProductId,
            ProductName = batch.ProductName,
            Gtin = batch.Gtin,
            SubjectId = batch.SubjectId,
            SubjectName = batch.SubjectName,
            BrandName = batch.BrandCode is null ? null : batch.BrandName,
            LotId = issued.Activation?.LotId,
            Lot = issued.Lot,
            LotNumber = issued.Activation?.LotNumber,
            Scans = issued.Use?.Count ?? 0,
            FirstScanAt = issued.Use?.FirstScanAt,
            Suspicion = issued.Withdrawal is null ? issued.Use?.Suspicion : ScanSuspicion.WithdrawnCode,
        };
    }
    private async Task<(long Serial, IssuedCode Code)?> FindIssuedAsync(TenantInfo county, string code, int keyVersion, CancellationToken cancellationToken)
    {
        if (currentTenant.Id == county.Id)
        {
            return await FindIssuedAsync(keyring, store, code, keyVersion, cancellationToken);
        }

        // Services of its own: nothing of the caller's county or session is used.
        using var change = currentTenant.Change(county.Id, county.Name);
        await using var scope = scopes.CreateAsyncScope();
        return await FindIssuedAsync(scope.ServiceProvider.GetRequiredService<TraceCodeKeyring>(), scope.ServiceProvider.GetRequiredService<ITraceCodeStore>(), code, keyVersion, cancellationToken);
    }

    private static async Task<(long Serial, IssuedCode Code)?> FindIssuedAsync(TraceCodeKeyring keyring, ITraceCodeStore store, string code, int keyVersion, CancellationToken cancellationToken) =>
        (await keyring.GetCipherAsync(keyVersion, cancellationToken)).Serial(code) is { } serial && await store.FindIssuedAsync(keyVersion, serial, cancellationToken) is { } issued ? (serial, issued) : null;
}
