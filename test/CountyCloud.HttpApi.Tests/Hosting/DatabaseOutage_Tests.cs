using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Hosting;

/// <summary>The database goes away and comes back under a running process. What really happens on PostgreSQL then, test/chaos shows.</summary>
public sealed class DatabaseOutage_Tests
{
    [Fact]
    public async Task While_the_database_is_gone_everything_says_so_and_when_it_is_back_everything_works()
    {
        var outage = new Outage();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(TestProvider.Sqlite))
        {
            Configure = services => services.ConfigureDbContext<CountyCloudDbContext>(o => o.AddInterceptors(outage)),
        };
        using var office = await host.SignInAsync("milin.office");
        using var probe = host.CreateAnonymousClient();

        outage.IsOn = true;
        using (var refused = await office.PostAsJsonAsync("/api/app/fund-receipt", new { }))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            refused.Headers.RetryAfter.ShouldNotBeNull();
            var error = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!;
            error["code"]!.GetValue<string>().ShouldBe(DatabaseOutage.Code);
            error["message"]!.GetValue<string>().ShouldContain("数据库暂时没有应答");
        }

        using (var page = await office.GetAsync(new Uri("/milin/disclosure?lang=en", UriKind.Relative)))
        {
            page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.Headers.RetryAfter.ShouldNotBeNull();
        }

        using (var epcis = await office.GetAsync(new Uri("/api/epcis/events", UriKind.Relative)))
        {
            epcis.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            epcis.Headers.RetryAfter.ShouldNotBeNull();
            epcis.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }

        (await probe.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await probe.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        outage.IsOn = false;
        (await office.GetAsync(new Uri("/api/app/county-home", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK, "the session is still good");
        (await office.GetAsync(new Uri("/milin/disclosure?lang=en", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await probe.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_process_that_started_while_the_database_was_gone_takes_nobody_for_a_stranger()
    {
        await using var database = await DemoDatabase.Template.CopyAsync(TestProvider.Sqlite);
        var cookies = new CookieContainer();
        await using (var before = new TestHost(database.Kept()))
        {
            await SignInAsync(before, cookies);
        }

        var outage = new Outage { IsOn = true, Of = "DataProtectionKeys" };
        await using var host = new TestHost(database.Kept()) { Configure = services => services.ConfigureDbContext<CountyCloudDbContext>(o => o.AddInterceptors(outage)) };
        using var office = ClientOf(host, cookies);

        using (var refused = await office.GetAsync(new Uri("/api/app/county-home", UriKind.Relative)))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, "without keys the cookie says nothing: neither yes nor no");
            refused.Headers.RetryAfter.ShouldNotBeNull();
        }

        (await office.PostAsJsonAsync("/api/app/fund-receipt", new { })).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, "no form has expired");
        outage.IsOn = false;

        (await office.GetAsync(new Uri("/api/app/county-home", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK, "the session is still good");
    }

    private static HttpClient ClientOf(TestHost host, CookieContainer cookies)
    {
        var client = host.CreateDefaultClient(new Uri("https://localhost"), new CookieContainerHandler(cookies));
        client.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        return client;
    }

    private static async Task SignInAsync(TestHost host, CookieContainer cookies)
    {
        using var client = ClientOf(host, cookies);
        await TestHost.RefreshAntiforgeryAsync(client);
        client.DefaultRequestHeaders.Add("RequestVerificationToken", Uri.UnescapeDataString(cookies.GetCookies(new Uri("https://localhost"))["XSRF-TOKEN"]!.Value));
        (await client.PostAsJsonAsync("/api/account/login", new { userNameOrEmailAddress = "milin.office", password = TestHost.DemoPassword, rememberMe = false })).EnsureSuccessStatusCode();
        (await client.GetAsync(new Uri("/api/app/county-home", UriKind.Relative))).EnsureSuccessStatusCode();
    }

    [Fact]
    public void Only_what_passes_by_itself_is_an_outage()
    {
        DatabaseOutage.IsCauseOf(new InvalidOperationException("likely transient", new DbUpdateException("saving", new Gone(isTransient: true)))).ShouldBeTrue();
        DatabaseOutage.IsCauseOf(new InvalidOperationException("keys", new DatabaseUnavailableException("the key ring"))).ShouldBeTrue();
        DatabaseOutage.IsCauseOf(new DbUpdateException("saving", new Gone(isTransient: false))).ShouldBeFalse();
        DatabaseOutage.IsCauseOf(new TimeoutException()).ShouldBeFalse("some other server");
    }

    private sealed class Gone(bool isTransient) : DbException("The database is gone.")
    {
        public override bool IsTransient => isTransient;
    }

    private sealed class Outage : DbCommandInterceptor
    {
        public volatile bool IsOn;

        /// <summary>Only statements that name it; null for all.</summary>
        public string? Of { get; init; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            Hits(command) ? throw new Gone(isTransient: true) : ValueTask.FromResult(result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Hits(command) ? throw new Gone(isTransient: true) : ValueTask.FromResult(result);

        private bool Hits(DbCommand command) => IsOn && (Of is null || command.CommandText.Contains(Of, StringComparison.Ordinal));
    }
}
