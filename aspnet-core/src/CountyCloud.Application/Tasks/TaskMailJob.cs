using System.Globalization;
using System.Text;
using CountyCloud.Administration.Mailing;
using CountyCloud.Counties;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using Microsoft.Extensions.Configuration;

namespace CountyCloud.Tasks;

/// <summary>A mail about tasks is to be sent.</summary>
/// <param name="MailId">Which.</param>
[BackgroundJobName("TaskMail")]
public sealed record TaskMailArgs(Guid MailId);

/// <summary>
/// Sends one mail about tasks of one county, in the person's language: title, last day and a link, nothing else of a task. A mail that was
/// sent is not sent again; if the server died between sending and noting it, the second one carries the same Message-ID.
/// </summary>
public sealed class TaskMailJob(
    IRepository<TaskMail> mails, ITaskMailQueries queries, MailRecipients recipients, IEmailSender emails, ITenantStore counties, IUnitOfWork unitOfWork, ITextLocalizer texts, IConfiguration configuration)
    : IBackgroundJob<TaskMailArgs>
{
    private const int MaxLines = 50;

    /// <inheritdoc />
    public async Task ExecuteAsync(TaskMailArgs args, JobContext context, CancellationToken cancellationToken)
    {
        if (await mails.FindAsync(args.MailId, cancellationToken) is not { SettledTime: null } mail)
        {
            return;
        }

        // Asked again now: the person may have left or switched mails off, the tasks may be done.
        var person = (await recipients.GetAsync(mail.UserId, cancellationToken)).FirstOrDefault();
        var tasks = person is null ? [] : (await queries.GetOpenAsync([.. mail.Items.Select(i => i.TaskId)], cancellationToken)).Where(t => TaskMailDesk.IsFor(t, person)).ToList();
        var isSent = tasks.Count > 0 && await emails.IsConfiguredAsync(cancellationToken);
        if (isSent)
        {
            await emails.SendAsync(await WriteAsync(mail, person!, tasks, context, cancellationToken), cancellationToken);
        }

        mail.Settle(isSent, context.Clock.GetUtcNow().UtcDateTime);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    private async Task<Email> WriteAsync(TaskMail mail, MailRecipient person, IReadOnlyList<WorkTask> tasks, JobContext context, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(person.Language);
        var county = (await counties.FindByIdAsync(context.TenantId, cancellationToken))!;
        var name = county.DisplayName.In(person.Language);
        var admin = configuration["App:SelfUrl"] is { Length: > 0 } address ? address.TrimEnd('/') + "/admin" : null;
        var today = context.Clock.Today();
        var body = new StringBuilder();
        void Line(string text) => body.Append(text).Append("\r\n");

        Line(texts["TaskMail:Intro", name, tasks.Count]);
        Line(string.Empty);
        foreach (var task in tasks.Take(MaxLines))
        {
            Line(texts[task.DueOn < today ? "TaskMail:Overdue" : "TaskMail:Due", task.Title, task.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—"]);
            if (admin is not null)
            {
                Line($"  {admin}/go/{county.Name}/{JsonName(task)}/{task.DocumentId}");
            }
        }

        if (tasks.Count > MaxLines)
        {
            Line(texts["TaskMail:More", tasks.Count - MaxLines]);
        }

        Line(string.Empty);
        Line(texts["TaskMail:SwitchOff"]);
        if (admin is not null)
        {
            Line($"  {admin}/account/manage");
        }

        return new Email(person.Email, texts["TaskMail:Subject", name, tasks.Count], body.ToString(), Key: $"task-mail-{mail.Id:N}");
    }

    private static string JsonName(WorkTask task) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(task.DocumentType.ToString());
}
