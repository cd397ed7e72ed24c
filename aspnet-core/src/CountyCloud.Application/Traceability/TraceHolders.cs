namespace CountyCloud.Traceability;

/// <summary>Names of subjects and places, and who has what is at a place.</summary>
public sealed class TraceHolders(ITraceParties parties, ITraceSubjectQueries subjects, ITraceGraphQueries queries)
{
    private const int AtOnce = 500;

    /// <summary>What people read of an identifier that has no name.</summary>
    public static string Short(string identifier) => TraceConsts.IsOnTheWay(identifier) ? TraceConsts.InTransit : TraceIdentifiers.Parse(identifier)?.Code ?? identifier;

    /// <summary>Names of subjects.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var part in ids.Chunk(AtOnce))
        {
            foreach (var (id, name) in await subjects.GetNamesAsync(part, cancellationToken))
            {
                names[id] = name;
            }
        }

        return names;
    }

    /// <summary>Names of sites by identifier.</summary>
    public async Task<IReadOnlyDictionary<string, string>> GetSiteNamesAsync(IReadOnlyCollection<string> places, CancellationToken cancellationToken) =>
        (await GetSitesAsync(places, cancellationToken)).ToDictionary(s => s.Key, s => s.Value.Name, StringComparer.Ordinal);

    /// <summary>Sites by identifier.</summary>
    public async Task<IReadOnlyDictionary<string, TraceSiteFacts>> GetSitesAsync(IReadOnlyCollection<string> places, CancellationToken cancellationToken)
    {
        var sites = new Dictionary<string, TraceSiteFacts>(StringComparer.Ordinal);
        foreach (var part in places.Chunk(AtOnce))
        {
            foreach (var (place, site) in await parties.GetSitesAsync(part, cancellationToken))
            {
                sites[place] = site;
            }
        }

        return sites;
    }

    /// <summary>Sites in which places lie: a parcel is where it stands, also inside another one.</summary>
    public async Task<IReadOnlyDictionary<string, TraceSiteFacts>> GetWhereAsync(IReadOnlyCollection<string> places, CancellationToken cancellationToken)
    {
        var at = places.ToDictionary(p => p, p => p, StringComparer.Ordinal);
        for (var depth = 0; depth < TraceWalk.MaxLevels; depth++)
        {
            var packages = await queries.GetPackagesAsync([.. at.Values.Distinct(StringComparer.Ordinal)], cancellationToken);
            if (packages.Count == 0)
            {
                break;
            }

            foreach (var place in at.Keys.ToList())
            {
                at[place] = packages.GetValueOrDefault(at[place], at[place]);
            }
        }

        var sites = await GetSitesAsync([.. at.Values.Distinct(StringComparer.Ordinal)], cancellationToken);
        return at.Where(a => sites.ContainsKey(a.Value)).ToDictionary(a => a.Key, a => sites[a.Value], StringComparer.Ordinal);
    }
}
