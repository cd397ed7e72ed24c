using System.Globalization;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Mailing;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.People;

/// <summary>The mail of an invitation is to be sent. Holds no token: it is made when the mail is.</summary>
/// <param name="InvitationId">Invitation.</param>
/// <param name="MailNumber">Which of its mails; an earlier one is no longer sent.</param>
/// <param name="AdminAddress">Address of the admin UI for the link.</param>
/// <param name="Culture">Language of the mail.</param>
[BackgroundJobName("InvitationMail")]
public sealed record InvitationMailArgs(Guid InvitationId, int MailNumber, string AdminAddress, string Culture);

/// <summary>Sends the mail of an invitation with a link that was made for it alone. A second try makes a new link; that of the first is void.</summary>
public sealed class InvitationMail(CountyCloudDbContextBase db, IEmailSender emails, ITextLocalizer texts, TimeProvider clock) : IBackgroundJob<InvitationMailArgs>
{
    /// <inheritdoc />
    public async Task ExecuteAsync(InvitationMailArgs args, JobContext context, CancellationToken cancellationToken)
    {
        var invitation = await db.Set<Invitation>().FirstOrDefaultAsync(i => i.Id == args.InvitationId, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (invitation is null || invitation.MailNumber != args.MailNumber || invitation.StateAt(now, clock.Today()) != InvitationState.Open)
        {
            return;
        }

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(args.Culture);
        var token = invitation.IssueToken();
        await db.SaveChangesAsync(cancellationToken);
        await emails.SendAsync(await WriteAsync(invitation, $"{args.AdminAddress}/account/invitation?token={token}", args.Culture, cancellationToken), cancellationToken);
        invitation.NoteSent(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Email> WriteAsync(Invitation invitation, string link, string culture, CancellationToken cancellationToken)
    {
        var ids = invitation.RoleIds;
        var roles = await db.Set<Role>().AsNoTracking().Where(r => ids.Contains(r.Id)).OrderBy(r => r.Name).Select(r => r.DisplayName).ToListAsync(cancellationToken);
        var side = invitation.TenantId == TenantIds.Host ? null : await db.Set<Tenant>().AsNoTracking().Where(t => t.Id == invitation.TenantId).Select(t => t.DisplayName).FirstAsync(cancellationToken);
        var place = side?.In(culture) ?? texts["CountyCloud::People:Platform"];
        var lines = new[]
        {
            texts["CountyCloud::People:MailIntro", invitation.InvitedByName, place],
            texts["CountyCloud::People:MailRoles", string.Join(texts["CountyCloud::People:And"], roles.Select(r => r.In(culture)))],
            invitation.To is { } to ? texts["CountyCloud::People:MailPeriod", Day(invitation.From), Day(to)] : texts["CountyCloud::People:MailFrom", Day(invitation.From)],
            string.Empty,
            texts["CountyCloud::People:MailLink", (int)Invitation.Lifetime.TotalDays],
            string.Empty,
            link,
            string.Empty,
            texts["CountyCloud::People:MailIgnore"],
            string.Empty,
        };
        return new Email(invitation.Email, texts["CountyCloud::People:MailSubject", place], string.Join("\r\n", lines));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
