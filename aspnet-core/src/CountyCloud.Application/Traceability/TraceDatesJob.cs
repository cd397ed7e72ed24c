using System.Globalization;
using CountyCloud.Counties;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Traceability;

/// <summary>Each morning: warns of lots that are past their last day with something left of them, of what has ended or soon will, and of lots whose labels are not as many as their packages (TRACE-14, TRACE-11).</summary>
public sealed class TraceDatesJob(ILotFacts lots, IEnumerable<ITraceExpirySource> sources, ITraceCodeStore codes, AlertDesk desk, TraceSettings settings, IUnitOfWork unitOfWork, ITextLocalizer texts) : IRecurringCountyJob
{
    private const int Batch = 500;

    /// <inheritdoc />
    public string Name => "TraceDates";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.Daily(0, 40);

    /// <inheritdoc />
    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var found = await RunForCountyAsync(context.Clock.Today(), cancellationToken);
        await context.ReportAsync(100, LocalizedText.Of($"{found} 项到期", $"{found} things past or near their last day"), cancellationToken);
    }

    /// <summary>Does a day's work for the current county; a second run of the same day adds nothing.</summary>
    /// <returns>How many things were found.</returns>
    public async Task<int> RunForCountyAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var found = 0;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            foreach (var lot in await lots.GetPastBestBeforeAsync(day, Batch, cancellationToken))
            {
                found++;
                await desk.RaiseAsync(
                    new RaisedAlert(
                        TraceAlertKind.ExpiredProduct, lot.Number, string.Create(CultureInfo.InvariantCulture, $"{lot.ProductName} {lot.Number} {lot.BestBefore:yyyy-MM-dd}: {lot.InStock:0.####}"), lot.Id, lot.Number,
                        lot.HolderSubjectId, Step: TraceStep.Selling),
                    isStanding: true, cancellationToken);
            }

            foreach (var source in sources)
            {
                var rule = await settings.GetAlertRuleAsync(source.Kind, cancellationToken);
                foreach (var thing in await source.GetExpiringAsync(day.AddDays((int)(rule.Threshold ?? 0)), Batch, cancellationToken))
                {
                    found++;
                    await desk.RaiseAsync(
                        new RaisedAlert(source.Kind, thing.Number, string.Create(CultureInfo.InvariantCulture, $"{thing.Number} {thing.Name} {thing.ExpiresOn:yyyy-MM-dd}"), SubjectId: thing.SubjectId), isStanding: true, cancellationToken);
                }
            }

            // Packages without a label, or labels without a package (TRACE-11; W-27).
            foreach (var lot in (await codes.GetLabelLotsAsync(null, Batch, cancellationToken)).Where(l => l.IsMismatch))
            {
                found++;
                await desk.RaiseAsync(
                    new RaisedAlert(
                        TraceAlertKind.QuantityMismatch, "labels:" + lot.LotNumber, texts["Trace:LabelMismatch"].Replace("{lot}", lot.LotNumber, StringComparison.Ordinal)
                            .Replace("{packages}", lot.Packages!.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{labels}", lot.Labels.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
                        lot.LotId, lot.LotNumber, Step: TraceStep.Packing),
                    isStanding: true, cancellationToken);
            }

            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return found;
    }
}
