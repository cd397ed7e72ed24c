using CountyCloud.Approvals;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Funds;
using CountyCloud.Governance;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IOversightFigureQueries"/>
internal sealed class OversightFigureQueries(CountyCloudDbContext context) : IOversightFigureQueries
{
    /// <inheritdoc />
    public async Task<OversightFigures> GetAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var subProjects = await Of<SubProject>().Select(s => new { s.State, s.IsHalted, s.PlannedEnd }).ToListAsync(cancellationToken);
        var reports = await Of<MonthlyReport>().Where(r => r.IsLate || (r.State == MonthlyReportState.Due && r.DueOn < day)).Select(r => r.State).ToListAsync(cancellationToken);
        var limits = await Of<Approval>().Where(a => a.State == ApprovalState.Pending)
            .Select(a => context.Set<ApprovalStep>().Where(s => s.ApprovalId == a.Id && s.Order == a.CurrentStep).Select(s => s.DueOn).FirstOrDefault()).ToListAsync(cancellationToken);
        var stuck = limits.Where(l => l < day).ToList();
        var rectifications = await Of<Rectification>().Where(r => r.State != RectificationState.Closed).Select(r => new { r.State, r.DueOn }).ToListAsync(cancellationToken);
        return new OversightFigures
        {
            SubProjects = subProjects.Count,
            SubProjectsAccepted = subProjects.Count(s => s.State is SubProjectState.Accepted or SubProjectState.Closed),
            SubProjectsOverdue = subProjects.Count(s => s.PlannedEnd < day && s.State < SubProjectState.Completed),
            SubProjectsHalted = subProjects.Count(s => s.IsHalted),
            LateReports = reports.Count,
            MissingReports = reports.Count(r => r == MonthlyReportState.Due),
            PendingApprovals = limits.Count,
            StuckApprovals = stuck.Count,
            StuckSince = stuck.Min(),
            OpenRectifications = rectifications.Count,
            OverdueRectifications = rectifications.Count(r => r.DueOn < day && r.State != RectificationState.Submitted),
            OpenObjections = await Of<Objection>().CountAsync(o => o.State != ObjectionState.Decided, cancellationToken),
            LastSiteInspectionOn = await Of<SiteInspection>().MaxAsync(i => i.SignedOn, cancellationToken),
            LastSuperiorInspectionOn = await Of<SuperiorInspection>().MaxAsync(i => i.HeldOn, cancellationToken),
            LastAcceptanceOn = await Of<Acceptance>().Where(a => a.State == AcceptanceState.Approved || a.State == AcceptanceState.Filed).MaxAsync(a => a.DecidedOn, cancellationToken),
        };
    }

    private IQueryable<TEntity> Of<TEntity>() where TEntity : class => context.Set<TEntity>().AsNoTracking().IgnoreAutoIncludes();
}
