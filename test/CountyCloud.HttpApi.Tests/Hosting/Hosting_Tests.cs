using System.Net;
using System.Text.Json;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Hosting;

/// <summary>Tests that share one started product a provider, with the demo data.</summary>
[CollectionDefinition(Name)]
public sealed class DemoHostCollection : ICollectionFixture<DemoHostFixture>
{
    public const string Name = "demo host";
}

/// <summary>What operators see of the started product.</summary>
[Collection(DemoHostCollection.Name)]
public sealed class Hosting_Tests(DemoHostFixture fixture)
{
    [ProviderTheory]
    public async Task A_started_product_with_its_database_is_live_and_ready(TestProvider provider)
    {
        var host = await fixture.GetAsync(provider);
        using var client = host.CreateAnonymousClient();

        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));

        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        var checks = JsonDocument.Parse(await ready.Content.ReadAsStringAsync()).RootElement.GetProperty("checks");
        checks.EnumerateObject().Select(c => (c.Name, c.Value.GetString())).ShouldBe([("database", "ok"), ("migrations", "ok"), ("blobs", "ok")], ignoreOrder: true);
    }

    [ProviderTheory]
    public async Task A_product_whose_database_is_missing_is_live_but_not_ready_and_does_not_say_more(TestProvider provider)
    {
        await using var host = new TestHost(TestDatabaseTemplate.Missing(provider));
        using var client = host.CreateAnonymousClient();

        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));

        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldNotContain("cct_");
    }

    [ProviderTheory]
    public async Task A_product_with_a_pending_migration_is_not_ready(TestProvider provider)
    {
        var database = await DemoDatabase.Template.CopyAsync(provider);
        await using (var owner = TestServices.Create(database.AsOwner()))
        {
            await owner.InCountyAsync(null, db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\""));
        }

        await using var host = new TestHost(database);
        using var client = host.CreateAnonymousClient();
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));

        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldContain("\"migrations\":\"failed\"");
    }

    [ProviderTheory]
    public async Task Every_route_under_api_stands_in_the_OpenAPI_document(TestProvider provider)
    {
        var host = await fixture.GetAsync(provider);
        using var client = host.CreateAnonymousClient();

        var document = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).RootElement;

        var described = document.GetProperty("paths").EnumerateObject().Select(p => Normal(p.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => Normal("/" + e.RoutePattern.RawText!.TrimStart('/')))
            .Where(r => r.StartsWith("/api/", StringComparison.OrdinalIgnoreCase)).Distinct();
        routes.Where(r => !described.Contains(r)).ShouldBeEmpty();
        described.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task The_page_of_the_API_needs_no_exception_from_the_content_security_policy()
    {
        var host = await fixture.GetAsync(TestProvider.Sqlite);
        using var client = host.CreateAnonymousClient();

        using var page = await client.GetAsync(new Uri("/swagger/index.html", UriKind.Relative));

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self';");
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("<script>");
    }

    [Fact]
    public async Task In_production_nobody_is_shown_the_API_document()
    {
        await using var host = new TestHost(
            await TestDatabaseTemplate.Empty.CopyAsync(TestProvider.Sqlite),
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["environment"] = "Production", ["Demo:Enabled"] = "false", ["Identity:PasswordIterations"] = "210000" });
        using var client = host.CreateAnonymousClient();

        using var document = await client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        using var page = await client.GetAsync(new Uri("/swagger/index.html", UriKind.Relative));

        document.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    // {id:guid} and {id} are one route to the document.
    private static string Normal(string route) => System.Text.RegularExpressions.Regex.Replace(route, @"\{\**(\w+)[^}]*\}", "{$1}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).TrimEnd('/');
}
