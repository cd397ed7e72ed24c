using System.Globalization;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using Microsoft.AspNetCore.Identity;

namespace CountyCloud.Administration.Identity;

/// <summary>An Identity error that still knows what it is about, so that its text can be localized.</summary>
internal sealed class ArgumentIdentityError : IdentityError
{
    /// <summary>What the text's <c>{0}</c> stands for.</summary>
    public string? Argument { get; init; }
}

/// <summary>Turns what ASP.NET Core Identity reports into ABP's error codes (<c>Volo.Abp.Identity:DuplicateUserName</c>).</summary>
public sealed class IdentityErrors(ITextLocalizer texts)
{
    private const string Prefix = "Volo.Abp.Identity:";

    /// <summary>Breaks off when Identity refused.</summary>
    /// <exception cref="BusinessException">Identity refused.</exception>
    public void ThrowIfFailed(IdentityResult result)
    {
        if (result.Succeeded)
        {
            return;
        }

        var errors = result.Errors.ToList();
        if (errors.Exists(e => string.Equals(e.Code, nameof(IdentityErrorDescriber.ConcurrencyFailure), StringComparison.Ordinal)))
        {
            throw new ConcurrencyException();
        }

        var exception = new BusinessException(Prefix + errors[0].Code).WithData("0", (errors[0] as ArgumentIdentityError)?.Argument);
        throw errors.Count == 1 ? exception : exception.WithDetails(string.Join("\r\n", errors.Select(TextOf)));
    }

    private string TextOf(IdentityError error) => texts[$"AbpIdentity::{Prefix}{error.Code}", (error as ArgumentIdentityError)?.Argument];
}

/// <summary>Keeps the argument of the errors that name one.</summary>
internal sealed class ArgumentIdentityErrorDescriber : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => With(nameof(DuplicateUserName), userName);

    public override IdentityError DuplicateEmail(string email) => With(nameof(DuplicateEmail), email);

    public override IdentityError InvalidUserName(string? userName) => With(nameof(InvalidUserName), userName);

    public override IdentityError InvalidEmail(string? email) => With(nameof(InvalidEmail), email);

    public override IdentityError PasswordTooShort(int length) => With(nameof(PasswordTooShort), length.ToString(CultureInfo.InvariantCulture));

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => With(nameof(PasswordRequiresUniqueChars), uniqueChars.ToString(CultureInfo.InvariantCulture));

    public IdentityError DuplicatePhoneNumber(string phoneNumber) => With(nameof(DuplicatePhoneNumber), phoneNumber);

    public IdentityError InvalidPhoneNumber(string phoneNumber) => With(nameof(InvalidPhoneNumber), phoneNumber);

    private static ArgumentIdentityError With(string code, string? argument) => new() { Code = code, Description = code, Argument = argument };
}
