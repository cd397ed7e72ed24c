using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Oversight;

/// <summary>
/// How the programme goes in the counties of the signed-in official's regions: execution rate, late reports, stuck approvals, inspections,
/// acceptance (DATA-17). By what the counties publish; nothing here reads into a county.
/// </summary>
public interface IProvinceSupervisionAppService : IApplicationService
{
    /// <summary>
    /// Every county under the official's regions, as they lie today or lay on another day. What a county publishes is for those above it today: of one that has
    /// moved away, or is still to come, there is the name alone.
    /// </summary>
    [RequiresPermission(CountyCloudPermissions.ProvinceOverview)]
    Task<ListResultDto<SupervisedCountyDto>> GetListAsync(SupervisionInput input, CancellationToken cancellationToken);

    /// <summary>One of them with its money by system.</summary>
    /// <exception cref="Framework.Errors.EntityNotFoundException">It is not under the official's regions.</exception>
    [RequiresPermission(CountyCloudPermissions.ProvinceOverview)]
    Task<SupervisedCountyDetailsDto> GetAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Of which day.</summary>
public sealed record SupervisionInput
{
    /// <summary>Day of the region tree; null: today.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>A county as the authorities above see it. Amounts in yuan.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="ProgrammeYear">Batch year.</param>
/// <param name="PublishedAt">UTC; null when it has published nothing yet, then all figures are zero.</param>
/// <param name="Planned">Amount of the budget.</param>
/// <param name="Allocated">Received money given to lines of the budget.</param>
/// <param name="Committed">Promised and not yet due.</param>
/// <param name="Payable">Approved and not yet paid.</param>
/// <param name="Paid">Paid and not recovered.</param>
/// <param name="ExecutionRate">Paid of the budget, percent; null without a budget.</param>
/// <param name="SubProjects">Sub-projects.</param>
/// <param name="SubProjectsAccepted">Of these accepted or closed.</param>
/// <param name="SubProjectsOverdue">Of these past their completion date.</param>
/// <param name="SubProjectsHalted">Of these halted.</param>
/// <param name="LateReports">Monthly reports that were or are late.</param>
/// <param name="MissingReports">Of these still missing.</param>
/// <param name="PendingApprovals">Approvals that wait for a signature.</param>
/// <param name="StuckApprovals">Of these past their working days.</param>
/// <param name="StuckSince">Last day of the step that waits longest.</param>
/// <param name="OpenRectifications">Rectifications not closed.</param>
/// <param name="OverdueRectifications">Of these past their day.</param>
/// <param name="OpenObjections">Objections without a decision.</param>
/// <param name="LastSiteInspectionOn">Last signed check on site.</param>
/// <param name="LastSuperiorInspectionOn">Last inspection from above.</param>
/// <param name="LastAcceptanceOn">Last passed acceptance.</param>
/// <param name="IsUnderToday">False for a county that lay, or will lie, under the official's regions on the day that was asked for and does not today: then nothing but its name is told.</param>
public sealed record SupervisedCountyDto(
    Guid Id, string Code, LocalizedText Name, int? ProgrammeYear, DateTime? PublishedAt, decimal Planned, decimal Allocated, decimal Committed, decimal Payable, decimal Paid, decimal? ExecutionRate,
    int SubProjects, int SubProjectsAccepted, int SubProjectsOverdue, int SubProjectsHalted, int LateReports, int MissingReports, int PendingApprovals, int StuckApprovals, DateOnly? StuckSince,
    int OpenRectifications, int OverdueRectifications, int OpenObjections, DateOnly? LastSiteInspectionOn, DateOnly? LastSuperiorInspectionOn, DateOnly? LastAcceptanceOn, bool IsUnderToday = true);

/// <summary>A county with its money by system.</summary>
/// <param name="County">The county.</param>
/// <param name="Systems">Its systems, in the order of the budget.</param>
public sealed record SupervisedCountyDetailsDto(SupervisedCountyDto County, IReadOnlyList<SupervisedSystemDto> Systems);

/// <summary>Money of a system. Amounts in yuan.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Planned">Plan after reallocations.</param>
/// <param name="Allocated">Received money given to it.</param>
/// <param name="Committed">Promised and not yet due.</param>
/// <param name="Payable">Approved and not yet paid.</param>
/// <param name="Paid">Paid and not recovered.</param>
/// <param name="ExecutionRate">Paid of the plan, percent.</param>
public sealed record SupervisedSystemDto(
    string Code, LocalizedText Name, decimal Planned, decimal Allocated, decimal Committed, decimal Payable, decimal Paid, decimal? ExecutionRate);
