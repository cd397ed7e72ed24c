using System.Net;
using System.Net.Http.Json;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Isolation;

/// <summary>What an attacker tries before signing in: headers, redirects, host names, cookies.</summary>
[Collection(IsolationCollection.Name)]
public sealed class Abuse_Tests(DemoHostFixture counties)
{
    private const string Evil = "evil.example";

    private static readonly string[] Pages =
    [
        "/", "/milin", "/milin/disclosure", "/milin/disclosure/complaint", "/milin/trace", "/milin/trace/NOSUCHCODE", "/milin/products", "/milin/recalls", "/t/NOSUCHCODE", "/t",
        "/admin", "/admin/", "/admin/sub-projects", "/nosuch", "/nosuch/disclosure", "/api/nosuch", "/api/app/sub-project", "/api/abp/application-configuration", "/api/public/milin/objections/none",
        "/connect/token", "/.well-known/jwks.json", "/health/live", "/health/ready", "/favicon.ico",
    ];

    [ProviderTheory]
    public async Task Every_answer_carries_the_security_headers_whatever_it_is(TestProvider provider)
    {
        using var client = (await counties.GetAsync(provider)).CreateDefaultClient(new Uri("https://county.example"));

        foreach (var path in Pages)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            var policy = Header(answer, "Content-Security-Policy");
            policy.ShouldContain("default-src 'self'", customMessage: path);
            policy.ShouldContain("script-src 'self';", customMessage: path);
            policy.ShouldContain("object-src 'none'", customMessage: path);
            policy.ShouldContain("frame-ancestors 'none'", customMessage: path);
            Header(answer, "X-Content-Type-Options").ShouldBe("nosniff", path);
            Header(answer, "X-Frame-Options").ShouldBe("DENY", path);
            Header(answer, "Referrer-Policy").ShouldBe("strict-origin-when-cross-origin", path);
            Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin", path);
            Header(answer, "Permissions-Policy").ShouldContain("camera=()", customMessage: path);
            Header(answer, "Strict-Transport-Security").ShouldBe("max-age=31536000; includeSubDomains", path);
            answer.Headers.Contains("Server").ShouldBeFalse(path);
            answer.Headers.Contains("X-Powered-By").ShouldBeFalse(path);
        }
    }

    [ProviderTheory]
    public async Task Without_TLS_and_on_this_machine_a_browser_is_not_told_to_insist_on_it(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        foreach (var address in new[] { "http://county.example", "https://localhost", "https://milin.localhost" })
        {
            using var client = host.CreateDefaultClient(new Uri(address));
            using var answer = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
            answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse(address);
        }
    }

    [ProviderTheory]
    public async Task No_redirect_leads_off_the_site(TestProvider provider)
    {
        using var client = (await counties.GetAsync(provider)).CreateDefaultClient(new Uri("https://county.example"));
        string[] attempts =
        [
            "/admin?returnUrl=https://evil.example", "/admin/?returnUrl=//evil.example", "//evil.example/admin", "//evil.example/%2e%2e/admin", "/%2f%2fevil.example/", "/%5cevil.example",
            "/t/https:%2f%2fevil.example", "/t?code=https://evil.example", "/t?code=//evil.example", "/t/%2f%2fevil.example?format=text", "/milin/trace?code=//evil.example", "/milin/trace?code=%5c%5cevil.example",
            "/milin?returnUrl=https://evil.example&lang=//evil.example", "/milin/disclosure?lang=https://evil.example", "/api/account/login?returnUrl=https://evil.example",
            "/admin/go/%2fevil.example/payment/1",
        ];

        foreach (var path in attempts)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://county.example" + path);
            request.Headers.Add("X-Forwarded-Host", Evil);
            using var answer = await client.SendAsync(request);
            if (answer.Headers.Location is { } location)
            {
                var target = new Uri(new Uri("https://county.example"), location);
                target.Host.ShouldBe("county.example", $"{path} → {location}");
            }

            answer.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, path);
        }
    }

    [Fact]
    public async Task Under_a_host_name_that_is_not_the_site_s_nothing_is_answered()
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(TestProvider.Sqlite), new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AllowedHosts"] = "county.example;*.county.example",
        });
        using var client = host.CreateDefaultClient(new Uri("https://county.example"));

        foreach (var path in new[] { "/milin", "/milin/trace", "/api/abp/application-configuration", "/admin/", "/.well-known/oauth-authorization-server" })
        {
            using var foreign = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = Evil } };
            using var refused = await client.SendAsync(foreign);
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            (await refused.Content.ReadAsStringAsync()).ShouldNotContain(Evil);

            using var forwarded = new HttpRequestMessage(HttpMethod.Get, path);
            forwarded.Headers.Add("X-Forwarded-Host", Evil);
            using var answer = await client.SendAsync(forwarded);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain(Evil);
        }
    }

    [ProviderTheory]
    public async Task The_cookie_of_a_session_is_of_no_use_to_scripts_other_sites_and_plain_connections(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var client = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(client);
        using var answer = await client.PostAsJsonAsync("/api/account/login", new { userNameOrEmailAddress = "milin.office", password = TestHost.DemoPassword, rememberMe = false });

        var session = answer.Headers.GetValues("Set-Cookie").Where(c => !c.StartsWith("XSRF-TOKEN", StringComparison.Ordinal) && !c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)).ToList();
        session.ShouldNotBeEmpty();
        session.ShouldAllBe(c => c.Contains("httponly", StringComparison.OrdinalIgnoreCase) && c.Contains("secure", StringComparison.OrdinalIgnoreCase) && c.Contains("samesite=", StringComparison.OrdinalIgnoreCase)
            && !c.Contains("samesite=none", StringComparison.OrdinalIgnoreCase));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [ProviderTheory]
    public async Task Whoever_writes_without_the_header_of_the_session_is_refused(TestProvider provider)
    {
        // As a page of another site would: the cookie goes along, the header cannot.
        var host = await counties.GetAsync(provider);
        var client = await host.SignInAsync("milin.office");
        var writes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/app/", StringComparison.Ordinal) && e.RoutePattern.Parameters.Count == 0
                && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is ["POST"])
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal).ToList();
        writes.Count.ShouldBeGreaterThan(20);

        foreach (var path in writes.Where((_, i) => i % 8 == 0))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new { }) };
            request.Headers.Add("RequestVerificationToken", "forged");
            using var answer = await client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("Antiforgery", Case.Insensitive, path);
        }
    }

    [ProviderTheory]
    public async Task What_somebody_signed_in_was_shown_is_not_kept_in_the_browser_or_on_the_way(TestProvider provider)
    {
        var client = await (await counties.GetAsync(provider)).SignInAsync("milin.office");

        foreach (var path in new[] { "/api/app/sub-project", "/api/app/fund-receipt", "/api/identity/users", "/api/account/my-profile", "/api/audit-logging/audit-logs", "/api/app/sub-project/none" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            answer.Headers.CacheControl.ShouldNotBeNull(path).NoStore.ShouldBeTrue(path);
        }
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : string.Empty;
}
