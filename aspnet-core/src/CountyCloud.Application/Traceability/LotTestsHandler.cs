using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Traceability;

/// <summary>What follows from a test, in its transaction: a failure holds the lot back and raises an alert, a passed re-test lets it go (TRACE-25).</summary>
public sealed class LotTestsHandler(ILotBlocks lots, AlertDesk alerts, IUnitOfWork unitOfWork) : IDomainEventHandler<LotTestFailed>, IDomainEventHandler<LotTestPassed>
{
    /// <inheritdoc />
    public async Task HandleAsync(LotTestFailed domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent.LotId is { } lot)
        {
            await lots.BlockAsync(lot, LotBlockReason.FailedTest, domainEvent.BlockReference, cancellationToken);
        }

        await alerts.RaiseAsync(
            new RaisedAlert(
                TraceAlertKind.FailedTest, domainEvent.LotNumber, $"{domainEvent.Number} {domainEvent.ProductName} {domainEvent.LotNumber}: {domainEvent.Summary}", domainEvent.LotId, domainEvent.LotNumber, Step: TraceStep.Testing),
            isStanding: false, cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task HandleAsync(LotTestPassed domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent is { IsRetest: true, LotId: { } lot })
        {
            await lots.UnblockAsync(lot, LotBlockReason.FailedTest, domainEvent.BlockReference, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }
    }
}
