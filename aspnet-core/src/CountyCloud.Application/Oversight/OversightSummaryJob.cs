using CountyCloud.Counties;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Oversight;

/// <summary>Every hour: publishes how the county's programme goes to the authorities above it (DATA-17).</summary>
public sealed class OversightSummaryJob(OversightSummaryPublisher publisher, IUnitOfWork unitOfWork) : IRecurringCountyJob
{
    /// <inheritdoc />
    public string Name => "OversightSummary";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.By("0 5 * * * ?");

    /// <inheritdoc />
    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(suppressRowAudit: false, () => publisher.PublishAsync(cancellationToken), cancellationToken);
        await context.ReportAsync(100, LocalizedText.Of("已向上级报送进度", "Published to the authorities above"), cancellationToken);
    }
}
