namespace CountyCloud.Traceability.Epcis;

/// <summary>How a document is read.</summary>
/// <param name="Now">The present: what happened later than a day from now is refused.</param>
public sealed record EpcisReadOptions(DateTimeOffset Now)
{
    /// <summary>Goes on after an event that cannot be taken and says so in it (<c>proceed</c>); else the first one refuses the document (<c>rollback</c>).</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Most events of a document.</summary>
    public int MaxEvents { get; init; } = 100_000;
}
