namespace CountyCloud.Traceability;

/// <summary>
/// Holds lots back and lets them go again (TRACE-25: a failed test blocks the lot). A lot is held as long as one block is open; a block is
/// known by its reason and the number of the paper that opened it, so two failed tests of a lot are two blocks.
/// To be called inside the use case that causes it; it saves with that.
/// </summary>
public interface ILotBlocks
{
    /// <summary>Holds a lot back. Does nothing when the same block is open already.</summary>
    /// <param name="lotId">Lot of the county.</param>
    /// <param name="reason">Why.</param>
    /// <param name="referenceNumber">Number of the paper that says so: the test, the recall, the alert.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    Task BlockAsync(Guid lotId, LotBlockReason reason, string referenceNumber, CancellationToken cancellationToken);

    /// <summary>Lets a lot go: ends the block of this reason and paper. Does nothing when there is none.</summary>
    /// <param name="lotId">Lot of the county.</param>
    /// <param name="reason">Why it was held.</param>
    /// <param name="referenceNumber">Number of the paper that held it.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    Task UnblockAsync(Guid lotId, LotBlockReason reason, string referenceNumber, CancellationToken cancellationToken);
}
