using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Timing;
using CountyCloud.Tasks;

namespace CountyCloud.Traceability;

/// <summary>Each morning: opens a task for every subject whose filing ends soon, for the office and for those who record for it; the day of the task is the last day of the filing (W-26).</summary>
public sealed class TraceExpiryJob(ITraceSubjectQueries queries, TraceRules rules, TaskDesk tasks, IUnitOfWork unitOfWork) : IRecurringCountyJob
{
    private const int Batch = 1000;

    /// <inheritdoc />
    public string Name => "TraceExpiry";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.Daily(0, 40);

    /// <inheritdoc />
    public Task RunAsync(JobContext context, CancellationToken cancellationToken) => RunForCountyAsync(context.Clock.Today(), cancellationToken);

    /// <summary>Does a day's work for the current county.</summary>
    /// <returns>How many subjects were announced.</returns>
    public async Task<int> RunForCountyAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var count = 0;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var notice = (await rules.AllAsync(cancellationToken)).ToDictionary(r => r.Kind, r => r.NoticeDays);
            foreach (var subject in await queries.GetEndingAsync(day.AddDays(notice.Values.Max()), Batch, cancellationToken))
            {
                if (subject.ValidUntil > day.AddDays(notice[subject.Content.Kind]))
                {
                    continue;
                }

                count++;
                var task = new NewWorkTask(WorkTaskKind.Act, subject.DocumentType, subject.Id, $"{subject.Number} {subject.Title}", [CountyRoles.ProgrammeOffice], DueOn: subject.ValidUntil);
                await tasks.OpenAsync(task, cancellationToken);
                foreach (var member in subject.Members.Where(m => m.Until is null))
                {
                    await tasks.OpenAsync(task with { Roles = null, UserId = member.UserId }, cancellationToken);
                }
            }

            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return count;
    }
}
