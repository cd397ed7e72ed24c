using CountyCloud.Administration.Mailing;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Tasks;

/// <summary>
/// Prepares the day's mails of the current county: one a person, about what was reminded of or escalated and was not mailed to that person yet.
/// Each is kept with the job that sends it, in the caller's transaction, so that none is lost and none made twice.
/// </summary>
public sealed class TaskMailDesk(
    ITaskMailQueries queries, MailRecipients recipients, IRepository<TaskMail> mails, IEmailSender emails, IServiceProvider services, IGuidGenerator ids)
{
    /// <summary>What was not mailed within so many days (no mail server, no address) is not mailed any more: it is on the page of tasks.</summary>
    private const int CatchUpDays = 2;
    private const int KeepDays = 30;
    private const int Batch = 500;

    /// <summary>Prepares the mails of a day; the caller saves.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PrepareAsync(DateOnly day, CancellationToken cancellationToken)
    {
        foreach (var old in await queries.GetOldMailsAsync(day.AddDays(-KeepDays), Batch, cancellationToken))
        {
            mails.Remove(old);
        }

        var since = day.AddDays(-CatchUpDays);
        var tasks = await queries.GetRemindedAsync(since, cancellationToken);
        if (tasks.Count == 0 || !await emails.IsConfiguredAsync(cancellationToken))
        {
            return 0;
        }

        var sent = (await queries.GetMailsAsync(day.AddDays(-KeepDays), cancellationToken)).ToLookup(m => m.UserId);
        // The register of jobs is made from the recurring jobs, of which one needs this class: asking for the jobs at once would wait for itself.
        var count = 0;
        foreach (var person in await recipients.GetAsync(userId: null, cancellationToken))
        {
            var told = sent[person.UserId].SelectMany(m => m.Items).ToHashSet();
            var items = tasks.Where(t => IsFor(t, person)).Select(t => new TaskMailItem(t.Id, t.DueOn < day)).Where(i => !told.Contains(i)).ToList();
            if (items.Count == 0 || sent[person.UserId].Any(m => m.Day == day))
            {
                continue;
            }

            var mail = new TaskMail(ids.Create(), person.UserId, day, items);
            mails.Add(mail);
            await services.GetRequiredService<IBackgroundJobs>().EnqueueAsync(new TaskMailArgs(mail.Id), cancellationToken: cancellationToken);
            count++;
        }

        return count;
    }

    /// <summary>True when the task is the person's: by name, by the contractor, or by a role of the county's own people.</summary>
    internal static bool IsFor(WorkTask task, MailRecipient person) =>
        task.UserId == person.UserId
        || (person.ContractorId is { } contractor
            ? task.ContractorId == contractor
            : task.UserId is null && task.ContractorId is null && person.Roles.Any(r => task.Roles?.Contains($";{r};", StringComparison.Ordinal) == true));
}
