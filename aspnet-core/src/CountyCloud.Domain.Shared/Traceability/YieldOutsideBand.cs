using CountyCloud.Framework.Entities;

namespace CountyCloud.Traceability;

/// <summary>A transformation yielded less or more than the county's band says (TRACE-05). A warning: alerts listen to it.</summary>
/// <param name="LotId">First lot that came of it.</param>
/// <param name="LotNumber">Its number.</param>
/// <param name="Percent">Output in percent of the input, by mass.</param>
/// <param name="Min">Least; null when there is none.</param>
/// <param name="Max">Most; null when there is none.</param>
public sealed record YieldOutsideBand(Guid LotId, string LotNumber, decimal Percent, decimal? Min, decimal? Max) : IDomainEvent;
