namespace CountyCloud.Traceability.Epcis;

/// <summary>What was sent: a document of events, or one event by itself.</summary>
/// <param name="IsQueryResult">An EPCISQueryDocument: events that another system answered with.</param>
/// <param name="Events">Its events in their order.</param>
/// <param name="MasterData">Identifiers that the header's master data describe (EPCIS 2.0 §9.6.7); their attributes are kept by nobody.</param>
public sealed record EpcisDocument(bool IsQueryResult, IReadOnlyList<EpcisReading> Events, IReadOnlyList<string> MasterData);
