using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>A document of events that another system sent (EPCIS 2.0 §12.6.2): what became of it. The document itself is kept only until it was worked off.</summary>
public sealed class CaptureJob : AggregateRoot, IMultiTenant, INotAudited
{
    private CaptureJob()
    {
    }

    /// <summary>A document came in.</summary>
    /// <param name="id">Id.</param>
    /// <param name="document">It, UTF-8.</param>
    /// <param name="proceeds">Good events are taken even when others are bad (<c>proceed</c>); else all or none (<c>rollback</c>).</param>
    /// <param name="eventCount">Events in it.</param>
    /// <param name="recordedBy">Account that sent it.</param>
    /// <param name="checksPeople">It was sent by a person, who records only for own subjects.</param>
    public CaptureJob(Guid id, byte[] document, bool proceeds, int eventCount, string recordedBy, bool checksPeople)
    {
        Id = id;
        Document = document;
        Proceeds = proceeds;
        EventCount = eventCount;
        RecordedBy = recordedBy;
        ChecksPeople = checksPeople;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>The document; empty when it was worked off.</summary>
    public byte[] Document { get; private set; } = [];

    /// <summary>Good events are taken even when others are bad.</summary>
    public bool Proceeds { get; private set; }

    /// <summary>Events in the document.</summary>
    public int EventCount { get; private set; }

    /// <summary>Account that sent it.</summary>
    public string RecordedBy { get; private set; } = string.Empty;

    /// <summary>It was sent by a person, who records only for own subjects.</summary>
    public bool ChecksPeople { get; private set; }

    /// <summary>When it was worked off, UTC; null: running.</summary>
    public DateTime? FinishedTime { get; private set; }

    /// <summary>True when every event was taken.</summary>
    public bool IsSuccess { get; private set; }

    /// <summary>What was wrong: JSON array of problems (RFC 7807).</summary>
    public string Errors { get; private set; } = "[]";

    /// <summary>It was worked off.</summary>
    /// <param name="errors">JSON array of problems.</param>
    /// <param name="isSuccess">Every event was taken.</param>
    /// <param name="time">UTC.</param>
    public void Finish(string errors, bool isSuccess, DateTime time)
    {
        Document = [];
        Errors = errors;
        IsSuccess = isSuccess;
        FinishedTime = time;
    }
}
