using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net.Mail;
using System.Text.Json.Serialization;
using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Http;
using CountyCloud.Administration.Mailing;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace CountyCloud.Administration.Settings;

/// <summary>Mail server, time zone, password policy and lockout.</summary>
[ApiController]
[Route("api/setting-management")]
public sealed class SettingManagementController(
    CountyCloudDbContextBase db, SettingStore settings, PasswordPolicyStore policies, IEmailSender emails, CurrentSession session) : ControllerBase
{
    /// <summary>The mail server; its password is never sent.</summary>
    [HttpGet("emailing")]
    [RequiresPermission(AdministrationPermissions.Emailing)]
    public async Task<EmailSettingsDto> GetEmailingAsync(CancellationToken cancellationToken) => new()
    {
        SmtpHost = await settings.GetOrNullAsync(AdministrationSettings.SmtpHost, cancellationToken),
        SmtpPort = await settings.GetNumberAsync(AdministrationSettings.SmtpPort, cancellationToken),
        SmtpUserName = await settings.GetOrNullAsync(AdministrationSettings.SmtpUserName, cancellationToken),
        SmtpPassword = null,
        SmtpDomain = await settings.GetOrNullAsync(AdministrationSettings.SmtpDomain, cancellationToken),
        SmtpEnableSsl = await settings.IsTrueAsync(AdministrationSettings.SmtpEnableSsl, cancellationToken),
        SmtpUseDefaultCredentials = await settings.IsTrueAsync(AdministrationSettings.SmtpUseDefaultCredentials, cancellationToken),
        DefaultFromAddress = await settings.GetOrNullAsync(AdministrationSettings.DefaultFromAddress, cancellationToken),
        DefaultFromDisplayName = await settings.GetOrNullAsync(AdministrationSettings.DefaultFromDisplayName, cancellationToken),
    };

    /// <summary>Sets the mail server. A blank password leaves the old one.</summary>
    [HttpPost("emailing")]
    [RequiresPermission(AdministrationPermissions.Emailing)]
    public async Task<IActionResult> UpdateEmailingAsync(EmailSettingsDto input, CancellationToken cancellationToken)
    {
        await settings.SetAsync(AdministrationSettings.SmtpHost, input.SmtpHost, cancellationToken);
        await settings.SetAsync(AdministrationSettings.SmtpPort, input.SmtpPort.ToString(CultureInfo.InvariantCulture), cancellationToken);
        await settings.SetAsync(AdministrationSettings.SmtpUserName, input.SmtpUserName, cancellationToken);
        await settings.SetAsync(AdministrationSettings.SmtpDomain, input.SmtpDomain, cancellationToken);
        await settings.SetAsync(AdministrationSettings.SmtpEnableSsl, input.SmtpEnableSsl ? "true" : "false", cancellationToken);
        await settings.SetAsync(AdministrationSettings.SmtpUseDefaultCredentials, input.SmtpUseDefaultCredentials ? "true" : "false", cancellationToken);
        await settings.SetAsync(AdministrationSettings.DefaultFromAddress, input.DefaultFromAddress, cancellationToken);
        await settings.SetAsync(AdministrationSettings.DefaultFromDisplayName, input.DefaultFromDisplayName, cancellationToken);
        if (!string.IsNullOrEmpty(input.SmtpPassword))
        {
            await settings.SetAsync(AdministrationSettings.SmtpPassword, input.SmtpPassword, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return NoContent();
    }

    /// <summary>Sends a test mail by the settings that are saved.</summary>
    [HttpPost("emailing/send-test-email")]
    [RequiresPermission(AdministrationPermissions.EmailingTest)]
    public async Task<IActionResult> SendTestEmailAsync(SendTestEmailInput input, CancellationToken cancellationToken)
    {
        try
        {
            await emails.SendAsync(new Email(input.TargetEmailAddress, input.Subject, input.Body ?? string.Empty, input.SenderEmailAddress), cancellationToken);
        }
        catch (SmtpException e)
        {
            throw new BusinessException("Volo.Abp.SettingManagement:MailSendFailed").WithDetails(e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message);
        }

        return NoContent();
    }

    /// <summary>The time zone, as plain text.</summary>
    [HttpGet("timezone")]
    [RequiresPermission(AdministrationPermissions.TimeZone)]
    public async Task<ContentResult> GetTimeZoneAsync(CancellationToken cancellationToken) =>
        Content(await settings.GetOrNullAsync(AdministrationSettings.TimeZone, cancellationToken) ?? string.Empty, "text/plain");

    /// <summary>Time zones to choose from.</summary>
    [HttpGet("timezone/timezones")]
    [RequiresPermission(AdministrationPermissions.TimeZone)]
    public IReadOnlyList<NameValueDto> GetTimeZones() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Select(z => new NameValueDto($"{z.Id} ({Offset(z.BaseUtcOffset)})", z.Id))];

    /// <summary>Sets the time zone.</summary>
    [HttpPost("timezone")]
    [RequiresPermission(AdministrationPermissions.TimeZone)]
    public async Task<IActionResult> UpdateTimeZoneAsync([FromQuery, Required, MaxLength(64)] string timezone, CancellationToken cancellationToken)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timezone, out var zone) || !zone.HasIanaId)
        {
            throw new InputValidationException([new InputProblem("timezone", "CountyCloud:UnknownTimeZone", timezone)]);
        }

        await settings.SetAsync(AdministrationSettings.TimeZone, zone.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return NoContent();
    }

    /// <summary>Whether this side demands a second factor of those who sign or administer.</summary>
    [HttpGet("two-factor")]
    [RequiresPermission(AdministrationPermissions.TwoFactorDemand)]
    public TwoFactorDemandDto GetTwoFactor() => new() { IsDemanded = session.State?.IsTwoFactorDemanded == true };

    /// <summary>Demands one, or no longer. It holds with the next request: who has none sets it up before anything else.</summary>
    /// <exception cref="BusinessException"><c>Accounts:TwoFactorFirstForOneself</c>.</exception>
    [HttpPost("two-factor")]
    [RequiresPermission(AdministrationPermissions.TwoFactorDemand)]
    public async Task<IActionResult> UpdateTwoFactorAsync(TwoFactorDemandDto input, CancellationToken cancellationToken)
    {
        if (input.IsDemanded && session.State?.HasTwoFactor != true)
        {
            // Whoever demands it knows by then that it works here.
            throw new BusinessException("Accounts:TwoFactorFirstForOneself");
        }

        await settings.SetAsync(AdministrationSettings.TwoFactorDemanded, input.IsDemanded ? "true" : "false", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return NoContent();
    }

    /// <summary>Password policy and lockout.</summary>
    [HttpGet("password-policy")]
    [RequiresPermission(AdministrationPermissions.PasswordPolicy)]
    public Task<PasswordPolicy> GetPasswordPolicyAsync(CancellationToken cancellationToken) => policies.GetAsync(cancellationToken);

    /// <summary>Sets password policy and lockout; they hold with the next password and the next sign-in.</summary>
    [HttpPost("password-policy")]
    [RequiresPermission(AdministrationPermissions.PasswordPolicy)]
    public async Task<IActionResult> UpdatePasswordPolicyAsync(PasswordPolicy input, CancellationToken cancellationToken)
    {
        await policies.SetAsync(input, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return NoContent();
    }

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
}

/// <summary>Mail server settings.</summary>
public sealed record EmailSettingsDto
{
    /// <summary>Server.</summary>
    [MaxLength(256), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? SmtpHost { get; init; }

    /// <summary>Port.</summary>
    [Range(1, 65535)]
    public int SmtpPort { get; init; } = 25;

    /// <summary>User.</summary>
    [MaxLength(256), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? SmtpUserName { get; init; }

    /// <summary>Password; only ever received.</summary>
    [MaxLength(256)]
    public string? SmtpPassword { get; init; }

    /// <summary>Domain of the user.</summary>
    [MaxLength(256), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? SmtpDomain { get; init; }

    /// <summary>TLS.</summary>
    public bool SmtpEnableSsl { get; init; }

    /// <summary>No user and password of one's own.</summary>
    public bool SmtpUseDefaultCredentials { get; init; }

    /// <summary>Sender.</summary>
    [EmailAddress, MaxLength(256), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? DefaultFromAddress { get; init; }

    /// <summary>Sender's name.</summary>
    [MaxLength(256), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? DefaultFromDisplayName { get; init; }
}

/// <summary>A test mail.</summary>
public sealed record SendTestEmailInput
{
    /// <summary>Sender.</summary>
    [Required, EmailAddress, MaxLength(256)]
    public string SenderEmailAddress { get; init; } = string.Empty;

    /// <summary>Recipient.</summary>
    [Required, EmailAddress, MaxLength(256)]
    public string TargetEmailAddress { get; init; } = string.Empty;

    /// <summary>Subject.</summary>
    [Required, MaxLength(256)]
    public string Subject { get; init; } = string.Empty;

    /// <summary>Text.</summary>
    [MaxLength(4000)]
    public string? Body { get; init; }
}

/// <summary>What a side demands of those who sign or administer.</summary>
public sealed record TwoFactorDemandDto
{
    /// <summary>True: they must have a second factor.</summary>
    public bool IsDemanded { get; init; }
}

/// <summary>A choice.</summary>
/// <param name="Name">Text.</param>
/// <param name="Value">Value.</param>
public sealed record NameValueDto(string Name, string Value);
