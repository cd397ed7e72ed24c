using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;

namespace CountyCloud.Administration.Integration;

/// <summary>Once a day: the next signing key is published in time, and those that are no longer needed are forgotten (<see cref="SigningKeyRing"/>).</summary>
public sealed class SigningKeyRotation(SigningKeyRing keys) : IRecurringCountyJob
{
    /// <inheritdoc />
    public string Name => "SigningKeyRotation";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.Daily(3, 40);

    /// <inheritdoc />
    public MultiTenancySides Sides => MultiTenancySides.Host;

    /// <inheritdoc />
    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var (made, forgotten) = await keys.RotateAsync(atOnce: false, cancellationToken);
        await context.ReportAsync(100, LocalizedText.Of($"新签名密钥 {made} 个，清除旧密钥 {forgotten} 个", $"Signing keys made: {made}, forgotten: {forgotten}"), cancellationToken);
    }
}
