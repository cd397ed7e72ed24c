namespace CountyCloud.Traceability;

/// <summary>Stands in while no product library is connected: no product is known.</summary>
internal sealed class NoLotProducts : ILotProducts
{
    public Task<LotProductFacts?> FindByCodeAsync(string code, CancellationToken cancellationToken) => Task.FromResult<LotProductFacts?>(null);

    public Task<LotProductFacts?> FindByGtinAsync(string gtin, CancellationToken cancellationToken) => Task.FromResult<LotProductFacts?>(null);
}

/// <summary>Stands in while no input products are connected.</summary>
internal sealed class NoInputProducts : IInputProductFacts
{
    public Task<InputProductFacts?> FindAsync(string code, CancellationToken cancellationToken) => Task.FromResult<InputProductFacts?>(null);
}

/// <summary>Stands in while no subjects are filed: places are not checked, and everybody with the permission acts for all.</summary>
internal sealed class NoTraceParties : ITraceParties
{
    public bool IsKnown => false;

    public Task<IReadOnlyDictionary<string, TraceSiteFacts>> GetSitesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyDictionary<string, TraceSiteFacts>>(new Dictionary<string, TraceSiteFacts>());

    public Task<IReadOnlyDictionary<Guid, TraceSiteFacts>> GetSitesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyDictionary<Guid, TraceSiteFacts>>(new Dictionary<Guid, TraceSiteFacts>());

    public Task<IReadOnlyList<TraceSiteFacts>> GetOwnSitesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TraceSiteFacts>>([]);

    public Task<IReadOnlyDictionary<string, TracePartyFacts>> GetPartiesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyDictionary<string, TracePartyFacts>>(new Dictionary<string, TracePartyFacts>());

    public Task<IReadOnlyDictionary<Guid, TracePartyFacts>> GetPartiesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyDictionary<Guid, TracePartyFacts>>(new Dictionary<Guid, TracePartyFacts>());

    public Task<IReadOnlySet<Guid>?> GetOwnSubjectIdsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlySet<Guid>?>(null);
}
