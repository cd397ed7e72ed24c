using CountyCloud.Framework.Entities;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ILotBlocks"/>
public sealed class LotBlocks(IRepository<Lot> lots, TimeProvider clock) : ILotBlocks
{
    /// <inheritdoc />
    public async Task BlockAsync(Guid lotId, LotBlockReason reason, string referenceNumber, CancellationToken cancellationToken) =>
        (await lots.GetAsync(lotId, cancellationToken)).Block(reason, referenceNumber, clock.GetUtcNow().UtcDateTime);

    /// <inheritdoc />
    public async Task UnblockAsync(Guid lotId, LotBlockReason reason, string referenceNumber, CancellationToken cancellationToken) =>
        (await lots.GetAsync(lotId, cancellationToken)).Unblock(reason, referenceNumber);
}
