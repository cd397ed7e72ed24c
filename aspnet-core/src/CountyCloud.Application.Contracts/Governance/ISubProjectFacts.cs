using CountyCloud.Documents;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>What other contexts may know of sub-projects. For the server's own use cases; no endpoint.</summary>
public interface ISubProjectFacts
{
    /// <summary>The facts of one sub-project of the current county as they are now, changes of the running transaction included once saved.</summary>
    /// <exception cref="EntityNotFoundException">There is none.</exception>
    Task<SubProjectFactsDto> GetAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Budgets of these sub-projects and of all whose approved scheme binds, by number, in one statement.</summary>
    Task<IReadOnlyList<SubProjectBudgetDto>> GetBudgetsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default);
}

/// <summary>Budget of a sub-project and whether its approved scheme promises it (M99).</summary>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="Number">Its number.</param>
/// <param name="SchemeId">Approved scheme that binds; null when there is none, or the sub-project is closed or its contract ended.</param>
/// <param name="FundSourceCode">Fund source, when it names one.</param>
/// <param name="ContractorId">Contractor; null while none is named.</param>
/// <param name="ContractorName">Its name.</param>
/// <param name="Lines">Budget by line.</param>
public sealed record SubProjectBudgetDto(
    Guid SubProjectId, string Number, Guid? SchemeId, string? FundSourceCode, Guid? ContractorId, LocalizedText ContractorName, IReadOnlyList<SubProjectLineAmount> Lines);

/// <summary>Facts of a sub-project.</summary>
public sealed record SubProjectFactsDto
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number.</summary>
    public required string Number { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of work.</summary>
    public required WorkKind WorkKind { get; init; }

    /// <summary>State.</summary>
    public required SubProjectState State { get; init; }

    /// <summary>Contractor; null while none is named.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>Its name.</summary>
    public LocalizedText ContractorName { get; init; } = LocalizedText.Empty;

    /// <summary>Budget in yuan: that of the approved scheme, else the planned one (M99, FUND-51).</summary>
    public required decimal Budget { get; init; }

    /// <summary>The budget by budget item.</summary>
    public required IReadOnlyList<SubProjectLineAmount> Lines { get; init; }

    /// <summary>Fund source; null while none is named.</summary>
    public string? FundSourceCode { get; init; }

    /// <summary>Weighted share of the nodes found finished on site, 0 to 100.</summary>
    public required decimal ProgressPercent { get; init; }

    /// <summary>True when at least one node was found finished on site (M101).</summary>
    public required bool IsVerifiedOnSite { get; init; }

    /// <summary>True when the confirmed progress reaches the county's rule <c>progress</c> (M99, GAP-05); true where the county has no such rule.</summary>
    public required bool IsHalfDone { get; init; }

    /// <summary>True while a halt is in force (GOV-33).</summary>
    public required bool IsHalted { get; init; }

    /// <summary>True when the county's rule <c>design_gate</c> asks for an approved scheme for this kind of work (M69, C59).</summary>
    public required bool NeedsScheme { get; init; }

    /// <summary>True when a design scheme is approved.</summary>
    public required bool HasApprovedScheme { get; init; }

    /// <summary>True when its acceptance is approved.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>True when the whole project's acceptance is approved (Z1270).</summary>
    public required bool IsWholeProjectAccepted { get; init; }

    /// <summary>Costs that halts left with the contractor, yuan; never claimed from the special funds (M73).</summary>
    public required decimal CostsBorneByContractor { get; init; }

    /// <summary>True while a rectification of it is not closed.</summary>
    public required bool HasOpenRectification { get; init; }
}
