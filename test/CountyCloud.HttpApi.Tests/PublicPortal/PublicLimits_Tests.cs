using System.Net;
using System.Text.Json.Nodes;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.PublicPortal;

/// <summary>The rate limits of what is open to everybody.</summary>
public sealed class PublicLimits_Tests : IAsyncLifetime
{
    private readonly PortalHost _host = new(TestProvider.Sqlite)
    {
        Configure = services => services.Configure<PublicRateLimitOptions>(o =>
        {
            o.Write = new PublicRateLimit { Permits = 3, Minutes = 10 };
            o.Lookup = new PublicRateLimit { Permits = 2, Minutes = 10 };
            o.Read = new PublicRateLimit { Permits = 4, Minutes = 1 };
        }),
    };

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact, Trait("Req", "FUND-21")]
    public async Task More_than_the_limit_is_refused_with_the_time_to_wait_in_this_county_only()
    {
        var client = _host.CreateClient();
        for (var i = 0; i < 2; i++)
        {
            (await client.GetAsync(Receipt("milin"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var refused = await client.GetAsync(Receipt("MILIN"));
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!["code"]!.GetValue<string>().ShouldBe("CountyCloud:TooManyRequests");
        (await client.GetAsync(Receipt("zeku"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Req", "DATA-19")]
    public async Task A_form_over_the_limit_gets_a_page_that_says_so_and_may_still_be_read()
    {
        var client = _host.CreateClient();
        for (var i = 0; i < 3; i++)
        {
            using var complaint = new FormUrlEncodedContent([new("Subject", "站点关门")]);
            (await client.PostAsync(new Uri("/milin/disclosure/complaint", UriKind.Relative), complaint)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        using var form = new FormUrlEncodedContent([new("Asked", "XXXX")]);
        using var refused = await client.PostAsync(new Uri("/milin/disclosure/receipt", UriKind.Relative), form);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.Content.ReadAsStringAsync()).ShouldContain("请求过于频繁");
        (await client.GetAsync(new Uri("/milin/disclosure/receipt", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK, "reading the form is not writing");
    }

    [Fact, Trait("Req", "FUND-52")]
    public async Task What_the_cache_holds_is_not_counted()
    {
        var client = _host.CreateClient();
        for (var i = 0; i < 12; i++)
        {
            (await client.GetAsync(new Uri("/milin/disclosure", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var made = 0;
        foreach (var language in new[] { "en", "aa", "ab", "ac", "ad" })
        {
            made += (await client.GetAsync(new Uri("/milin/disclosure?lang=" + language, UriKind.Relative))).StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        made.ShouldBe(3);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void An_address_is_a_host_of_version_four_or_a_network_of_version_six(string one, string other, bool isSame) => (KeyOf(one) == KeyOf(other)).ShouldBe(isSame);

    private static string KeyOf(string address)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        context.Request.RouteValues["county"] = "milin";
        return PublicPolicies.KeyOf(context);
    }

    private static Uri Receipt(string county) => new($"/api/public/{county}/objections/R-0000-0000", UriKind.Relative);
}
