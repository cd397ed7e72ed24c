using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using Shouldly;

namespace CountyCloud.HttpApi.Tests.Integration;

/// <summary>The machine's time and what a test let pass.</summary>
public sealed class StepClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Add(TimeSpan time) => _ahead += time;
}

/// <summary>What another system does.</summary>
internal static class IntegrationHost
{
    public static readonly string[] AllScopes = ["epcis.capture", "epcis.query", "ledger.read", "budget.read"];

    public static HttpClient Anonymous(this TestHost host, string address = "https://localhost") => host.CreateDefaultClient(new Uri(address));

    /// <summary>An account made by an official of the county.</summary>
    public static async Task<(Guid Id, string ClientId, string Secret)> AccountAsync(this TestHost host, string county, params string[] scopes)
    {
        var office = await host.SignInAsync($"{county}.office");
        using var response = await office.PostAsJsonAsync("/api/app/integration-account", new { name = "ERP", scopes = scopes.Length == 0 ? AllScopes : scopes });
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        var made = JsonNode.Parse(text)!;
        return ((Guid)made["id"]!, (string)made["clientId"]!, (string)made["secret"]!);
    }

    public static Task<HttpResponseMessage> AskAsync(this HttpClient client, string? clientId, string? secret, params (string Name, string Value)[] form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token") { Content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        if (clientId is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(clientId).Replace(".", "%2E", StringComparison.Ordinal)}:{secret}")));
        }

        return client.SendAsync(request);
    }

    /// <summary>A token by the account's secret.</summary>
    public static async Task<string> TokenAsync(this TestHost host, (Guid Id, string ClientId, string Secret) account, string? scope = null, string address = "https://localhost")
    {
        using var response = await host.Anonymous(address).AskAsync(account.ClientId, account.Secret, scope is null ? [("grant_type", "client_credentials")] : [("grant_type", "client_credentials"), ("scope", scope)]);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return (string)JsonNode.Parse(text)!["access_token"]!;
    }

    /// <summary>A client that shows a token.</summary>
    public static HttpClient With(this TestHost host, string token, string address = "https://localhost")
    {
        var client = host.Anonymous(address);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public static JsonNode Part(string token, int part) => JsonNode.Parse(Encoding.UTF8.GetString(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(token.Split('.')[part])))!;
}
