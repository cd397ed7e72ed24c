using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Visits;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.HttpApi.Tests.Isolation;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Oversight;

/// <summary>An official from above enters a county: only to read, for a stated reason, for a limited time, and the county sees it (PLAT-03).</summary>
public sealed class CountyVisit_Tests
{
    private const string Reason = "核对第三季度拨付进度";

    /// <summary>What ends a visit, and so has to work during one; everything else that is not reading is refused.</summary>
    private static readonly HashSet<string> Leaves = new(StringComparer.Ordinal)
    {
        "POST api/app/county-visit/leave", "POST api/account/switch-county", "POST api/account/logout",
    };

    [Theory]
    [InlineData("查看", 60, "Visits:ReasonNeeded")]
    [InlineData("   查看   ", 60, "Visits:ReasonNeeded")]
    [InlineData(Reason, 14, "Visits:TimeLimited")]
    [InlineData(Reason, 241, "Visits:TimeLimited")]
    [Trait("Req", "PLAT-03")]
    public void A_visit_needs_a_reason_and_ends_within_four_hours(string reason, int minutes, string code) =>
        Should.Throw<BusinessException>(() => Visit(reason, minutes)).Code.ShouldBe(code);

    [Fact]
    [Trait("Req", "PLAT-03")]
    public void A_visit_is_over_when_its_time_is_or_when_the_official_leaves()
    {
        var visit = Visit(Reason, 60);
        visit.IsOpen(visit.StartedAt.AddMinutes(59)).ShouldBeTrue();
        visit.IsOpen(visit.StartedAt.AddMinutes(60)).ShouldBeFalse();

        visit.Leave(visit.StartedAt.AddMinutes(10));
        visit.IsOpen(visit.StartedAt.AddMinutes(11)).ShouldBeFalse();
        visit.Leave(visit.StartedAt.AddMinutes(30));
        visit.LeftAt.ShouldBe(visit.StartedAt.AddMinutes(10), "what happened stays");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-03")]
    [Trait("Req", "PLAT-08")]
    public async Task An_official_reads_a_county_of_the_region_changes_nothing_and_the_county_sees_who_looked_at_what(TestProvider provider)
    {
        var mails = new Pillarbox();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider), new Dictionary<string, string?>(StringComparer.Ordinal) { ["App:SelfUrl"] = "https://county.example" }) { Emails = mails };
        var official = await host.SignInAsync("province.xizang");
        var milin = await host.CountyIdAsync("milin");
        (await official.GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "the platform's side has no county");

        await EnterAsync(official, milin, HttpStatusCode.NoContent);

