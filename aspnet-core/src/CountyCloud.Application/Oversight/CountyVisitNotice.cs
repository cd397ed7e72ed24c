using System.Globalization;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Mailing;
using CountyCloud.Administration.Visits;
using CountyCloud.Documents;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Tasks;
using Microsoft.Extensions.Configuration;

namespace CountyCloud.Oversight;

/// <summary>Those who run the county learn at once that somebody from above has come in: a task, which ends when they take note, and a mail (PLAT-03).</summary>
public sealed class CountyVisitNotice(TaskDesk tasks, IBackgroundJobs jobs, ITextLocalizer texts) : IDomainEventHandler<CountyVisitStarted>, IDomainEventHandler<CountyVisitNoted>
{
    /// <summary>Roles whose people are told.</summary>
    internal static readonly IReadOnlyList<string> Told = [CountyRoles.CountyAdministrator, CountyRoles.ProgrammeOffice];

    /// <inheritdoc />
    public async Task HandleAsync(CountyVisitStarted domainEvent, CancellationToken cancellationToken)
    {
        // Titles of tasks are in the county's first language, whoever reads them and whoever caused them.
        var former = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        var title = texts["VisitNotice:Title", domainEvent.Region.Source, domainEvent.UserName, domainEvent.Reason];
        CultureInfo.CurrentUICulture = former;
        await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, DocumentType.CountyVisit, domainEvent.VisitId, title, Told), cancellationToken);
        await jobs.EnqueueAsync(new CountyVisitMailArgs(domainEvent.VisitId), cancellationToken: cancellationToken);
    }

    /// <inheritdoc />
    public Task HandleAsync(CountyVisitNoted domainEvent, CancellationToken cancellationToken) =>
        tasks.CloseAsync(DocumentType.CountyVisit, domainEvent.VisitId, WorkTaskState.Done, kinds: null, cancellationToken);
}

/// <summary>Mails about a visit are to be sent.</summary>
/// <param name="VisitId">Visit.</param>
[BackgroundJobName("CountyVisitMail")]
public sealed record CountyVisitMailArgs(Guid VisitId);

/// <summary>Tells those who run the county by mail that somebody from above has come in; each in the own language, and under the same Message-ID if it has to be sent again.</summary>
public sealed class CountyVisitMail(
    IRepository<CountyVisit> visits, MailRecipients recipients, IEmailSender emails, ITenantStore counties, ITextLocalizer texts, IConfiguration configuration) : IBackgroundJob<CountyVisitMailArgs>
{
    /// <inheritdoc />
    public async Task ExecuteAsync(CountyVisitMailArgs args, JobContext context, CancellationToken cancellationToken)
    {
        if (await visits.FindAsync(args.VisitId, cancellationToken) is not { } visit || !await emails.IsConfiguredAsync(cancellationToken))
        {
            return;
        }

        var county = (await counties.FindByIdAsync(context.TenantId, cancellationToken))!;
        foreach (var person in (await recipients.GetAsync(userId: null, cancellationToken)).Where(p => p.ContractorId is null && p.Roles.Any(CountyVisitNotice.Told.Contains)))
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(person.Language);
            var name = county.DisplayName.In(person.Language);
            var link = configuration["App:SelfUrl"] is { Length: > 0 } address ? $"\r\n\r\n{address.TrimEnd('/')}/admin/go/{county.Name}/countyVisit/{visit.Id}" : string.Empty;
            await emails.SendAsync(
                new Email(person.Email, texts["VisitNotice:Subject", name], texts["VisitNotice:Body", visit.UserName, visit.Region.In(person.Language), name, visit.Reason] + link + "\r\n", Key: $"county-visit-{visit.Id:N}-{person.UserId:N}"),
                cancellationToken);
        }
    }
}
