using CountyCloud.Framework.Localization;

namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>What a running job knows about itself.</summary>
/// <param name="tenantId">County it runs for, or the platform's reserved id.</param>
/// <param name="runId">Run, as the jobs page lists it.</param>
/// <param name="attempt">1 for the first try.</param>
/// <param name="clock">Clock.</param>
/// <param name="report">Keeps the progress.</param>
public sealed class JobContext(Guid tenantId, Guid runId, int attempt, TimeProvider clock, Func<int, LocalizedText?, CancellationToken, Task> report)
{
    /// <summary>County it runs for, or <see cref="MultiTenancy.TenantIds.Host"/>; also the current tenant.</summary>
    public Guid TenantId { get; } = tenantId;

    /// <summary>Run, as the jobs page lists it.</summary>
    public Guid RunId { get; } = runId;

    /// <summary>1 for the first try.</summary>
    public int Attempt { get; } = attempt;

    /// <summary>Clock.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>Shows people how far it is.</summary>
    /// <param name="percent">0 to 100.</param>
    /// <param name="message">What it does or did, in the platform's languages; null leaves what was said before.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task ReportAsync(int percent, LocalizedText? message = null, CancellationToken cancellationToken = default) =>
        report(Math.Clamp(percent, 0, 100), message, cancellationToken);
}
