using System.Globalization;
using System.Text.Json;
using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IEpcisInterface"/>
public sealed class EpcisInterface(
    EpcisCapture capture, IEpcisQueries queries, IRepository<CaptureJob> jobs, IRepository<EpcisNamedQuery> named, IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock) : IEpcisInterface
{
    // Rows that are looked at for one page when a condition cannot be asked of the database.
    private const int Batch = 500;
    private const int MaxLookedAt = 50_000;

    /// <inheritdoc />
    public Task<Guid> CaptureAsync(byte[] document, bool proceed, bool isPerson, CancellationToken cancellationToken) => capture.StartAsync(document, proceed, isPerson, cancellationToken);

    /// <inheritdoc />
    public Task<string> CaptureEventAsync(byte[] document, bool isPerson, CancellationToken cancellationToken) => capture.OneAsync(document, isPerson, cancellationToken);

    /// <inheritdoc />
    public async Task<string?> FindJobAsync(string id, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var key) && await jobs.FindAsync(key, cancellationToken) is { } job ? EpcisJson.Text(w => Write(w, job)) : null;

    /// <inheritdoc />
    public async Task<EpcisAnswer> GetJobsAsync(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters, CancellationToken cancellationToken)
    {
        var query = EpcisQueryParser.Parse(Only(parameters, "perPage", "nextPageToken"));
        var skip = query.After?.Given ?? 0;
        var found = await queries.GetJobsAsync(skip, query.PerPage + 1, cancellationToken);
        var page = found.Take(query.PerPage).ToList();
        return new(EpcisJson.Text(w =>
        {
            w.WriteStartArray();
            page.ForEach(j => Write(w, j));
            w.WriteEndArray();
        }), found.Count > page.Count ? EpcisQueryParser.Token(new(0, 0, skip + page.Count)) : null);
    }

    /// <inheritdoc />
    public async Task<EpcisAnswer> GetEventsAsync(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters, string queryName, CancellationToken cancellationToken)
    {
        var query = EpcisQueryParser.Parse(parameters);
        var given = query.After?.Given ?? 0;
        var wanted = Math.Min(query.PerPage, (query.Limit ?? int.MaxValue) - given);
        if (query is { Maximum: { } maximum, After: null } && (await TakeAsync(query, null, maximum + 1, cancellationToken)).Count > maximum)
        {
            throw new EpcisException(EpcisErrors.QueryTooLarge, $"More than {maximum} events.", "maxEventCount");
        }

        var found = await TakeAsync(query, query.After, wanted + 1, cancellationToken);
        var page = found.Take(wanted).ToList();
        var next = found.Count > page.Count && page.Count > 0 && given + page.Count < (query.Limit ?? int.MaxValue)
            ? EpcisQueryParser.Token(new(page[^1].EventTime.Ticks, page[^1].Sequence, given + page.Count)) : null;
        return new(EpcisJson.WriteQueryDocument(page.Select(r => r.Document), queryName, clock.GetUtcNow()), next);
    }

    /// <inheritdoc />
    public Task<string?> FindEventAsync(string eventId, CancellationToken cancellationToken) => queries.FindEventAsync(eventId, cancellationToken);

    /// <inheritdoc />
    public async Task<EpcisAnswer> GetValuesAsync(string resource, IReadOnlyDictionary<string, IReadOnlyList<string>> parameters, CancellationToken cancellationToken)
    {
        var perPage = EpcisQueryParser.Parse(Only(parameters, "perPage")).PerPage;
        var after = parameters.TryGetValue("nextPageToken", out var token) ? Uri.UnescapeDataString(token[0]) : null;
        var found = await queries.GetValuesAsync(resource, after, perPage + 1, cancellationToken);
        var page = found.Take(perPage).ToList();
        return new(EpcisJson.Text(w =>
        {
            w.WriteStartObject();
            EpcisContext.Empty.WriteTo(w);
            w.WriteString("type", "Collection");
            w.WriteStartArray("member");
            page.ForEach(w.WriteStringValue);
            w.WriteEndArray();
            w.WriteEndObject();
        }), found.Count > page.Count ? Uri.EscapeDataString(page[^1]) : null);
    }

    /// <inheritdoc />
    public async Task<string> NameQueryAsync(byte[] definition, CancellationToken cancellationToken)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(definition);
        }
        catch (JsonException)
        {
            throw EpcisException.Invalid(string.Empty, "Not well-formed JSON.");
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("name", out var said) || said.ValueKind != JsonValueKind.String || said.GetString() is not { Length: > 0 and <= EpcisNamedQuery.MaxNameLength } name)
            {
                throw EpcisException.Invalid("/name", $"A name of at most {EpcisNamedQuery.MaxNameLength} characters is missing.");
            }

            if (!root.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.Object)
            {
                throw EpcisException.Invalid("/query", "The query's parameters are missing.");
            }

            EpcisQueryParser.Parse(Parameters(query));
            if (await queries.FindQueryAsync(name, cancellationToken) is not null)
            {
                throw new EpcisException(EpcisErrors.DuplicateName, "A query of that name is there.", "/name");
            }

            named.Add(new EpcisNamedQuery(ids.Create(), name, query.GetRawText()));
            await unitOfWork.SaveAsync(cancellationToken);
            return name;
        }
    }

    /// <inheritdoc />
    public async Task<string> GetQueriesAsync(CancellationToken cancellationToken)
    {
        var all = await queries.GetQueriesAsync(cancellationToken);
        return EpcisJson.Text(w =>
        {
            w.WriteStartArray();
            foreach (var query in all)
            {
                Write(w, query);
            }

            w.WriteEndArray();
        });
    }

    /// <inheritdoc />
    public async Task<string> GetQueryAsync(string name, CancellationToken cancellationToken)
    {
        var query = await FindAsync(name, cancellationToken);
        return EpcisJson.Text(w => Write(w, query));
    }

    /// <inheritdoc />
    public async Task ForgetQueryAsync(string name, CancellationToken cancellationToken)
    {
        named.Remove(await FindAsync(name, cancellationToken));
        await unitOfWork.SaveAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetQueryParametersAsync(string name, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse((await FindAsync(name, cancellationToken)).Query);
        return Parameters(document.RootElement);
    }

    private static Dictionary<string, IReadOnlyList<string>> Only(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters, params string[] names) =>
        parameters.Where(p => names.Contains(p.Key)).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);

    private static Dictionary<string, IReadOnlyList<string>> Parameters(JsonElement query)
    {
        static string One(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return query.EnumerateObject().ToDictionary(m => m.Name, m => (IReadOnlyList<string>)(m.Value.ValueKind == JsonValueKind.Array ? [.. m.Value.EnumerateArray().Select(One)] : [One(m.Value)]), StringComparer.Ordinal);
    }

    private static void Write(Utf8JsonWriter w, CaptureJob job)
    {
        w.WriteStartObject();
        w.WriteString("captureID", job.Id.ToString());
        w.WriteString("createdAt", job.CreationTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        if (job.FinishedTime is { } finished)
        {
            w.WriteString("finishedAt", finished.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        }

        w.WriteBoolean("running", job.FinishedTime is null);
        w.WriteBoolean("success", job.FinishedTime is null || job.IsSuccess);
        w.WriteString("captureErrorBehaviour", job.Proceeds ? "proceed" : "rollback");
        w.WritePropertyName("errors");
        w.WriteRawValue(job.Errors);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, EpcisNamedQuery query)
    {
        w.WriteStartObject();
        w.WriteString("name", query.Name);
        w.WritePropertyName("query");
        w.WriteRawValue(query.Query);
        w.WriteEndObject();
    }

    private async Task<EpcisNamedQuery> FindAsync(string name, CancellationToken cancellationToken) =>
        await queries.FindQueryAsync(name, cancellationToken) ?? throw new EpcisException(EpcisErrors.NoSuchName, "No query has that name.", name);

    private async Task<List<EpcisRow>> TakeAsync(EpcisQuery query, EpcisPlace? after, int count, CancellationToken cancellationToken)
    {
        if (query.Conditions.Count == 0)
        {
            return [.. await queries.FindAsync(query, after, count, cancellationToken)];
        }

        var found = new List<EpcisRow>();
        for (var lookedAt = 0; found.Count < count; lookedAt += Batch)
        {
            if (lookedAt >= MaxLookedAt)
            {
                throw new EpcisException(EpcisErrors.QueryTooLarge, "Too many events to look through; narrow it by time, identifier or step.", string.Empty);
            }

            var rows = await queries.FindAsync(query, after, Batch, cancellationToken);
            foreach (var row in rows)
            {
                var e = EpcisJson.ReadStored(row.Document);
                if (query.Conditions.All(c => c(e)))
                {
                    found.Add(row);
                }
            }

            if (rows.Count < Batch)
            {
                break;
            }

            after = new(rows[^1].EventTime.Ticks, rows[^1].Sequence, 0);
        }

        return [.. found.Take(count)];
    }
}
