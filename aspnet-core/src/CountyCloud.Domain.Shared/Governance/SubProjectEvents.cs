using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>What a sub-project may spend of a line of the budget.</summary>
/// <param name="BudgetItemCode">Code of the budget item (section <c>budget-item</c>).</param>
/// <param name="Amount">Amount, yuan.</param>
public sealed record SubProjectLineAmount(string BudgetItemCode, decimal Amount);

/// <summary>A design scheme was approved: its budget binds the sub-project from now on (M99); the funds side may commit it.</summary>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="SchemeId">Scheme.</param>
/// <param name="SchemeNumber">Number of the scheme.</param>
/// <param name="Lines">The approved budget; together the budget of the sub-project.</param>
/// <param name="FundSourceCode">Fund source, when the sub-project names one.</param>
/// <param name="ContractorId">Contractor.</param>
/// <param name="ContractorName">Its name.</param>
public sealed record SchemeApproved(
    Guid SubProjectId, Guid SchemeId, string SchemeNumber, IReadOnlyList<SubProjectLineAmount> Lines, string? FundSourceCode, Guid? ContractorId, LocalizedText ContractorName) : IDomainEvent;

/// <summary>The acceptance of a sub-project was approved.</summary>
/// <param name="SubProjectId">Sub-project.</param>
public sealed record SubProjectAccepted(Guid SubProjectId) : IDomainEvent;

/// <summary>A sub-project was halted: nothing of it is approved, accepted or paid (GOV-33).</summary>
/// <param name="SubProjectId">Sub-project.</param>
public sealed record SubProjectHalted(Guid SubProjectId) : IDomainEvent;

/// <summary>The halt of a sub-project was lifted.</summary>
/// <param name="SubProjectId">Sub-project.</param>
public sealed record SubProjectResumed(Guid SubProjectId) : IDomainEvent;

/// <summary>The whole project was accepted (W-05): what was held back until then may be paid (Z1270).</summary>
/// <param name="AcceptanceId">Acceptance.</param>
public sealed record WholeProjectAccepted(Guid AcceptanceId) : IDomainEvent;

/// <summary>A rectification was checked and found good (W-06).</summary>
/// <param name="RectificationId">Rectification.</param>
/// <param name="OriginDocumentId">Document in which the finding was made; null when there is none.</param>
/// <param name="FindingId">The finding in that document, where the document keeps them apart.</param>
/// <param name="Number">Number of the rectification.</param>
/// <param name="Outcome">What the check found.</param>
public sealed record RectificationClosed(Guid RectificationId, Guid? OriginDocumentId, Guid? FindingId, string Number, string Outcome) : IDomainEvent;
