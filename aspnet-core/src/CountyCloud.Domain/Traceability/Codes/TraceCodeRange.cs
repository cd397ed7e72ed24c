using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>What happened to codes that follow one another: activated for a lot, or void, lost, stolen. Only added, never removed (W-27).</summary>
public sealed class TraceCodeRange : Entity, IMultiTenant, IAppendOnly
{
    private TraceCodeRange()
    {
    }

    internal TraceCodeRange(Guid id, Guid batchId, long first, long last, TraceCodeRangeKind kind, CodeLot? lot, string? reason, string byName, DateTime time)
    {
        Id = id;
        BatchId = batchId;
        FirstSerial = first;
        LastSerial = last;
        Kind = kind;
        IsWithdrawal = kind != TraceCodeRangeKind.Activated;
        LotId = lot?.Id;
        LotNumber = lot?.Number;
        Reason = reason;
        ByName = byName;
        Time = time;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Batch.</summary>
    public Guid BatchId { get; private set; }

    /// <summary>First serial number.</summary>
    public long FirstSerial { get; private set; }

    /// <summary>Last serial number.</summary>
    public long LastSerial { get; private set; }

    /// <summary>What happened.</summary>
    public TraceCodeRangeKind Kind { get; private set; }

    /// <summary>True when they no longer hold.</summary>
    public bool IsWithdrawal { get; private set; }

    /// <summary>Lot whose packages they mark.</summary>
    public Guid? LotId { get; private set; }

    /// <summary>Number of that lot.</summary>
    public string? LotNumber { get; private set; }

    /// <summary>Why.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who recorded it.</summary>
    public string ByName { get; private set; } = string.Empty;

    /// <summary>When, UTC.</summary>
    public DateTime Time { get; private set; }

    /// <summary>How many codes.</summary>
    public int Count => (int)(LastSerial - FirstSerial + 1);

    /// <summary>How many codes it has in common with a range.</summary>
    public int Overlap(long first, long last) => (int)Math.Max(0, Math.Min(LastSerial, last) - Math.Max(FirstSerial, first) + 1);
}
