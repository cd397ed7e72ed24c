using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CountyCloud.Administration.Http;

namespace CountyCloud.Administration.Identity;

/// <summary>An account as ABP's users page reads it.</summary>
public sealed record IdentityUserDto
{
    /// <summary>Account.</summary>
    public required Guid Id { get; init; }

    /// <summary>The county it is looked at from; null on the platform's side.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>User name.</summary>
    public required string UserName { get; init; }

    /// <summary>Given name.</summary>
    public string? Name { get; init; }

    /// <summary>Family name.</summary>
    public string? Surname { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>True when the e-mail was confirmed.</summary>
    public bool EmailConfirmed { get; init; }

    /// <summary>Phone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>True when the phone number was confirmed.</summary>
    public bool PhoneNumberConfirmed { get; init; }

    /// <summary>False when the account may not sign in.</summary>
    public bool IsActive { get; init; }

    /// <summary>True when wrong passwords lock it.</summary>
    public bool LockoutEnabled { get; init; }

    /// <summary>Locked until then, UTC.</summary>
    public DateTimeOffset? LockoutEnd { get; init; }

    /// <summary>Version.</summary>
    public required string ConcurrencyStamp { get; init; }

    /// <summary>Always false: an account that is deleted is gone.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Never set.</summary>
    public Guid? DeleterId { get; init; }

    /// <summary>Never set.</summary>
    public DateTime? DeletionTime { get; init; }

    /// <summary>Not kept; see the audit log.</summary>
    public DateTime? LastModificationTime { get; init; }

    /// <summary>Not kept; see the audit log.</summary>
    public Guid? LastModifierId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CreationTime { get; init; }

    /// <summary>Not kept; see the audit log.</summary>
    public Guid? CreatorId { get; init; }

    /// <summary>Nothing.</summary>
    public IReadOnlyDictionary<string, string> ExtraProperties { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal static IdentityUserDto Of(User user, Guid? tenantId) => new()
    {
        Id = user.Id,
        TenantId = tenantId,
        UserName = user.UserName!,
        Name = user.Name,
        Surname = user.Surname,
        Email = user.Email,
        EmailConfirmed = user.EmailConfirmed,
        PhoneNumber = user.PhoneNumber,
        PhoneNumberConfirmed = user.PhoneNumberConfirmed,
        IsActive = user.IsActive,
        LockoutEnabled = user.LockoutEnabled,
        LockoutEnd = user.LockoutEnd,
        ConcurrencyStamp = user.ConcurrencyStamp!,
        CreationTime = user.CreationTime,
    };
}

/// <summary>What the users page sends.</summary>
public abstract record CreateOrUpdateUserInput
{
    /// <summary>User name.</summary>
    [Required, MaxLength(256)]
    public string UserName { get; init; } = string.Empty;

    /// <summary>Given name.</summary>
    [MaxLength(128), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? Name { get; init; }

    /// <summary>Family name.</summary>
    [MaxLength(128), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? Surname { get; init; }

    /// <summary>E-mail.</summary>
    [EmailAddress, MaxLength(256), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? Email { get; init; }

    /// <summary>Phone number.</summary>
    [MaxLength(32), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? PhoneNumber { get; init; }

    /// <summary>False: may not sign in.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>True: wrong passwords lock it.</summary>
    public bool LockoutEnabled { get; init; } = true;

    /// <summary>Names of all roles here; null: as they are (when created: the default roles).</summary>
    [MaxLength(200)]
    public IReadOnlyList<string>? RoleNames { get; init; }
}

/// <summary>A new person.</summary>
public sealed record CreateUserInput : CreateOrUpdateUserInput
{
    /// <summary>Password.</summary>
    [Required, MaxLength(128)]
    public string Password { get; init; } = string.Empty;
}

/// <summary>A change of a person.</summary>
public sealed record UpdateUserInput : CreateOrUpdateUserInput
{
    /// <summary>New password; blank: the old one stays.</summary>
    [MaxLength(128)]
    public string? Password { get; init; }

    /// <summary>Version that was changed.</summary>
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>The roles of a person.</summary>
public sealed record UpdateUserRolesInput
{
    /// <summary>Names of all roles here.</summary>
    [Required, MaxLength(200)]
    public IReadOnlyList<string> RoleNames { get; init; } = [];
}

/// <summary>A role as ABP's pages read it.</summary>
/// <param name="Id">Role.</param>
/// <param name="Name">Name.</param>
/// <param name="IsDefault">Given to new people.</param>
/// <param name="IsStatic">Cannot be renamed or deleted.</param>
/// <param name="IsPublic">Shown to all.</param>
/// <param name="ConcurrencyStamp">Version.</param>
/// <param name="ExtraProperties"><c>DisplayName</c> in the reader's language.</param>
public sealed record IdentityRoleDto(Guid Id, string Name, bool IsDefault, bool IsStatic, bool IsPublic, string ConcurrencyStamp, IReadOnlyDictionary<string, string> ExtraProperties)
{
    internal static IdentityRoleDto Of(Role role) => new(
        role.Id, role.Name, role.IsDefault, role.IsStatic, role.IsPublic, role.ConcurrencyStamp,
        new Dictionary<string, string>(StringComparer.Ordinal) { [DisplayNames.Property] = role.DisplayName.In(CultureInfo.CurrentUICulture.Name) });
}

/// <summary>A role to be made or changed.</summary>
public sealed record CreateOrUpdateRoleInput
{
    /// <summary>Name.</summary>
    [Required, MaxLength(Role.MaxNameLength)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Given to new people.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Shown to all.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Version that was changed.</summary>
    public string? ConcurrencyStamp { get; init; }

    /// <summary><c>DisplayName</c> in the language of the request.</summary>
    public Dictionary<string, JsonElement>? ExtraProperties { get; init; }
}
