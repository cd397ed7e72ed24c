using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Funds;

/// <summary>Ends the notices of a county early each morning, so that finance finds what may be paid (M105).</summary>
public sealed class NoticeExpiryJob(NoticeDesk desk) : IRecurringCountyJob
{
    /// <inheritdoc />
    public string Name => "NoticeExpiry";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.Daily(0, 10);

    /// <inheritdoc />
    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var cleared = await desk.ClearExpiredAsync(cancellationToken);
        await context.ReportAsync(100, LocalizedText.Of($"{cleared} 个公示期满", $"{cleared} notices ended"), cancellationToken);
    }
}
