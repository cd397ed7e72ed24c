using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Identity;

/// <summary>
/// A role: a name for a set of permissions, in a county or on the platform's side. Roles of a county come from its departments and
/// their duties (PLAT-07) and can be edited there.
/// </summary>
public sealed class Role : AggregateRoot, IMayBelongToHost
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 128;

    private Role()
    {
    }

    /// <summary>A new role of the current side.</summary>
    public Role(Guid id, string name, LocalizedText displayName, bool isStatic = false)
    {
        Id = id;
        Name = name;
        NormalizedName = name.ToUpperInvariant();
        DisplayName = displayName;
        IsStatic = isStatic;
        IsPublic = true;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Name, unique in its county, for example <c>ProgrammeOffice</c>.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Upper case of the name, for look-ups.</summary>
    public string NormalizedName { get; private set; } = string.Empty;

    /// <summary>What people read.</summary>
    public LocalizedText DisplayName { get; private set; } = LocalizedText.Empty;

    /// <summary>Given to new people by default.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>Shown to all.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>Cannot be renamed or deleted (the administrators' roles).</summary>
    public bool IsStatic { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Name;

    /// <summary>Changes what can be changed.</summary>
    /// <exception cref="BusinessException">A static role is renamed.</exception>
    public void Update(string name, bool isDefault, bool isPublic)
    {
        if (IsStatic && !string.Equals(name, Name, StringComparison.Ordinal))
        {
            throw new BusinessException("Volo.Abp.Identity:010005");
        }

        Name = name;
        NormalizedName = name.ToUpperInvariant();
        IsDefault = isDefault;
        IsPublic = isPublic;
    }

    /// <summary>Renames it for people; also a static role.</summary>
    public void Rename(LocalizedText displayName) => DisplayName = displayName;
}

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

    /// <summary>Takes an ended one up again, as the county's own person.</summary>
    public void Resume(DateOnly from)
    {
        From = from;
        To = null;
        EngagementId = null;
    }
}

/// <summary>A role of a membership.</summary>
public sealed class MembershipRole : IMayBelongToHost
{
    private MembershipRole()
    {
    }

    internal MembershipRole(Guid membershipId, Guid roleId)
    {
        MembershipId = membershipId;
        RoleId = roleId;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Membership.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>Role.</summary>
    public Guid RoleId { get; private set; }
}
