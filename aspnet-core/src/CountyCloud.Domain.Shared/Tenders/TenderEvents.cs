using CountyCloud.Framework.Entities;

namespace CountyCloud.Tenders;

/// <summary>
/// A contract was signed. Clocks that run from the tender's end start with it: Cangyuan's schemes are due 30 working days later (C45,
/// C59, C73; GOV-17, TEND-23).
/// </summary>
/// <param name="ContractId">Contract.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="TenderId">Tender it follows; null when another body held it.</param>
/// <param name="ContractorId">Contractor with an account on the platform.</param>
/// <param name="ContractorName">Its name as signed.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="SubProjectIds">Sub-projects that it covers.</param>
/// <param name="BudgetCodes">Systems and lines of the budget that it covers.</param>
/// <param name="SignedOn">Day of the contract.</param>
/// <param name="EndsOn">Last day of its term.</param>
public sealed record ContractSigned(
    Guid ContractId, string Number, string Title, Guid? TenderId, Guid? ContractorId, string ContractorName, decimal Amount, IReadOnlyList<Guid> SubProjectIds, IReadOnlyList<string> BudgetCodes,
    DateOnly SignedOn, DateOnly EndsOn) : IDomainEvent;

/// <summary>A contract ended, with its term or early: what it promised and nobody is owed is free again, and its sub-projects may get another.</summary>
/// <param name="ContractId">Contract.</param>
/// <param name="Number">Its number.</param>
/// <param name="SubProjectIds">Sub-projects that it covered.</param>
/// <param name="EndedOn">Day.</param>
public sealed record ContractEnded(Guid ContractId, string Number, IReadOnlyList<Guid> SubProjectIds, DateOnly EndedOn) : IDomainEvent;

/// <summary>
/// An approved amendment changed a running contract: what it promises is adjusted in the same transaction (FUND-16), and what depends on its last
/// day follows (ASSET-09).
/// </summary>
/// <param name="AmendmentId">Amendment.</param>
/// <param name="Number">Its number.</param>
/// <param name="ContractId">Contract.</param>
/// <param name="ContractNumber">Its number.</param>
/// <param name="Title">Title of the contract.</param>
/// <param name="ContractorId">Contractor with an account on the platform.</param>
/// <param name="ContractorName">Its name as signed.</param>
/// <param name="FormerAmount">Amount until now, yuan.</param>
/// <param name="Amount">Amount from now on, yuan.</param>
/// <param name="SubProjectIds">Sub-projects that the contract covers.</param>
/// <param name="BudgetCodes">Systems and lines of the budget that it covers.</param>
/// <param name="EndsOn">Last day from now on.</param>
public sealed record ContractAmended(
    Guid AmendmentId, string Number, Guid ContractId, string ContractNumber, string Title, Guid? ContractorId, string ContractorName, decimal FormerAmount, decimal Amount, IReadOnlyList<Guid> SubProjectIds,
    IReadOnlyList<string> BudgetCodes, DateOnly EndsOn) : IDomainEvent;

/// <summary>What the public sees of a tender changed: its notice, its result, its contract.</summary>
/// <param name="TenderId">Tender.</param>
public sealed record TenderPublished(Guid TenderId) : IDomainEvent;
