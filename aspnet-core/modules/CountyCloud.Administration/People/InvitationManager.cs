using System.Globalization;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.People;

/// <summary>Whom somebody invites, as what and for how long.</summary>
/// <param name="Email">Address.</param>
/// <param name="Name">Name of the person or the post.</param>
/// <param name="Period">First and last day of the membership.</param>
/// <param name="EngagementId">The contractor's engagement through which the person is to enter; null for the side's own people.</param>
public sealed record NewInvitation(string Email, string? Name, Period Period, Guid? EngagementId = null);

/// <summary>
/// Invitations: made, sent, answered. Whoever answers by the link need not be signed in, so the token says in which county it is looked for, and
/// one that cannot be answered looks the same whatever the reason.
/// </summary>
public sealed class InvitationManager(
    CountyCloudDbContextBase db,
    UserManager<User> users,
    IdentityErrors errors,
    MembershipManager memberships,
    AdminAddress address,
    IPlatformBackgroundJobs jobs,
    ICurrentTenant currentTenant,
    ICurrentUser currentUser,
    IGuidGenerator guids,
    TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Invites somebody to the current side. Whether the roles may be given, the caller has checked.</summary>
    /// <exception cref="BusinessException"><c>People:AlreadyInvited</c>, <c>CountyCloud:AlreadyMember</c>, or what <see cref="Invitation"/> refuses.</exception>
    public async Task<Invitation> InviteAsync(NewInvitation input, IReadOnlyCollection<Role> roles, CancellationToken cancellationToken)
    {
        var (now, today) = (Now, clock.Today());
        var email = Invitation.Normalize(input.Email);
        if (await db.Set<Invitation>().AnyAsync(i => i.NormalizedEmail == email && i.State == InvitationState.Open && i.ExpiresAt > now && (i.To == null || i.To >= today), cancellationToken))
        {
            throw new BusinessException("People:AlreadyInvited", 400).WithData("email", input.Email.Trim());
        }

        // Only of the own county's members; whether the address has an account elsewhere is nobody's business here.
        if (await db.Set<User>().FirstOrDefaultAsync(u => u.NormalizedEmail == email && db.Set<Membership>().Any(m => m.UserId == u.Id && (m.To == null || m.To >= today)), cancellationToken) is { } member
            && await memberships.FindHoldingAsync(member.Id, cancellationToken) is not null)
        {
            throw new BusinessException("CountyCloud:AlreadyMember", 400).WithData("userName", member.UserName);
        }

        var invitation = new Invitation(
            guids.Create(), input.Email, input.Name, [.. roles.Select(r => r.Id)], input.Period, input.EngagementId, currentUser.Id ?? Guid.Empty, currentUser.UserName ?? string.Empty, now, today);
        db.Add(invitation);
        db.Audit("InvitationMade", nameof(Invitation), invitation.Id.ToString(), invitation.AuditName,
        [
            new PropertyChange("Roles", null, string.Join(", ", roles.Select(r => r.Name))),
            new PropertyChange(nameof(Invitation.From), null, input.Period.From.ToString("O", CultureInfo.InvariantCulture)),
            new PropertyChange(nameof(Invitation.To), null, input.Period.To?.ToString("O", CultureInfo.InvariantCulture)),
        ]);
        await EnqueueMailAsync(invitation, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return invitation;
    }

    /// <summary>Sends another mail; the link of the earlier one is void at once.</summary>
    /// <exception cref="BusinessException">It was answered or withdrawn, or its last day has passed.</exception>
    public async Task ResendAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        invitation.Renew(Now, clock.Today());
        Tell("InvitationResent", invitation);
        await EnqueueMailAsync(invitation, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes one back.</summary>
    /// <exception cref="BusinessException">It was answered or withdrawn.</exception>
    public async Task WithdrawAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        invitation.Withdraw(Now);
        Tell("InvitationWithdrawn", invitation);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Works with the invitation of a link, in its county.</summary>
    /// <exception cref="BusinessException"><c>People:InvitationNotGood</c>: unknown, used, withdrawn, replaced or expired.</exception>
    public async Task<T> WithAsync<T>(string token, Func<Invitation, Task<T>> work, CancellationToken cancellationToken)
    {
        if (!InvitationToken.TryReadSide(token, out var side))
        {
            throw InvitationToken.NotGood();
        }

        var hash = InvitationToken.HashOf(token);
        return await InAsync(side, rows => rows.Where(i => i.TokenHash == hash), work, cancellationToken);
    }

    /// <summary>Works with an invitation to a signed-in account, in its county: the account's address must be the one that was invited.</summary>
    /// <exception cref="BusinessException"><c>People:InvitationNotGood</c>: it is not the account's or can no longer be answered.</exception>
    public async Task<T> WithOwnAsync<T>(Guid side, Guid id, User user, Func<Invitation, Task<T>> work, CancellationToken cancellationToken) =>
        user.NormalizedEmail is { Length: > 0 } email
            ? await InAsync(side, rows => rows.Where(i => i.Id == id && i.NormalizedEmail == email), work, cancellationToken)
            : throw InvitationToken.NotGood();

    /// <summary>Makes an account and lets it in. All or nothing.</summary>
    /// <exception cref="BusinessException">The invitation can no longer be answered, the address has an account already, or name or password are refused.</exception>
    public async Task<User> JoinAsNewAsync(Invitation invitation, string userName, string password, string? name, string? phoneNumber, CancellationToken cancellationToken)
    {
        var user = new User(guids.Create(), userName.Trim(), Now) { Name = name ?? invitation.Name };
        user.SetEmail(invitation.Email);
        user.SetPhoneNumber(phoneNumber);

        // The link was read in this mailbox.
        user.EmailConfirmed = true;
        await db.InTransactionAsync(
            async () =>
            {
                db.AuditOf(user.Id, user.UserName, AuditActions.Created, nameof(User), user.Id.ToString(), user.UserName!, user.Snapshot().Where(p => p.Value is not null).Select(p => new PropertyChange(p.Key, null, p.Value)));
                errors.ThrowIfFailed(await users.CreateAsync(user, password));
                await JoinAsync(invitation, user, cancellationToken);
            },
            cancellationToken);
        return user;
    }

    /// <summary>Lets an account in.</summary>
    /// <exception cref="BusinessException">The invitation can no longer be answered, or the person works here already.</exception>
    public async Task JoinAsync(Invitation invitation, User user, CancellationToken cancellationToken)
    {
        var period = invitation.Accept(user.Id, Now, clock.Today());
        var ids = invitation.RoleIds;

        // A role that was deleted meanwhile is left out; with none left the person would be somebody without any right.
        var roles = await db.Set<Role>().Where(r => ids.Contains(r.Id)).OrderBy(r => r.Name).ToListAsync(cancellationToken);
        if (roles.Count == 0)
        {
            throw InvitationToken.NotGood();
        }

        await db.InTransactionAsync(
            async () =>
            {
                await memberships.BeginAsync(user, roles, period, invitation.EngagementId, cancellationToken);
                TellOf(user, "InvitationAccepted", invitation);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>The person does not want to.</summary>
    /// <param name="invitation">Invitation.</param>
    /// <param name="user">Who, when somebody is signed in.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task DeclineAsync(Invitation invitation, User? user, CancellationToken cancellationToken)
    {
        invitation.Decline(Now, clock.Today());
        db.AuditOf(user?.Id, user?.UserName, "InvitationDeclined", nameof(Invitation), invitation.Id.ToString(), invitation.AuditName, []);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<T> InAsync<T>(Guid side, Func<IQueryable<Invitation>, IQueryable<Invitation>> which, Func<Invitation, Task<T>> work, CancellationToken cancellationToken)
    {
        using var _ = currentTenant.Change(side);
        var isOpen = side == TenantIds.Host || await db.Set<Tenants.Tenant>().AnyAsync(t => t.Id == side && t.IsActive, cancellationToken);
        var invitation = isOpen ? await which(db.Set<Invitation>()).OrderBy(i => i.Id).FirstOrDefaultAsync(cancellationToken) : null;
        if (invitation is null)
        {
            throw InvitationToken.NotGood();
        }

        invitation.EnsureGood(Now, clock.Today());
        if (invitation.EngagementId is { } engagement && !await memberships.IsEngagedAsync(engagement, cancellationToken))
        {
            throw InvitationToken.NotGood();
        }

        return await work(invitation);
    }

    private Task<Guid> EnqueueMailAsync(Invitation invitation, CancellationToken cancellationToken) =>
        jobs.EnqueueAsync(new InvitationMailArgs(invitation.Id, invitation.MailNumber, address.Get(), Configuration.Cultures.Supported(CultureInfo.CurrentUICulture.Name).Name), cancellationToken: cancellationToken);

    private void Tell(string action, Invitation invitation) => db.Audit(action, nameof(Invitation), invitation.Id.ToString(), invitation.AuditName, []);

    private void TellOf(User user, string action, Invitation invitation) =>
        db.AuditOf(user.Id, user.UserName, action, nameof(Invitation), invitation.Id.ToString(), invitation.AuditName, [new PropertyChange(nameof(User.UserName), null, user.UserName)]);
}
