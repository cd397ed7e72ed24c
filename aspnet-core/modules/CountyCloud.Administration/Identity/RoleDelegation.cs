using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Identity;

/// <summary>
/// A member lends one of the own roles, or all of them, to another member of the county between two dates, for a reason. It gives what the lender
/// holds on the day and nothing more: it ends with the lender's membership, and what is lent can be neither lent on nor given away.
/// </summary>
public sealed class RoleDelegation : AggregateRoot, IMultiTenant
{
    /// <summary>Longest reason.</summary>
    public const int MaxReasonLength = 512;

    /// <summary>Longest period: a delegation stands in for somebody, it does not replace the giving of a role.</summary>
    public const int MaxYears = 1;

    private RoleDelegation()
    {
    }

    /// <summary>A new delegation.</summary>
    /// <param name="id">Id.</param>
    /// <param name="lender">Membership of the lender; its roles are loaded.</param>
    /// <param name="fromUserName">User name of the lender.</param>
    /// <param name="borrower">Membership of whoever is to hold the role.</param>
    /// <param name="toUserName">User name of whoever is to hold it.</param>
    /// <param name="role">The role; null: all that the lender holds on the day.</param>
    /// <param name="period">First and last day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="today">The county's day.</param>
    /// <exception cref="BusinessException">
    /// <c>People:DelegationToOneself</c>, <c>People:DelegationPeriod</c>, <c>People:DelegationBeyondMembership</c>, <c>People:DelegationRoleNotHeld</c>,
    /// <c>People:DelegationOtherOrganisation</c>.
    /// </exception>
    public RoleDelegation(Guid id, Membership lender, string fromUserName, Membership borrower, string toUserName, Role? role, Period period, string reason, DateOnly today)
    {
        if (lender.UserId == borrower.UserId)
        {
            throw new BusinessException("People:DelegationToOneself", 400);
        }

        if (period.To is not { } to || to < period.From || period.From < today || to > period.From.AddYears(MaxYears))
        {
            throw new BusinessException("People:DelegationPeriod", 400);
        }

        if (lender.To < to)
        {
            throw new BusinessException("People:DelegationBeyondMembership", 400).WithData("to", lender.To);
        }

        if (role is not null && lender.Roles.All(r => r.RoleId != role.Id))
        {
            throw new BusinessException("People:DelegationRoleNotHeld", 400).WithData("role", role.DisplayName.Source);
        }

        // A contractor's people must not decide for the county on what their own firm asks for, nor one firm's people work as another's.
        if (lender.EngagementId != borrower.EngagementId)
        {
            throw new BusinessException("People:DelegationOtherOrganisation", 400).WithData("user", toUserName);
        }

        Id = id;
        FromUserId = lender.UserId;
        FromUserName = fromUserName;
        ToUserId = borrower.UserId;
        ToUserName = toUserName;
        RoleId = role?.Id;
        RoleName = role?.Name;
        From = period.From;
        To = to;
        Reason = reason;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Account that lends.</summary>
    public Guid FromUserId { get; private set; }

    /// <summary>Its user name then.</summary>
    public string FromUserName { get; private set; } = string.Empty;

    /// <summary>Account that holds the role meanwhile.</summary>
    public Guid ToUserId { get; private set; }

    /// <summary>Its user name then.</summary>
    public string ToUserName { get; private set; } = string.Empty;

    /// <summary>The role; null: all that the lender holds on the day.</summary>
    public Guid? RoleId { get; private set; }

    /// <summary>Name of the role then.</summary>
    public string? RoleName { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>User name of whoever revoked it; null when nobody did.</summary>
    public string? RevokedByName { get; private set; }

    /// <inheritdoc />
    public override string AuditName => $"{FromUserName} → {ToUserName}";

    /// <summary>Ends it at once: with the next request.</summary>
    /// <exception cref="BusinessException"><c>Administration:EndedAlready</c>.</exception>
    public void Revoke(string byUserName, DateOnly today)
    {
        To = new Period(From, To).LastDayWhenEnded(null, today);
        RevokedByName = byUserName;
    }
}
