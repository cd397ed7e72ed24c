namespace CountyCloud.Traceability;

/// <summary>The REST interface of EPCIS 2.0 (§12) without HTTP. Errors are exceptions of the standard (<c>EpcisException</c>).</summary>
public interface IEpcisInterface
{
    /// <summary>Takes a document. A small one is worked off before this returns, a large one in the background.</summary>
    /// <param name="document">UTF-8.</param>
    /// <param name="proceed">Take the good events even when others are bad.</param>
    /// <param name="isPerson">A person sends it, who records only for own subjects.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Id of the capture job.</returns>
    Task<Guid> CaptureAsync(byte[] document, bool proceed, bool isPerson, CancellationToken cancellationToken);

    /// <summary>Takes one event at once.</summary>
    /// <returns>Id of the event.</returns>
    Task<string> CaptureEventAsync(byte[] document, bool isPerson, CancellationToken cancellationToken);

    /// <summary>A capture job as JSON; null when there is none.</summary>
    Task<string?> FindJobAsync(string id, CancellationToken cancellationToken);

    /// <summary>Capture jobs as JSON, the newest first.</summary>
    Task<EpcisAnswer> GetJobsAsync(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters, CancellationToken cancellationToken);

    /// <summary>Events as an EPCISQueryDocument.</summary>
    /// <param name="parameters">Parameters of SimpleEventQuery and of paging.</param>
    /// <param name="queryName">Name of the query.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<EpcisAnswer> GetEventsAsync(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters, string queryName, CancellationToken cancellationToken);

    /// <summary>One event with its <c>@context</c>; null when there is none. Of an event that was declared wrong, the declaration.</summary>
    Task<string?> FindEventAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>Values that occur in the events, as a collection.</summary>
    /// <param name="resource"><c>eventTypes</c>, <c>epcs</c>, <c>bizSteps</c>, <c>bizLocations</c>, <c>readPoints</c>, <c>dispositions</c>.</param>
    /// <param name="parameters">Paging.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<EpcisAnswer> GetValuesAsync(string resource, IReadOnlyDictionary<string, IReadOnlyList<string>> parameters, CancellationToken cancellationToken);

    /// <summary>Names a query.</summary>
    /// <returns>Its name.</returns>
    Task<string> NameQueryAsync(byte[] definition, CancellationToken cancellationToken);

    /// <summary>Named queries as JSON.</summary>
    Task<string> GetQueriesAsync(CancellationToken cancellationToken);

    /// <summary>A named query as JSON.</summary>
    Task<string> GetQueryAsync(string name, CancellationToken cancellationToken);

    /// <summary>Forgets a named query.</summary>
    Task ForgetQueryAsync(string name, CancellationToken cancellationToken);

    /// <summary>Parameters of a named query.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetQueryParametersAsync(string name, CancellationToken cancellationToken);
}

/// <summary>A page of an answer.</summary>
/// <param name="Json">Its body.</param>
/// <param name="NextPageToken">Asks for the next page; null: this is the last.</param>
public sealed record EpcisAnswer(string Json, string? NextPageToken);
