using CountyCloud.Documents;

namespace CountyCloud.Funds;

/// <summary>What a payment has to know of its sub-project at the moment somebody acts.</summary>
public sealed record SubProjectPosition
{
    /// <summary>Sub-project.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about; decides how it is paid (Z1270).</summary>
    public WorkKind WorkKind { get; init; }

    /// <summary>Contractor to be paid; null when none was chosen yet.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>Its name as last known.</summary>
    public string ContractorName { get; init; } = string.Empty;

    /// <summary>Fund source that pays it, when it names one (FUND-46).</summary>
    public string? FundSourceCode { get; init; }

    /// <summary>True when its design scheme with budget is approved, or the county asks for none (M99).</summary>
    public bool IsSchemeApproved { get; init; }

    /// <summary>True while the county government halts it (M73).</summary>
    public bool IsHalted { get; init; }

    /// <summary>Part of the work that is done and was confirmed on site, percent.</summary>
    public decimal Progress { get; init; }

    /// <summary>True when it passed its own acceptance (M103, Z1268).</summary>
    public bool IsAccepted { get; init; }

    /// <summary>True when the whole project passed its acceptance (Z1270).</summary>
    public bool IsWholeProjectAccepted { get; init; }

    /// <summary>Its budget by line, yuan: the table of the approved scheme (M103 子项目资金预算表, FUND-51).</summary>
    public IReadOnlyList<LineAmount> Budget { get; init; } = [];

    /// <summary>Sum of the budget, yuan.</summary>
    public decimal BudgetTotal => Budget.Sum(b => b.Amount);
}
