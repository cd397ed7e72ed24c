namespace CountyCloud.Traceability;

/// <summary>Stands for the lots of a county while nothing keeps any: none is found, so none can be held back.</summary>
internal sealed class NoLots : ILotFacts, ILotBlocks
{
    /// <inheritdoc />
    public Task<LotFacts?> FindAsync(Guid lotId, CancellationToken cancellationToken) => Task.FromResult<LotFacts?>(null);

    /// <inheritdoc />
    public Task<LotFacts?> FindByNumberAsync(string lotNumber, CancellationToken cancellationToken) => Task.FromResult<LotFacts?>(null);

    /// <inheritdoc />
    public Task<IReadOnlyList<LotFacts>> GetPastBestBeforeAsync(DateOnly day, int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<LotFacts>>([]);

    /// <inheritdoc />
    public Task BlockAsync(Guid lotId, LotBlockReason reason, string referenceNumber, CancellationToken cancellationToken) => throw new InvalidOperationException("There are no lots to hold back.");

    /// <inheritdoc />
    public Task UnblockAsync(Guid lotId, LotBlockReason reason, string referenceNumber, CancellationToken cancellationToken) => throw new InvalidOperationException("There are no lots to let go.");
}
