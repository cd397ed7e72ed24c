using CountyCloud.Framework.Application;

namespace CountyCloud.Traceability;

/// <summary>Reads and counts codes in the database.</summary>
public interface ITraceCodeStore
{
    /// <summary>Whose letters these are; null when nobody's. Asked without a county.</summary>
    Task<TraceCodePrefix?> FindPrefixAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Notes whose letters these are; saved with the unit of work.</summary>
    void Add(TraceCodePrefix prefix);

    /// <summary>A key of the county by its version; null for the newest; null when there is none.</summary>
    Task<TraceCodeKey?> FindKeyAsync(int? version, CancellationToken cancellationToken);

    /// <summary>What was issued with a serial number; null when nothing was.</summary>
    Task<IssuedCode?> FindIssuedAsync(int keyVersion, long serial, CancellationToken cancellationToken);

    /// <summary>A page of batches.</summary>
    Task<PagedResultDto<TraceCodeBatch>> GetListAsync(TraceCodeListInput input, IReadOnlyCollection<Guid>? subjectIds, CancellationToken cancellationToken);

    /// <summary>Label stock.</summary>
    Task<IReadOnlyList<TraceCodeStockDto>> GetStockAsync(IReadOnlyCollection<Guid>? subjectIds, CancellationToken cancellationToken);

    /// <summary>Labels of the newest batches.</summary>
    Task<IReadOnlyList<TraceLabelBatchDto>> GetLabelBatchesAsync(IReadOnlyCollection<Guid>? subjectIds, int most, CancellationToken cancellationToken);

    /// <summary>Labels of item batches by lot, newest lots first.</summary>
    Task<IReadOnlyList<TraceLabelLotDto>> GetLabelLotsAsync(IReadOnlyCollection<Guid>? subjectIds, int most, CancellationToken cancellationToken);

    /// <summary>Counts item codes against the packages of a lot, over all batches; false when there would be more. Inside the caller's transaction.</summary>
    Task<bool> TryCountAsync(Guid lotId, int codes, int packages, CancellationToken cancellationToken);

    /// <summary>Keeps scans and counts them, however many there are, in few statements.</summary>
    /// <returns>How each code that was scanned is in use now.</returns>
    Task<IReadOnlyDictionary<(int KeyVersion, long Serial), ScannedCode>> RecordAsync(IReadOnlyList<TraceCodeScan> scans, CancellationToken cancellationToken);

    /// <summary>Keeps the place that was told of a scan, which counts as none of its own; nothing happens when that scan's place is known.</summary>
    Task AddPlaceAsync(TraceCodeScan place, CancellationToken cancellationToken);

    /// <summary>Latest scans of a code, newest first.</summary>
    Task<IReadOnlyList<TraceCodeScan>> GetScansAsync(int keyVersion, long serial, int most, CancellationToken cancellationToken);

    /// <summary>Notes in how many places a code was asked for and why it looks copied.</summary>
    /// <returns>True when it looks copied for the first time.</returns>
    Task<bool> JudgeAsync(int keyVersion, long serial, int places, ScanSuspicion? suspicion, DateTime time, CancellationToken cancellationToken);
}

/// <summary>A code after its scan.</summary>
/// <param name="Count">Scans so far.</param>
/// <param name="IsSuspect">True when it already looked copied.</param>
public sealed record ScannedCode(long Count, bool IsSuspect);

/// <summary>A code that was issued.</summary>
/// <param name="Batch">Its batch, without ranges.</param>
/// <param name="Activation">Range by which it was activated.</param>
/// <param name="Withdrawal">Range by which it was withdrawn.</param>
/// <param name="Use">How it was asked for.</param>
/// <param name="Lot">How the lot of the activation stands.</param>
public sealed record IssuedCode(TraceCodeBatch Batch, TraceCodeRange? Activation, TraceCodeRange? Withdrawal, TraceCodeUse? Use, TraceLotStanding? Lot)
{
    /// <summary>State of the code.</summary>
    public TraceCodeState State => TraceCodeBatch.StateOf(Batch.State, Activation, Withdrawal, Use?.Count ?? 0);
}
