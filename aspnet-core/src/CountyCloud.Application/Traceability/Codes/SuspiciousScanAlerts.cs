using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>Raises an alert when a code looks copied (TRACE-14; W-28).</summary>
internal sealed class SuspiciousScanAlerts(AlertDesk desk, ILotFacts lots, ITextLocalizer texts, IUnitOfWork unitOfWork) : ISuspiciousScans
{
    /// <inheritdoc />
    public Task RaiseAsync(SuspiciousCode code, CancellationToken cancellationToken) => unitOfWork.RunAsync(suppressRowAudit: false, async () =>
    {
        var lot = code.LotId is { } id ? await lots.FindAsync(id, cancellationToken) : null;
        var reasons = string.Join("、", code.Reasons.Select(r => texts[$"Enum:{nameof(ScanSuspicion)}:{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(r.ToString())}"]));
        await desk.RaiseAsync(
            new RaisedAlert(TraceAlertKind.SuspiciousScans, TraceCodeFormat.Group(code.Code), $"{TraceCodeFormat.Group(code.Code)} {code.BatchNumber} {lot?.ProductName}: {reasons}", lot?.Id, lot?.Number, lot?.HolderSubjectId, code.Code, TraceStep.Selling),
            isStanding: false, cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
    }, cancellationToken);
}
