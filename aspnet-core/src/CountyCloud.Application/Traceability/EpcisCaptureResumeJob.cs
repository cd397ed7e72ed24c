using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Traceability;

/// <summary>
/// Each hour: works off the documents whose server died between taking them in and storing their events. The sender had no answer and sends such a document again,
/// under another capture job; the events of both are the same and stored once. Without this the first job would be "running" for ever.
/// </summary>
public sealed class EpcisCaptureResumeJob(IEpcisQueries queries, IServiceProvider services) : IRecurringCountyJob
{
    private const int Batch = 500;

    // A document that somebody waits for takes seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Reach = TimeSpan.FromDays(7);

    /// <inheritdoc />
    public string Name => "EpcisCaptureResume";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.By("0 25 * * * ?");

    /// <inheritdoc />
    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow().UtcDateTime;
        var left = await queries.GetUnfinishedJobsAsync(now - Reach, now - Patience, EpcisCapture.MaxEventsAtOnce, Batch, cancellationToken);

        // Asked for here and not in the constructor: it can queue jobs, and the registry of jobs makes one of each to know them.
        var capture = services.GetRequiredService<EpcisCapture>();
        foreach (var id in left)
        {
            await capture.RunAsync(id, cancellationToken);
        }

        await context.ReportAsync(100, LocalizedText.Of($"补完 {left.Count} 份事件文件", $"{left.Count} documents worked off"), cancellationToken);
    }
}
