using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Tasks;

namespace CountyCloud.Traceability;

/// <summary>
/// Raises alerts of the current county as its rules say (TRACE-14). To be called inside the use case that notices something; it saves with that.
/// </summary>
public sealed class AlertDesk(IRepository<TraceAlert> alerts, IQualityQueries queries, TraceSettings settings, CountyDocuments documents, WorkingDays workingDays, TaskDesk tasks, IGuidGenerator ids)
{
    private const int MaxTitle = 200;

    /// <summary>
    /// Raises an alert: a new one with its task, or, while one of the kind is open about the same thing, one more occurrence of that.
    /// </summary>
    /// <param name="raised">What happened.</param>
    /// <param name="isStanding">True for a state of things that is found again and again (a day that has passed) rather than something that happens: found again, it is no further occurrence.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <returns>The open alert; null when the county has switched the kind off.</returns>
    public async Task<TraceAlert?> RaiseAsync(RaisedAlert raised, bool isStanding, CancellationToken cancellationToken)
    {
        var rule = await settings.GetAlertRuleAsync(raised.Kind, cancellationToken);
        if (!rule.IsOn)
        {
            return null;
        }

        if (await queries.FindOpenAlertAsync(TraceAlert.KeyOf(raised.Kind, raised.About), cancellationToken) is { } open)
        {
            if (!isStanding)
            {
                open.RaiseAgain(ids.Create(), raised.Description, documents.Now);
            }

            return open;
        }

        var owner = new AlertOwner(
            rule.OwnerRole!, await settings.GetDepartmentCodeAsync(raised.Step, cancellationToken), (await workingDays.GetAsync(cancellationToken)).AddWorkingDays(documents.Today, rule.DaysToAct!.Value));
        var title = raised.Description.Length > MaxTitle ? raised.Description[..MaxTitle] : raised.Description;
        var alert = TraceAlert.Raise(ids.Create(), await documents.HeadAsync("ALERT", title, null, cancellationToken), raised, owner, ids.Create(), documents.Today, documents.Now);
        alerts.Add(alert);
        await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, alert.DocumentType, alert.Id, $"{alert.Number} {alert.Title}", [owner.Role], DueOn: owner.DueOn), cancellationToken);
        return alert;
    }
}
