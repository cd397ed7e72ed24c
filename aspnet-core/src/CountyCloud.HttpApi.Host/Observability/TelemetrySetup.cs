using System.Diagnostics;
using System.Reflection;
using CountyCloud.Framework.BackgroundJobs;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CountyCloud.HttpApi.Host.Observability;

/// <summary>Traces and metrics to an OpenTelemetry collector (<c>OpenTelemetry:Endpoint</c>), and the structured log.</summary>
public static class TelemetrySetup
{
    /// <summary>Key of the collector's address, for example <c>http://collector:4317</c>; without it nothing is collected.</summary>
    public const string EndpointKey = "OpenTelemetry:Endpoint";

    /// <summary>Meters whose instruments are exported.</summary>
    public static IReadOnlyList<string> Meters { get; } =
    [
        BackgroundMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Npgsql",
    ];

    /// <summary>Registers both.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.AddConsoleFormatter<StructuredLogFormatter, ConsoleFormatterOptions>();
        if (builder.Configuration[EndpointKey] is { Length: > 0 })
        {
            builder.Services.AddHostedService<TelemetryExport>();
        }
    }
}

/// <summary>Collects and exports while the process runs. Registered before the server and so stopped after it: what the last requests told is sent, too.</summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService
{
    private TracerProvider? _traces;
    private readonly Lock _ending = new();
    private MeterProvider? _metrics;
    private Task? _end;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var resource = ResourceBuilder.CreateDefault()
            .AddService("countycloud", serviceVersion: version, serviceInstanceId: Environment.MachineName)
            .AddAttributes([new("countycloud.roles", configuration["Roles"] ?? "admin,public,worker")]);
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore", "Npgsql")
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(Math.Clamp(configuration.GetValue("OpenTelemetry:SampleRatio", 1.0), 0, 1))))
            .AddProcessor(new PersonalDataProcessor())
            .AddOtlpExporter(o => Configure(o, "v1/traces"))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter([.. TelemetrySetup.Meters])
            .AddOtlpExporter((exporter, reader) =>
            {
                Configure(exporter, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 1000 * Math.Clamp(configuration.GetValue("OpenTelemetry:MetricSeconds", 30), 1, 3600);
            })
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    /// <remarks>Two may stop a host at the same moment, whoever runs it and whoever owns it. Both wait for the one end: a provider does not bear two.</remarks>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_ending)
        {
            _end ??= Task.Run(
                () =>
                {
                    // Disposing sends what is left.
                    _traces?.Dispose();
                    _metrics?.Dispose();
                },
                CancellationToken.None);
        }

        return _end.WaitAsync(cancellationToken);
    }

    private void Configure(OtlpExporterOptions options, string path)
    {
        var endpoint = configuration[TelemetrySetup.EndpointKey]!;
        var isHttp = string.Equals(configuration["OpenTelemetry:Protocol"], "http/protobuf", StringComparison.OrdinalIgnoreCase);
        options.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        options.Endpoint = new Uri(isHttp ? endpoint.TrimEnd('/') + "/" + path : endpoint);
    }
}

/// <summary>Takes from a span what may tell who somebody is, whoever put it there. The route stays.</summary>
internal sealed class PersonalDataProcessor : BaseProcessor<Activity>
{
    private static readonly string[] Personal = ["url.path", "url.query", "url.full", "http.target", "http.url", "client.address", "network.peer.address", "user_agent.original"];

    /// <inheritdoc />
    public override void OnEnd(Activity data)
    {
        foreach (var key in Personal)
        {
            data.SetTag(key, null);
        }
    }
}
