using CountyCloud.Framework.BackgroundJobs;

namespace CountyCloud.Brands;

/// <summary>Looks every night at certificates and licences of each county: what ends soon is told, what is over ends (W-29, W-30).</summary>
public sealed class CertificateExpiryJob(CertificateWatch watch) : IRecurringCountyJob
{
    /// <inheritdoc />
    public string Name => "CertificateExpiry";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.Daily(0, 40);

    /// <inheritdoc />
    public Task RunAsync(JobContext context, CancellationToken cancellationToken) => watch.RunAsync(cancellationToken);
}
