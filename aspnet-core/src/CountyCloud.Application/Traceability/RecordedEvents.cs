namespace CountyCloud.Traceability;

/// <summary>What became of events.</summary>
/// <param name="Events">One for each event, in their order.</param>
/// <param name="Warnings">What should be looked at, such as a yield outside its band.</param>
public sealed record RecordedEvents(IReadOnlyList<RecordedEvent> Events, IReadOnlyList<TraceWarning> Warnings);

/// <summary>What became of an event.</summary>
/// <param name="EventId">Its id.</param>
/// <param name="Sequence">Its place in the county's journal.</param>
/// <param name="IsDuplicate">The same event was stored before; nothing changed.</param>
public sealed record RecordedEvent(string EventId, long Sequence, bool IsDuplicate);
