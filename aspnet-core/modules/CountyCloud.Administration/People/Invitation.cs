using System.Globalization;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.People;

/// <summary>Where an invitation stands.</summary>
public enum InvitationState
{
    /// <summary>It waits for an answer.</summary>
    Open,

    /// <summary>The person joined.</summary>
    Accepted,

    /// <summary>The person does not want to.</summary>
    Declined,

    /// <summary>Whoever invited took it back.</summary>
    Withdrawn,

    /// <summary>Nobody answered in time, or the last day of the membership has passed. Never stored.</summary>
    Expired,
}

/// <summary>
/// Somebody is invited by e-mail to work in a county, or on the platform's side, with roles between two dates (PLAT-04). The link in the mail
/// proves that the mailbox is the person's; of it only a hash is kept. Its steps are told in the audit log by name.
/// </summary>
public sealed class Invitation : AggregateRoot, IMayBelongToHost, INotAudited
{
    /// <summary>Longest address.</summary>
    public const int MaxEmailLength = 256;

    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 128;

    /// <summary>Most roles.</summary>
    public const int MaxRoles = 20;

    /// <summary>Length of the list of roles: an id and a divider each.</summary>
    public const int MaxRoleListLength = MaxRoles * 37;

    /// <summary>How long the link is good: a week, so that a holiday or a journey to a village does not spoil it. It can be sent again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private Invitation()
    {
    }

    /// <summary>A new invitation to the current side; its mail is still to be sent.</summary>
    /// <exception cref="InputValidationException">It ends before it begins.</exception>
    /// <exception cref="BusinessException"><c>People:InvitationWithoutRole</c>, <c>People:InvitationTooManyRoles</c>, <c>People:InvitationOver</c>: its last day has passed.</exception>
    public Invitation(Guid id, string email, string? name, IReadOnlyCollection<Guid> roleIds, Period period, Guid? engagementId, Guid invitedById, string invitedByName, DateTime now, DateOnly today)
    {
        period.EnsureInOrder();
        if (roleIds.Count == 0)
        {
            throw new BusinessException("People:InvitationWithoutRole", 400);
        }

        if (roleIds.Count > MaxRoles)
        {
            throw new BusinessException("People:InvitationTooManyRoles", 400).WithData("max", MaxRoles);
        }

        if (period.To < today)
        {
            throw new BusinessException("People:InvitationOver", 400);
        }

        Id = id;
        Email = email.Trim();
        NormalizedEmail = Normalize(email);
        Name = name;
        RoleList = string.Join(';', roleIds.Distinct());
        From = period.From;
        To = period.To;
        EngagementId = engagementId;
        InvitedById = invitedById;
        InvitedByName = invitedByName;
        ExpiresAt = now + Lifetime;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Address it is sent to.</summary>
    public string Email { get; private set; } = string.Empty;

    /// <summary>Address in upper case, for look-ups.</summary>
    public string NormalizedEmail { get; private set; } = string.Empty;

    /// <summary>Name of the person or the post; a proposal for a new account.</summary>
    public string? Name { get; private set; }

    /// <summary>Ids of the roles, divided by ";".</summary>
    public string RoleList { get; private set; } = string.Empty;

    /// <summary>First day of the membership.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the membership; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The contractor's engagement through which the person is to enter; null for the county's own people.</summary>
    public Guid? EngagementId { get; private set; }

    /// <summary>Account of whoever invites.</summary>
    public Guid InvitedById { get; private set; }

    /// <summary>User name of whoever invites.</summary>
    public string InvitedByName { get; private set; } = string.Empty;

    /// <summary>SHA-256 of the link's token, hexadecimal; null while no link is good.</summary>
    public string? TokenHash { get; private set; }

    /// <summary>Until when it can be answered, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>When the last mail went out, UTC; null while it is on its way.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>How many mails were asked for; only the last one's link is good.</summary>
    public int MailNumber { get; private set; } = 1;

    /// <summary>Where it stands; <see cref="StateAt"/> also knows what expired.</summary>
    public InvitationState State { get; private set; }

    /// <summary>When it was answered or withdrawn, UTC.</summary>
    public DateTime? EndTime { get; private set; }

    /// <summary>Account that joined.</summary>
    public Guid? AcceptedById { get; private set; }

    /// <summary>Ids of the roles.</summary>
    public IReadOnlyList<Guid> RoleIds => [.. RoleList.Split(';').Select(text => Guid.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];

    /// <inheritdoc />
    public override string AuditName => Email;

    /// <summary>An address as it is compared.</summary>
    public static string Normalize(string email) => email.Trim().ToUpperInvariant();

    /// <summary>Where it stands.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="today">The county's day.</param>
    public InvitationState StateAt(DateTime now, DateOnly today) => State == InvitationState.Open && (now >= ExpiresAt || To < today) ? InvitationState.Expired : State;

    /// <summary>Makes the token of a mail's link; those of earlier mails are void.</summary>
    /// <returns>The token; it is kept nowhere.</returns>
    public string IssueToken()
    {
        var token = InvitationToken.Make(TenantId);
        TokenHash = InvitationToken.HashOf(token);
        return token;
    }

    /// <summary>Notes that the mail went out.</summary>
    public void NoteSent(DateTime now) => SentAt = now;

    /// <summary>Asks for a new mail; the link of the old one is void at once. Also revives one that expired because nobody answered.</summary>
    /// <exception cref="BusinessException"><c>People:InvitationEnded</c>: it was answered or withdrawn; <c>People:InvitationOver</c>: its last day has passed.</exception>
    public void Renew(DateTime now, DateOnly today)
    {
        EnsureOpen();
        if (To < today)
        {
            throw new BusinessException("People:InvitationOver", 400);
        }

        TokenHash = null;
        SentAt = null;
        ExpiresAt = now + Lifetime;
        MailNumber++;
    }

    /// <summary>Takes it back.</summary>
    /// <exception cref="BusinessException"><c>People:InvitationEnded</c>: it was answered or withdrawn.</exception>
    public void Withdraw(DateTime now)
    {
        EnsureOpen();
        End(InvitationState.Withdrawn, now);
    }

    /// <summary>The person does not want to.</summary>
    /// <exception cref="BusinessException"><c>People:InvitationNotGood</c>: it can no longer be answered.</exception>
    public void Decline(DateTime now, DateOnly today)
    {
        EnsureGood(now, today);
        End(InvitationState.Declined, now);
    }

    /// <summary>The person joins.</summary>
    /// <returns>First and last day of the membership: not before today, for nobody was a member before.</returns>
    /// <exception cref="BusinessException"><c>People:InvitationNotGood</c>: it can no longer be answered.</exception>
    public Period Accept(Guid userId, DateTime now, DateOnly today)
    {
        EnsureGood(now, today);
        End(InvitationState.Accepted, now);
        AcceptedById = userId;
        return new Period(From < today ? today : From, To);
    }

    /// <summary>Refuses one that cannot be answered; nobody learns why not.</summary>
    /// <exception cref="BusinessException"><c>People:InvitationNotGood</c>.</exception>
    public void EnsureGood(DateTime now, DateOnly today)
    {
        if (StateAt(now, today) != InvitationState.Open)
        {
            throw InvitationToken.NotGood();
        }
    }

    private void EnsureOpen()
    {
        if (State != InvitationState.Open)
        {
            throw new BusinessException("People:InvitationEnded", 400);
        }
    }

    private void End(InvitationState state, DateTime now)
    {
        State = state;
        EndTime = now;
        TokenHash = null;
    }
}
