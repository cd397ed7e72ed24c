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
    // Inspections of funds and the checking of texts of disclosure are the auditor's own work; the rest decides by itself who may: signatures ask for
    // the role of the step, delegations and tasks are one's own.
    private static readonly string[] Own = [];

    [ProviderTheory]
    [Trait("Req", "FUND-11")]
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
