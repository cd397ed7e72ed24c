using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Account.Sessions;

/// <summary>Opens, lists and ends sessions. What is ended, ends with the next request: the cookie is checked against the row.</summary>
public sealed class AccountSessions(CountyCloudDbContextBase db, IGuidGenerator guids, TimeProvider clock)
{
    /// <summary>How often the last use is written down at most: a row a request would be a write a request.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>How long ended and forgotten sessions are kept before the nightly job deletes them.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A new session; the caller saves.</summary>
    public AccountSession Open(HttpContext context, User user, Guid tenantId)
    {
        var session = new AccountSession(
            guids.Create(), user.Id, Now, Devices.NameOf(context.Request.Headers.UserAgent.ToString()), Devices.NetworkOf(context.Connection.RemoteIpAddress), CountyOf(tenantId));
        db.Add(session);
        return session;
    }

    /// <summary>Writes down that it is in use, when that was not done for a while or the person went to another county.</summary>
    public async Task SeeAsync(SessionState state, Guid tenantId, CancellationToken cancellationToken)
    {
        var (now, county) = (Now, CountyOf(tenantId));
        if (now - state.LastSeenAt >= SeenEvery || county != state.CountyId)
        {
            await db.Set<AccountSession>().Where(s => s.Id == state.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now).SetProperty(x => x.CountyId, county), cancellationToken);
        }
    }

    /// <summary>Sessions of an account whose cookie can still be used.</summary>
    public IQueryable<AccountSession> Live(Guid userId)
    {
        var limit = Now - SessionCookie.Lifetime - SeenEvery;
        return db.Set<AccountSession>().Where(s => s.UserId == userId && s.EndedAt == null && s.LastSeenAt > limit);
    }

    /// <summary>Ends sessions of an account.</summary>
    /// <param name="userId">Account.</param>
    /// <param name="exceptId">One that goes on; null: none.</param>
    /// <param name="countyId">Only those that are in this county; null: all.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many.</returns>
    public Task<int> EndAllAsync(Guid userId, Guid? exceptId, Guid? countyId, CancellationToken cancellationToken)
    {
        var now = Now;
        return db.Set<AccountSession>().Where(s => s.UserId == userId && s.EndedAt == null && s.Id != exceptId && (countyId == null || s.CountyId == countyId))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
    }

    /// <summary>Ends one session of an account.</summary>
    /// <returns>False when there is none that still holds.</returns>
    public async Task<bool> EndAsync(Guid id, Guid userId, CancellationToken cancellationToken)
    {
        var now = Now;
        return await db.Set<AccountSession>().Where(s => s.Id == id && s.UserId == userId && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken) > 0;
    }

    /// <summary>Deletes what has been over for longer than <see cref="Retention"/>.</summary>
    /// <returns>How many.</returns>
    public Task<int> ForgetOldAsync(CancellationToken cancellationToken)
    {
        var limit = Now - Retention;
        return db.Set<AccountSession>().Where(s => s.LastSeenAt < limit).ExecuteDeleteAsync(cancellationToken);
    }

    private static Guid? CountyOf(Guid tenantId) => tenantId == TenantIds.Host ? null : tenantId;
}
