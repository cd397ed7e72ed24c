using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Tasks;

/// <summary>
/// Each morning: reminds of what is due within two working days, and brings what is overdue to the programme office, once for each task.
/// Both are also mailed, one mail a person, when a mail server is set.
/// </summary>
public sealed class DueTasksJob(IWorkTaskQueries queries, TaskDesk desk, WorkingDays workingDays, TaskMailDesk mails, IUnitOfWork unitOfWork) : IRecurringCountyJob
{
    private const int RemindWorkingDaysBefore = 2;
    private const int Batch = 500;

    /// <inheritdoc />
    public string Name => "DueTasks";

    /// <inheritdoc />
    public JobSchedule Schedule => JobSchedule.Daily(1, 0);

    /// <inheritdoc />
    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var (reminded, escalated) = await RunForCountyAsync(context.Clock.Today(), cancellationToken);
        await context.ReportAsync(100, LocalizedText.Of($"提醒 {reminded} 项，上报 {escalated} 项", $"{reminded} reminders, {escalated} escalations"), cancellationToken);
    }

    /// <summary>Does a day's work for the current county.</summary>
    /// <returns>How many tasks were reminded of and escalated.</returns>
    public async Task<(int Reminded, int Escalated)> RunForCountyAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var reminded = 0;
        var escalated = 0;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var until = (await workingDays.GetAsync(cancellationToken)).AddWorkingDays(day, RemindWorkingDaysBefore);
            foreach (var task in await queries.GetToRemindAsync(until, Batch, cancellationToken))
            {
                task.Remind(day);
                reminded++;
            }

            foreach (var task in await queries.GetToEscalateAsync(day, Batch, cancellationToken))
            {
                task.Escalate(day);
                escalated++;
                if (task.Kind != WorkTaskKind.Act || task.Roles != $";{CountyRoles.ProgrammeOffice};")
                {
                    await desk.OpenAsync(new NewWorkTask(WorkTaskKind.Act, task.DocumentType, task.DocumentId, $"⚠ {task.Title}", [CountyRoles.ProgrammeOffice]), cancellationToken);
                }
            }

            await unitOfWork.SaveAsync(cancellationToken);
            await mails.PrepareAsync(day, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return (reminded, escalated);
    }
}
