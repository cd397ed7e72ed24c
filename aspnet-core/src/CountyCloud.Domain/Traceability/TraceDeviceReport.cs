using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>That a device wrote an event into the trace record: what the device's page lists without reading every event. Written once.</summary>
public sealed class TraceDeviceReport : Entity, IMultiTenant, IAppendOnly
{
    /// <summary>Longest summary.</summary>
    public const int MaxSummaryLength = 256;

    private TraceDeviceReport()
    {
    }

    /// <summary>A report.</summary>
    /// <param name="id">Id.</param>
    /// <param name="deviceId">Device.</param>
    /// <param name="eventId">Event.</param>
    /// <param name="sequence">Its place in the county's journal.</param>
    /// <param name="eventTime">When it was measured or taken, UTC.</param>
    /// <param name="readingCount">How many readings; 0 for a picture.</param>
    /// <param name="summary">What was read, in short.</param>
    /// <param name="photoId">Picture; null for readings.</param>
    public TraceDeviceReport(Guid id, Guid deviceId, string eventId, long sequence, DateTime eventTime, int readingCount, string summary, Guid? photoId) =>
        (Id, DeviceId, EventId, Sequence, EventTime, ReadingCount, Summary, PhotoId) = (id, deviceId, eventId, sequence, eventTime, readingCount, summary, photoId);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Device.</summary>
    public Guid DeviceId { get; private set; }

    /// <summary>Event.</summary>
    public string EventId { get; private set; } = string.Empty;

    /// <summary>Its place in the county's journal.</summary>
    public long Sequence { get; private set; }

    /// <summary>When it was measured or taken, UTC.</summary>
    public DateTime EventTime { get; private set; }

    /// <summary>How many readings; 0 for a picture.</summary>
    public int ReadingCount { get; private set; }

    /// <summary>What was read, in short.</summary>
    public string Summary { get; private set; } = string.Empty;

    /// <summary>Picture; null for readings.</summary>
    public Guid? PhotoId { get; private set; }
}
