using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>How the budget is spent, by system and line, with what is on its way. Amounts in yuan.</summary>
public interface IFundExecutionAppService : IApplicationService
{
    /// <summary>The budget tree with its amounts, now or at the end of a day; four statements, however many lines and payments there are.</summary>
    [RequiresPermission(CountyCloudPermissions.Budget)]
    Task<FundExecutionDto> GetAsync(FundExecutionInput input, CancellationToken cancellationToken);
}

/// <summary>Which execution is wanted.</summary>
public sealed record FundExecutionInput
{
    /// <summary>Business date at whose end; null for now.</summary>
    public DateOnly? AsOf { get; init; }
}

/// <summary>Execution of the budget.</summary>
/// <param name="Lines">Items of the budget tree, those above before those below; sums included.</param>
/// <param name="Total">Sum of the systems.</param>
/// <param name="Sources">The same money by where it came from.</param>
/// <param name="AsOf">Business date at whose end; null for now.</param>
public sealed record FundExecutionDto(
    IReadOnlyList<FundExecutionLineDto> Lines, FundExecutionAmountsDto Total, IReadOnlyList<FundSourceExecutionDto> Sources, DateOnly? AsOf);

/// <summary>Execution of a fund source. Amounts in yuan.</summary>
/// <param name="Code">Code of the source.</param>
/// <param name="Received">Received and not returned.</param>
/// <param name="Unallocated">Received and not given to a line yet.</param>
/// <param name="Allocated">Given to lines.</param>
/// <param name="Committed">Promised and not yet due.</param>
/// <param name="Payable">Approved and not yet paid.</param>
/// <param name="Paid">Paid and not recovered, deposits included.</param>
/// <param name="Left">Given to lines and free.</param>
public sealed record FundSourceExecutionDto(string Code, decimal Received, decimal Unallocated, decimal Allocated, decimal Committed, decimal Payable, decimal Paid, decimal Left);

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
/// <param name="UnderApproval">Asked for and not yet approved, today; zero as of an earlier day, because it is no posting.</param>
/// <param name="Payable">Approved and not yet paid.</param>
/// <param name="Paid">Paid and not recovered, deposits included.</param>
/// <param name="Left">Plan and reallocations less promised, approved and paid.</param>
public sealed record FundExecutionAmountsDto(
    decimal Planned, decimal Reallocated, decimal Allocated, decimal Committed, decimal UnderApproval, decimal Payable, decimal Paid, decimal Left)
{
    /// <summary>Execution rate: what is paid of the plan after reallocations, percent with two decimals; null without a plan.</summary>
    public decimal? ExecutionRate => Planned + Reallocated <= 0 ? null : decimal.Round(Paid * 100 / (Planned + Reallocated), 2, MidpointRounding.AwayFromZero);

    /// <summary>Nothing.</summary>
    public static FundExecutionAmountsDto Zero { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Sum.</summary>
    public FundExecutionAmountsDto Plus(FundExecutionAmountsDto o) => new(
        Planned + o.Planned, Reallocated + o.Reallocated, Allocated + o.Allocated, Committed + o.Committed, UnderApproval + o.UnderApproval, Payable + o.Payable, Paid + o.Paid, Left + o.Left);
}
