using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Administration.Settings;

/// <summary>How passwords must be and when an account is locked. Bounds keep it from ever being weaker than the floor or unusable.</summary>
public sealed record PasswordPolicy
{
    /// <summary>Fewest characters that may be asked for.</summary>
    public const int LeastLength = 8;

    /// <summary>Most characters that may be asked for.</summary>
    public const int MostLength = 64;

    /// <summary>Fewest kinds of characters (upper case, lower case, digit, other) that may be asked for.</summary>
    public const int LeastKinds = 3;

    /// <summary>Fewest wrong passwords before an account is locked; fewer would lock out who mistypes.</summary>
    public const int LeastAttempts = 3;

    /// <summary>Most wrong passwords before an account is locked.</summary>
    public const int MostAttempts = 10;

    /// <summary>Shortest lock, minutes.</summary>
    public const int LeastMinutes = 5;

    /// <summary>Longest lock, minutes: a day.</summary>
    public const int MostMinutes = 1440;

    /// <summary>Least characters.</summary>
    [Range(LeastLength, MostLength)]
    public int RequiredLength { get; init; }

    /// <summary>Least different characters.</summary>
    [Range(1, LeastLength)]
    public int RequiredUniqueChars { get; init; }

    /// <summary>An upper-case letter is needed.</summary>
    public bool RequireUppercase { get; init; }

    /// <summary>A lower-case letter is needed.</summary>
    public bool RequireLowercase { get; init; }

    /// <summary>A digit is needed.</summary>
    public bool RequireDigit { get; init; }

    /// <summary>A character that is neither letter nor digit is needed.</summary>
    public bool RequireNonAlphanumeric { get; init; }

    /// <summary>Wrong passwords after which an account is locked.</summary>
    [Range(LeastAttempts, MostAttempts)]
    public int MaxFailedAttempts { get; init; }

    /// <summary>Minutes for which an account is locked.</summary>
    [Range(LeastMinutes, MostMinutes)]
    public int LockoutMinutes { get; init; }

    private int Kinds => (RequireUppercase ? 1 : 0) + (RequireLowercase ? 1 : 0) + (RequireDigit ? 1 : 0) + (RequireNonAlphanumeric ? 1 : 0);

    /// <summary>Refuses one that asks for too few kinds of characters.</summary>
    /// <exception cref="InputValidationException">It does.</exception>
    public void EnsureStrongEnough()
    {
        if (Kinds < LeastKinds)
        {
            throw new InputValidationException([new InputProblem("requireUppercase", "Administration:TooFewCharacterKinds", LeastKinds)]);
        }
    }

    /// <summary>This one, or where it is weaker than the floor, the floor: what somebody wrote past the page weakens nothing.</summary>
    internal PasswordPolicy AtLeastTheFloor()
    {
        var isWeak = Kinds < LeastKinds;
        return this with
        {
            RequiredLength = Math.Clamp(RequiredLength, LeastLength, MostLength),
            RequiredUniqueChars = Math.Clamp(RequiredUniqueChars, 1, LeastLength),
            RequireUppercase = RequireUppercase || isWeak,
            RequireLowercase = RequireLowercase || isWeak,
            RequireDigit = RequireDigit || isWeak,
            RequireNonAlphanumeric = RequireNonAlphanumeric || isWeak,
            MaxFailedAttempts = Math.Clamp(MaxFailedAttempts, LeastAttempts, MostAttempts),
            LockoutMinutes = Math.Clamp(LockoutMinutes, LeastMinutes, MostMinutes),
        };
    }
}

/// <summary>Reads and writes the password policy, one for all accounts of the platform. Read at every use, so a change holds at once.</summary>
public sealed class PasswordPolicyStore(SettingStore settings)
{
    /// <summary>The policy that holds.</summary>
    public async Task<PasswordPolicy> GetAsync(CancellationToken cancellationToken) => new PasswordPolicy
    {
        RequiredLength = await settings.GetNumberAsync(AdministrationSettings.PasswordRequiredLength, cancellationToken),
        RequiredUniqueChars = await settings.GetNumberAsync(AdministrationSettings.PasswordRequiredUniqueChars, cancellationToken),
        RequireUppercase = await settings.IsTrueAsync(AdministrationSettings.PasswordRequireUppercase, cancellationToken),
        RequireLowercase = await settings.IsTrueAsync(AdministrationSettings.PasswordRequireLowercase, cancellationToken),
        RequireDigit = await settings.IsTrueAsync(AdministrationSettings.PasswordRequireDigit, cancellationToken),
        RequireNonAlphanumeric = await settings.IsTrueAsync(AdministrationSettings.PasswordRequireNonAlphanumeric, cancellationToken),
        MaxFailedAttempts = await settings.GetNumberAsync(AdministrationSettings.MaxFailedAccessAttempts, cancellationToken),
        LockoutMinutes = await settings.GetNumberAsync(AdministrationSettings.LockoutDuration, cancellationToken) / 60,
    }.AtLeastTheFloor();

    /// <summary>Sets it; the caller saves.</summary>
    /// <exception cref="InputValidationException">It is weaker than the floor.</exception>
    public async Task SetAsync(PasswordPolicy policy, CancellationToken cancellationToken)
    {
        policy.EnsureStrongEnough();
        await settings.SetAsync(AdministrationSettings.PasswordRequiredLength, Text(policy.RequiredLength), cancellationToken);
        await settings.SetAsync(AdministrationSettings.PasswordRequiredUniqueChars, Text(policy.RequiredUniqueChars), cancellationToken);
        await settings.SetAsync(AdministrationSettings.PasswordRequireUppercase, Text(policy.RequireUppercase), cancellationToken);
        await settings.SetAsync(AdministrationSettings.PasswordRequireLowercase, Text(policy.RequireLowercase), cancellationToken);
        await settings.SetAsync(AdministrationSettings.PasswordRequireDigit, Text(policy.RequireDigit), cancellationToken);
        await settings.SetAsync(AdministrationSettings.PasswordRequireNonAlphanumeric, Text(policy.RequireNonAlphanumeric), cancellationToken);
        await settings.SetAsync(AdministrationSettings.MaxFailedAccessAttempts, Text(policy.MaxFailedAttempts), cancellationToken);
        await settings.SetAsync(AdministrationSettings.LockoutDuration, Text(policy.LockoutMinutes * 60), cancellationToken);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool flag) => flag ? "true" : "false";
}
