using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.AspNetCore.ApplicationServices;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Isolation;

/// <summary>
/// Walks every registered endpoint: who may call it, without signing in and from above. New endpoints are covered by themselves; one without
/// an access attribute is red. What an official of one county reaches of another is walked by <see cref="ForeignIds_Tests"/>.
/// </summary>
[Collection(IsolationCollection.Name)]
public sealed class EndpointWalk_Tests(DemoHostFixture counties)
{
    /// <summary>Endpoints that anonymous visitors reach, each for the reason its attribute gives. A new one is a decision: add it here.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        "GET api/abp/application-configuration", "GET api/abp/application-localization",
        "GET api/abp/multi-tenancy/tenants/by-name/{name}", "GET api/abp/multi-tenancy/tenants/by-id/{id:guid}",
        "POST api/account/login", "POST api/account/two-factor-login", "POST api/account/logout", "POST api/account/register", "POST api/account/send-password-reset-code", "POST api/account/reset-password",
        "POST api/account/invitation/find", "POST api/account/invitation/join", "POST api/account/invitation/decline",
        "POST api/public/{county}/complaints/", "GET api/public/{county}/complaints/{receipt}", "POST api/public/{county}/complaints/{receipt}/judgement",
        "GET health/live", "GET health/ready", "GET openapi/{documentName}.json", "* api/{**path}",
        "POST api/public/{county}/notices/{number}/objections", "GET api/public/{county}/objections/{receipt}",
        "GET api/public/{county}/notices/{number}/sheet",
        "POST connect/token", "GET .well-known/oauth-authorization-server", "GET .well-known/jwks.json",
    };

    /// <summary>What everybody may write to without a rate limit of its own, and what stands in its place. A new one is a decision.</summary>
    private static readonly Dictionary<string, string> LimitedOtherwise = new(StringComparer.Ordinal)
    {
        ["POST api/account/logout"] = "ends nothing but the visitor's own session, and must always work",
        ["POST api/account/invitation/find"] = "PublicGuessLimiter counts the links that are not good (Invitations_Tests): a room full of new people joins behind one address",
        ["POST api/account/invitation/join"] = "as find; the link is good once",
        ["POST api/account/invitation/decline"] = "as find; the link is good once",
        ["POST connect/token"] = "IntegrationLimiter counts wrong secrets by address and tokens by account (Tokens_Tests)",
    };

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task Every_endpoint_says_who_may_call_it(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);

        var silent = Endpoints(host).Where(e => e.Metadata.GetMetadata<RequiresPermissionAttribute>() is null && e.Metadata.GetMetadata<SignedInOnlyAttribute>() is null
            && e.Metadata.GetMetadata<OpenToEverybodyAttribute>() is null).Select(Describe);

        silent.ShouldBeEmpty();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task Only_listed_endpoints_are_open_and_each_says_why(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var open = Endpoints(host).Where(e => e.Metadata.GetMetadata<OpenToEverybodyAttribute>() is not null).ToList();

        open.ShouldAllBe(e => e.Metadata.GetMetadata<OpenToEverybodyAttribute>()!.Reason.Length > 10);
        open.Where(e => IsApi(e) || IsForMachines(e)).Select(Describe).Where(d => !Open.Contains(d)).ShouldBeEmpty();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task Whatever_is_open_to_everybody_in_a_county_has_a_rate_limit(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);

        Endpoints(host).Where(e => e.Metadata.GetMetadata<OpenToEverybodyAttribute>() is not null && e.RoutePattern.Parameters.Any(p => p.Name == "county"))
            .Where(e => e.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null && !e.RoutePattern.RawText!.Contains("/brand/", StringComparison.Ordinal)).Select(Describe).ShouldBeEmpty();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task Whatever_everybody_may_write_to_has_a_rate_limit(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var writing = Endpoints(host).Where(e => e.Metadata.GetMetadata<OpenToEverybodyAttribute>() is not null && Methods(e).Except(["GET", "HEAD"], StringComparer.Ordinal).Any()).ToList();

        var unlimited = writing.Where(e => e.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is not (PublicPolicies.Write or PublicPolicies.SignIn)
            || e.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null).Select(Describe);

        unlimited.ShouldBe(LimitedOtherwise.Keys, ignoreOrder: true);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task Whoever_is_not_signed_in_gets_401_from_every_other_endpoint(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var client = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(client);
        var failures = new List<string>();
        foreach (var endpoint in Endpoints(host).Where(e => IsApi(e) && e.Metadata.GetMetadata<OpenToEverybodyAttribute>() is null))
        {
            foreach (var method in Methods(endpoint))
            {
                using var response = await client.SendAsync(Request(method, Fill(endpoint, Guid.CreateVersion7()), JsonNode.Parse("{}")));
                if (response.StatusCode != HttpStatusCode.Unauthorized)
                {
                    failures.Add($"{Describe(endpoint)}: {(int)response.StatusCode}");
                }
            }
        }

        failures.ShouldBeEmpty();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-03")]
    public async Task A_provincial_official_reaches_no_endpoint_that_reads_into_a_county(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var permissions = host.Services.GetRequiredService<PermissionDefinitionManager>();
        var client = await host.SignInAsync("province.qinghai");
        var failures = new List<string>();
        foreach (var endpoint in Endpoints(host).Where(e => IsApi(e) && Methods(e).Contains("GET")))
        {
            var names = endpoint.Metadata.GetMetadata<RequiresPermissionAttribute>()?.AnyOf ?? [];
            if (names.Count == 0 || names.Any(n => permissions.Find(n)!.Side != MultiTenancySides.Tenant))
            {
                continue;
            }

            using var response = await client.GetAsync(new Uri(Fill(endpoint, Guid.CreateVersion7()), UriKind.Relative));
            if (response.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound))
            {
                failures.Add($"{Describe(endpoint)}: {(int)response.StatusCode}");
            }
        }

        failures.ShouldBeEmpty();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-03")]
    public async Task A_province_sees_its_own_counties_and_nobody_elses(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        foreach (var (official, county) in new[] { ("province.xizang", "milin"), ("province.qinghai", "zeku"), ("province.yunnan", "cangyuan"), ("province.liaoning", "kazuo") })
        {
            var client = await host.SignInAsync(official);

            var overview = await client.GetFromJsonAsync<JsonElement>("/api/app/province-overview");

            overview.GetProperty("counties").EnumerateArray().Select(c => c.GetProperty("code").GetString()).ShouldBe([county]);
        }
    }

    private static HttpRequestMessage Request(string method, string path, JsonNode? body) => new(new HttpMethod(method), new Uri(path, UriKind.Relative))
    {
        Content = method is "GET" or "DELETE" || body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
    };

    internal static List<RouteEndpoint> Endpoints(TestHost host) =>
        [.. host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().DistinctBy(Describe)];

    internal static bool IsApi(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal);

    private static bool IsForMachines(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/').Split('/')[0] is "connect" or ".well-known";

    internal static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"];

    internal static string Describe(RouteEndpoint endpoint) => $"{string.Join(',', Methods(endpoint))} {endpoint.RoutePattern.RawText!.TrimStart('/')}";

    /// <summary>An address of the endpoint: ids, and "x" or what is given for anything else.</summary>
    internal static string Fill(RouteEndpoint endpoint, Guid id, params (string Name, string Value)[] values)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        foreach (var parameter in endpoint.RoutePattern.Parameters)
        {
            var value = values.FirstOrDefault(v => v.Name == parameter.Name).Value
                ?? (parameter.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase) ? id.ToString() : parameter.Name == "section" ? "kpi-target" : "x");
            path = System.Text.RegularExpressions.Regex.Replace(path, @"\{\**" + parameter.Name + @"[^}]*\}", value, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        }

        return path;
    }
}

/// <summary>One host a provider for the walks; they change nothing.</summary>
[CollectionDefinition(Name)]
public sealed class IsolationCollection : ICollectionFixture<DemoHostFixture>
{
    public const string Name = "isolation";
}
