using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Integration;

/// <summary>A system that was let in, and the only county in which it is.</summary>
/// <param name="County">The county.</param>
/// <param name="AccountId">Its account.</param>
/// <param name="ClientId">Public name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Scopes">Its scopes.</param>
public sealed record IntegrationVisitor(TenantInfo County, Guid AccountId, string ClientId, string Name, IReadOnlyList<string> Scopes);

/// <summary>Finds and checks accounts of other systems. The client id names the county, so no other is asked.</summary>
public sealed class IntegrationSignIn(CountyCloudDbContextBase db, ITenantStore counties, ICurrentTenant currentTenant, TimeProvider clock)
{
    private const int MaxNoted = 100;
    private static readonly TimeSpan Grain = TimeSpan.FromHours(1);

    /// <summary>Who it is; null when client id and secret are not those of a good account. A refusal is in the audit log of the county that was named.</summary>
    public async Task<IntegrationVisitor?> VerifyAsync(string clientId, string secret, CancellationToken cancellationToken)
    {
        if (await CountyOfAsync(clientId, cancellationToken) is not { } county)
        {
            // As much work as for an account that is there.
            IntegrationAccount.HashOf(secret);
            await NoteRefusedAsync(county: null, clientId, account: null, "Integration:UnknownClient", cancellationToken);
            return null;
        }

        using var change = currentTenant.Change(county.Id, county.Name);
        var account = await db.Set<IntegrationAccount>().AsNoTracking().SingleOrDefaultAsync(a => a.ClientId == clientId, cancellationToken);
        if (account?.Accepts(secret, clock.Today()) == true)
        {
            await TouchAsync(account, cancellationToken);
            return VisitorOf(county, account);
        }

        IntegrationAccount.HashOf(account is null ? secret : string.Empty);
        var reason = account is null ? "Integration:UnknownClient" : account.IsGoodOn(clock.Today()) ? "Integration:WrongSecret" : "Integration:AccountEnded";
        await NoteRefusedAsync(county, clientId, account, reason, cancellationToken);
        return null;
    }

    /// <summary>The account of this id as it is now; null when it is gone, revoked or over.</summary>
    public Task<IntegrationVisitor?> FindAsync(TenantInfo county, Guid accountId, CancellationToken cancellationToken) =>
        FindAsync(county, accounts => accounts.Where(a => a.Id == accountId), cancellationToken);

    /// <summary>The account that an outside issuer's token is of; null when the county let in no such system, or no more.</summary>
    public Task<IntegrationVisitor?> FindAsync(TenantInfo county, Guid trustedIssuerId, string subject, CancellationToken cancellationToken) =>
        FindAsync(county, accounts => accounts.Where(a => a.TrustedIssuerId == trustedIssuerId && a.ExternalSubject == subject && !a.IsRevoked), cancellationToken);

    /// <summary>Notes a token that was made; the token itself is nowhere.</summary>
    public async Task NoteIssuedAsync(IntegrationVisitor visitor, string tokenId, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        using var change = currentTenant.Change(visitor.County.Id, visitor.County.Name);
        db.AuditOf(visitor.AccountId, visitor.ClientId, "TokenIssued", nameof(IntegrationAccount), visitor.AccountId.ToString(), $"{visitor.ClientId} {visitor.Name}",
            [new PropertyChange("TokenId", null, tokenId), new PropertyChange(nameof(IntegrationAccount.Scopes), null, string.Join(' ', scopes))]);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Notes a try that was refused, without what was shown.</summary>
    /// <param name="county">County that was named; null: none that exists, so it is in the platform's log.</param>
    /// <param name="clientId">Who it said it was.</param>
    /// <param name="account">The account, when there is one.</param>
    /// <param name="reason">Key of a text.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task NoteRefusedAsync(TenantInfo? county, string clientId, IntegrationAccount? account, string reason, CancellationToken cancellationToken)
    {
        using var change = county is null ? currentTenant.Change(TenantIds.Host) : currentTenant.Change(county.Id, county.Name);
        var name = clientId.Length > MaxNoted ? clientId[..MaxNoted] : clientId;
        db.AuditOf(account?.Id, name, "IntegrationRefused", nameof(IntegrationAccount), account?.Id.ToString() ?? string.Empty, account?.AuditName ?? name, [new PropertyChange("Reason", null, reason)]);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The open county that a client id names, or null.</summary>
    public async Task<TenantInfo?> CountyOfAsync(string clientId, CancellationToken cancellationToken)
    {
        var cut = clientId.LastIndexOf('.');
        return cut > 0 && await counties.FindByNameAsync(clientId[..cut], cancellationToken) is { IsActive: true } county ? county : null;
    }

    private async Task<IntegrationVisitor?> FindAsync(TenantInfo county, Func<IQueryable<IntegrationAccount>, IQueryable<IntegrationAccount>> which, CancellationToken cancellationToken)
    {
        using var change = currentTenant.Change(county.Id, county.Name);
        var account = await which(db.Set<IntegrationAccount>().AsNoTracking()).OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        if (account?.IsGoodOn(clock.Today()) != true)
        {
            return null;
        }

        await TouchAsync(account, cancellationToken);
        return VisitorOf(county, account);
    }

    private static IntegrationVisitor VisitorOf(TenantInfo county, IntegrationAccount account) =>
        new(county, account.Id, account.ClientId, account.Name, IntegrationScopes.Split(account.Scopes));

    // To the hour, and no part of the audited changes: it would fill the log.
    private async Task TouchAsync(IntegrationAccount account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!(now - account.LastUsedTime < Grain))
        {
            await db.Set<IntegrationAccount>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.LastUsedTime, now), cancellationToken);
        }
    }
}
