using CountyCloud.Framework.Errors;

namespace CountyCloud.Administration.Identity;

internal static class UserFields
{
    /// <summary>A new e-mail is not a confirmed one.</summary>
    public static void SetEmail(this User user, string? email)
    {
        if (!string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase))
        {
            user.EmailConfirmed = false;
        }

        user.Email = email;
    }

    /// <summary>Keeps digits only; a new number is not a confirmed one.</summary>
    /// <exception cref="BusinessException">It is no phone number.</exception>
    public static void SetPhoneNumber(this User user, string? phoneNumber)
    {
        var normalized = phoneNumber is null
            ? null
            : PhoneNumber.Normalize(phoneNumber) ?? throw new BusinessException("Volo.Abp.Identity:InvalidPhoneNumber").WithData("0", phoneNumber);
        if (!string.Equals(user.PhoneNumber, normalized, StringComparison.Ordinal))
        {
            user.PhoneNumberConfirmed = false;
        }

        user.PhoneNumber = normalized;
    }
}
