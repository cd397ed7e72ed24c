using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>How often one network address may try to sign in, as installed: right and wrong, first and second step together.</summary>
public sealed class SignInLimits_Tests : IAsyncLifetime
{
    private static readonly PublicRateLimit Installed = new PublicRateLimitOptions().SignIn;
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = new TestHost(
        await DemoDatabase.Template.CopyAsync(TestProvider.Sqlite),
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["RateLimits:SignIn:Permits"] = Installed.Permits.ToString(CultureInfo.InvariantCulture) })
    {
        Configure = services => services.AddTransient<IStartupFilter, TestAddress>(),
    };

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact, Trait("Req", "PLAT-04")]
    public async Task Fifty_people_of_one_office_get_in_at_once_each_in_two_steps_and_some_after_a_mistake()
    {
        var client = await FromAsync("198.51.100.1");
        for (var person = 0; person < 50; person++)
        {
            if (person % 2 == 0)
            {
                (await OutcomeAsync(client, "milin.office", "mistyped")).ShouldBe(2);
            }

            (await OutcomeAsync(client, "milin.office", TestHost.DemoPassword)).ShouldBe(1);
            using var second = await client.PostAsJsonAsync("/api/account/two-factor-login", new { code = "000000" });
            second.StatusCode.ShouldBe(HttpStatusCode.Forbidden, "asked, and not stopped at the door");
        }
    }

    [Theory, Trait("Req", "PLAT-04")]
    [InlineData("zh-Hans", "您所在的网络短时间内登录次数过多")]
    [InlineData("en", "Too many sign-ins from your network")]
    public async Task An_address_that_tries_passwords_on_many_accounts_is_stopped_and_told_how_long_and_no_other_address_is(string language, string sentence)
    {
        var guesser = await FromAsync("198.51.100.7");
        guesser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        for (var i = 0; i < Installed.Permits; i++)
        {
            (await OutcomeAsync(guesser, $"somebody{i}", "Summer-2026")).ShouldBe(2);
        }

        foreach (var step in new[] { "login", "two-factor-login" })
        {
            using var refused = await guesser.PostAsJsonAsync("/api/account/" + step, new { userNameOrEmailAddress = "milin.office", password = TestHost.DemoPassword, code = "000000" });
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(Installed.Minutes));

            // The shape from which the sign-in page takes its sentence.
            refused.Headers.GetValues("_AbpErrorFormat").ShouldBe(["true"]);
            var error = (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
            error.GetProperty("code").GetString().ShouldBe("CountyCloud:TooManySignIns");
            error.GetProperty("message").GetString()!.ShouldStartWith(sentence);
        }

        (await OutcomeAsync(await FromAsync("198.51.100.8"), "milin.office", TestHost.DemoPassword)).ShouldBe(1);
        using var page = await guesser.GetAsync(new Uri("/milin/disclosure", UriKind.Relative));
        page.StatusCode.ShouldBe(HttpStatusCode.OK, "only signing in is stopped");
    }

    private async Task<HttpClient> FromAsync(string address)
    {
        var client = _host.CreateAnonymousClient();
        client.DefaultRequestHeaders.Add(TestAddress.Header, address);
        await TestHost.RefreshAntiforgeryAsync(client);
        return client;
    }

    private static async Task<int> OutcomeAsync(HttpClient client, string userName, string password)
    {
        using var response = await client.PostAsJsonAsync("/api/account/login", new { userNameOrEmailAddress = userName, password, rememberMe = false });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var result = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("result").GetInt32();
        await TestHost.RefreshAntiforgeryAsync(client);
        return result;
    }
}
