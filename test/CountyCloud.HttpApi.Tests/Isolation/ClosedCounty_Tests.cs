using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CountyCloud.Administration.Identity;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.HttpApi.Tests.Integration;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Isolation;

/// <summary>
/// A county that was closed: nobody reaches it by any way that there is, nothing of it is gone, and it can be opened again. The ways are taken from the
/// registered endpoints, so that a new one is tried by itself.
/// </summary>
[Collection(IsolationCollection.Name)]
[Trait("Req", "PLAT-01")]
public sealed class ClosedCounty_Tests(DemoHostFixture counties)
{
    private const string Job = "BackgroundWorkCleanup";
    private const string NoSuchCounty = "nosuchcounty";

    private static readonly object Complaint = new { kind = "report", subject = "站点不开门", text = "服务站连续两周没有开门营业。" };

    [ProviderTheory]
    [Trait("Req", "PLAT-08")]
    public async Task A_closed_county_is_reached_by_no_way_loses_nothing_and_opens_again(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var county = await MakeAsync(host);
        using var platform = county.Platform;
        var before = await RowsAsync(host, county.Code);

        (await platform.DeleteAsync(Uri($"/api/multi-tenancy/tenants/{county.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using (var visitor = host.CreateAnonymousClient())
        {
            (await visitor.GetStringAsync(Uri("/"))).ShouldNotContain(county.Name, customMessage: "at once, also where the list was kept a moment ago");
        }

        await NoSessionGoesOnAsync(host, county);
        await NobodyComesInAsync(host, county);
        await NoPageAnswersAsync(host, county);
        await NoJobRunsAsync(host, county);
        await NothingDeletesAsync(host, county);
        (await RowsAsync(host, county.Code)).ShouldBe(before);

        await OpensAgainAsync(host, county);

        // Nobody else of this host shall see it.
        (await platform.DeleteAsync(Uri($"/api/multi-tenancy/tenants/{county.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>A county with everything by which it can be reached: people, one of two counties, a visiting official, another system, a queued job.</summary>
    private static async Task<Closing> MakeAsync(TestHost host)
    {
        var platform = await host.SignInAsync("platform");
        var code = "z" + Guid.CreateVersion7().ToString("N")[20..];
        var regions = await platform.GetFromJsonAsync<JsonElement>("/api/app/county/regions");
        var made = await PostAsync(platform, "/api/app/county", new
        {
            code,
            name = $"关停县{code}",
            regionId = regions.GetProperty("items").EnumerateArray().First(r => r.GetProperty("code").GetString() == "210000").GetProperty("id").GetGuid(),
            copyFromCountyId = await host.CountyIdAsync("kazuo"),
            adminUserName = $"{code}.head",
            adminPassword = TestHost.DemoPassword,
        });
        var id = made.GetProperty("id").GetGuid();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountSeeder>();
            var both = await accounts.EnsureAccountAsync(new AccountSeed($"{code}.both", TestHost.DemoPassword));
            foreach (var side in new[] { id, await host.CountyIdAsync("kazuo") })
            {
                await accounts.EnsureMembershipAsync(side, both.Id, [CountyRoles.ProgrammeOffice], new DateOnly(2020, 1, 1));
            }
        }

        var cookie = await CookieAsync(host, $"{code}.head");
        using var head = await host.SignInAsync($"{code}.head");
        await PostAsync(head, "/api/app/background-job/run-now", new { name = Job });
        var machine = await PostAsync(head, "/api/app/integration-account", new { name = "ERP", scopes = new[] { "budget.read" } });
        var account = (machine.GetProperty("id").GetGuid(), machine.GetProperty("clientId").GetString()!, machine.GetProperty("secret").GetString()!);
        var token = await host.TokenAsync(account);
        var official = await host.SignInAsync("province.liaoning");
        (await official.PostAsJsonAsync("/api/app/county-visit/start", new { countyId = id, reason = "核对项目执行进度", minutes = 60 })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await TestHost.RefreshAntiforgeryAsync(official);

        // All of it works while the county is open.
        var county = new Closing(id, code, platform, cookie, account, token, official);
        (await StatusAsync(host, cookie, "/api/app/county-home")).ShouldBe(HttpStatusCode.OK);
        (await official.GetAsync(Uri("/api/app/county-home"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.With(token).GetAsync(Uri("/api/app/budget"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var visitor = host.CreateAnonymousClient();
        (await visitor.GetStringAsync(Uri($"/{code}"))).ShouldContain(county.Name);
        (await visitor.GetStringAsync(Uri("/"))).ShouldContain(county.Name);
        await TestHost.RefreshAntiforgeryAsync(visitor);
        return county with { Receipt = (await PostAsync(visitor, $"/api/public/{code}/complaints", Complaint)).GetProperty("receipt").GetString()! };
    }

    private static async Task NoSessionGoesOnAsync(TestHost host, Closing county)
    {
        using var client = WithCookie(host, county.Cookie);
        var failures = new List<string>();
        foreach (var endpoint in EndpointWalk_Tests.Endpoints(host).Where(e => EndpointWalk_Tests.IsApi(e) && EndpointWalk_Tests.Methods(e).Contains("GET") && e.Metadata.GetMetadata<OpenToEverybodyAttribute>() is null))
        {
            using var answer = await client.GetAsync(Uri(EndpointWalk_Tests.Fill(endpoint, county.Id)));
            if (answer.StatusCode != HttpStatusCode.Unauthorized)
            {
                failures.Add($"{EndpointWalk_Tests.Describe(endpoint)}: {(int)answer.StatusCode}");
            }
        }

        failures.ShouldBeEmpty();
        (await county.Official.GetAsync(Uri("/api/app/county-home"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "the visit is over");
        (await host.With(county.Token).GetAsync(Uri("/api/app/budget"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "the token is good for no county");
    }

    private static async Task NobodyComesInAsync(TestHost host, Closing county)
    {
        using var anonymous = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(anonymous);
        (await PostAsync(anonymous, "/api/account/login", new { userNameOrEmailAddress = $"{county.Code}.head", password = TestHost.DemoPassword, rememberMe = false })).GetProperty("result").GetInt32().ShouldBe(3, "there is no county to enter");
        (await anonymous.GetFromJsonAsync<JsonElement>($"/api/abp/multi-tenancy/tenants/by-name/{county.Code}")).GetProperty("success").GetBoolean().ShouldBeFalse();
        (await anonymous.GetFromJsonAsync<JsonElement>($"/api/abp/multi-tenancy/tenants/by-id/{county.Id}")).GetProperty("success").GetBoolean().ShouldBeFalse();
        foreach (var named in new[] { county.Code, county.Id.ToString() })
        {
            (await anonymous.GetAsync(Uri($"/api/abp/application-configuration?__tenant={named}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var both = await host.SignInAsync($"{county.Code}.both");
        (await both.GetFromJsonAsync<JsonElement>("/api/account/counties")).GetProperty("items").EnumerateArray().Select(c => c.GetProperty("code").GetString()).ShouldBe(["kazuo"]);
        (await both.GetFromJsonAsync<JsonElement>("/api/account/membership")).GetRawText().ShouldNotContain(county.Id.ToString());
        (await both.PostAsJsonAsync("/api/account/switch-county", new { countyId = county.Id })).IsSuccessStatusCode.ShouldBeFalse();

        using (var refused = await host.Anonymous().AskAsync(county.Account.ClientId, county.Account.Secret, ("grant_type", "client_credentials")))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var official = await host.SignInAsync("province.liaoning");
        (await official.PostAsJsonAsync("/api/app/county-visit/start", new { countyId = county.Id, reason = "核对项目执行进度", minutes = 60 })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var list in new[] { "/api/app/province-overview", "/api/app/province-supervision" })
        {
            (await official.GetStringAsync(Uri(list))).ShouldNotContain(county.Code);
        }
    }

    private static async Task NoPageAnswersAsync(TestHost host, Closing county)
    {
        using var visitor = host.CreateAnonymousClient();
        var failures = new List<string>();
        foreach (var endpoint in EndpointWalk_Tests.Endpoints(host).Where(e => e.RoutePattern.Parameters.Any(p => p.Name == "county") && EndpointWalk_Tests.Methods(e).Any(m => m is "GET" or "*")))
        {
            using var answer = await visitor.GetAsync(Uri(PageOf(endpoint, county.Code)));
            using var unknown = await visitor.GetAsync(Uri(PageOf(endpoint, NoSuchCounty)));
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.NotFound || unknown.StatusCode != answer.StatusCode || text.Contains(county.Name, StringComparison.Ordinal))
            {
                failures.Add($"{EndpointWalk_Tests.Describe(endpoint)}: {(int)answer.StatusCode}, for an unknown county {(int)unknown.StatusCode}");
            }
        }

        failures.ShouldBeEmpty();
        await NoComplaintIsTakenAsync(visitor, county);
        (await visitor.GetStringAsync(Uri("/"))).ShouldNotContain(county.Name);
        using var byHost = host.CreateDefaultClient(new Uri($"https://{county.Code}.localhost"));
        (await (await byHost.GetAsync(Uri("/"))).Content.ReadAsStringAsync()).ShouldNotContain(county.Name);
    }

    private static async Task NoComplaintIsTakenAsync(HttpClient visitor, Closing county)
    {
        await TestHost.RefreshAntiforgeryAsync(visitor);
        var complaints = $"/api/public/{county.Code}/complaints";
        foreach (var ask in new Func<Task<HttpResponseMessage>>[]
        {
            () => visitor.PostAsJsonAsync(complaints, Complaint),
            () => visitor.GetAsync(Uri($"{complaints}/{county.Receipt}")),
            () => visitor.PostAsJsonAsync($"{complaints}/{county.Receipt}/judgement", new { isSettled = true }),
        })
        {
            using var answer = await ask();
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("CountyCloud:UnknownCounty");
        }
    }

    private static async Task NoJobRunsAsync(TestHost host, Closing county)
    {
        await host.RunBackgroundWorkAsync();

        (await RunAsync(host, county.Code)).ShouldBe(JobRunState.Queued);
    }

    /// <summary>Whatever the platform's administrator can delete, with the county's id: no row of the county goes.</summary>
    private static async Task NothingDeletesAsync(TestHost host, Closing county)
    {
        foreach (var endpoint in EndpointWalk_Tests.Endpoints(host).Where(e => EndpointWalk_Tests.IsApi(e) && EndpointWalk_Tests.Methods(e).Contains("DELETE")))
        {
            using var answer = await county.Platform.DeleteAsync(Uri(EndpointWalk_Tests.Fill(endpoint, county.Id)));
            answer.IsSuccessStatusCode.ShouldBeFalse(EndpointWalk_Tests.Describe(endpoint));
            ((int)answer.StatusCode).ShouldBeLessThan(500, EndpointWalk_Tests.Describe(endpoint));
        }
    }

    private static async Task OpensAgainAsync(TestHost host, Closing county)
    {
        using var office = await host.SignInAsync("milin.office");
        (await office.PostAsync(Uri($"/api/app/county/{county.Id}/reopen"), content: null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await county.Platform.PostAsync(Uri($"/api/app/county/{Guid.CreateVersion7()}/reopen"), content: null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await county.Platform.PostAsync(Uri($"/api/app/county/{county.Id}/reopen"), content: null)).IsSuccessStatusCode.ShouldBeTrue();

        (await StatusAsync(host, county.Cookie, "/api/app/county-home")).ShouldBe(HttpStatusCode.OK, "the session had not ended");
        (await host.With(await host.TokenAsync(county.Account)).GetAsync(Uri("/api/app/budget"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var visitor = host.CreateAnonymousClient();
        (await visitor.GetStringAsync(Uri($"/{county.Code}"))).ShouldContain(county.Name);
        await host.RunBackgroundWorkAsync();
        (await RunAsync(host, county.Code)).ShouldBe(JobRunState.Succeeded);
        (await county.Platform.GetFromJsonAsync<JsonElement>($"/api/app/audit-log?filter={county.Id}")).GetProperty("items").EnumerateArray()
            .Count(e => e.GetProperty("action").GetString() == "Updated").ShouldBe(2, "closing and opening are told");
    }

    private static Task<JobRunState> RunAsync(TestHost host, string code) => host.InCountyAsync(code, (CountyCloudDbContext db) => db.Set<JobRun>().Where(r => r.JobName == Job).Select(r => r.State).SingleAsync());

    // Of every type of the county: how many rows, and the version of each that has one.
    private static Task<string> RowsAsync(TestHost host, string code) => host.InCountyAsync(code, async (CountyCloudDbContext db) =>
    {
        var rows = new StringBuilder();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType.IsAssignableTo(typeof(IMultiTenant))).Select(t => t.ClrType).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!;
            var count = await ((IQueryable<IMultiTenant>)set).LongCountAsync();
            var stamps = type.IsAssignableTo(typeof(AggregateRoot)) ? await ((IQueryable<AggregateRoot>)set).Select(r => r.ConcurrencyStamp).ToListAsync() : [];
            rows.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{type.Name} {count} {string.Join(',', stamps.Order(StringComparer.Ordinal))}");
        }

        return rows.ToString();
    });

    private static async Task<string> CookieAsync(TestHost host, string userName)
    {
        var jar = new CookieContainer();
        var site = new Uri("https://localhost");
        using var client = host.CreateDefaultClient(site, new CookieContainerHandler(jar));
        (await client.GetAsync(Uri("/api/abp/application-configuration?includeLocalizationResources=false"))).EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Add("RequestVerificationToken", System.Uri.UnescapeDataString(jar.GetCookies(site)["XSRF-TOKEN"]!.Value));
        await PostAsync(client, "/api/account/login", new { userNameOrEmailAddress = userName, password = TestHost.DemoPassword, rememberMe = false });
        return jar.GetCookieHeader(site);
    }

    private static HttpClient WithCookie(TestHost host, string cookie)
    {
        var client = host.CreateDefaultClient(new Uri("https://localhost"));
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return client;
    }

    private static async Task<HttpStatusCode> StatusAsync(TestHost host, string cookie, string path)
    {
        using var client = WithCookie(host, cookie);
        using var answer = await client.GetAsync(Uri(path));
        return answer.StatusCode;
    }

    private static string PageOf(RouteEndpoint endpoint, string county) =>
        EndpointWalk_Tests.Fill(endpoint, Guid.CreateVersion7(), ("county", county), ("list", "payments"), ("format", "json"));

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone();
    }

    private static Uri Uri(string path) => new(path, UriKind.Relative);

    private sealed record Closing(Guid Id, string Code, HttpClient Platform, string Cookie, (Guid Id, string ClientId, string Secret) Account, string Token, HttpClient Official)
    {
        public string Name => $"关停县{Code}";

        /// <summary>Receipt of a complaint that was made while the county was open.</summary>
        public string Receipt { get; init; } = string.Empty;
    }
}
