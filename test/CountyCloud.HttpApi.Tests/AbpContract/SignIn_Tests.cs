using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CountyCloud.Administration.Identity;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

public sealed class SignIn_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    [ProviderTheory]
    [InlineData("milin.station")]
    [InlineData("MILIN.STATION")]
    [InlineData("station@milin.example")]
    public async Task A_person_signs_in_by_user_name_or_email(TestProvider provider, string name)
    {
        using var client = await AnonymousAsync(provider);

        (await LogInAsync(client, name, Password)).ShouldBe(1);

        (await ConfigurationAsync(client)).GetProperty("currentUser").GetProperty("userName").GetString().ShouldBe("milin.station");
    }

    [ProviderTheory]
    public async Task A_person_signs_in_by_phone_number(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var phone = $"1390000{Random.Shared.Next(1000, 9999)}";
        await PostAsync(admin, "/api/identity/users", new { userName = NewName("phone"), password = Password, phoneNumber = phone[..3] + " " + phone[3..], isActive = true, lockoutEnabled = true, roleNames = Array.Empty<string>() });
        using var client = await AnonymousAsync(provider);

        (await LogInAsync(client, phone, Password)).ShouldBe(1);
    }

    [ProviderTheory]
    [InlineData("milin.office", "wrong")]
    [InlineData("nobody", Password)]
    public async Task A_wrong_password_and_an_unknown_name_look_the_same(TestProvider provider, string userName, string password)
    {
        using var client = await AnonymousAsync(provider);

        (await LogInAsync(client, userName, password)).ShouldBe(2);
    }

    [ProviderTheory]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var name = NewName("locked");
        await CreateUserAsync(admin, name);
        using var client = await AnonymousAsync(provider);

        var results = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            results.Add(await LogInAsync(client, name, "wrong"));
        }

        results.ShouldBe([2, 2, 2, 2, 4]);
        (await LogInAsync(client, name, Password)).ShouldBe(4);
    }

    [ProviderTheory]
    public async Task Many_guesses_at_once_get_no_more_tries_than_one_after_another(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var name = NewName("flooded");
        await CreateUserAsync(admin, name);
        using var client = await AnonymousAsync(provider);

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => LogInAsync(client, name, $"wrong{i}")));

        results.Count(r => r == 2).ShouldBeLessThanOrEqualTo(4);
        results.ShouldAllBe(r => r == 2 || r == 4);
        (await LogInAsync(client, name, Password)).ShouldBe(4);
    }

    [ProviderTheory]
    public async Task An_inactive_account_may_not_sign_in(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var name = NewName("inactive");
        await PostAsync(admin, "/api/identity/users", new { userName = name, password = Password, email = "", isActive = false, roleNames = Array.Empty<string>() });
        using var client = await AnonymousAsync(provider);

        (await LogInAsync(client, name, Password)).ShouldBe(3);
    }

    [ProviderTheory]
    public async Task An_account_that_may_enter_nothing_may_not_sign_in(TestProvider provider)
    {
        var host = await HostAsync(provider);
        var name = NewName("nowhere");
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AccountSeeder>().EnsureAccountAsync(new AccountSeed(name, Password));
        }

        using var client = await AnonymousAsync(provider);

        (await LogInAsync(client, name, Password)).ShouldBe(3);
    }

    [ProviderTheory]
    public async Task Signing_in_without_the_antiforgery_token_is_refused(TestProvider provider)
    {
        using var client = (await HostAsync(provider)).CreateAnonymousClient();

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/account/login", new { userNameOrEmailAddress = "milin.office", password = Password }), HttpStatusCode.BadRequest, "CountyCloud:AntiforgeryFailed");
    }

    [ProviderTheory]
    public async Task The_session_cookie_is_hidden_from_scripts_and_other_sites(TestProvider provider)
    {
        using var client = await AnonymousAsync(provider);

        using var response = await client.PostAsJsonAsync(Address("/api/account/login"), new { userNameOrEmailAddress = "milin.office", password = Password });

        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(".CountyCloud.Identity=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
    }

    [ProviderTheory]
    public async Task A_call_without_a_session_is_401_and_never_sent_elsewhere(TestProvider provider)
    {
        using var client = await AnonymousAsync(provider);

        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/identity/users")), HttpStatusCode.Unauthorized);
    }

    [ProviderTheory]
    public async Task A_call_without_the_permission_is_403(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.station");

        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/identity/users")), HttpStatusCode.Forbidden);
    }

    [ProviderTheory]
    public async Task Signing_out_ends_the_session(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.office");

        using (var response = await SendAsync(client, HttpMethod.Post, "/api/account/logout"))
        {
            response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await ConfigurationAsync(client)).GetProperty("currentUser").GetProperty("isAuthenticated").GetBoolean().ShouldBeFalse();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_person_of_several_counties_starts_in_the_one_named_by_the_tenant_box(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var client = await AnonymousAsync(provider);
        using var login = new HttpRequestMessage(HttpMethod.Post, Address("/api/account/login")) { Content = JsonContent.Create(new { userNameOrEmailAddress = "contractor", password = Password }) };
        login.Headers.Add("__tenant", (await host.CountyIdAsync("zeku")).ToString());

        using var response = await client.SendAsync(login);

        (await ConfigurationAsync(client)).GetProperty("currentTenant").GetProperty("name").GetString().ShouldBe("zeku");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_contractor_switches_between_its_counties_with_one_session(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var client = await SignInAsync(provider, "contractor");

        var counties = await GetAsync(client, "/api/account/counties");
        using var response = await SendAsync(client, HttpMethod.Post, "/api/account/switch-county", new { countyId = await host.CountyIdAsync("zeku") });

        counties.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("code").GetString()).ShouldBe(["milin", "zeku"]);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ConfigurationAsync(client)).GetProperty("currentTenant").GetProperty("name").GetString().ShouldBe("zeku");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task Switching_to_a_foreign_county_looks_like_a_county_that_does_not_exist(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var client = await SignInAsync(provider, "milin.office");

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/account/switch-county", new { countyId = await host.CountyIdAsync("zeku") }), HttpStatusCode.NotFound, "CountyCloud:EntityNotFound");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/account/switch-county", new { countyId = Guid.CreateVersion7() }), HttpStatusCode.NotFound, "CountyCloud:EntityNotFound");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/account/switch-county", new { countyId = (Guid?)null }), HttpStatusCode.NotFound, "CountyCloud:EntityNotFound");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_signed_in_person_cannot_pick_another_county_by_header(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var client = await SignInAsync(provider, "milin.office");
        client.DefaultRequestHeaders.Add("__tenant", (await host.CountyIdAsync("zeku")).ToString());

        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/identity/users")), HttpStatusCode.BadRequest, "CountyCloud:CountyConflict");
        (await ConfigurationAsync(client)).GetProperty("currentTenant").GetProperty("name").GetString().ShouldBe("milin");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task What_a_person_holds_in_one_county_does_not_come_along_into_another(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "milin.admin");
        var name = NewName("between");
        var user = await CreateUserAsync(admin, name, await CreateRoleAsync(admin, "AbpIdentity.Users"));
        await PutAsync(admin, $"/api/permission-management/permissions?providerName=U&providerKey={Id(user)}", new { permissions = new[] { new { name = "AbpIdentity.Roles", isGranted = true } } });
        await JoinAsync(host, "zeku", name, "StationOperator");
        using var client = await SignInAsync(provider, name);
        string[] held = ["/api/identity/users", "/api/identity/roles"];

        foreach (var county in new[] { "milin", "zeku", "milin", "zeku" })
        {
            await SwitchAsync(client, host, county);
            foreach (var address in held)
            {
                if (county == "milin")
                {
                    await GetAsync(client, address);
                }
                else
                {
                    await ShouldBeRefusedAsync(client.GetAsync(Address(address)), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");
                }
            }

            var policies = (await ConfigurationAsync(client)).GetProperty("auth").GetProperty("grantedPolicies").EnumerateObject().Select(p => p.Name).ToList();
            policies.Contains("AbpIdentity.Users").ShouldBe(county == "milin");
            policies.Contains("AbpIdentity.Roles").ShouldBe(county == "milin");
        }
    }

    /// <summary>
    /// Every way in which a call can name a county against every other: claim of the session, host name, header, query; and a cookie of that name, by which none is
    /// named. Whoever names two counties is refused, and so is the platform's side with any.
    /// </summary>
    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_call_that_names_two_counties_is_refused_whichever_way_it_names_them(TestProvider provider)
    {
        var host = await HostAsync(provider);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal) { ["milin"] = (await host.CountyIdAsync("milin")).ToString(), ["zeku"] = (await host.CountyIdAsync("zeku")).ToString() };
        var sessions = new (string? Side, HttpClient Client, string Probe)[]
        {
            (null, await AnonymousAsync(provider), "/api/abp/application-configuration?includeLocalizationResources=false"),
            ("milin", await SignInAsync(provider, "milin.admin"), "/api/identity/users?filter=.admin"),
            ("platform", await SignInAsync(provider, "platform"), "/api/identity/users?filter=platform"),
        };
        string?[] named = [null, "milin", "zeku"];
        var cases = from s in sessions from byHost in named from header in named from query in named from cookie in new[] { null, "zeku" } select (s.Side, s.Client, s.Probe, byHost, header, query, cookie);
        var wrong = new List<string>();
        foreach (var (side, client, probe, byHost, header, query, cookie) in cases)
        {
            // By id in the header as the admin UI does, by code in the query as a link does.
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"https://localhost{probe}{(query is null ? string.Empty : "&__tenant=" + query)}"));
            request.Headers.Host = byHost is null ? "localhost" : byHost + ".localhost";
            if (header is not null)
            {
                request.Headers.Add("__tenant", ids[header]);
            }

            if (cookie is not null)
            {
                request.Headers.Add("Cookie", "__tenant=" + ids[cookie]);
            }

            using var response = await client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            var counties = new[] { side, byHost, header, query }.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            var isRight = counties.Count > 1
                ? response.StatusCode == HttpStatusCode.BadRequest && text.Contains("CountyCloud:CountyConflict", StringComparison.Ordinal) && !text.Contains("userName", StringComparison.Ordinal)
                : response.StatusCode == HttpStatusCode.OK && (side is null ? TenantOf(text) == counties.SingleOrDefault() : PeopleIn(text).All(p => p!.StartsWith(side, StringComparison.Ordinal)) && PeopleIn(text).Count > 0);
            if (!isRight)
            {
                wrong.Add($"session {side}, host {byHost}, header {header}, query {query}, cookie {cookie}: {(int)response.StatusCode} {text[..Math.Min(200, text.Length)]}");
            }
        }

        foreach (var (_, client, _) in sessions)
        {
            client.Dispose();
        }

        wrong.ShouldBeEmpty();

        static string? TenantOf(string text) => JsonDocument.Parse(text).RootElement.GetProperty("currentTenant").GetProperty("name").GetString();
        static List<string?> PeopleIn(string text) => Names(JsonDocument.Parse(text).RootElement);
    }

    [ProviderTheory]
    [InlineData("/api/abp/application-configuration?__tenant=milin&__tenant=zeku", null)]
    [InlineData("/api/abp/application-configuration", "milin,zeku")]
    [InlineData("/api/abp/application-configuration?__tenant=milin", "ZEKU")]
    [Trait("Req", "PLAT-01")]
    public async Task Naming_a_county_twice_is_good_only_when_it_is_the_same(TestProvider provider, string address, string? headers)
    {
        using var client = await AnonymousAsync(provider);
        if (headers is not null)
        {
            client.DefaultRequestHeaders.Add("__tenant", headers.Split(','));
        }

        await ShouldBeRefusedAsync(client.GetAsync(Address(address)), HttpStatusCode.BadRequest, "CountyCloud:CountyConflict");

        using var same = await AnonymousAsync(provider);
        same.DefaultRequestHeaders.Add("__tenant", (await (await HostAsync(provider)).CountyIdAsync("milin")).ToString());
        (await GetAsync(same, "/api/abp/application-configuration?includeLocalizationResources=false&__tenant=Milin")).GetProperty("currentTenant").GetProperty("name").GetString().ShouldBe("milin");
    }

    [ProviderTheory]
    public async Task A_session_ends_with_the_membership(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "milin.admin");
        var name = NewName("leaving");
        var user = await CreateUserAsync(admin, name, CountyRoles.ProgrammeOffice);
        await JoinAsync(host, "zeku", name, "StationOperator");
        using var client = await SignInAsync(provider, name);

        await DeleteAsync(admin, $"/api/identity/users/{Id(user)}");

        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/identity/users")), HttpStatusCode.Unauthorized);
        using var again = await SignInAsync(provider, name);
        (await ConfigurationAsync(again)).GetProperty("currentTenant").GetProperty("name").GetString().ShouldBe("zeku");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_contractors_session_ends_with_the_engagement(TestProvider provider)
    {
        var host = await HostAsync(provider);
        var name = NewName("engaged");
        var milin = await host.CountyIdAsync("milin");
        Guid engagementId;
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountSeeder>();
            var contractor = await accounts.EnsureContractorAsync(name, Framework.Localization.LocalizedText.Chinese(name));
            var engagement = await accounts.EnsureEngagementAsync(milin, contractor.Id, new DateOnly(2020, 1, 1));
            var user = await accounts.EnsureAccountAsync(new AccountSeed(name, Password));
            await accounts.EnsureMembershipAsync(milin, user.Id, [CountyRoles.Contractor], new DateOnly(2020, 1, 1), engagementId: engagement.Id);
            engagementId = engagement.Id;
        }

        using var client = await SignInAsync(provider, name);

        await host.InCountyAsync("milin", async (CountyCloudDbContext db) =>
        {
            (await db.Set<Administration.Contractors.Engagement>().SingleAsync(e => e.Id == engagementId)).End(new DateOnly(2021, 1, 1));
            return await db.SaveChangesAsync();
        });

        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        using var anonymous = await AnonymousAsync(provider);
        (await LogInAsync(anonymous, name, Password)).ShouldBe(3);
    }

    [ProviderTheory]
    public async Task A_sign_in_is_told_in_the_audit_log_of_the_county_entered(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "zeku.admin");

        var log = await GetAsync(client, "/api/app/audit-log?action=SignedIn&maxResultCount=100");

        log.GetProperty("items").EnumerateArray().ShouldContain(e => e.GetProperty("entityName").GetString() == "zeku.admin");
    }
}
