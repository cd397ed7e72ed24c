using CountyCloud.Framework.Entities;

namespace CountyCloud.Traceability;

/// <summary>Somebody in charge confirmed that an alert tells of a true problem (W-28): the product may have to leave the shop (PROD-09).</summary>
/// <param name="AlertId">Alert.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">Kind.</param>
/// <param name="LotId">Lot concerned, when known.</param>
/// <param name="LotNumber">Its number, when known.</param>
public sealed record TraceProblemConfirmed(Guid AlertId, string Number, TraceAlertKind Kind, Guid? LotId, string? LotNumber) : IDomainEvent;
