using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using CountyCloud.Administration.Mailing;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Tasks;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Governance;

/// <summary>Reminders reach people by mail: one mail a person, day and county, in the person's language, once.</summary>
[Trait("Req", "GOV-18")]
public sealed class TaskMails_Tests
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).DateTime);

    [ProviderTheory]
    public async Task A_person_gets_one_mail_a_county_with_titles_and_links_in_the_own_language(TestProvider provider)
    {
        var mails = new Pillarbox();
        await using var host = await StartAsync(provider, mails);
        var office = await SetAddressAsync(host, "milin.office", "office@milin.example", "zh-Hans");
        await SetAddressAsync(host, "zeku.office", "office@zeku.example", "en");

        // Who stands in for somebody hears of what waits for the lent role; whose delegation is over does not.
        await SetAddressAsync(host, "milin.leader", "leader@milin.example", "zh-Hans");
        await SetAddressAsync(host, "milin.finance", "finance@milin.example", "zh-Hans");
        await LendAsync(office, "milin.leader");
        var over = await LendAsync(office, "milin.finance");
        (await office.PostAsJsonAsync($"/api/account/role-delegation/{over}/revoke", new { })).EnsureSuccessStatusCode();
        var document = Guid.CreateVersion7();
        foreach (var county in new[] { "milin", "zeku" })
        {
            await OpenAsync(host, county, new NewWorkTask(WorkTaskKind.Report, DocumentType.MonthlyReport, document, "十月月度报告", [Administration.Identity.CountyRoles.ProgrammeOffice], DueOn: Day.AddDays(1)));
            await OpenAsync(host, county, new NewWorkTask(WorkTaskKind.Inspect, DocumentType.SiteInspection, Guid.CreateVersion7(), "现场检查", [Administration.Identity.CountyRoles.ProgrammeOffice], DueOn: Day.AddDays(-3)));
            await RunAsync(host, county, Day);
        }

        await host.RunBackgroundWorkAsync();

        mails.All.Select(m => m.To).Order(StringComparer.Ordinal).ShouldBe(["leader@milin.example", "office@milin.example", "office@zeku.example"]);
        mails.All.Single(m => m.To == "leader@milin.example").Body.ShouldContain("十月月度报告");
        var milin = mails.All.Single(m => m.To == "office@milin.example");
        milin.Subject.ShouldContain("米林");
        milin.Body.ShouldContain($"十月月度报告（截止 {Day.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}）");
        milin.Body.ShouldContain("已逾期");
        milin.Body.ShouldContain($"https://county.example/admin/go/milin/monthlyReport/{document}");
        milin.Body.ShouldNotContain("zeku");
        var zeku = mails.All.Single(m => m.To == "office@zeku.example");
        zeku.Body.ShouldContain("overdue");
        zeku.Body.ShouldNotContain("milin");
    }

    [ProviderTheory]
    public async Task Nothing_is_mailed_twice_whatever_runs_again(TestProvider provider)
    {
        var mails = new Pillarbox();
        await using var host = await StartAsync(provider, mails);
        await SetAddressAsync(host, "milin.office", "office@milin.example", "zh-Hans");
        await OpenAsync(host, "milin", Due(Day.AddDays(1)));

        (await RunAsync(host, "milin", Day)).Reminded.ShouldBe(1);
        await RunAsync(host, "milin", Day);
        await host.RunBackgroundWorkAsync();
        await RunAsync(host, "milin", Day.AddDays(1));
        var id = await host.InCountyAsync("milin", (CountyCloudDbContext db) => db.Set<TaskMail>().Select(m => m.Id).SingleAsync());
        await SendAgainAsync(host, "milin", id);
        await host.RunBackgroundWorkAsync();

        mails.All.Count.ShouldBe(1);

        // What is overdue is another message than what is due.
        await RunAsync(host, "milin", Day.AddDays(2));
        await host.RunBackgroundWorkAsync();
        mails.All.Count.ShouldBe(2);
        mails.All.Select(m => m.Key).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
    }

    [ProviderTheory]
    public async Task A_mail_that_failed_is_tried_again_under_the_same_key(TestProvider provider)
    {
        var mails = new Pillarbox { Failures = 1 };
        await using var host = await StartAsync(provider, mails);
        await SetAddressAsync(host, "milin.office", "office@milin.example", "zh-Hans");
        await OpenAsync(host, "milin", Due(Day.AddDays(1)));
        await RunAsync(host, "milin", Day);

        await host.RunBackgroundWorkAsync();
        mails.All.ShouldBeEmpty();
        var mail = await host.InCountyAsync("milin", (CountyCloudDbContext db) => db.Set<TaskMail>().AsNoTracking().SingleAsync());
        mail.SettledTime.ShouldBeNull();
        await SendAgainAsync(host, "milin", mail.Id);

        mails.All.Single().Key.ShouldBe($"task-mail-{mail.Id:N}");
        mails.Keys.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [ProviderTheory]
    public async Task Who_switched_mails_off_has_no_address_or_did_the_task_gets_none(TestProvider provider)
    {
        var mails = new Pillarbox();
        await using var host = await StartAsync(provider, mails);
        var office = await SetAddressAsync(host, "milin.office", "office@milin.example", "zh-Hans");
        await OpenAsync(host, "milin", Due(Day.AddDays(1)));
        using (var answer = await office.PutAsJsonAsync("/api/account/my-profile", new { userName = "milin.office", email = "office@milin.example", extraProperties = new { wantsTaskMail = false } }))
        {
            answer.EnsureSuccessStatusCode();
        }

        await RunAsync(host, "milin", Day);
        await host.RunBackgroundWorkAsync();
        mails.All.ShouldBeEmpty();

        // Switched on again, but done before the mail goes out.
        await office.PutAsJsonAsync("/api/account/my-profile", new { userName = "milin.office", email = "office@milin.example", extraProperties = new { wantsTaskMail = true } });
        await RunAsync(host, "milin", Day);
        await host.InCountyAsync("milin", async (CountyCloudDbContext db) =>
        {
            foreach (var task in await db.Set<WorkTask>().Where(t => t.State == WorkTaskState.Open).ToListAsync())
            {
                task.Close(WorkTaskState.Done, Day);
            }

            return await db.SaveChangesAsync();
        });
        await host.RunBackgroundWorkAsync();
        mails.All.ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task Without_a_mail_server_nothing_is_prepared(TestProvider provider)
    {
        var mails = new Pillarbox { IsConfigured = false };
        await using var host = await StartAsync(provider, mails);
        await SetAddressAsync(host, "milin.office", "office@milin.example", "zh-Hans");
        await OpenAsync(host, "milin", Due(Day.AddDays(1)));

        await RunAsync(host, "milin", Day);
        await host.RunBackgroundWorkAsync();

        (await host.InCountyAsync("milin", (CountyCloudDbContext db) => db.Set<TaskMail>().CountAsync())).ShouldBe(0);
        mails.All.ShouldBeEmpty();
    }

    private static async Task<TestHost> StartAsync(TestProvider provider, Pillarbox mails) =>
        new(await DemoDatabase.Template.CopyAsync(provider), new Dictionary<string, string?>(StringComparer.Ordinal) { ["App:SelfUrl"] = "https://county.example" }) { Emails = mails };

    private static async Task<string> LendAsync(HttpClient lender, string to)
    {
        using var answer = await lender.PostAsJsonAsync("/api/account/role-delegation", new { toUserName = to, from = Day, to = Day.AddDays(7), reason = "出差" });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>())!["id"]!.GetValue<string>();
    }

    private static NewWorkTask Due(DateOnly day) =>
        new(WorkTaskKind.Report, DocumentType.MonthlyReport, Guid.CreateVersion7(), "十月月度报告", [Administration.Identity.CountyRoles.ProgrammeOffice], DueOn: day);

    private static async Task<HttpClient> SetAddressAsync(TestHost host, string user, string email, string language)
    {
        var client = await host.SignInAsync(user);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using var answer = await client.PutAsJsonAsync("/api/account/my-profile", new { userName = user, email });
        answer.EnsureSuccessStatusCode();
        return client;
    }

    private static Task<bool> OpenAsync(TestHost host, string county, NewWorkTask task) => host.InCountyAsync(county, async services =>
    {
        await services.GetRequiredService<TaskDesk>().OpenAsync(task, CancellationToken.None);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        return true;
    });

    private static Task<(int Reminded, int Escalated)> RunAsync(TestHost host, string county, DateOnly day) =>
        host.InCountyAsync(county, sp => ActivatorUtilities.CreateInstance<DueTasksJob>(sp).RunForCountyAsync(day, CancellationToken.None));

    private static Task<bool> SendAgainAsync(TestHost host, string county, Guid mail) => host.InCountyAsync(county, async sp =>
    {
        var context = new JobContext(await host.CountyIdAsync(county), Guid.CreateVersion7(), 2, TimeProvider.System, (_, _, _) => Task.CompletedTask);
        await ActivatorUtilities.CreateInstance<TaskMailJob>(sp).ExecuteAsync(new TaskMailArgs(mail), context, CancellationToken.None);
        return true;
    });

    /// <summary>Keeps what would have been sent.</summary>
    private sealed class Pillarbox : IEmailSender
    {
        private readonly ConcurrentQueue<Email> _mails = new();
        private readonly ConcurrentQueue<string?> _keys = new();

        public bool IsConfigured { get; init; } = true;

        public int Failures { get; set; }

        public IReadOnlyCollection<Email> All => _mails;

        public IReadOnlyCollection<string?> Keys => _keys;

        public Task SendAsync(Email email, CancellationToken cancellationToken = default)
        {
            _keys.Enqueue(email.Key);
            if (Failures-- > 0)
            {
                throw new System.Net.Mail.SmtpException("The server is not there.");
            }

            _mails.Enqueue(email);
            return Task.CompletedTask;
        }

        public Task<bool> IsConfiguredAsync(CancellationToken cancellationToken = default) => Task.FromResult(IsConfigured);
    }
}
