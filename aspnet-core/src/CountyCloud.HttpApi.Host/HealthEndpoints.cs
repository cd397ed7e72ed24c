using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Blobs;
using CountyCloud.Framework.Permissions;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host;

/// <summary>What a load balancer or Kubernetes asks: does the process live, and can it serve.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var open = new OpenToEverybodyAttribute("Probes of the platform carry no sign-in; the answer says only what works.");
        endpoints.MapGet("/health/live", () => Results.Json(new HealthAnswer("ok", null))).WithMetadata(open).DisableHttpMetrics().ExcludeFromDescription();
        endpoints.MapGet("/health/ready", ReadyAsync).WithMetadata(open).DisableHttpMetrics().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(GracefulShutdown shutdown, CountyCloudDbContextBase database, IBlobStoreHealth blobs, BlobReadiness blobReadiness, ILogger<HealthAnswer> logger, CancellationToken cancellationToken)
    {
        if (shutdown.IsDraining)
        {
            return Results.Json(new HealthAnswer("stopping", null), statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var checks = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["database"] = await CheckAsync(async () => await database.Database.CanConnectAsync(cancellationToken)),
            ["migrations"] = await CheckAsync(async () => !(await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any()),
            ["blobs"] = await CheckAsync(async () =>
            {
                await blobs.CheckAsync(cancellationToken);
                return true;
            }),
        };
        var isReady = checks.All(c => c.Value == "ok" || (c.Key == "blobs" && blobReadiness.HasWorked));
        if (checks["blobs"] == "ok")
        {
            blobReadiness.HasWorked = true;
        }

        var status = !isReady ? "failed" : checks["blobs"] == "ok" ? "ok" : "degraded";
        return Results.Json(new HealthAnswer(status, checks), statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

        // Any failure is an answer here; what failed is for the log, not for whoever asks.
        async Task<string> CheckAsync(Func<Task<bool>> check)
        {
            try
            {
                return await check() ? "ok" : "failed";
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                HealthLog.Failed(logger, e);
                return "failed";
            }
        }
    }
}

/// <summary>
/// Whether the store of files ever worked for this process. One that never reached it (a wrong address, a missing volume) does not become ready; but all
/// processes share the store, so when it goes down later they go on with everything that needs no file.
/// </summary>
public sealed class BlobReadiness
{
    private volatile bool _hasWorked;

    /// <summary>True since the first check that passed.</summary>
    public bool HasWorked
    {
        get => _hasWorked;
        set => _hasWorked = value;
    }
}

/// <summary>Answer of the health endpoints.</summary>
/// <param name="Status"><c>ok</c>, <c>degraded</c> while only the store of files is down, <c>failed</c>, or <c>stopping</c> when the process was told to end.</param>
/// <param name="Checks">What was looked at.</param>
public sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, string>? Checks);

internal static partial class HealthLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A readiness check failed")]
    public static partial void Failed(ILogger logger, Exception exception);
}
