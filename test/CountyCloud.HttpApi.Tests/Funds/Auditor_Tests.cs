using System.Net;
using System.Text;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Funds;

/// <summary>The auditor reads everything of the county and writes nothing but what an auditor is there for.</summary>
[Collection(MoneyCollection.Name)]
public sealed class Auditor_Tests(DemoHostFixture counties)
{
    /// <summary>
    /// Findings and what follows from them are an auditor's own work. The others decide by the document who may: signatures ask for a role of the step,
    /// complaints and points of a meeting for whom they were given to, a check of words or of a site for anybody else than the author.
    /// </summary>
    private static readonly string[] Own =
    [
        "/fund-inspection", "/superior-inspection", "/rectification", "/violation-case", "/ledger/verify",
        "/approval", "/complaint/{id:guid}/answer", "/meeting/{id:guid}/end-action", "/disclosure-item/{id:guid}/check", "/acceptance/{id:guid}/sign",
        "/county-visit/", // The session alone: the person's region decides, and an auditor has none; or taking note of a visit.
        "/trace-alert/{id:guid}/", // Only by whoever owns the alert: the service asks for the role.
    ];

    [ProviderTheory]
    [Trait("Req", "FUND-40")]
    public async Task Every_route_that_writes_is_closed_to_the_auditor_but_the_few_that_are_an_auditors(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        var audit = await host.SignInAsync("milin.audit");
        var open = new List<string>();
        var closed = 0;
        foreach (var (method, route) in Writes(host))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]+\}", Guid.Empty.ToString()), UriKind.Relative));
            if (method != "DELETE")
            {
                request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            }

            using var response = await audit.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.Forbidden)
            {
                closed++;
            }
            else
            {
                open.Add($"{method} {route}");
            }
        }

        closed.ShouldBeGreaterThan(100);
        open.Where(o => !Own.Any(own => o.Contains(own, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static IEnumerable<(string Method, string Route)> Writes(TestHost host) =>
        from source in host.Services.GetServices<EndpointDataSource>()
        from endpoint in source.Endpoints.OfType<RouteEndpoint>()
        let route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where route.StartsWith("/api/app/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where method != "GET"
        select (method, route);
}
