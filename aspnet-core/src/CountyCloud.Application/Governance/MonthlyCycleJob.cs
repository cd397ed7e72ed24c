using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Governance;

/// <summary>Runs the monthly cycle of each county early every day: what is awaited is opened at the month's beginning, what is late is flagged on day 6 (M129).</summary>
public sealed class MonthlyCycleJob(MonthlyCycle cycle) : IRecurringCountyJob
{
    /// <inheritdoc />
    public string Name => "MonthlyCycle";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.Daily(0, 20);

    /// <inheritdoc />
    public Task RunAsync(JobContext context, CancellationToken cancellationToken) => cycle.RunForCountyAsync(context.Clock.Today(), cancellationToken);
}
