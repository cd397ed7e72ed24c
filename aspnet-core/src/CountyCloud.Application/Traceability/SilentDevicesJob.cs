using System.Globalization;
using CountyCloud.Counties;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Timing;
using CountyCloud.Tasks;

namespace CountyCloud.Traceability;

/// <summary>
/// Every hour: warns of sensors of the cold chain that have not reported for longer than the county's rule says (TRACE-14, TRACE-23: Z64, K38). The alert is the
/// county's; a task goes to those who record for the holder of the place, who can go and look. A county that set no time is not warned.
/// </summary>
public sealed class SilentDevicesJob(ITraceDeviceStore devices, AlertDesk desk, TraceSettings settings, TaskDesk tasks, IUnitOfWork unitOfWork, ITextLocalizer texts) : IRecurringCountyJob
{
    private const int Batch = 200;

    /// <inheritdoc />
    public string Name => "SilentDevices";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.By("0 20 * * * ?");

    /// <inheritdoc />
    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var found = await RunForCountyAsync(context.Clock, cancellationToken);
        await context.ReportAsync(100, LocalizedText.Of($"{found} 台设备没有上报", $"{found} silent devices"), cancellationToken);
    }

    /// <summary>Looks once, for the current county; looking again adds nothing while the alert is open.</summary>
    /// <returns>How many are silent.</returns>
    public async Task<int> RunForCountyAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var rule = await settings.GetAlertRuleAsync(TraceAlertKind.SilentDevice, cancellationToken);
        if (!rule.IsOn || rule.Threshold is not > 0)
        {
            return 0;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var hours = (double)rule.Threshold.Value;

        // One that has just come into use has the same time to report for the first time, in whole days.
        var silent = await devices.GetSilentAsync(now.AddHours(-hours), clock.Today().AddDays(-(int)Math.Ceiling(hours / 24)), Batch, cancellationToken);
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            foreach (var device in silent)
            {
                var last = device.LastReport is { } time ? texts["SilentDevice:Since", Math.Floor((now - time).TotalHours).ToString(CultureInfo.InvariantCulture)] : texts["SilentDevice:Never"];
                var alert = await desk.RaiseAsync(
                    new RaisedAlert(TraceAlertKind.SilentDevice, device.Number, $"{device.Number} {device.Title} · {device.Site} · {last}", SubjectId: device.HolderId), isStanding: true, cancellationToken);
                if (alert is null)
                {
                    continue;
                }

                foreach (var person in device.Recorders)
                {
                    await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, alert.DocumentType, alert.Id, $"{alert.Number} {alert.Title}", UserId: person), cancellationToken);
                }
            }

            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return silent.Count;
    }
}
