using CountyCloud.Framework.AspNetCore.Errors;

namespace CountyCloud.HttpApi.Host;

/// <summary>
/// What a process is for: <c>Roles</c> in the configuration, words with commas between them (<c>admin,public,worker</c>). Without it, everything.
/// What a process is not for answers 404, so that a mistake in the routing in front shows at once instead of working by chance.
/// </summary>
public static class ProcessRoles
{
    /// <summary>Serves the API, the tokens of other systems and the built admin UI.</summary>
    public const string Admin = "admin";

    /// <summary>Serves the public pages, open data, and what they call under <c>/api/public</c>.</summary>
    public const string Public = "public";

    /// <summary>Runs the scheduler: recurring jobs, queued runs and stored events.</summary>
    public const string Worker = "worker";

    private static readonly string[] All = [Admin, Public, Worker];

    private static readonly PathString[] AdminPaths = ["/api", "/admin", "/swagger", "/openapi", "/connect", "/.well-known"];

    /// <summary>True when the process has the role.</summary>
    public static bool HasRole(this IConfiguration configuration, string role) => RolesOf(configuration) is not { Length: > 0 } roles || roles.Contains(role, StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses a word that is no role: a process with a misspelt one would serve nothing and say nothing.</summary>
    /// <exception cref="InvalidOperationException">There is such a word.</exception>
    public static void CheckRoles(this IConfiguration configuration)
    {
        if (RolesOf(configuration).FirstOrDefault(r => !All.Contains(r, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new InvalidOperationException($"Roles names '{unknown}', which is none of {string.Join(", ", All)}.");
        }
    }

    /// <summary>The role that serves a path; null for what every process answers.</summary>
    public static string? RoleOf(PathString path) =>
        path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) ? null
        : path.StartsWithSegments("/api/public", StringComparison.OrdinalIgnoreCase) ? Public
        : Array.Exists(AdminPaths, p => path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)) ? Admin
        : Public;

    /// <summary>Answers 404 to what the process is not for. First in the pipeline: nothing of the request is read.</summary>
    public static void UseProcessRoles(this WebApplication app)
    {
        var served = new[] { Admin, Public }.Where(app.Configuration.HasRole).ToHashSet(StringComparer.Ordinal);
        if (served.Count == 2)
        {
            return;
        }

        app.Use((context, next) =>
        {
            if (RoleOf(context.Request.Path) is not { } role || served.Contains(role))
            {
                return next(context);
            }

            if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            {
                return ErrorDocument.WriteAsync(context, StatusCodes.Status404NotFound, "CountyCloud:NotFound");
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    private static string[] RolesOf(IConfiguration configuration) => (configuration["Roles"] ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
