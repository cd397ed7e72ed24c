using System.Net;
using System.Text.Json;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Identity;
using CountyCloud.Documents;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Timing;
using CountyCloud.Tasks;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>Contractors, their engagements and their people, over HTTP.</summary>
public sealed class Contractors_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_contractor_is_made_found_changed_and_deleted_while_it_never_worked(TestProvider provider)
    {
        using var platform = await SignInAsync(provider, "platform");
        var code = NewName("OWN-");
        var made = await CreateAsync(platform, code.ToLowerInvariant(), "高原电商");

        var found = await GetAsync(platform, $"/api/app/contractor?filter={Uri.EscapeDataString("高原电商")}&maxResultCount=1000");
        var changed = await PutAsync(platform, $"/api/app/contractor/{Id(made)}", new { code, name = "高原", englishName = "Plateau", contactName = "项目部", contactPhone = "0971-1234567", concurrencyStamp = Stamp(made) });
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Put, $"/api/app/contractor/{Id(made)}", new { code, name = "旧", concurrencyStamp = Stamp(made) }), HttpStatusCode.Conflict, "CountyCloud:ConcurrencyConflict");
        await DeleteAsync(platform, $"/api/app/contractor/{Id(made)}");

        made.GetProperty("code").GetString().ShouldBe(code);
        found.GetProperty("items").EnumerateArray().Select(Id).ShouldContain(Id(made));
        changed.GetProperty("name").GetProperty("en").GetString().ShouldBe("Plateau");
        changed.GetProperty("contactName").GetString().ShouldBe("项目部");
        await ShouldBeRefusedAsync(platform.GetAsync(Address($"/api/app/contractor/{Id(made)}")), HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    [InlineData("91630000MA00000000", "Contractors:CodeInvalid")]
    [InlineData("no blanks", "Contractors:CodeInvalid")]
    [InlineData("CONTRACTOR", "Contractors:CodeTaken")]
    [Trait("Req", "PLAT-04")]
    public async Task A_code_that_is_mistyped_or_taken_is_refused(TestProvider provider, string code, string error)
    {
        using var platform = await SignInAsync(provider, "platform");

        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, "/api/app/contractor", new { code, name = "单位" }), HttpStatusCode.BadRequest, error);
    }

    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M0001O0Y43", false)]
    [InlineData("OWN-1", true)]
    [InlineData("x", false)]
    public void A_credit_code_is_checked_by_its_check_character(string code, bool isRight) => CreditCode.IsAcceptable(code).ShouldBe(isRight);

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_persons_access_ends_with_the_next_request_when_the_engagement_is_ended_and_the_history_stays(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var platform = await SignInAsync(provider, "platform");
        using var county = await SignInAsync(provider, "milin.admin");
        var contractor = await CreateAsync(platform, NewName("END-"), "终止单位");
        var engagement = await EngageAsync(platform, contractor, await host.CountyIdAsync("milin"), Today(host));
        var name = NewName("engaged.person");
        var people = await PostAsync(platform, $"/api/app/contractor-engagement/{Id(engagement)}/people", new { account = new { userName = name, name = "项目经理", password = Password }, roleNames = new[] { "Contractor" } });
        using var person = await SignInAsync(provider, name);
        await GetAsync(person, "/api/account/my-profile");

        var ended = await PostAsync(platform, $"/api/app/contractor-engagement/{Id(engagement)}/end", new { });

        people.GetProperty("items")[0].GetProperty("roleNames")[0].GetString().ShouldBe("Contractor");
        ended.GetProperty("state").GetString().ShouldBe("ended");
        await ShouldBeRefusedAsync(person.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        using var anonymous = await AnonymousAsync(provider);
        (await LogInAsync(anonymous, name, Password)).ShouldBe(3);
        var own = await GetAsync(county, "/api/app/county-engagement");
        own.GetProperty("items").EnumerateArray().Single(e => Id(e) == Id(engagement)).GetProperty("state").GetString().ShouldBe("ended");
        var log = await GetAsync(county, $"/api/app/audit-log?filter={Id(engagement)}");
        log.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("action").GetString()).ShouldBe(["Updated", "Created", "Created"], "the engagement was made, its person let in, the engagement ended");
        log.GetProperty("items")[0].GetProperty("userName").GetString().ShouldBe("platform");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, $"/api/app/contractor-engagement/{Id(engagement)}/end", new { }), HttpStatusCode.BadRequest, "Administration:EndedAlready");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Delete, $"/api/app/contractor/{Id(contractor)}"), HttpStatusCode.Forbidden, "Contractors:HasEngagements");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_contractor_comes_back_with_a_new_engagement_and_its_person_too(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var platform = await SignInAsync(provider, "platform");
        var contractor = await CreateAsync(platform, NewName("BACK-"), "再次承建");
        var milin = await host.CountyIdAsync("milin");
        var first = await EngageAsync(platform, contractor, milin, Today(host).AddYears(-2));
        var name = NewName("back.person");
        await PostAsync(platform, $"/api/app/contractor-engagement/{Id(first)}/people", new { account = new { userName = name, password = Password }, roleNames = new[] { "Contractor" } });
        await PostAsync(platform, $"/api/app/contractor-engagement/{Id(first)}/end", new { lastDay = Today(host).AddDays(-1) });

        var second = await EngageAsync(platform, contractor, milin, Today(host));
        await PostAsync(platform, $"/api/app/contractor-engagement/{Id(second)}/people", new { account = new { userName = name }, roleNames = new[] { "ContractorStaff" } });

        using var person = await SignInAsync(provider, name);
        var all = await GetAsync(platform, $"/api/app/contractor-engagement?contractorId={Id(contractor)}");
        all.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("state").GetString()).ShouldBe(["current", "ended"]);
        (await GetAsync(platform, $"/api/app/contractor-engagement?contractorId={Id(contractor)}&state=current")).GetProperty("totalCount").GetInt32().ShouldBe(1);
        (await GetAsync(platform, $"/api/app/contractor/{Id(contractor)}/people")).GetProperty("items").EnumerateArray().Single().GetProperty("userName").GetString().ShouldBe(name);
        var summary = await GetAsync(platform, $"/api/app/contractor/{Id(contractor)}");
        (summary.GetProperty("counties").GetInt32(), summary.GetProperty("people").GetInt32()).ShouldBe((1, 1));
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task The_tasks_of_all_its_counties_stand_in_one_list_and_an_ended_engagement_takes_those_of_its_county_away_and_deletes_nothing(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var platform = await SignInAsync(provider, "platform");
        var contractor = await CreateAsync(platform, NewName("LIST-"), "两县单位");
        var (name, colleague, title) = (NewName("list.person"), NewName("list.colleague"), NewName("两县任务"));
        var (milin, _) = await WorkAsync("milin", isNew: true);
        var (zeku, task) = await WorkAsync("zeku", isNew: false);
        using var person = await SignInAsync(provider, name);
        using var other = await SignInAsync(provider, colleague);
        using var stranger = await SignInAsync(provider, "contractor");

        // One sign-in, one list, whichever of the counties the session is in; a task says where it belongs.
        (await MineAsync(person)).ShouldBe([("米林县", $"milin {title}"), ("泽库县", $"zeku {title}")]);
        (await GetAsync(person, "/api/app/work-task/count")).GetProperty("open").GetInt32().ShouldBe(2);
        await PostAsync(person, "/api/account/switch-county", new { countyId = await host.CountyIdAsync("zeku") });
        (await MineAsync(person)).Count.ShouldBe(2);
        (await MineAsync(stranger)).ShouldBeEmpty("they are another contractor's");

        await PostAsync(platform, $"/api/app/contractor-engagement/{Id(zeku)}/end", new { });

        await ShouldBeRefusedAsync(person.GetAsync(Address("/api/app/work-task/mine")), HttpStatusCode.Unauthorized);
        using var again = await SignInAsync(provider, name);
        (await MineAsync(again)).ShouldBe([("米林县", $"milin {title}")]);
        (await MineAsync(other)).ShouldBe([("米林县", $"milin {title}")], "their session in the other county goes on");
        var kept = await host.InCountyAsync("zeku", (CountyCloudDbContext db) => db.Set<WorkTask>().SingleAsync(t => t.Id == task));
        (kept.State, kept.ContractorId?.ToString()).ShouldBe((WorkTaskState.Open, Id(contractor)));
        (await host.InCountyAsync("zeku", (CountyCloudDbContext db) => db.Set<Membership>().CountAsync(m => m.EngagementId == Guid.Parse(Id(zeku))))).ShouldBe(2);

        // Who leaves the contractor leaves the work to the others of it.
        var user = (await GetAsync(platform, $"/api/app/contractor-engagement/{Id(milin)}/people")).GetProperty("items").EnumerateArray().Single(p => p.GetProperty("userName").GetString() == name).GetProperty("userId").GetString();
        await DeleteAsync(platform, $"/api/app/contractor-engagement/{Id(milin)}/people/{user}");
        await ShouldBeRefusedAsync(again.GetAsync(Address("/api/app/work-task/mine")), HttpStatusCode.Unauthorized);
        (await MineAsync(other)).ShouldBe([("米林县", $"milin {title}")]);

        async Task<(JsonElement Engagement, Guid Task)> WorkAsync(string county, bool isNew)
        {
            var engagement = await EngageAsync(platform, contractor, await host.CountyIdAsync(county), Today(host));
            foreach (var userName in new[] { name, colleague })
            {
                await PostAsync(platform, $"/api/app/contractor-engagement/{Id(engagement)}/people", new { account = new { userName, password = isNew ? Password : null }, roleNames = new[] { "Contractor" } });
            }

            var opened = new WorkTask(
                Guid.CreateVersion7(), new NewWorkTask(WorkTaskKind.Report, DocumentType.MonthlyReport, Guid.CreateVersion7(), $"{county} {title}", ContractorId: Guid.Parse(Id(contractor)), DueOn: Today(host).AddDays(isNew ? 1 : 2)), Today(host));
            await host.InCountyAsync(county, (CountyCloudDbContext db) =>
            {
                db.Add(opened);
                return db.SaveChangesAsync();
            });
            return (engagement, opened.Id);
        }

        async Task<List<(string?, string?)>> MineAsync(HttpClient client) => [.. (await GetAsync(client, "/api/app/work-task/mine")).GetProperty("items").EnumerateArray()
            .Where(t => t.GetProperty("title").GetString()!.EndsWith(title, StringComparison.Ordinal)).Select(t => (t.GetProperty("countyName").GetProperty("zh-Hans").GetString(), t.GetProperty("title").GetString()))];
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task Engagements_that_make_no_sense_are_refused(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var platform = await SignInAsync(provider, "platform");
        var contractor = await CreateAsync(platform, NewName("BAD-"), "错误单位");
        var (milin, today) = (await host.CountyIdAsync("milin"), Today(host));
        var engagement = await EngageAsync(platform, contractor, milin, today, today.AddDays(30));

        await RefusedAsync(new { contractorId = Id(contractor), countyId = milin, from = today.AddDays(30) }, "Contractors:EngagementOverlaps");
        await RefusedAsync(new { contractorId = Id(contractor), countyId = milin, from = today.AddDays(60), to = today.AddDays(50) }, "CountyCloud:InvalidInput");
        await RefusedAsync(new { contractorId = Id(contractor), countyId = Guid.CreateVersion7(), from = today }, "CountyCloud:InvalidInput");
        await RefusedAsync(new { contractorId = Guid.CreateVersion7(), countyId = milin, from = today }, "CountyCloud:InvalidInput");
        await RefusedAsync(new { contractorId = Id(contractor), countyId = milin }, null);
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Put, $"/api/app/contractor-engagement/{Id(engagement)}", new { from = today, to = today.AddDays(-1), concurrencyStamp = Stamp(engagement) }), HttpStatusCode.BadRequest, "CountyCloud:InvalidInput");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Put, $"/api/app/contractor-engagement/{Id(engagement)}", new { from = today, concurrencyStamp = "old" }), HttpStatusCode.Conflict, "CountyCloud:ConcurrencyConflict");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, $"/api/app/contractor-engagement/{Id(engagement)}/end", new { lastDay = today.AddDays(31) }), HttpStatusCode.BadRequest, "CountyCloud:InvalidInput");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, $"/api/app/contractor-engagement/{Guid.CreateVersion7()}/end", new { }), HttpStatusCode.NotFound, "CountyCloud:EntityNotFound");
        await EngageAsync(platform, contractor, milin, today.AddDays(31));
        await EngageAsync(platform, contractor, await host.CountyIdAsync("zeku"), today);

        Task RefusedAsync(object body, string? code) => ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, "/api/app/contractor-engagement", body), HttpStatusCode.BadRequest, code);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    [Trait("Req", "PLAT-07")]
    public async Task Only_the_countys_own_roles_are_given_and_never_the_administrators(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var platform = await SignInAsync(provider, "platform");
        var contractor = await CreateAsync(platform, NewName("ROLE-"), "角色单位");
        var engagement = await EngageAsync(platform, contractor, await host.CountyIdAsync("zeku"), Today(host));
        var address = $"/api/app/contractor-engagement/{Id(engagement)}/people";

        await RefusedAsync(new { userName = "contractor" }, "CountyAdministrator", "Contractors:AdministratorsRoleRefused");
        await RefusedAsync(new { userName = "contractor" }, "NoSuchRole", "CountyCloud:InvalidInput");
        await RefusedAsync(new { userName = "contractor" }, "ContractorStaff", "CountyCloud:AlreadyMember");
        await RefusedAsync(new { userName = "nobody.known" }, "ContractorStaff", "CountyCloud:InvalidInput");
        (await GetAsync(platform, $"/api/app/contractor-engagement/{Id(engagement)}/roles")).GetProperty("items").EnumerateArray()
            .Select(r => r.GetProperty("name").GetString()).ShouldNotContain("CountyAdministrator");
        var name = NewName("roles.person");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, address, new { account = new { userName = name, password = "weak" }, roleNames = new[] { "ContractorStaff" } }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:PasswordTooShort");
        await PostAsync(platform, address, new { account = new { userName = name, password = Password }, roleNames = new[] { "ContractorStaff" } });
        var person = (await GetAsync(platform, address)).GetProperty("items")[0].GetProperty("userId").GetString();
        var changed = await PutAsync(platform, $"{address}/{person}", new { roleNames = new[] { "ContractorFinance" } });
        using var session = await SignInAsync(provider, name);
        await DeleteAsync(platform, $"{address}/{person}");

        changed.GetProperty("items")[0].GetProperty("roleNames")[0].GetString().ShouldBe("ContractorFinance");
        await ShouldBeRefusedAsync(session.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        (await GetAsync(platform, address)).GetProperty("items").GetArrayLength().ShouldBe(0);

        Task RefusedAsync(object account, string role, string code) =>
            ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, address, new { account, roleNames = new[] { role } }), HttpStatusCode.BadRequest, code);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_county_sees_its_own_engagements_only_and_changes_none(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var platform = await SignInAsync(provider, "platform");
        var contractor = await CreateAsync(platform, NewName("SEEN-"), "可见单位");
        var engagement = await EngageAsync(platform, contractor, await host.CountyIdAsync("zeku"), Today(host));
        using var milin = await SignInAsync(provider, "milin.admin");
        using var zeku = await SignInAsync(provider, "zeku.office");

        (await GetAsync(milin, "/api/app/county-engagement")).GetProperty("items").EnumerateArray().Select(Id).ShouldNotContain(Id(engagement));
        (await GetAsync(zeku, "/api/app/county-engagement")).GetProperty("items").EnumerateArray().Select(Id).ShouldContain(Id(engagement));
        foreach (var (method, address) in new[] { (HttpMethod.Get, "/api/app/contractor"), (HttpMethod.Post, $"/api/app/contractor-engagement/{Id(engagement)}/end"), (HttpMethod.Get, "/api/app/region-scope") })
        {
            await ShouldBeRefusedAsync(SendAsync(zeku, method, address, method == HttpMethod.Get ? null : new { }), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");
        }

        using var station = await SignInAsync(provider, "zeku.station");
        await ShouldBeRefusedAsync(station.GetAsync(Address("/api/app/county-engagement")), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-03")]
    public async Task An_official_is_made_changed_and_ended_with_the_next_request(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var platform = await SignInAsync(provider, "platform");
        var region = (await GetAsync(platform, "/api/app/region-scope/regions")).GetProperty("items")[0];
        var name = NewName("official");
        var today = Today(host);

        var made = await PostAsync(platform, "/api/app/region-scope", new { account = new { userName = name, password = Password }, regionId = Id(region), from = today });
        using var official = await SignInAsync(provider, name);
        await GetAsync(official, "/api/app/province-overview");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, "/api/app/region-scope", new { account = new { userName = name }, regionId = Id(region), from = today.AddDays(5) }), HttpStatusCode.BadRequest, "Regions:ScopeOverlaps");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, "/api/app/region-scope", new { account = new { userName = name }, regionId = Guid.CreateVersion7(), from = today }), HttpStatusCode.BadRequest, "CountyCloud:InvalidInput");
        var changed = await PutAsync(platform, $"/api/app/region-scope/{Id(made)}", new { regionId = Id(region), from = today.AddDays(-3), to = today.AddDays(10), concurrencyStamp = Stamp(made) });
        var ended = await PostAsync(platform, $"/api/app/region-scope/{Id(made)}/end", new { });
        var listed = await GetAsync(platform, $"/api/app/region-scope?filter={name}&state=ended");

        changed.GetProperty("to").GetString().ShouldBe(today.AddDays(10).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        ended.GetProperty("state").GetString().ShouldBe("ended");
        listed.GetProperty("totalCount").GetInt32().ShouldBe(1);
        await ShouldBeRefusedAsync(official.GetAsync(Address("/api/app/province-overview")), HttpStatusCode.Unauthorized);
    }

    private static DateOnly Today(TestHost host) => CountyDay.Today(host.Services.GetRequiredService<TimeProvider>());

    private static string? Stamp(JsonElement entity) => entity.GetProperty("concurrencyStamp").GetString();

    private static Task<JsonElement> CreateAsync(HttpClient platform, string code, string name) => PostAsync(platform, "/api/app/contractor", new { code, name });

    private static Task<JsonElement> EngageAsync(HttpClient platform, JsonElement contractor, Guid county, DateOnly from, DateOnly? to = null) =>
        PostAsync(platform, "/api/app/contractor-engagement", new { contractorId = Id(contractor), countyId = county, from, to });
}
