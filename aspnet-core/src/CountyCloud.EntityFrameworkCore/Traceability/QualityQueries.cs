using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IQualityQueries"/>
internal sealed class QualityQueries(CountyCloudDbContext context) : IQualityQueries
{
    /// <inheritdoc />
    public Task<PagedResultDto<QualityTestListItemDto>> GetTestsAsync(QualityTestListInput input, bool all, Guid? contractorId, string userName, IReadOnlyCollection<Guid> own, CancellationToken cancellationToken) =>
        context.Set<QualityTest>().AsNoTracking().IgnoreAutoIncludes()
            .Where(t => all || (contractorId == null ? t.CreatorName == userName : t.ContractorId == contractorId)
                || context.Set<Lot>().Any(l => l.Id == t.LotId && l.HolderSubjectId != null && own.Contains(l.HolderSubjectId.Value)))
            .Where(t => (input.Kind == null || t.Kind == input.Kind) && (input.State == null || t.State == input.State) && (input.HasPassed == null || t.HasPassed == input.HasPassed) && (input.LotId == null || t.LotId == input.LotId))
            .Matching(input)
            .PageAsync(
                input,
                t => new QualityTestListItemDto(t.Id, t.Number, t.Title, t.Kind, t.State, t.LotId, t.LotNumber, t.ProductName, t.SampleNumber, t.SampledOn, t.Laboratory, t.HasPassed, t.ReportedOn, t.PreviousNumber),
                cancellationToken, ("sampledOn", t => t.SampledOn), ("reportedOn", t => t.ReportedOn));

    /// <inheritdoc />
    public async Task<IReadOnlyList<RetestDto>> GetRetestsAsync(Guid testId, CancellationToken cancellationToken) =>
        await context.Set<QualityTest>().AsNoTracking().IgnoreAutoIncludes().Where(t => t.PreviousTestId == testId).OrderBy(t => t.Id)
            .Select(t => new RetestDto(t.Id, t.Number, t.State, t.SampledOn, t.HasPassed)).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<PagedResultDto<TraceAlertListItemDto>> GetAlertsAsync(TraceAlertListInput input, bool all, IReadOnlyCollection<string> roles, DateOnly today, CancellationToken cancellationToken) =>
        context.Set<TraceAlert>().AsNoTracking().IgnoreAutoIncludes()
            .Where(a => all || roles.Contains(a.OwnerRole))
            .Where(a => (input.Kind == null || a.Kind == input.Kind) && (input.State == null || a.State == input.State) && (input.LotId == null || a.LotId == input.LotId)
                && (input.IsOverdue == null || (a.State != TraceAlertState.Closed && a.DueOn < today) == input.IsOverdue))
            .Matching(input)
            .PageAsync(
                input,
                a => new TraceAlertListItemDto(
                    a.Id, a.Number, a.Title, a.Kind, a.State, a.About, a.LotId, a.LotNumber, a.Step, a.OwnerRole, a.RaisedOn, a.DueOn, a.State != TraceAlertState.Closed && a.DueOn < today, a.Occurrences, a.IsConfirmed, a.ClosedOn),
                cancellationToken, ("raisedOn", a => a.RaisedOn), ("dueOn", a => a.DueOn), ("occurrences", a => a.Occurrences));

    /// <inheritdoc />
    public async Task<TraceAlert?> FindOpenAlertAsync(string openKey, CancellationToken cancellationToken) =>
        context.TrackedOfCounty<TraceAlert>().FirstOrDefault(a => a.OpenKey == openKey) ?? await context.Set<TraceAlert>().FirstOrDefaultAsync(a => a.OpenKey == openKey, cancellationToken);
}
