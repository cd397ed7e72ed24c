using CountyCloud.Administration.Identity;
using Microsoft.AspNetCore.Identity;

namespace CountyCloud.Administration.Account;

/// <summary>
/// The code of a mail by which a new password is set. It also says to which address the mail went: who read it there has proved that the mailbox is the
/// account's, as long as the account still has that address.
/// </summary>
internal static class ResetCode
{
    private const char Between = '.';

    /// <summary>Makes one for a mail to the account's address.</summary>
    public static async Task<string> MakeAsync(UserManager<User> users, User user) =>
        await users.GeneratePasswordResetTokenAsync(user) + Between + await users.GenerateUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, PurposeOf(user));

    /// <summary>The part that sets a password, and whether the code proves the address that the account has now.</summary>
    public static async Task<(string Code, bool ProvesAddress)> ReadAsync(UserManager<User> users, User user, string text)
    {
        var cut = text.IndexOf(Between, StringComparison.Ordinal);
        return cut < 0
            ? (text, false)
            : (text[..cut], user.NormalizedEmail is not null && await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, PurposeOf(user), text[(cut + 1)..]));
    }

    private static string PurposeOf(User user) => "Address " + user.NormalizedEmail;
}
