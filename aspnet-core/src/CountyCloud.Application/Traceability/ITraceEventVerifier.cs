namespace CountyCloud.Traceability;

/// <summary>Finds stored events that are no longer what was recorded.</summary>
public interface ITraceEventVerifier
{
    /// <summary>Computes the hash of every event of the county anew and compares.</summary>
    Task<TraceVerification> VerifyAsync(CancellationToken cancellationToken);
}

/// <summary>What was found.</summary>
/// <param name="EventCount">Events that were checked.</param>
/// <param name="Changed">Those that were changed after they were recorded: at most 100.</param>
public sealed record TraceVerification(long EventCount, IReadOnlyList<ChangedEvent> Changed)
{
    /// <summary>True when every event is as it was recorded.</summary>
    public bool IsIntact => Changed.Count == 0;
}

/// <summary>An event that was changed.</summary>
/// <param name="Sequence">Place in the journal.</param>
/// <param name="EventId">Id.</param>
public sealed record ChangedEvent(long Sequence, string EventId);
