using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Administration.Http;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Administration.Identity;

/// <summary>An account by its user name; with a password it is made when there is none.</summary>
public sealed record AccountInput
{
    /// <summary>User name.</summary>
    [Required, MaxLength(256)]
    public string UserName { get; init; } = string.Empty;

    /// <summary>Name of the person or the post; for a new account.</summary>
    [MaxLength(128), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? Name { get; init; }

    /// <summary>E-mail; for a new account.</summary>
    [MaxLength(256), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? Email { get; init; }

    /// <summary>Phone number; for a new account.</summary>
    [MaxLength(32), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? PhoneNumber { get; init; }

    /// <summary>Password of a new account; an existing one is taken as it is.</summary>
    [MaxLength(128)]
    public string? Password { get; init; }

    /// <summary>The account; made when missing.</summary>
    /// <exception cref="InputValidationException">There is none and no password for a new one.</exception>
    /// <exception cref="BusinessException">The new account is refused.</exception>
    internal async Task<User> EnsureAsync(AccountSeeder accounts, CancellationToken cancellationToken)
    {
        var userName = UserName.Trim();
        if (string.IsNullOrEmpty(Password))
        {
            return await accounts.FindAccountAsync(userName) ?? throw new InputValidationException([new InputProblem("account.password", "Administration:AccountUnknown", userName)]);
        }

        return await accounts.EnsureAccountAsync(new AccountSeed(userName, Password, Name, Email, PhoneNumber), cancellationToken);
    }
}
