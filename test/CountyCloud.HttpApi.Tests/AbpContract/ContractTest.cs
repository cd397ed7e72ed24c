using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>What the tests of the contract have in common: asking, and the error document every refusal must be.</summary>
[Collection(AbpContractCollection.Name)]
public abstract class ContractTest(AbpContractFixture fixture)
{
    private static int _number;

    protected const string Password = TestHost.DemoPassword;

    /// <summary>What the hosts mailed.</summary>
    protected Mailbox Mails => fixture.Mails;

    protected Task<TestHost> HostAsync(TestProvider provider) => fixture.GetAsync(provider);

    protected async Task<HttpClient> SignInAsync(TestProvider provider, string userName, string password = Password) =>
        await (await HostAsync(provider)).SignInAsync(userName, password);

    protected async Task<HttpClient> AnonymousAsync(TestProvider provider)
    {
        var client = (await HostAsync(provider)).CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(client);
        return client;
    }

    /// <summary>A name no other test uses.</summary>
    protected static string NewName(string prefix) => $"{prefix}{Interlocked.Increment(ref _number)}";

    protected static async Task<JsonElement> GetAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(Address(address));
        return await OkAsync(response);
    }

    protected static async Task<JsonElement> PostAsync(HttpClient client, string address, object body)
    {
        using var response = await client.PostAsJsonAsync(Address(address), body);
        return await OkAsync(response);
    }

    protected static async Task<JsonElement> PutAsync(HttpClient client, string address, object body)
    {
        using var response = await client.PutAsJsonAsync(Address(address), body);
        return await OkAsync(response);
    }

    protected static async Task DeleteAsync(HttpClient client, string address)
    {
        using var response = await client.DeleteAsync(Address(address));
        await OkAsync(response);
    }

    protected static Uri Address(string address) => new(address, UriKind.Relative);

    protected static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, object? body = null)
    {
        var request = new HttpRequestMessage(method, Address(address));
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        return client.SendAsync(request);
    }

    /// <summary>Asserts that the call is refused with ABP's error document.</summary>
    /// <returns>Its <c>error</c>.</returns>
    protected static async Task<JsonElement> ShouldBeRefusedAsync(Task<HttpResponseMessage> call, HttpStatusCode status, string? code = null)
    {
        using var response = await call;
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        response.Headers.GetValues("_AbpErrorFormat").ShouldBe(["true"]);
        var error = JsonDocument.Parse(text).RootElement.GetProperty("error");
        if (code is not null)
        {
            error.GetProperty("code").GetString().ShouldBe(code);
        }

        var message = error.GetProperty("message").GetString();
        message.ShouldNotBeNullOrWhiteSpace();
        message.ShouldNotBe(code, "the error has no text");
        return error;
    }

    protected static async Task<int> LogInAsync(HttpClient client, string userName, string password) =>
        (await PostAsync(client, "/api/account/login", new { userNameOrEmailAddress = userName, password, rememberMe = false })).GetProperty("result").GetInt32();

    protected static async Task<JsonElement> ConfigurationAsync(HttpClient client) =>
        await GetAsync(client, "/api/abp/application-configuration?includeLocalizationResources=false");

    /// <summary>Makes a person in the county of the client, with roles.</summary>
    protected static Task<JsonElement> CreateUserAsync(HttpClient client, string userName, params string[] roles) =>
        PostAsync(client, "/api/identity/users", new
        {
            userName,
            password = Password,
            name = "",
            surname = "",
            email = $"{userName}@people.example",
            phoneNumber = "",
            isActive = true,
            lockoutEnabled = true,
            roleNames = roles,
            extraProperties = new { },
        });

    /// <summary>Makes a role in the county of the client that holds these permissions.</summary>
    protected static async Task<string> CreateRoleAsync(HttpClient client, params string[] permissions)
    {
        var name = NewName("role");
        await PostAsync(client, "/api/identity/roles", new { name, isDefault = false, isPublic = true, extraProperties = new { } });
        await GrantAsync(client, name, permissions);
        return name;
    }

    protected static async Task GrantAsync(HttpClient client, string role, params string[] permissions) =>
        await PutAsync(client, $"/api/permission-management/permissions?providerName=R&providerKey={role}", new { permissions = permissions.Select(p => new { name = p, isGranted = true }) });

    /// <summary>Gives an account a membership in a further county, as an engagement or a transfer would.</summary>
    protected static async Task JoinAsync(TestHost host, string county, string userName, string role)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var tenant = (await scope.ServiceProvider.GetRequiredService<ITenantStore>().FindByNameAsync(county))!;
        var normalized = userName.ToUpperInvariant();
        var user = await scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>().Set<User>().FirstAsync(u => u.NormalizedUserName == normalized);
        await scope.ServiceProvider.GetRequiredService<AccountSeeder>().EnsureMembershipAsync(tenant.Id, user.Id, [role], new DateOnly(2020, 1, 1));
    }

    /// <summary>Goes on in another county, with the same session.</summary>
    protected static async Task SwitchAsync(HttpClient client, TestHost host, string county)
    {
        await PostAsync(client, "/api/account/switch-county", new { countyId = await host.CountyIdAsync(county) });
        await TestHost.RefreshAntiforgeryAsync(client);
    }

    /// <summary>The display name as ABP's forms send an extra property.</summary>
    protected static Dictionary<string, string> Named(string displayName) => new(StringComparer.Ordinal) { ["DisplayName"] = displayName };

    protected static string Id(JsonElement entity) => entity.GetProperty("id").GetString()!;

    protected static List<string?> Names(JsonElement list) => [.. list.GetProperty("items").EnumerateArray().Select(i => (i.TryGetProperty("userName", out var n) ? n : i.GetProperty("name")).GetString())];

    private static async Task<JsonElement> OkAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri}: {(int)response.StatusCode} {text}");
        return text.Length == 0 || response.Content.Headers.ContentType?.MediaType != "application/json" ? default : JsonDocument.Parse(text).RootElement.Clone();
    }
}
