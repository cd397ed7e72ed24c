using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>How a step is told.</summary>
/// <param name="Type">Kind of event.</param>
/// <param name="Action">What it does; null for a transformation.</param>
/// <param name="BizStep">CBV word, or a URI where CBV has none.</param>
/// <param name="Disposition">CBV word.</param>
public sealed record StepWords(EpcisEventType Type, EpcisAction? Action, string BizStep, string Disposition);
