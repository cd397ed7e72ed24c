using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;

namespace CountyCloud.Administration.Account.Sessions;

/// <summary>Once a night: sessions that have long been over are forgotten (<see cref="AccountSessions.Retention"/>).</summary>
public sealed class AccountSessionCleanup(AccountSessions sessions) : IRecurringCountyJob
{
    /// <inheritdoc />
    public string Name => "AccountSessionCleanup";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.Daily(3, 20);

    /// <inheritdoc />
    public MultiTenancySides Sides => MultiTenancySides.Host;

    /// <inheritdoc />
    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var count = await sessions.ForgetOldAsync(cancellationToken);
        await context.ReportAsync(100, LocalizedText.Of($"清除旧登录会话 {count} 个", $"Old sessions forgotten: {count}"), cancellationToken);
    }
}
