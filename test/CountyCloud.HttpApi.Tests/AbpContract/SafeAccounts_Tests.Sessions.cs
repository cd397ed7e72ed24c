using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Identity;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>Sessions are listed, and what is ended ends with the next request.</summary>
public sealed partial class SafeAccounts_Tests
{
    private const string Sessions = "/api/account/sessions";

    [ProviderTheory]
    public async Task Two_sign_ins_are_two_sessions_and_either_ends_the_other_at_its_next_request(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (client, name) = await NewPersonAsync(host);
        using var other = await host.SignInAsync(name);

        var list = await ListAsync(client);
        list.Count.ShouldBe(2);
        list[0].GetProperty("isCurrent").GetBoolean().ShouldBeTrue();
        list[1].GetProperty("county").GetString().ShouldBe("米林县");
        await DeleteAsync(client, $"{Sessions}/{Id(list[1])}");

        await ShouldBeRefusedAsync(other.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        (await ListAsync(client)).Count.ShouldBe(1);
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Delete, $"{Sessions}/{Id(list[1])}"), HttpStatusCode.NotFound);
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Delete, $"{Sessions}/{Id(list[0])}"), HttpStatusCode.NotFound);
        using var admin = await host.SignInAsync("milin.admin");
        (await ActionsAsync(admin, name)).ShouldBe(["SessionsEnded"]);
        client.Dispose();
    }

    [ProviderTheory]
    public async Task Nobody_ends_or_sees_the_session_of_another(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (one, _) = await NewPersonAsync(host);
        var (two, _) = await NewPersonAsync(host);
        var foreign = Id((await ListAsync(two)).Single());

        await ShouldBeRefusedAsync(SendAsync(one, HttpMethod.Delete, $"{Sessions}/{foreign}"), HttpStatusCode.NotFound);

        (await ListAsync(one)).ShouldAllBe(s => Id(s) != foreign);
        (await ListAsync(two)).Count.ShouldBe(1);
        one.Dispose();
        two.Dispose();
    }

    [ProviderTheory]
    public async Task All_others_are_ended_at_once(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (client, name) = await NewPersonAsync(host);
        using var second = await host.SignInAsync(name);
        using var third = await host.SignInAsync(name);

        (await PostAsync(client, Sessions + "/end-others", new { })).GetProperty("count").GetInt32().ShouldBe(2);

        await GetAsync(client, "/api/account/my-profile");
        await ShouldBeRefusedAsync(second.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        await ShouldBeRefusedAsync(third.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        client.Dispose();
    }

    [ProviderTheory]
    public async Task Signing_out_ends_the_session_also_for_a_copy_of_the_cookie(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (person, name) = await NewPersonAsync(host);
        using var bare = host.CreateDefaultClient(new Uri("https://localhost"));
        bare.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        var cookies = new Dictionary<string, string>(StringComparer.Ordinal);
        await SendWithAsync(bare, cookies, HttpMethod.Get, "/api/abp/application-configuration");
        await SendWithAsync(bare, cookies, HttpMethod.Post, "/api/account/login", new { userNameOrEmailAddress = name, password = Password, rememberMe = false });
        await SendWithAsync(bare, cookies, HttpMethod.Get, "/api/abp/application-configuration");
        var copy = new Dictionary<string, string>(cookies, StringComparer.Ordinal);
        (await SendWithAsync(bare, copy, HttpMethod.Get, "/api/account/my-profile")).ShouldBe(HttpStatusCode.OK);

        (await SendWithAsync(bare, cookies, HttpMethod.Post, "/api/account/logout", new { })).ShouldBe(HttpStatusCode.NoContent);

        (await SendWithAsync(bare, copy, HttpMethod.Get, "/api/account/my-profile")).ShouldBe(HttpStatusCode.Unauthorized);
        using var admin = await host.SignInAsync("milin.admin");
        (await ActionsAsync(admin, name)).ShouldBe(["SignedOut"]);
        person.Dispose();
    }

    [ProviderTheory]
    public async Task Signing_in_again_in_the_same_browser_leaves_no_session_behind(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (client, name) = await NewPersonAsync(host);

        (await LogInAsync(client, name, Password)).ShouldBe(1);
        await TestHost.RefreshAntiforgeryAsync(client);

        (await ListAsync(client)).Count.ShouldBe(1);
        client.Dispose();
    }

    [ProviderTheory]
    public async Task A_changed_password_empties_the_list_of_the_others(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (client, name) = await NewPersonAsync(host);
        using var other = await host.SignInAsync(name);

        await PostAsync(client, "/api/account/my-profile/change-password", new { currentPassword = Password, newPassword = "Another-Password-1" });

        (await ListAsync(client)).Count.ShouldBe(1);
        await ShouldBeRefusedAsync(other.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        client.Dispose();
    }

    [ProviderTheory]
    public async Task A_session_of_a_deactivated_account_does_not_come_back_with_the_account(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (client, name) = await NewPersonAsync(host);
        using var admin = await host.SignInAsync("milin.admin");

        await SetActiveAsync(admin, name, isActive: false);
        await SetActiveAsync(admin, name, isActive: true);

        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        using var again = await host.SignInAsync(name);
        client.Dispose();
    }

    [ProviderTheory]
    public async Task An_administrator_ends_the_sessions_that_are_in_the_county_of_nobody_above(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (client, name) = await NewPersonAsync(host);
        await JoinAsync(host, "zeku", name, "StationOperator");
        using var elsewhere = await host.SignInAsync(name);
        await PostAsync(elsewhere, "/api/account/switch-county", new { countyId = await host.CountyIdAsync("zeku") });
        await GetAsync(elsewhere, "/api/account/my-profile");
        using var admin = await host.SignInAsync("milin.admin");
        var helper = await NewHelperAsync(host, admin);
        var id = (await ConfigurationAsync(client)).GetProperty("currentUser").GetProperty("id").GetString();
        var above = (await ConfigurationAsync(admin)).GetProperty("currentUser").GetProperty("id").GetString();

        (await GetAsync(helper, $"/api/identity/users/{id}/security")).GetProperty("sessions").GetInt32().ShouldBe(1);
        await ShouldBeRefusedAsync(SendAsync(helper, HttpMethod.Post, $"/api/identity/users/{above}/end-sessions"), HttpStatusCode.Forbidden, "CountyCloud:UserHoldsMorePermissions");
        (await PostAsync(helper, $"/api/identity/users/{id}/end-sessions", new { })).GetProperty("count").GetInt32().ShouldBe(1);

        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        await GetAsync(elsewhere, "/api/account/my-profile");
        using var stranger = await host.SignInAsync("zeku.admin");
        await ShouldBeRefusedAsync(SendAsync(stranger, HttpMethod.Post, $"/api/identity/users/{Guid.CreateVersion7()}/end-sessions"), HttpStatusCode.NotFound);
        helper.Dispose();
        client.Dispose();
    }

    [ProviderTheory]
    public async Task The_last_use_is_written_down_every_five_minutes_and_costs_no_statement_in_between(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (client, _) = await NewPersonAsync(host);
        await GetAsync(client, "/api/account/my-profile");
        var begun = (await ListAsync(client)).Single().GetProperty("lastSeenAt").GetDateTime();
        using var counter = await QueryCounter.StartAsync(host);
        await GetAsync(client, "/api/account/my-profile");

        // One for the session, one for the profile.
        counter.Count.ShouldBe(2);
        accounts.Clock.Add(AccountSessions.SeenEvery);
        await GetAsync(client, "/api/account/my-profile");

        // The same two, the use itself, and the county anew: it is kept for a second.
        counter.Count.ShouldBe(6);

        (await ListAsync(client)).Single().GetProperty("lastSeenAt").GetDateTime().ShouldBe(begun + AccountSessions.SeenEvery, TimeSpan.FromSeconds(1));
        client.Dispose();
    }

    [ProviderTheory]
    public async Task What_has_long_been_over_is_deleted_at_night(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (client, name) = await NewPersonAsync(host);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>();
        var userId = await db.Set<User>().Where(u => u.UserName == name).Select(u => u.Id).SingleAsync();
        var old = new AccountSession(Guid.CreateVersion7(), userId, accounts.Clock.GetUtcNow().UtcDateTime - AccountSessions.Retention - TimeSpan.FromHours(1), "Edge · Windows", "203.0.113.*", countyId: null);
        db.Add(old);
        using (scope.ServiceProvider.GetRequiredService<CountyCloud.Framework.MultiTenancy.ICurrentTenant>().Change(CountyCloud.Framework.MultiTenancy.TenantIds.Host))
        {
            await db.SaveChangesAsync();
        }

        await scope.ServiceProvider.GetRequiredService<AccountSessions>().ForgetOldAsync(CancellationToken.None);

        (await db.Set<AccountSession>().AnyAsync(s => s.Id == old.Id)).ShouldBeFalse();
        (await ListAsync(client)).Count.ShouldBe(1);
        client.Dispose();
    }

    [ProviderTheory]
    public async Task Mails_for_a_forgotten_password_are_not_to_be_had_without_end(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        using var client = await AnonymousAsync(host);
        HttpStatusCode last = default;
        for (var i = 0; i <= 20; i++)
        {
            using var response = await SendAsync(client, HttpMethod.Post, "/api/account/send-password-reset-code", new { email = "nobody@people.example", appName = "Angular" });
            last = response.StatusCode;
        }

        last.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<List<JsonElement>> ListAsync(HttpClient client) => [.. (await GetAsync(client, Sessions)).GetProperty("items").EnumerateArray()];

    private static async Task SetActiveAsync(HttpClient admin, string name, bool isActive)
    {
        var user = await GetAsync(admin, $"/api/identity/users/by-username/{name}");
        await PutAsync(admin, $"/api/identity/users/{Id(user)}", new
        {
            userName = name, email = user.GetProperty("email").GetString(), name = "", surname = "", phoneNumber = "", isActive, lockoutEnabled = true, password = "",
            concurrencyStamp = user.GetProperty("concurrencyStamp").GetString(),
        });
    }

    private static async Task<HttpStatusCode> SendWithAsync(HttpClient client, Dictionary<string, string> cookies, HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, Address(address));
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        if (cookies.TryGetValue("XSRF-TOKEN", out var token))
        {
            request.Headers.Add("RequestVerificationToken", Uri.UnescapeDataString(token));
        }

        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await client.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            cookies[pair[0]] = pair[1];
        }

        return response.StatusCode;
    }
}
