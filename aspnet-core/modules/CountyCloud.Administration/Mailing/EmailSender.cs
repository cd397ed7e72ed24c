using System.Net;
using System.Net.Mail;
using System.Text;
using CountyCloud.Administration.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace CountyCloud.Administration.Mailing;

/// <summary>A mail of plain text.</summary>
/// <param name="To">Recipient.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Body">Text.</param>
/// <param name="From">Sender; null: the platform's own.</param>
/// <param name="Key">The same for the same mail, if it is sent twice: becomes its Message-ID, by which mail servers and programs know it again.</param>
public sealed record Email(string To, string Subject, string Body, string? From = null, string? Key = null);

/// <summary>Sends mails.</summary>
public interface IEmailSender
{
    /// <summary>Sends one.</summary>
    Task SendAsync(Email email, CancellationToken cancellationToken = default);

    /// <summary>True when somebody set a mail server (or a pickup folder): only then are mails sent that nobody asked for.</summary>
    Task<bool> IsConfiguredAsync(CancellationToken cancellationToken = default);
}

/// <summary>
/// Sends by the mail server of the settings; without one, outside production or when <c>Mailing:PickupDirectory</c> is configured,
/// writes the mail as a file to that folder.
/// </summary>
public sealed class SmtpEmailSender(SettingStore settings, IConfiguration configuration, IHostEnvironment environment) : IEmailSender
{
    /// <inheritdoc />
    public async Task SendAsync(Email email, CancellationToken cancellationToken = default)
    {
        var from = new MailAddress(
            email.From ?? await GetAsync(AdministrationSettings.DefaultFromAddress, cancellationToken) ?? throw new InvalidOperationException("No sender address is set."),
            await GetAsync(AdministrationSettings.DefaultFromDisplayName, cancellationToken), Encoding.UTF8);
        using var message = new MailMessage(from, new MailAddress(email.To))
        {
            Subject = email.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = email.Body,
            BodyEncoding = Encoding.UTF8,
        };
        if (email.Key is { } key)
        {
            message.Headers.Add("Message-ID", $"<{key}@{from.Host}>");
        }

        using var client = await CreateClientAsync(cancellationToken);
        await client.SendMailAsync(message, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<bool> IsConfiguredAsync(CancellationToken cancellationToken = default) =>
        !string.IsNullOrWhiteSpace(await GetAsync(AdministrationSettings.SmtpHost, cancellationToken)) || !string.IsNullOrWhiteSpace(configuration["Mailing:PickupDirectory"]);

    private async Task<SmtpClient> CreateClientAsync(CancellationToken cancellationToken)
    {
        var host = await GetAsync(AdministrationSettings.SmtpHost, cancellationToken);
        if (string.IsNullOrWhiteSpace(host))
        {
            return CreatePickupClient();
        }

        var client = new SmtpClient(host, await settings.GetNumberAsync(AdministrationSettings.SmtpPort, cancellationToken))
        {
            EnableSsl = await settings.IsTrueAsync(AdministrationSettings.SmtpEnableSsl, cancellationToken),
            Timeout = 20_000,
        };
        if (!await settings.IsTrueAsync(AdministrationSettings.SmtpUseDefaultCredentials, cancellationToken))
        {
            client.Credentials = new NetworkCredential(
                await GetAsync(AdministrationSettings.SmtpUserName, cancellationToken),
                await GetAsync(AdministrationSettings.SmtpPassword, cancellationToken),
                await GetAsync(AdministrationSettings.SmtpDomain, cancellationToken));
        }

        return client;
    }

    private SmtpClient CreatePickupClient()
    {
        var folder = configuration["Mailing:PickupDirectory"]
            ?? (environment.IsProduction() ? throw new SmtpException("No mail server is set.") : Path.Combine(environment.ContentRootPath, "mails"));
        return new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = Directory.CreateDirectory(folder).FullName,
        };
    }

    private Task<string?> GetAsync(string name, CancellationToken cancellationToken) => settings.GetOrNullAsync(name, cancellationToken);
}
