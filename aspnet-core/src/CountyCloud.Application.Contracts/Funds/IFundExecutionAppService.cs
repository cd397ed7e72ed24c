using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>How the budget is spent, by system and line, with what is on its way. Amounts in yuan.</summary>
public interface IFundExecutionAppService : IApplicationService
{
    /// <summary>The budget tree with its amounts; four statements, however many lines and payments there are.</summary>
    [RequiresPermission(CountyCloudPermissions.Budget)]
    Task<FundExecutionDto> GetAsync(CancellationToken cancellationToken);
}

/// <summary>Execution of the budget.</summary>
/// <param name="Lines">Items of the budget tree, those above before those below; sums included.</param>
/// <param name="Total">Sum of the systems.</param>
public sealed record FundExecutionDto(IReadOnlyList<FundExecutionLineDto> Lines, FundExecutionAmountsDto Total);

/// <summary>Execution of a budget item.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">System, category or line.</param>
/// <param name="Level">Depth in the tree, 0 for a system.</param>
/// <param name="Amounts">Amounts.</param>
public sealed record FundExecutionLineDto(string Code, LocalizedText Name, BudgetItemKind Kind, int Level, FundExecutionAmountsDto Amounts);

/// <summary>Amounts of execution, yuan.</summary>
/// <param name="Planned">Amount of the plan.</param>
/// <param name="Reallocated">What reallocations moved here, less what they took.</param>
/// <param name="Allocated">Received money given to it.</param>
/// <param name="Committed">Promised and not yet due.</param>
/// <param name="UnderApproval">Asked for and not yet approved.</param>
/// <param name="Payable">Approved and not yet paid.</param>
/// <param name="Paid">Paid and not recovered, deposits included.</param>
/// <param name="Left">Plan and reallocations less promised, approved and paid.</param>
public sealed record FundExecutionAmountsDto(
    decimal Planned, decimal Reallocated, decimal Allocated, decimal Committed, decimal UnderApproval, decimal Payable, decimal Paid, decimal Left)
{
    /// <summary>Nothing.</summary>
    public static FundExecutionAmountsDto Zero { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Sum.</summary>
    public FundExecutionAmountsDto Plus(FundExecutionAmountsDto o) => new(
        Planned + o.Planned, Reallocated + o.Reallocated, Allocated + o.Allocated, Committed + o.Committed, UnderApproval + o.UnderApproval, Payable + o.Payable, Paid + o.Paid, Left + o.Left);
}
