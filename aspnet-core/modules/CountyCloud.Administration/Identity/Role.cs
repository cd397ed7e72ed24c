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

    /// <summary>
    /// Permissions that were once offered to it by default or taken from it by a person, each between ";"; none of them is ever given by itself
    /// again. Null for a role that somebody made by hand, which gets nothing by itself, or that is older than this record.
    /// </summary>
    public string? OfferedPermissions { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Name;

    /// <summary>True when the permission was offered to it or taken from it before.</summary>
    public bool WasOffered(string permission) => OfferedPermissions?.Contains($";{permission};", StringComparison.Ordinal) == true;

    /// <summary>Keeps in mind that these permissions were offered to it or taken from it.</summary>
    public void NoteOffered(IEnumerable<string> permissions) => OfferedPermissions = permissions.Where(p => !WasOffered(p)).Aggregate(OfferedPermissions ?? ";", (all, p) => $"{all}{p};");

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
