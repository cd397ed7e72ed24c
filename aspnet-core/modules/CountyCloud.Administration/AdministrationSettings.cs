using CountyCloud.Framework.Settings;

namespace CountyCloud.Administration;

/// <summary>Settings of the module, under ABP's names.</summary>
public static class AdministrationSettings
{
    /// <summary>Language of somebody who chose none.</summary>
    public const string DefaultLanguage = "Abp.Localization.DefaultLanguage";

    /// <summary>IANA time zone.</summary>
    public const string TimeZone = "Abp.Timing.TimeZone";

    /// <summary>True when everybody may open an account.</summary>
    public const string IsSelfRegistrationEnabled = "Abp.Account.IsSelfRegistrationEnabled";

    /// <summary>False when nobody signs in with a password.</summary>
    public const string EnableLocalLogin = "Abp.Account.EnableLocalLogin";

    /// <summary>Least characters of a password.</summary>
    public const string PasswordRequiredLength = "Abp.Identity.Password.RequiredLength";

    /// <summary>Least different characters of a password.</summary>
    public const string PasswordRequiredUniqueChars = "Abp.Identity.Password.RequiredUniqueChars";

    /// <summary>A password needs a character that is neither letter nor digit.</summary>
    public const string PasswordRequireNonAlphanumeric = "Abp.Identity.Password.RequireNonAlphanumeric";

    /// <summary>A password needs a lower-case letter.</summary>
    public const string PasswordRequireLowercase = "Abp.Identity.Password.RequireLowercase";

    /// <summary>A password needs an upper-case letter.</summary>
    public const string PasswordRequireUppercase = "Abp.Identity.Password.RequireUppercase";

    /// <summary>A password needs a digit.</summary>
    public const string PasswordRequireDigit = "Abp.Identity.Password.RequireDigit";

    /// <summary>Wrong passwords after which an account is locked.</summary>
    public const string MaxFailedAccessAttempts = "Abp.Identity.Lockout.MaxFailedAccessAttempts";

    /// <summary>Seconds for which an account is locked.</summary>
    public const string LockoutDuration = "Abp.Identity.Lockout.LockoutDuration";

    /// <summary>True: whoever signs or administers on this side (a county, or the platform) must have a second factor. A side's own: it falls back to no other.</summary>
    public const string TwoFactorDemanded = "CountyCloud.Accounts.TwoFactorDemanded";

    /// <summary>Mail server; blank: none, mails are written to the pickup folder.</summary>
    public const string SmtpHost = "Abp.Mailing.Smtp.Host";

    /// <summary>Mail server's port.</summary>
    public const string SmtpPort = "Abp.Mailing.Smtp.Port";

    /// <summary>Mail server's user.</summary>
    public const string SmtpUserName = "Abp.Mailing.Smtp.UserName";

    /// <summary>Mail server's password; encrypted, never sent to anybody.</summary>
    public const string SmtpPassword = "Abp.Mailing.Smtp.Password";

    /// <summary>Domain of the mail server's user.</summary>
    public const string SmtpDomain = "Abp.Mailing.Smtp.Domain";

    /// <summary>True: TLS.</summary>
    public const string SmtpEnableSsl = "Abp.Mailing.Smtp.EnableSsl";

    /// <summary>True: no user and password of one's own.</summary>
    public const string SmtpUseDefaultCredentials = "Abp.Mailing.Smtp.UseDefaultCredentials";

    /// <summary>Sender.</summary>
    public const string DefaultFromAddress = "Abp.Mailing.DefaultFromAddress";

    /// <summary>Sender's name.</summary>
    public const string DefaultFromDisplayName = "Abp.Mailing.DefaultFromDisplayName";
}

/// <summary>Defines the module's settings.</summary>
public sealed class AdministrationSettingDefinitionProvider : ISettingDefinitionProvider
{
    /// <inheritdoc />
    public IEnumerable<SettingDefinition> Define() =>
    [
        new(AdministrationSettings.DefaultLanguage, "zh-Hans", IsVisibleToClients: true),
        new(AdministrationSettings.TimeZone, "Asia/Shanghai", IsVisibleToClients: true),
        new(AdministrationSettings.IsSelfRegistrationEnabled, "false", IsVisibleToClients: true),
        new(AdministrationSettings.EnableLocalLogin, "true", IsVisibleToClients: true),
        new(AdministrationSettings.PasswordRequiredLength, "8", IsVisibleToClients: true),
        new(AdministrationSettings.PasswordRequiredUniqueChars, "1", IsVisibleToClients: true),
        new(AdministrationSettings.PasswordRequireNonAlphanumeric, "true", IsVisibleToClients: true),
        new(AdministrationSettings.PasswordRequireLowercase, "true", IsVisibleToClients: true),
        new(AdministrationSettings.PasswordRequireUppercase, "true", IsVisibleToClients: true),
        new(AdministrationSettings.PasswordRequireDigit, "true", IsVisibleToClients: true),
        new(AdministrationSettings.MaxFailedAccessAttempts, "5"),
        new(AdministrationSettings.LockoutDuration, "300"),
        new(AdministrationSettings.TwoFactorDemanded, "false"),
        new(AdministrationSettings.SmtpHost, null),
        new(AdministrationSettings.SmtpPort, "25"),
        new(AdministrationSettings.SmtpUserName, null),
        new(AdministrationSettings.SmtpPassword, null, IsEncrypted: true),
        new(AdministrationSettings.SmtpDomain, null),
        new(AdministrationSettings.SmtpEnableSsl, "false"),
        new(AdministrationSettings.SmtpUseDefaultCredentials, "true"),
        new(AdministrationSettings.DefaultFromAddress, "noreply@countycloud.invalid"),
        new(AdministrationSettings.DefaultFromDisplayName, "CountyCloud"),
    ];
}
