using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IProvinceSupervisionAppService"/>
public sealed class ProvinceSupervisionAppService(
    IProvinceOverviewAppService overview, IPublishedCountyQueries published, IOversightSummaryQueries queries, ICurrentUser user, TimeProvider clock) : IProvinceSupervisionAppService
{
    /// <inheritdoc />
    public async Task<ListResultDto<SupervisedCountyDto>> GetListAsync(SupervisionInput input, CancellationToken cancellationToken)
    {
        var own = (await overview.GetAsync(cancellationToken)).Counties;
        var summaries = (await queries.GetAsync([.. own.Select(c => c.Id)], cancellationToken)).ToDictionary(s => s.CountyId);
        var today = CountyDay.Today(clock);
        if (input.Day is not { } day || day == today || user.Id is not { } userId)
        {
            return new ListResultDto<SupervisedCountyDto>([.. own.Select(c => ToDto(c, summaries.GetValueOrDefault(c.Id)))]);
        }

        var ids = own.Select(c => c.Id).ToHashSet();
        var then = (await published.GetOfOfficialAsync(userId, today, day, cancellationToken)).Counties;
        return new ListResultDto<SupervisedCountyDto>([.. then.Select(c => ids.Contains(c.Id)
            ? ToDto(c, summaries.GetValueOrDefault(c.Id))
            : ToDto(c, summary: null) with { ProgrammeYear = null, IsUnderToday = false })]);
    }

    /// <inheritdoc />
    public async Task<SupervisedCountyDetailsDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        // Which counties an official may see is said in one place; what it leaves out does not exist here.
        var county = (await overview.GetAsync(cancellationToken)).Counties.FirstOrDefault(c => c.Id == id) ?? throw new EntityNotFoundException(typeof(OversightSummary), id);
        var summary = (await queries.GetAsync([id], cancellationToken)).SingleOrDefault();
        var systems = summary?.Systems ?? [];
        return new SupervisedCountyDetailsDto(ToDto(county, summary), [.. systems.Select(s => new SupervisedSystemDto(s.Code, s.Name, s.Planned, s.Allocated, s.Committed, s.Payable, s.Paid, s.ExecutionRate))]);
    }

    private static SupervisedCountyDto ToDto(PublishedCountyDto c, OversightSummary? summary)
    {
        var f = summary?.Figures ?? new OversightFigures();
        return new SupervisedCountyDto(
            c.Id, c.Code, c.Name, c.ProgrammeYear, summary?.PublishedAt, f.Planned, f.Allocated, f.Committed, f.Payable, f.Paid, f.ExecutionRate,
            f.SubProjects, f.SubProjectsAccepted, f.SubProjectsOverdue, f.SubProjectsHalted, f.LateReports, f.MissingReports, f.PendingApprovals, f.StuckApprovals, f.StuckSince,
            f.OpenRectifications, f.OverdueRectifications, f.OpenObjections, f.LastSiteInspectionOn, f.LastSuperiorInspectionOn, f.LastAcceptanceOn);
    }
}

/// <summary>Reads what counties publish to the authorities above them. Host data only: nothing here looks into a county.</summary>
public interface IOversightSummaryQueries
{
    /// <summary>What these counties publish.</summary>
    Task<IReadOnlyList<OversightSummary>> GetAsync(IReadOnlyCollection<Guid> countyIds, CancellationToken cancellationToken);
}
