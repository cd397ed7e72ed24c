using CountyCloud.Framework.BackgroundJobs;

namespace CountyCloud.Traceability;

/// <summary>A large document of events is to be worked off.</summary>
/// <param name="CaptureJobId">Which.</param>
[BackgroundJobName("EpcisCapture")]
public sealed record EpcisCaptureArgs(Guid CaptureJobId);

/// <summary>Works off one document. Run twice, it finds its events stored and says so again.</summary>
public sealed class EpcisCaptureJob(EpcisCapture capture) : IBackgroundJob<EpcisCaptureArgs>
{
    /// <inheritdoc />
    public Task ExecuteAsync(EpcisCaptureArgs args, JobContext context, CancellationToken cancellationToken) => capture.RunAsync(args.CaptureJobId, cancellationToken);
}
