using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Oversight;

/// <summary>The counties of the signed-in official's region side by side, by what they publish, and nobody else's (PLAT-03).</summary>
public interface IProvinceOverviewAppService : IApplicationService
{
    /// <summary>Published figures of every county under the official's regions.</summary>
    [RequiresPermission(CountyCloudPermissions.ProvinceOverview)]
    Task<ProvinceOverviewDto> GetAsync(CancellationToken cancellationToken);
}

/// <summary>Counties side by side.</summary>
/// <param name="Regions">Regions the official oversees.</param>
/// <param name="Counties">Their counties.</param>
public sealed record ProvinceOverviewDto(IReadOnlyList<LocalizedText> Regions, IReadOnlyList<PublishedCountyDto> Counties);

/// <summary>What a county publishes; amounts in yuan.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="ProgrammeYear">Batch year.</param>
/// <param name="PlanAmount">Amount of the plan.</param>
/// <param name="BudgetTotal">Sum of the budget.</param>
/// <param name="IsBudgetTied">Every sum ties.</param>
/// <param name="StationsTarget">Stations to be built.</param>
/// <param name="StationsOpen">Stations open.</param>
/// <param name="TrainingTarget">Training target.</param>
/// <param name="KpiCount">Number of targets.</param>
/// <param name="OpenNotes">Contradictions not settled.</param>
/// <param name="PublishedAt">UTC.</param>
public sealed record PublishedCountyDto(
    Guid Id, string Code, LocalizedText Name, int? ProgrammeYear, decimal? PlanAmount, decimal BudgetTotal, bool IsBudgetTied,
    int? StationsTarget, int StationsOpen, decimal? TrainingTarget, int KpiCount, int OpenNotes, DateTime PublishedAt);
