using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Administration.Http;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Administration.Contractors;

/// <summary>A contractor.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">Unified social credit code, or the platform's own.</param>
/// <param name="Name">Name.</param>
/// <param name="ContactName">Whom to ask.</param>
/// <param name="ContactPhone">Phone number.</param>
/// <param name="ContactEmail">E-mail.</param>
/// <param name="Counties">Counties it works in today.</param>
/// <param name="People">Its people who have access today.</param>
/// <param name="ConcurrencyStamp">Version.</param>
public sealed record ContractorDto(
    Guid Id, string Code, LocalizedText Name, string? ContactName, string? ContactPhone, string? ContactEmail, int Counties, int People, string ConcurrencyStamp);

/// <summary>A contractor to be made or changed.</summary>
public sealed record ContractorInput
{
    /// <summary>Unified social credit code, or the platform's own.</summary>
    [Required, MaxLength(Contractor.MaxCodeLength)]
    public string Code { get; init; } = string.Empty;

    /// <summary>Chinese name.</summary>
    [Required, MaxLength(256)]
    public string Name { get; init; } = string.Empty;

    /// <summary>English name.</summary>
    [MaxLength(256), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? EnglishName { get; init; }

    /// <summary>Whom to ask there: a person or a post.</summary>
    [MaxLength(128), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? ContactName { get; init; }

    /// <summary>Phone number.</summary>
    [MaxLength(32), RegularExpression(@"[0-9+() -]{5,32}"), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? ContactPhone { get; init; }

    /// <summary>E-mail.</summary>
    [MaxLength(256), EmailAddress, JsonConverter(typeof(EmptyAsNullConverter))]
    public string? ContactEmail { get; init; }

    /// <summary>Version that was changed; not needed for a new one.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>An engagement.</summary>
/// <param name="Id">Id.</param>
/// <param name="ContractorId">Contractor.</param>
/// <param name="ContractorCode">Its code.</param>
/// <param name="ContractorName">Its name.</param>
/// <param name="CountyId">County.</param>
/// <param name="CountyCode">Its code.</param>
/// <param name="CountyName">Its name.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="People">People who have access through it.</param>
/// <param name="ConcurrencyStamp">Version.</param>
public sealed record EngagementDto(
    Guid Id, Guid ContractorId, string ContractorCode, LocalizedText ContractorName, Guid CountyId, string CountyCode, LocalizedText CountyName,
    DateOnly From, DateOnly? To, PeriodState State, int People, string ConcurrencyStamp)
{
    internal static EngagementDto Of(EngagementRow row, DateOnly today) => new(
        row.Engagement.Id, row.Contractor.Id, row.Contractor.Code, row.Contractor.Name, row.CountyId, row.CountyCode, row.CountyName,
        row.Engagement.From, row.Engagement.To, row.Engagement.Period.On(today), row.People, row.Engagement.ConcurrencyStamp);
}

/// <summary>Which engagements.</summary>
public sealed record GetEngagementsInput : PagedAndSortedInput
{
    /// <summary>Of this contractor.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>In this county.</summary>
    public Guid? CountyId { get; init; }

    /// <summary>That stand so today.</summary>
    [EnumDataType(typeof(PeriodState))]
    public PeriodState? State { get; init; }
}

/// <summary>An engagement to be made.</summary>
public sealed record CreateEngagementInput
{
    /// <summary>Contractor.</summary>
    [Required]
    public Guid? ContractorId { get; init; }

    /// <summary>County.</summary>
    [Required]
    public Guid? CountyId { get; init; }

    /// <summary>First day.</summary>
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>New days of an engagement.</summary>
public sealed record UpdateEngagementInput
{
    /// <summary>First day.</summary>
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Version that was changed.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>Ends something.</summary>
public sealed record EndInput
{
    /// <summary>Last day; null to end at once.</summary>
    public DateOnly? LastDay { get; init; }
}

/// <summary>One of a contractor's people in a county.</summary>
/// <param name="UserId">Account.</param>
/// <param name="UserName">User name.</param>
/// <param name="Name">Name of the person or the post.</param>
/// <param name="IsActive">False when the account may not sign in.</param>
/// <param name="RoleNames">Roles in the county.</param>
/// <param name="Roles">What people call them.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
public sealed record EngagedPersonDto(
    Guid UserId, string UserName, string? Name, bool IsActive, IReadOnlyList<string> RoleNames, IReadOnlyList<LocalizedText> Roles, DateOnly From, DateOnly? To);

/// <summary>A person to be let in.</summary>
public sealed record EngagedPersonInput
{
    /// <summary>The account.</summary>
    [Required]
    public AccountInput Account { get; init; } = new();

    /// <summary>Roles in the county.</summary>
    [Required, MinLength(1), MaxLength(50)]
    public IReadOnlyList<string> RoleNames { get; init; } = [];
}

/// <summary>A person to be invited by e-mail.</summary>
public sealed record InviteEngagedPersonInput
{
    /// <summary>Address.</summary>
    [Required, EmailAddress, MaxLength(256)]
    public string Email { get; init; } = string.Empty;

    /// <summary>Name of the person or the post.</summary>
    [MaxLength(128)]
    public string? Name { get; init; }

    /// <summary>Roles in the county.</summary>
    [Required, MinLength(1), MaxLength(20)]
    public IReadOnlyList<string> RoleNames { get; init; } = [];
}

/// <summary>New roles of a person.</summary>
public sealed record EngagedPersonRolesInput
{
    /// <summary>Roles in the county.</summary>
    [Required, MinLength(1), MaxLength(50)]
    public IReadOnlyList<string> RoleNames { get; init; } = [];
}

/// <summary>A role to give.</summary>
/// <param name="Name">Name.</param>
/// <param name="DisplayName">What people call it.</param>
public sealed record EngagementRoleDto(string Name, LocalizedText DisplayName);

/// <summary>An engagement as its county sees it.</summary>
/// <param name="Id">Id.</param>
/// <param name="ContractorCode">Code of the contractor.</param>
/// <param name="ContractorName">Its name.</param>
/// <param name="ContactName">Whom to ask.</param>
/// <param name="ContactPhone">Phone number.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="People">Who has access through it.</param>
public sealed record CountyEngagementDto(
    Guid Id, string ContractorCode, LocalizedText ContractorName, string? ContactName, string? ContactPhone, DateOnly From, DateOnly? To, PeriodState State, IReadOnlyList<EngagedPersonDto> People);
