using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>An event as the book of lots takes it.</summary>
/// <param name="Content">The event.</param>
/// <param name="Step">Step of life; null when none fits.</param>
/// <param name="EventId">Its id.</param>
/// <param name="NewLots">Lots that it may begin.</param>
/// <param name="SubjectId">Trace subject on whose behalf; null: whoever has the place.</param>
/// <param name="WithdrawalDays">Days that an input use closes the lot for harvest, slaughter and sale.</param>
/// <param name="InputProduct">Name of the input product.</param>
/// <param name="SoldWith">What was sold with each returned package the last time.</param>
public sealed record LotEvent(EpcisEvent Content, TraceStep? Step, string EventId, IReadOnlyList<NewLot> NewLots, Guid? SubjectId = null, int WithdrawalDays = 0, string? InputProduct = null,
    IReadOnlyDictionary<string, IReadOnlyList<StockChange>>? SoldWith = null);
