using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>What the office plans for a sub-project.</summary>
/// <param name="Name">Name.</param>
/// <param name="WorkKind">Kind of work.</param>
/// <param name="Content">Content, building method, functions in words (GOV-04).</param>
/// <param name="ResponsibleUnits">Responsible and supporting units (C47, C117).</param>
/// <param name="AcceptanceIndicators">Indicators by which it will be accepted (C165).</param>
/// <param name="FundSourceCode">Fund source.</param>
/// <param name="PlannedStart">First day of work.</param>
/// <param name="PlannedEnd">Completion date that is watched (GOV-18).</param>
/// <param name="IsPilot">True for a pilot whose result is spread (K10, GOV-51).</param>
/// <param name="Nodes">Nodes in order.</param>
public sealed record SubProjectPlan(
    string Name, WorkKind WorkKind, string? Content, string? ResponsibleUnits, string? AcceptanceIndicators, string? FundSourceCode, DateOnly? PlannedStart, DateOnly? PlannedEnd, bool IsPilot,
    IReadOnlyList<NodePlan> Nodes);
