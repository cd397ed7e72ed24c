using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Configuration;
using CountyCloud.Administration.Http;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CountyCloud.Administration.Account;

/// <summary>One's own account: it belongs to the person, whatever the counties.</summary>
[ApiController]
[Route("api/account/my-profile")]
public sealed class ProfileController(
    CountyCloudDbContextBase db, UserManager<User> users, IdentityErrors errors, PasswordSignIn passwords, AccountSessions sessions, CurrentSession session, ICurrentUser currentUser) : ControllerBase
{
    /// <summary>The profile.</summary>
    [HttpGet]
    [SignedInOnly("One's own account.")]
    public async Task<ProfileDto> GetAsync() => ProfileDto.Of(await GetUserAsync());

    /// <summary>Changes the profile.</summary>
    [HttpPut]
    [SignedInOnly("One's own account.")]
    public async Task<ProfileDto> UpdateAsync(UpdateProfileInput input)
    {
        var user = await GetUserAsync();
        var before = user.Snapshot();
        user.UserName = input.UserName;
        user.Name = input.Name;
        user.Surname = input.Surname;
        user.SetEmail(input.Email);
        user.SetPhoneNumber(input.PhoneNumber);
        user.WantsTaskMail = input.ExtraProperties?.WantsTaskMail ?? user.WantsTaskMail;
        user.Language = Cultures.Supported(CultureInfo.CurrentUICulture.Name).Name;
        db.AuditAccountChanged(user, before);
        errors.ThrowIfFailed(await users.UpdateAsync(user));
        await SessionCookie.RenewAsync(HttpContext, user);
        return ProfileDto.Of(user);
    }

    /// <summary>Changes the password; every other session of the account ends.</summary>
    [HttpPost("change-password")]
    [SignedInOnly("One's own account.")]
    public async Task<IActionResult> ChangePasswordAsync(ChangePasswordInput input, CancellationToken cancellationToken)
    {
        var user = await GetUserAsync();
        if (user.PasswordHash is not null)
        {
            await passwords.EnsurePasswordAsync(user, input.CurrentPassword, cancellationToken);
            await db.Entry(user).ReloadAsync(cancellationToken);
        }

        var token = await users.GeneratePasswordResetTokenAsync(user);
        db.AuditAccount("PasswordChanged", user);
        errors.ThrowIfFailed(await users.ResetPasswordAsync(user, token, input.NewPassword));
        await sessions.EndAllAsync(user.Id, session.Id, countyId: null, cancellationToken);
        await SessionCookie.RenewAsync(HttpContext, user);
        return NoContent();
    }

    private async Task<User> GetUserAsync() =>
        await users.FindByIdAsync(currentUser.Id!.Value.ToString()) ?? throw new EntityNotFoundException(typeof(User), currentUser.Id);
}

/// <summary>One's own account, as ABP's profile page reads it.</summary>
/// <param name="UserName">User name.</param>
/// <param name="Email">E-mail.</param>
/// <param name="Name">Given name.</param>
/// <param name="Surname">Family name.</param>
/// <param name="PhoneNumber">Phone number.</param>
/// <param name="IsExternal">True when another system keeps the password; never here.</param>
/// <param name="HasPassword">True when there is a password to change.</param>
/// <param name="ConcurrencyStamp">Version.</param>
/// <param name="ExtraProperties">What ABP does not know.</param>
public sealed record ProfileDto(
    string UserName, string? Email, string? Name, string? Surname, string? PhoneNumber, bool IsExternal, bool HasPassword, string ConcurrencyStamp, ProfileExtras ExtraProperties)
{
    internal static ProfileDto Of(User user) => new(
        user.UserName!, user.Email, user.Name, user.Surname, user.PhoneNumber, IsExternal: false, user.PasswordHash is not null, user.ConcurrencyStamp!, new ProfileExtras { WantsTaskMail = user.WantsTaskMail });
}

/// <summary>What of one's account ABP's profile does not know.</summary>
public sealed record ProfileExtras
{
    /// <summary>True when reminders of tasks may be mailed; null in a change leaves it as it is.</summary>
    public bool? WantsTaskMail { get; init; }
}

/// <summary>A change of one's own account. ABP's page sends no stamp.</summary>
public sealed record UpdateProfileInput
{
    /// <summary>User name.</summary>
    [Required, MaxLength(256)]
    public string UserName { get; init; } = string.Empty;

    /// <summary>E-mail.</summary>
    [EmailAddress, MaxLength(256), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? Email { get; init; }

    /// <summary>Given name.</summary>
    [MaxLength(128), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? Name { get; init; }

    /// <summary>Family name.</summary>
    [MaxLength(128), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? Surname { get; init; }

    /// <summary>Phone number.</summary>
    [MaxLength(32), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? PhoneNumber { get; init; }

    /// <summary>What ABP does not know.</summary>
    public ProfileExtras? ExtraProperties { get; init; }
}

/// <summary>A new password.</summary>
public sealed record ChangePasswordInput
{
    /// <summary>The present one.</summary>
    [MaxLength(128)]
    public string? CurrentPassword { get; init; }

    /// <summary>The new one.</summary>
    [Required, MaxLength(128)]
    public string NewPassword { get; init; } = string.Empty;
}
