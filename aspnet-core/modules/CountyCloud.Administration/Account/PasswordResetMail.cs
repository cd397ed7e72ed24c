using System.Globalization;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Mailing;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Localization;
using Microsoft.AspNetCore.Identity;

namespace CountyCloud.Administration.Account;

/// <summary>Somebody asked for a new password. Holds neither account nor code: whether there is an account is looked up later, out of sight.</summary>
/// <param name="Email">E-mail that was typed.</param>
/// <param name="AdminAddress">Address of the admin UI for the link.</param>
/// <param name="Culture">Language of the mail.</param>
[BackgroundJobName("PasswordResetMail")]
public sealed record PasswordResetMailArgs(string Email, string AdminAddress, string Culture);

/// <summary>
/// Mails a link to set a new password, when the address belongs to an active account. In the background, so that the answer to the visitor
/// takes equally long for every address.
/// </summary>
public sealed class PasswordResetMail(UserManager<User> users, IEmailSender emails, ITextLocalizer texts) : IBackgroundJob<PasswordResetMailArgs>
{
    /// <inheritdoc />
    public async Task ExecuteAsync(PasswordResetMailArgs args, JobContext context, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(args.Email) is not { IsActive: true } user)
        {
            return;
        }

        var token = await ResetCode.MakeAsync(users, user);
        var link = $"{args.AdminAddress}/account/reset-password?userId={user.Id}&resetToken={Uri.EscapeDataString(token)}";
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(args.Culture);
        await emails.SendAsync(new Email(user.Email!, texts["AbpAccount::PasswordReset"], $"{texts["AbpAccount::PasswordResetInfoInEmail"]}\r\n\r\n{link}\r\n"), cancellationToken);
    }
}
