using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Contractors;

/// <summary>The counties a contractor's people work in, with one sign-in (PLAT-04).</summary>
public interface IContractorWorkspaceAppService : IApplicationService
{
    /// <summary>The signed-in person's counties through engagements, with what each publishes.</summary>
    [RequiresPermission(CountyCloudPermissions.ContractorWorkspace)]
    Task<ContractorWorkspaceDto> GetAsync(CancellationToken cancellationToken);
}

/// <summary>A contractor's workspace.</summary>
/// <param name="Contractor">Name of the contractor.</param>
/// <param name="Counties">Counties.</param>
public sealed record ContractorWorkspaceDto(LocalizedText Contractor, IReadOnlyList<ContractorCountyDto> Counties);

/// <summary>A county of the contractor.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="IsCurrent">The county the person works in now.</param>
/// <param name="ProgrammeYear">Batch year.</param>
/// <param name="PlanAmount">Amount of the plan, yuan.</param>
/// <param name="StationsTarget">Stations to be built.</param>
/// <param name="TrainingTarget">Training target.</param>
/// <param name="RoleNames">The person's roles there.</param>
public sealed record ContractorCountyDto(
    Guid Id, string Code, LocalizedText Name, bool IsCurrent, int? ProgrammeYear, decimal? PlanAmount, int? StationsTarget, decimal? TrainingTarget, IReadOnlyList<LocalizedText> RoleNames);
