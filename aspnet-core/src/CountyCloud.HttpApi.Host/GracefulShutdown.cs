using Microsoft.Net.Http.Headers;

namespace CountyCloud.HttpApi.Host;

/// <summary>
/// Lets a process leave without a failed request. When it is told to stop, it first says so (<c>/health/ready</c> is 503) and goes on serving for
/// <c>Shutdown:DrainSeconds</c>, so that whoever sends it requests learns it and sends them elsewhere. Only then the server stops taking connections,
/// waits for what is running, and the background services end.
/// </summary>
public sealed class GracefulShutdown(IConfiguration configuration) : IHostedLifecycleService
{
    // What is running gets this long after the draining (Shutdown:TimeoutSeconds).
    private const int DefaultTimeoutSeconds = 30;

    private volatile bool _isDraining;

    /// <summary>True from the moment at which the process was told to stop.</summary>
    public bool IsDraining => _isDraining;

    /// <summary>How long the process goes on serving after it was told to stop; 0 unless configured.</summary>
    public static TimeSpan DrainTime(IConfiguration configuration) => TimeSpan.FromSeconds(Math.Clamp(configuration.GetValue("Shutdown:DrainSeconds", 0), 0, 3600));

    /// <summary>Draining and stopping together; whatever runs the process must not kill it earlier.</summary>
    public static TimeSpan TotalTime(IConfiguration configuration) =>
        DrainTime(configuration) + TimeSpan.FromSeconds(Math.Clamp(configuration.GetValue("Shutdown:TimeoutSeconds", DefaultTimeoutSeconds), 1, 3600));

    /// <inheritdoc />
    /// <remarks>The host waits for this before it stops anything.</remarks>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (_isDraining)
        {
            // Told twice: the first time is what counts.
            return;
        }

        _isDraining = true;
        try
        {
            await Task.Delay(DrainTime(configuration), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Told to hurry.
        }
    }

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Registers <see cref="GracefulShutdown"/>.</summary>
public static class GracefulShutdownSetup
{
    /// <summary>Registers it and gives the host the time it needs.</summary>
    public static void AddGracefulShutdown(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<GracefulShutdown>();
        builder.Services.AddHostedService(sp => sp.GetRequiredService<GracefulShutdown>());
        builder.Services.AddOptions<HostOptions>().Configure<IConfiguration>((o, configuration) => o.ShutdownTimeout = GracefulShutdown.TotalTime(configuration));
    }

    /// <summary>
    /// Ends kept-alive connections while the process drains. A proxy that would send its next request on one, just when the server closes it, could
    /// not know whether that request was done, and must not repeat one that writes.
    /// </summary>
    public static void UseGracefulShutdown(this WebApplication app)
    {
        var shutdown = app.Services.GetRequiredService<GracefulShutdown>();
        app.Use((context, next) =>
        {
            if (shutdown.IsDraining && HttpProtocol.IsHttp11(context.Request.Protocol))
            {
                context.Response.Headers[HeaderNames.Connection] = "close";
            }

            return next(context);
        });
    }
}
