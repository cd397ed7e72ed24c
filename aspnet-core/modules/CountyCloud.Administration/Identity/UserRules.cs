using Microsoft.Extensions.Configuration;
using System.ComponentModel.DataAnnotations;
using CountyCloud.Administration.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Identity;

/// <summary>
/// User name, e-mail and phone are unique over the whole platform, and each signs in: so none of them may be what another account
/// signs in with.
/// </summary>
internal sealed class AccountNamesAreUniqueValidator(ArgumentIdentityErrorDescriber errors) : IUserValidator<User>
{
    private const string UserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+";

    public async Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user)
    {
        if (string.IsNullOrWhiteSpace(user.UserName) || user.UserName.Any(c => !UserNameCharacters.Contains(c, StringComparison.Ordinal)))
        {
            return IdentityResult.Failed(errors.InvalidUserName(user.UserName));
        }

        var problems = new List<IdentityError>();
        if (await IsTakenAsync(manager, user, user.UserName))
        {
            problems.Add(errors.DuplicateUserName(user.UserName));
        }

        if (user.Email is { } email)
        {
            if (!new EmailAddressAttribute().IsValid(email))
            {
                problems.Add(errors.InvalidEmail(email));
            }
            else if (await IsTakenAsync(manager, user, email))
            {
                problems.Add(errors.DuplicateEmail(email));
            }
        }

        if (user.PhoneNumber is { } phone)
        {
            if (PhoneNumber.Normalize(phone) != phone)
            {
                problems.Add(errors.InvalidPhoneNumber(phone));
            }
            else if (await IsTakenAsync(manager, user, phone))
            {
                problems.Add(errors.DuplicatePhoneNumber(phone));
            }
        }

        return problems.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. problems]);
    }

    private static Task<bool> IsTakenAsync(UserManager<User> manager, User user, string name)
    {
        var normalized = manager.NormalizeName(name);
        return manager.Users.AnyAsync(u => u.Id != user.Id && (u.NormalizedUserName == normalized || u.NormalizedEmail == normalized || u.PhoneNumber == name));
    }
}

/// <summary>The password policy, from the settings <c>Abp.Identity.Password.*</c>.</summary>
internal sealed class PasswordPolicyValidator(PasswordPolicyStore policies, IdentityErrorDescriber errors, IConfiguration configuration) : IPasswordValidator<User>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var text = password ?? string.Empty;
        var policy = await policies.GetAsync(CancellationToken.None);
        var problems = new List<IdentityError>();
        if (text == DemoPasswordGuard.DemoPassword && !user.IsDemo)
        {
            // The published password opens nobody's door outside a demo; who takes it within one is marked, so that a later start in production finds them.
            if (configuration.GetValue<bool>("Demo:Enabled"))
            {
                user.IsDemo = true;
            }
            else
            {
                problems.Add(new IdentityError { Code = "PasswordIsPublished", Description = "The password is the published one of the demonstration." });
            }
        }

        Require(text.Length >= policy.RequiredLength, errors.PasswordTooShort(policy.RequiredLength));
        Require(text.Distinct().Count() >= policy.RequiredUniqueChars, errors.PasswordRequiresUniqueChars(policy.RequiredUniqueChars));
        Require(!policy.RequireNonAlphanumeric || !text.All(char.IsLetterOrDigit), errors.PasswordRequiresNonAlphanumeric());
        Require(!policy.RequireDigit || text.Any(char.IsAsciiDigit), errors.PasswordRequiresDigit());
        Require(!policy.RequireLowercase || text.Any(char.IsAsciiLetterLower), errors.PasswordRequiresLower());
        Require(!policy.RequireUppercase || text.Any(char.IsAsciiLetterUpper), errors.PasswordRequiresUpper());
        return problems.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. problems]);

        void Require(bool holds, IdentityError error)
        {
            if (!holds)
            {
                problems.Add(error);
            }
        }
    }
}

/// <summary>Phone numbers as they are kept: digits, perhaps with a leading plus.</summary>
internal static class PhoneNumber
{
    /// <summary>Leaves out blanks and hyphens; null when something else is in it or it is no length a phone number has.</summary>
    public static string? Normalize(string? text)
    {
        var phone = text?.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal);
        return phone is { Length: >= 5 and <= 20 } && phone.AsSpan(phone[0] == '+' ? 1 : 0).IndexOfAnyExceptInRange('0', '9') < 0 ? phone : null;
    }
}
