using System.Linq.Expressions;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Identity;
using CountyCloud.Documents;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Tasks;

/// <inheritdoc cref="IWorkTaskQueries"/>
internal sealed class WorkTaskQueries(CountyCloudDbContext context, CountyCloudDbContextBase platform, TimeProvider clock) : IWorkTaskQueries
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WorkTask>> GetOpenAsync(DocumentType documentType, Guid documentId, CancellationToken cancellationToken)
    {
        await context.Set<WorkTask>().Where(t => t.DocumentType == documentType && t.DocumentId == documentId && t.State == WorkTaskState.Open).LoadAsync(cancellationToken);
        return [.. context.TrackedOfCounty<WorkTask>().Where(t => t.DocumentType == documentType && t.DocumentId == documentId && t.State == WorkTaskState.Open)];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<WorkTask>> GetOpenOfAsync(TaskHolder holder, int max, CancellationToken cancellationToken) =>
        await (await OpenOfAsync(holder, cancellationToken)).OrderBy(t => t.DueOn == null).ThenBy(t => t.DueOn).ThenBy(t => t.Id).Take(max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<(int Open, int Overdue)> CountOpenOfAsync(TaskHolder holder, DateOnly day, CancellationToken cancellationToken)
    {
        var counts = await (await OpenOfAsync(holder, cancellationToken)).GroupBy(_ => 1).Select(g => new { Open = g.Count(), Overdue = g.Count(t => t.DueOn < day) }).SingleOrDefaultAsync(cancellationToken);
        return (counts?.Open ?? 0, counts?.Overdue ?? 0);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<WorkTask>> GetDueAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        await context.Set<WorkTask>().AsNoTracking().Where(t => t.DueOn >= from && t.DueOn <= to && t.State != WorkTaskState.Dropped)
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(1000).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<WorkTask>> GetToEscalateAsync(DateOnly day, int max, CancellationToken cancellationToken) =>
        await context.Set<WorkTask>().Where(t => t.State == WorkTaskState.Open && t.DueOn < day && t.EscalatedOn == null).OrderBy(t => t.Id).Take(max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<WorkTask>> GetToRemindAsync(DateOnly dueUpTo, int max, CancellationToken cancellationToken) =>
        await context.Set<WorkTask>().Where(t => t.State == WorkTaskState.Open && t.DueOn <= dueUpTo && t.RemindedOn == null).OrderBy(t => t.Id).Take(max).ToListAsync(cancellationToken);

    private async Task<IQueryable<WorkTask>> OpenOfAsync(TaskHolder holder, CancellationToken cancellationToken)
    {
        Expression<Func<WorkTask, bool>> mine = t => t.UserId == holder.UserId || (holder.ContractorId != null && t.ContractorId == holder.ContractorId);
        foreach (var role in holder.ContractorId is null ? holder.Roles : [])
        {
            var wanted = $";{role};";
            mine = Or(mine, t => t.UserId == null && t.ContractorId == null && t.Roles!.Contains(wanted));
        }

        mine = Or(mine, await OfPeopleWhoLeftAsync(holder, cancellationToken));
        return context.Set<WorkTask>().AsNoTracking().Where(t => t.State == WorkTaskState.Open).Where(mine);
    }

    // What somebody left undone is seen by those who have a role that the person had: the membership that ended keeps its roles.
    private async Task<Expression<Func<WorkTask, bool>>> OfPeopleWhoLeftAsync(TaskHolder holder, CancellationToken cancellationToken)
    {
        var valid = platform.ValidMemberships(clock.Today());
        var ended = platform.Set<Membership>().Where(m => !valid.Any(v => v.UserId == m.UserId));
        if (holder.ContractorId is { } contractor)
        {
            var engagements = platform.Set<Engagement>().Where(e => e.ContractorId == contractor);
            ended = ended.Where(m => engagements.Any(e => e.Id == m.EngagementId));
        }
        else
        {
            var roles = platform.Set<Role>().Where(r => holder.Roles.Contains(r.Name));
            ended = ended.Where(m => m.EngagementId == null && m.Roles.Any(x => roles.Any(r => r.Id == x.RoleId)));
        }

        if (ReferenceEquals(context, platform))
        {
            return t => t.UserId != null && ended.Any(m => m.UserId == t.UserId);
        }

        // Tasks lie in the county's own database, people with the platform.
        var people = await ended.AsNoTracking().Select(m => (Guid?)m.UserId).Distinct().ToListAsync(cancellationToken);
        return t => people.Contains(t.UserId);
    }

    private static Expression<Func<WorkTask, bool>> Or(Expression<Func<WorkTask, bool>> left, Expression<Func<WorkTask, bool>> right)
    {
        var body = new Replace(right.Parameters[0], left.Parameters[0]).Visit(right.Body);
        return Expression.Lambda<Func<WorkTask, bool>>(Expression.OrElse(left.Body, body), left.Parameters);
    }

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
