using CountyCloud.Administration.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CountyCloud.Administration.Account;

/// <summary>
/// What a guess at a stolen password hash costs: rounds of PBKDF2 with HMAC-SHA-512. <c>Identity:PasswordIterations</c> asks for more; a hash with
/// fewer is made anew when its owner signs in. For a demonstration, whose password is published, fewer may do.
/// </summary>
public sealed class PasswordHashing(IConfiguration configuration) : IConfigureOptions<PasswordHasherOptions>
{
    /// <summary>Fewest rounds outside a demonstration (OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA512).</summary>
    public const int Iterations = 210_000;

    private const string Setting = "Identity:PasswordIterations";

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">Fewer rounds are configured and this is no demonstration.</exception>
    public void Configure(PasswordHasherOptions options)
    {
        options.IterationCount = configuration.GetValue(Setting, Iterations);
        if (options.IterationCount < Iterations && !configuration.GetValue<bool>("Demo:Enabled"))
        {
            throw new InvalidOperationException($"{Setting} is {options.IterationCount}: set at least {Iterations}, or leave it out.");
        }
    }
}

/// <summary>Verified when there is no account, so that an answer takes as long with an unknown name as with a wrong password.</summary>
public sealed class NobodysPassword(IOptions<PasswordHasherOptions> options)
{
    /// <summary>A hash as costly as that of an account.</summary>
    public string Hash { get; } = new PasswordHasher<User>(options).HashPassword(null!, Guid.CreateVersion7().ToString());
}
