using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Identity;

/// <summary>Gives an account roles in a county (or on the platform's side) between two dates.</summary>
public sealed class Membership : AggregateRoot, IMayBelongToHost
{
    private readonly List<MembershipRole> _roles = [];

    private Membership()
    {
    }

    /// <summary>A new membership of the current side.</summary>
    public Membership(Guid id, Guid userId, DateOnly from, DateOnly? to, Guid? engagementId = null)
    {
        Id = id;
        UserId = userId;
        From = from;
        To = to;
        EngagementId = engagementId;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The contractor's engagement through which it exists; without the engagement it is void.</summary>
    public Guid? EngagementId { get; private set; }

    /// <summary>Roles.</summary>
    public IReadOnlyCollection<MembershipRole> Roles => _roles;

    /// <inheritdoc />
    public override string AuditName => UserId.ToString();

    /// <summary>First and last day.</summary>
    public Period Period => new(From, To);

    /// <summary>True when it lasts on that day.</summary>
    public bool IsActiveOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Gives exactly these roles.</summary>
    public void SetRoles(IReadOnlyCollection<Guid> roleIds)
    {
        _roles.RemoveAll(r => !roleIds.Contains(r.RoleId));
        foreach (var roleId in roleIds.Where(id => _roles.TrueForAll(r => r.RoleId != id)))
        {
            _roles.Add(new MembershipRole(Id, roleId));
        }
    }

    /// <summary>Ends it.</summary>
    public void End(DateOnly lastDay) => To = lastDay;

    /// <summary>Corrects its days.</summary>
    /// <exception cref="InputValidationException">It would end before it begins.</exception>
    public void Change(Period period)
    {
        period.EnsureInOrder();
        From = period.From;
        To = period.To;
    }

    /// <summary>Takes an ended one up again: as the county's own person, or through a contractor's engagement.</summary>
    public void Resume(DateOnly from, Guid? engagementId = null, DateOnly? to = null)
    {
        From = from;
        To = to;
        EngagementId = engagementId;
    }
}
