using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Counties;

/// <summary>What a county official sees first: where the programme stands against its plan.</summary>
public interface ICountyHomeAppService : IApplicationService
{
    /// <summary>The home page of the current county.</summary>
    [RequiresPermission(CountyCloudPermissions.CountyHome)]
    Task<CountyHomeDto> GetAsync(CancellationToken cancellationToken);
}

/// <summary>The county's home page.</summary>
public sealed record CountyHomeDto
{
    /// <summary>County.</summary>
    public CountyNameDto County { get; init; } = null!;

    /// <summary>Phases with their state today.</summary>
    public IReadOnlyList<PhaseStateDto> Phases { get; init; } = [];

    /// <summary>Budget by system.</summary>
    public BudgetSummaryDto Budget { get; init; } = null!;

    /// <summary>Network against target.</summary>
    public IReadOnlyList<NetworkStateDto> Network { get; init; } = [];

    /// <summary>Coverage of villages; null while the county has no village register.</summary>
    public VillageCoverageDto? VillageCoverage { get; init; }

    /// <summary>Training against target.</summary>
    public TrainingSummaryDto Training { get; init; } = null!;

    /// <summary>Targets.</summary>
    public IReadOnlyList<KpiSummaryDto> Kpis { get; init; } = [];

    /// <summary>Contradictions on record that the county has not settled.</summary>
    public int OpenNotes { get; init; }

    /// <summary>Texts without the county's second language; null when it has none.</summary>
    public int? MissingTranslations { get; init; }
}

/// <summary>A county by name.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
public sealed record CountyNameDto(Guid Id, string Code, LocalizedText Name);

/// <summary>A phase today.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Phase, parallel work or milestone.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="IsOpenEnded">Without end.</param>
/// <param name="IsTentative">Tentative date.</param>
/// <param name="DateText">Date as printed.</param>
/// <param name="Status">past, current, future or undated, by the county's date.</param>
public sealed record PhaseStateDto(string Code, LocalizedText Name, Governance.PhaseKind Kind, DateOnly? Start, DateOnly? End, bool IsOpenEnded, bool IsTentative, string? DateText, string Status);

/// <summary>The budget by system, yuan.</summary>
/// <param name="PlanAmount">Amount of the plan.</param>
/// <param name="Total">Sum of the systems.</param>
/// <param name="IsTied">Every sum ties.</param>
/// <param name="Systems">Systems.</param>
public sealed record BudgetSummaryDto(decimal? PlanAmount, decimal Total, bool IsTied, IReadOnlyList<BudgetSystemDto> Systems);

/// <summary>A system of the budget.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="SharePercent">Share of the total, percent.</param>
public sealed record BudgetSystemDto(string Code, LocalizedText Name, decimal Amount, decimal SharePercent);

/// <summary>A network level against its target.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">What the county calls it.</param>
/// <param name="IsOutlet">True for stations and points that serve people, false for centre, hub and logistics.</param>
/// <param name="TargetMin">Number to be built.</param>
/// <param name="TargetMax">Most of a range.</param>
/// <param name="Registered">Stations on record.</param>
/// <param name="Open">Of these open.</param>
/// <param name="CoveragePercent">Coverage target.</param>
public sealed record NetworkStateDto(string Code, LocalizedText Name, bool IsOutlet, int? TargetMin, int? TargetMax, int Registered, int Open, decimal? CoveragePercent);

/// <summary>Coverage of the villages on the register (PLAT-11, PSS-37).</summary>
/// <param name="Outlets">Villages served by an open outlet.</param>
/// <param name="PoorVillages">The same for villages that are or were registered as poor.</param>
/// <param name="Courier">Villages that couriers deliver to.</param>
/// <param name="Broadband">Villages with broadband.</param>
public sealed record VillageCoverageDto(CoverageShareDto Outlets, CoverageShareDto PoorVillages, CoverageShareDto Courier, CoverageShareDto Broadband);

/// <summary>A share of villages against its target.</summary>
/// <param name="Covered">Villages that are covered.</param>
/// <param name="Total">Villages that count.</param>
/// <param name="Percent">Share, percent, cut off after two decimals; null when no village counts.</param>
/// <param name="TargetPercent">Target, percent; null when the county states none.</param>
/// <param name="IsMet">Whether the target is met; null without target or villages.</param>
public sealed record CoverageShareDto(int Covered, int Total, decimal? Percent, decimal? TargetPercent, bool? IsMet);

/// <summary>Training by level against target.</summary>
/// <param name="Target">Target; null when not stated.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Planned">Sum of the rows that count.</param>
/// <param name="Levels">Levels and subsets.</param>
/// <param name="Topics">Topics of the course catalogue.</param>
/// <param name="TopicsOnHold">Topics on hold.</param>
public sealed record TrainingSummaryDto(
    decimal? Target, Oversight.TargetOperator Operator, Training.TrainingUnit Unit, decimal Planned, IReadOnlyList<TrainingLevelDto> Levels, int Topics, int TopicsOnHold);

/// <summary>A level of the training plan.</summary>
/// <param name="Code">Code.</param>
/// <param name="ParentCode">Level a subset counts inside.</param>
/// <param name="Name">Name.</param>
/// <param name="Number">Number.</param>
/// <param name="Unit">Unit.</param>
/// <param name="IsApproximate">Printed as about.</param>
/// <param name="CountsInTotal">Adds to the total.</param>
public sealed record TrainingLevelDto(string Code, string? ParentCode, LocalizedText Name, decimal? Number, Training.TrainingUnit Unit, bool IsApproximate, bool CountsInTotal);

/// <summary>A target.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Indicator.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Value">Value.</param>
/// <param name="ValueMax">Most of a range.</param>
/// <param name="Unit">Unit.</param>
public sealed record KpiSummaryDto(string Code, LocalizedText Name, Oversight.TargetOperator Operator, decimal? Value, decimal? ValueMax, string? Unit);
