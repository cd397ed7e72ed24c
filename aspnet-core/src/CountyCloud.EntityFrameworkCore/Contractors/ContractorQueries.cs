using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Contractors;

/// <inheritdoc cref="IContractorQueries"/>
internal sealed class ContractorQueries(CountyCloudDbContextBase context, CurrentSession session, ICurrentTenant currentTenant) : IContractorQueries
{
    /// <inheritdoc />
    public async Task<LocalizedText?> FindNameAsync(Guid? engagementId, CancellationToken cancellationToken) =>
        await context.Set<Engagement>().Where(e => e.Id == engagementId)
            .Join(context.Set<Contractor>(), e => e.ContractorId, c => c.Id, (_, c) => c.Name).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<Guid?> FindContractorOfAsync(Guid userId, DateOnly day, CancellationToken cancellationToken) =>
        // The check of the cookie read it already, in the same request.
        session.State?.Membership is { } own && (own.UserId, own.TenantId) == (userId, currentTenant.Id)
            ? own.ContractorId
            : await context.Set<Membership>().Where(m => m.UserId == userId && m.From <= day && (m.To == null || m.To >= day))
                .Join(context.Set<Engagement>(), m => m.EngagementId, e => e.Id, (_, e) => (Guid?)e.ContractorId).FirstOrDefaultAsync(cancellationToken);
}
