using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>The budget of the current county as a tree that ties at every level or says why not.</summary>
public interface IBudgetAppService : IApplicationService
{
    /// <summary>The whole budget with its sources and instalments; amounts in yuan.</summary>
    [RequiresPermission(CountyCloudPermissions.Budget)]
    Task<BudgetDto> GetAsync(CancellationToken cancellationToken);
}

/// <summary>The budget.</summary>
public sealed record BudgetDto
{
    /// <summary>Amount of the plan, yuan; null when not stated.</summary>
    public decimal? PlanAmount { get; init; }

    /// <summary>What the plan amount is.</summary>
    public LocalizedText PlanAmountNote { get; init; } = LocalizedText.Empty;

    /// <summary>Sum of the systems, yuan.</summary>
    public decimal Total { get; init; }

    /// <summary>True when every sum ties.</summary>
    public bool IsTied { get; init; }

    /// <summary>Everything to know about the sums.</summary>
    public IReadOnlyList<BudgetIssueDto> Issues { get; init; } = [];

    /// <summary>All items, parents before children.</summary>
    public IReadOnlyList<BudgetItemDto> Items { get; init; } = [];

    /// <summary>Fund sources.</summary>
    public IReadOnlyList<FundSourceValues> Sources { get; init; } = [];

    /// <summary>Instalments.</summary>
    public IReadOnlyList<FundInstalmentValues> Instalments { get; init; } = [];

    /// <summary>Contradictions and gaps on record that concern the money.</summary>
    public IReadOnlyList<NoteValues> Notes { get; init; } = [];
}

/// <summary>Something about the sums.</summary>
/// <param name="Code">Item; empty for the whole.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">What is the matter.</param>
/// <param name="Expected">What the other figures give (yuan; percent for shares).</param>
/// <param name="Actual">What stands there.</param>
/// <param name="Difference">Actual − expected.</param>
/// <param name="Reason">The reason on record.</param>
public sealed record BudgetIssueDto(string Code, string Name, BudgetIssueKind Kind, decimal Expected, decimal Actual, decimal Difference, LocalizedText Reason);

/// <summary>A budget item with what follows from it.</summary>
/// <param name="Id">Id.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="Level">Depth in the tree, 0 for a system.</param>
/// <param name="Values">The item; amounts in yuan.</param>
/// <param name="SumOfChildren">Sum of the items below, yuan.</param>
/// <param name="ComputedAmount">Price × quantity × years + one-off, yuan.</param>
/// <param name="YearlyAmount">Amount of one year of a yearly line, yuan (FUND-05).</param>
/// <param name="Check">How the line ties.</param>
/// <param name="Calculation">The calculation in figures.</param>
public sealed record BudgetItemDto(
    Guid Id, string ConcurrencyStamp, int Level, BudgetItemValues Values, decimal? SumOfChildren, decimal? ComputedAmount, decimal? YearlyAmount, BudgetCheck Check, string Calculation);
