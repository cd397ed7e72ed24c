namespace CountyCloud.HttpApi.Host.BackgroundWork;

/// <summary>
/// What a process is for: <c>Roles</c> in the configuration, words with commas between them (<c>admin,public,worker</c>). Without it, everything.
/// </summary>
public static class ProcessRoles
{
    /// <summary>Runs the scheduler: recurring jobs, queued runs and stored events.</summary>
    public const string Worker = "worker";

    /// <summary>True when the process has the role.</summary>
    public static bool HasRole(this IConfiguration configuration, string role) =>
        configuration["Roles"] is not { Length: > 0 } roles || roles.Split(',', StringSplitOptions.TrimEntries).Contains(role, StringComparer.OrdinalIgnoreCase);
}