        var configuration = JsonNode.Parse(await official.GetStringAsync("/api/abp/application-configuration?includeLocalizationResources=false"))!;
        ((string)configuration["currentTenant"]!["name"]!).ShouldBe("milin");
        ((string)configuration["extraProperties"]!["visit"]!["reason"]!).ShouldBe(Reason);
        foreach (var path in new[] { "/api/app/sub-project?maxResultCount=5", "/api/app/county-home", "/api/app/budget" })
        {
            (await official.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }

        foreach (var path in new[] { "/api/identity/users", "/api/app/audit-log", "/api/app/county-visit", "/api/app/province-overview" })
        {
            (await official.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        // Nothing is changed: neither what a permission would ask for nor what being signed in is enough for.
        foreach (var (method, path) in new[] { (HttpMethod.Post, "/api/app/sub-project"), (HttpMethod.Put, "/api/app/county-profile"), (HttpMethod.Put, "/api/account/my-profile"), (HttpMethod.Post, "/api/app/county-visit/start") })
        {
            using var refused = await official.SendAsync(new HttpRequestMessage(method, path) { Content = JsonContent.Create(new { countyId = milin, reason = Reason, minutes = 60 }) });
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        using (var refused = await official.PutAsJsonAsync("/api/account/my-profile", new { userName = "x" }))
        {
            (await refused.Content.ReadAsStringAsync()).ShouldContain("上级来访只能查看");
        }

        // The county sees it while it lasts.
        var office = await host.SignInAsync("milin.office");
        var visit = Items(await office.GetStringAsync("/api/app/county-visit"))!.ShouldHaveSingleItem()!;
        ((string)visit["userName"]!).ShouldBe("province.xizang");
        ((string)visit["reason"]!).ShouldBe(Reason);
        ((bool)visit["isOpen"]!).ShouldBeTrue();
        var views = Items(await office.GetStringAsync($"/api/app/county-visit/{(string)visit["id"]!}/views"))!;
        views.Select(v => (string)v!["path"]!).ShouldContain("/api/app/sub-project?maxResultCount=5");
        views.First(v => ((string)v!["path"]!).StartsWith("/api/app/sub-project", StringComparison.Ordinal))!["what"]!.GetValue<string>().ShouldNotBeNullOrEmpty();
        views.ShouldNotContain(v => ((string)v!["path"]!).StartsWith("/api/identity", StringComparison.Ordinal), "what was refused was not seen");

        // Those who run the county were told at once, in the list of tasks and by mail, until one of them takes note.
        var task = Items(await office.GetStringAsync("/api/app/work-task/mine"))!.Single(t => (string)t!["documentId"]! == (string)visit["id"]!)!;
        ((string)task["title"]!).ShouldContain(Reason);
        (await office.PutAsJsonAsync("/api/account/my-profile", new { userName = "milin.office", email = "office@milin.example" })).EnsureSuccessStatusCode();
        await host.RunBackgroundWorkAsync();
        var mail = mails.All.ShouldHaveSingleItem();
        (mail.To, mail.Body.Contains(Reason, StringComparison.Ordinal), mail.Body.Contains($"https://county.example/admin/go/milin/countyVisit/{(string)visit["id"]!}", StringComparison.Ordinal)).ShouldBe(("office@milin.example", true, true));
        (await office.PostAsync($"/api/app/county-visit/{(string)visit["id"]!}/take-note", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Items(await office.GetStringAsync("/api/app/work-task/mine"))!.ShouldNotContain(t => (string)t!["documentId"]! == (string)visit["id"]!);

        // Another county knows nothing of it.
        var zeku = await host.SignInAsync("zeku.office");
        Items(await zeku.GetStringAsync("/api/app/county-visit"))!.Count.ShouldBe(0);
        (await zeku.GetAsync($"/api/app/county-visit/{(string)visit["id"]!}/views")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await TestHost.RefreshAntiforgeryAsync(official);
        (await official.PostAsync("/api/app/county-visit/leave", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await official.GetAsync("/api/app/sub-project")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await official.GetAsync("/api/app/province-overview")).StatusCode.ShouldBe(HttpStatusCode.OK);
        ((bool)Items(await office.GetStringAsync("/api/app/county-visit"))![0]!["isOpen"]!).ShouldBeFalse();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-03")]
    public async Task No_endpoint_changes_anything_during_a_visit(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var official = await host.SignInAsync("province.xizang");
        var milin = await host.CountyIdAsync("milin");
        await EnterAsync(official, milin, HttpStatusCode.NoContent);
        var before = await CountyRows.PrintAsync(host, "milin");

        var failures = new List<string>();
        var refused = 0;
        foreach (var probe in Probe.All(host, "milin").Where(p => p.Method is not ("GET" or "HEAD" or "OPTIONS") && !Leaves.Contains(p.Name)))
        {
            using var request = probe.Request([.. probe.Slots.Select(s => s.IsId ? milin.ToString() : "x")]);
            using var answer = await official.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();

            // Where a permission is asked for, the visitor has none; where being signed in is enough, the visit itself refuses.
            if (answer.StatusCode != HttpStatusCode.Forbidden || !(text.Contains("\"Visits:ReadOnly\"", StringComparison.Ordinal) || text.Contains("\"CountyCloud:PermissionMissing\"", StringComparison.Ordinal) || text.Contains("epcisException:SecurityException", StringComparison.Ordinal)))
            {
                failures.Add($"{probe.Name}: {(int)answer.StatusCode} {text}");
            }

            refused++;
        }

        failures.ShouldBeEmpty();
        refused.ShouldBeGreaterThan(200);
        (await CountyRows.PrintAsync(host, "milin")).ShouldBe(before);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-03")]
    public async Task A_county_of_another_province_looks_like_one_that_does_not_exist(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var official = await host.SignInAsync("province.xizang");

        var foreign = await EnterAsync(official, await host.CountyIdAsync("zeku"), HttpStatusCode.NotFound);
        var unknown = await EnterAsync(official, Guid.CreateVersion7(), HttpStatusCode.NotFound);
        foreign.ShouldBe(unknown);

        // Nor may somebody of a county visit another, or the platform's administrator one.
        await EnterAsync(await host.SignInAsync("milin.office"), await host.CountyIdAsync("milin"), HttpStatusCode.NotFound);
        await EnterAsync(await host.SignInAsync("platform"), await host.CountyIdAsync("milin"), HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-03")]
    public async Task A_visit_ends_with_its_time_and_with_the_official_s_office(TestProvider provider)
    {
        var clock = new Minutes();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Clock = clock };
        var milin = await host.CountyIdAsync("milin");
        var first = await host.SignInAsync("province.xizang");
        await EnterAsync(first, milin, HttpStatusCode.NoContent);
        (await first.GetAsync("/api/app/county-home")).StatusCode.ShouldBe(HttpStatusCode.OK);

        clock.Add(TimeSpan.FromMinutes(61));
        (await first.GetAsync("/api/app/county-home")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var second = await host.SignInAsync("province.xizang");
        await EnterAsync(second, milin, HttpStatusCode.NoContent);
        (await second.GetAsync("/api/app/county-home")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.InCountyAsync("milin", async db =>
        {
            var scope = await db.Set<RegionScope>().SingleAsync(s => db.Set<User>().Any(u => u.Id == s.UserId && u.UserName == "province.xizang"));
            return await db.Set<RegionScope>().Where(s => s.Id == scope.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.To, scope.From.AddDays(-1)).SetProperty(x => x.From, scope.From.AddDays(-2)));
        });
        (await second.GetAsync("/api/app/county-home")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static CountyVisit Visit(string reason, int minutes) =>
        new(Guid.CreateVersion7(), (Guid.CreateVersion7(), "province.test"), LocalizedText.Chinese("西藏自治区"), reason, new DateTime(2026, 9, 1, 2, 0, 0, DateTimeKind.Utc), minutes);

    private static async Task<string> EnterAsync(HttpClient client, Guid countyId, HttpStatusCode expected)
    {
        using var answer = await client.PostAsJsonAsync("/api/app/county-visit/start", new { countyId, reason = Reason, minutes = 60 });
        answer.StatusCode.ShouldBe(expected);
        if (expected == HttpStatusCode.NoContent)
        {
            await TestHost.RefreshAntiforgeryAsync(client);
        }

        return (await answer.Content.ReadAsStringAsync()).Replace(countyId.ToString(), "id", StringComparison.OrdinalIgnoreCase);
    }

    private static JsonArray? Items(string json) => JsonNode.Parse(json)!["items"] as JsonArray;

    private sealed class Minutes : TimeProvider
    {
        private TimeSpan _ahead;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

        public void Add(TimeSpan time) => _ahead += time;
    }

    /// <summary>Keeps what would have been sent.</summary>
    private sealed class Pillarbox : Administration.Mailing.IEmailSender
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<Administration.Mailing.Email> _mails = new();

        public IReadOnlyCollection<Administration.Mailing.Email> All => _mails;

        public Task SendAsync(Administration.Mailing.Email email, CancellationToken cancellationToken = default)
        {
            _mails.Enqueue(email);
            return Task.CompletedTask;
        }

        public Task<bool> IsConfiguredAsync(CancellationToken cancellationToken = default) => Task.FromResult(true);
    }
}
