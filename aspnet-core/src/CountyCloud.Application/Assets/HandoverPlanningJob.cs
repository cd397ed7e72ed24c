using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Assets;

/// <summary>Plans each morning the handover of every contract whose end comes near (ASSET-09, M139).</summary>
public sealed class HandoverPlanningJob(HandoverPlanner planner) : IRecurringCountyJob
{
    /// <inheritdoc />
    public string Name => "HandoverPlanning";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.Daily(0, 30);

    /// <inheritdoc />
    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var planned = await planner.PlanDueAsync(cancellationToken);
        await context.ReportAsync(100, LocalizedText.Of($"{planned} 项移交", $"{planned} handovers"), cancellationToken);
    }
}
