using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Integration;

/// <summary>Whoever administers a province looks after the issuers of that province, when the platform gave the right, and knows of no other (PLAT-03).</summary>
[Collection(IntegrationCollection.Name)]
[Trait("Req", "PLAT-03")]
public sealed class ProvinceIssuers_Tests(DemoHostFixture hosts)
{
    private const string Service = "/api/app/trusted-issuer";

    [ProviderTheory]
    public async Task An_official_with_the_right_trusts_issuers_of_the_own_province_and_no_other(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        var platform = await host.SignInAsync("platform");
        var official = await host.SignInAsync("province.xizang");
        (await official.GetAsync(Service)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "nobody has the right by being an official");
        var user = (await platform.GetFromJsonAsync<JsonNode>("/api/identity/users?filter=province.xizang"))!["items"]!.AsArray().Single(u => (string)u!["userName"]! == "province.xizang")!;
        (await platform.PutAsJsonAsync($"/api/permission-management/permissions?providerName=U&providerKey={user["id"]}", new { permissions = new[] { new { name = "CountyCloud.ProvinceIssuers", isGranted = true } } })).IsSuccessStatusCode.ShouldBeTrue();
        var provinces = (await platform.GetFromJsonAsync<JsonNode>($"{Service}/choices"))!["provinces"]!.AsArray().ToDictionary(p => (string)p!["code"]!, p => (string)p!["id"]!);
        provinces.Count.ShouldBeGreaterThan(3);

        var own = (await official.GetFromJsonAsync<JsonNode>($"{Service}/choices"))!["provinces"]!.AsArray();
        own.Select(p => (string)p!["code"]!).ShouldBe(["540000"]);
        (await CodeAsync(await TrustAsync(official, provinces["630000"], "https://qinghai.example"))).ShouldBe("Integration:NoProvince");
        var made = await OkAsync(await TrustAsync(official, provinces["540000"], "https://xizang.example"));
        var foreign = await OkAsync(await TrustAsync(platform, provinces["630000"], "https://qinghai.example"));

        (await official.GetFromJsonAsync<JsonNode>($"{Service}?maxResultCount=1000"))!["items"]!.AsArray().Select(i => (string)i!["issuer"]!).ShouldNotContain("https://qinghai.example");
        (await platform.GetFromJsonAsync<JsonNode>($"{Service}?maxResultCount=1000"))!["items"]!.AsArray().Select(i => (string)i!["issuer"]!).ShouldContain("https://qinghai.example");
        (await official.PutAsJsonAsync($"{Service}/{foreign["id"]}", foreign)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        made["isActive"] = false;
        ((bool)(await OkAsync(await official.PutAsJsonAsync($"{Service}/{made["id"]}", made)))["isActive"]!).ShouldBeFalse();
    }

    private static Task<HttpResponseMessage> TrustAsync(HttpClient client, string province, string issuer) => client.PostAsJsonAsync(Service, new
    {
        regionId = province, name = issuer, issuer, audience = "https://county.example", jwksAddress = issuer + "/keys", subjectClaim = "sub", countyClaim = "county", scopeMap = Array.Empty<object>(),
    });

    private static async Task<JsonNode> OkAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer) => (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!["code"]!;
}
