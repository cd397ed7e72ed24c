using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyCloud.Administration.Integration;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Integration;

/// <summary>Tokens of a province's own issuer, run in the test with a key of its own (PLAT-03, PLAT-04).</summary>
public sealed class TrustedIssuers_Tests
{
    [ProviderTheory]
    [Trait("Req", "PLAT-03")]
    [Trait("Req", "PLAT-04")]
    public async Task A_token_of_a_trusted_issuer_enters_the_county_that_let_its_system_in_and_no_other(TestProvider provider)
    {
        using var issuer = new ProvincialIssuer();
        var clock = new StepClock();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Clock = clock, Configure = issuer.Serve };
        var platform = await host.SignInAsync("platform");
        var trusted = await TrustAsync(platform, "540000");
        var account = await AccountAsync(host, "milin", (string)trusted["id"]!, ["ledger.read", "epcis.query"]);
        async Task<HttpStatusCode> AskAsync(string token, string path = "/api/app/ledger") => (await host.With(token).GetAsync(path)).StatusCode;

        // Which county: by its code or its division code. What it may: what the county gave it.
        (await AskAsync(issuer.Token("treasury"))).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(issuer.Token("treasury", t => t["county"] = "540422"))).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(issuer.Token("treasury"), "/api/epcis/events")).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(issuer.Token("treasury"), "/api/app/fund-receipt")).ShouldBe(HttpStatusCode.Forbidden);
        var office = await host.SignInAsync("milin.office");
        var row = (await office.GetFromJsonAsync<JsonNode>("/api/app/integration-account"))!["items"]!.AsArray().Single(a => (string)a!["clientId"]! == account)!;
        row["lastUsedTime"].ShouldNotBeNull();
        ((string)row["issuer"]!).ShouldBe("省身份平台");
        ((string)row["externalSubject"]!).ShouldBe("treasury");

        // The client id without a secret gets no token of ours.
        (await host.Anonymous().AskAsync(account, string.Empty, ("grant_type", "client_credentials"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var stranger = new ProvincialIssuer();
        var refused = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["a county of another province"] = issuer.Token("treasury", t => t["county"] = "zeku"),
            ["a county that is none"] = issuer.Token("treasury", t => t["county"] = "nowhere"),
            ["no county"] = issuer.Token("treasury", t => t.Remove("county")),
            ["a system that the county did not let in"] = issuer.Token("weather"),
            ["no system"] = issuer.Token("treasury", t => t.Remove("sub")),
            ["another audience"] = issuer.Token("treasury", t => t["aud"] = "https://other.example"),
            ["over"] = issuer.Token("treasury", t => t["exp"] = clock.GetUtcNow().AddMinutes(-2).ToUnixTimeSeconds()),
            ["without end"] = issuer.Token("treasury", t => t.Remove("exp")),
            ["another issuer's name"] = issuer.Token("treasury", t => t["iss"] = "https://other.example"),
            ["our own name"] = issuer.Token("treasury", t => t["iss"] = "https://localhost"),
            ["another key of the same name"] = stranger.Token("treasury"),
            ["no signature"] = issuer.Token("treasury").Split('.')[0] + "." + issuer.Token("treasury").Split('.')[1] + ".",
        };
        foreach (var (what, token) in refused)
        {
            (await AskAsync(token)).ShouldBe(HttpStatusCode.Unauthorized, what);
        }

        var milin = issuer.Token("treasury");
        var client = host.With(milin);
        client.DefaultRequestHeaders.Add("__tenant", "zeku");
        (await client.GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        // Another county of the platform sees the issuer of its own province only.
        (await office.GetFromJsonAsync<JsonNode>("/api/app/integration-account/issuers"))!["items"]!.AsArray().Count.ShouldBe(1);
        var zeku = await host.SignInAsync("zeku.office");
        (await zeku.GetFromJsonAsync<JsonNode>("/api/app/integration-account/issuers"))!["items"]!.AsArray().ShouldBeEmpty();
        (await CodeAsync(await zeku.PostAsJsonAsync("/api/app/integration-account", new { name = "x", scopes = new[] { "ledger.read" }, trustedIssuerId = (string)trusted["id"]!, externalSubject = "treasury" }))).ShouldBe("Integration:IssuerNotHere");
        (await CodeAsync(await office.PostAsJsonAsync("/api/app/integration-account", new { name = "x", scopes = new[] { "ledger.read" }, trustedIssuerId = (string)trusted["id"]!, externalSubject = "treasury" }))).ShouldBe("Integration:SubjectTaken");

        // Revoked, or no longer trusted: out within the time that an answer is kept.
        (await office.PostAsync($"/api/app/integration-account/{row["id"]}/revoke", null)).IsSuccessStatusCode.ShouldBeTrue();
        clock.Add(IntegrationChecks.Kept);
        (await AskAsync(issuer.Token("treasury"))).ShouldBe(HttpStatusCode.Unauthorized);
        await AccountAsync(host, "milin", (string)trusted["id"]!, ["ledger.read"]);
        clock.Add(IntegrationChecks.Kept);
        (await AskAsync(issuer.Token("treasury"))).ShouldBe(HttpStatusCode.OK);
        trusted["isActive"] = false;
        (await platform.PutAsJsonAsync($"/api/app/trusted-issuer/{trusted["id"]}", trusted)).IsSuccessStatusCode.ShouldBeTrue();
        clock.Add(IntegrationChecks.Kept);
        (await AskAsync(issuer.Token("treasury"))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task The_issuers_words_for_rights_open_what_they_are_mapped_to_and_never_more_than_the_county_gave(TestProvider provider)
    {
        using var issuer = new ProvincialIssuer();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Configure = issuer.Serve };
        var platform = await host.SignInAsync("platform");
        var trusted = await TrustAsync(platform, "540000", "roles", ("money-reader", "ledger.read"), ("budget-reader", "budget.read"));
        await AccountAsync(host, "milin", (string)trusted["id"]!, ["ledger.read", "epcis.query"]);
        async Task<HttpStatusCode> AskAsync(Action<JsonObject> change, string path) => (await host.With(issuer.Token("treasury", change)).GetAsync(path)).StatusCode;

        (await AskAsync(t => t["roles"] = new JsonArray("money-reader", "epcis.query"), "/api/app/ledger")).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(t => t["roles"] = new JsonArray("money-reader", "epcis.query"), "/api/epcis/events")).ShouldBe(HttpStatusCode.Forbidden, "a word that is not mapped");
        (await AskAsync(t => t["roles"] = "other money-reader", "/api/app/ledger")).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(t => t["roles"] = new JsonArray("budget-reader"), "/api/app/fund-receipt")).ShouldBe(HttpStatusCode.Forbidden, "mapped, but not given by the county");
        (await AskAsync(_ => { }, "/api/app/ledger")).ShouldBe(HttpStatusCode.Forbidden, "no claim, no right");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-03")]
    [Trait("Req", "PLAT-08")]
    public async Task Only_the_platform_trusts_issuers_and_only_at_addresses_of_the_internet(TestProvider provider)
    {
        using var issuer = new ProvincialIssuer();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Configure = issuer.Serve };
        foreach (var user in new[] { "milin.office", "province.xizang", "contractor" })
        {
            (await (await host.SignInAsync(user)).GetAsync("/api/app/trusted-issuer")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, user);
        }

        var platform = await host.SignInAsync("platform");
        foreach (var address in new[] { "http://id.xizang.example/jwks", "https://127.0.0.1/jwks", "https://[::1]/jwks", "https://user:word@id.xizang.example/jwks", "file:///etc/passwd", "jwks", "https://2130706433/jwks" })
        {
            (await CodeAsync(await platform.PostAsJsonAsync("/api/app/trusted-issuer", await BodyAsync(platform, "540000", address)))).ShouldBe("Integration:JwksAddressInvalid", address);
        }

        await TrustAsync(platform, "540000");
        (await CodeAsync(await platform.PostAsJsonAsync("/api/app/trusted-issuer", await BodyAsync(platform, "630000")))).ShouldBe("Integration:IssuerTaken");
        var log = (await platform.GetFromJsonAsync<JsonNode>("/api/app/audit-log?filter=TrustedIssuer"))!["items"]!.AsArray();
        log.ShouldHaveSingleItem()!["action"]!.ToString().ShouldBe("Created");
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2400:3200::1", true)]
    [InlineData("172.15.0.1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Keys_are_fetched_from_the_public_internet_only(string address, bool isPublic) => OutsideAddresses.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Fact]
    public async Task A_name_that_leads_into_our_own_network_is_not_connected_to()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/jwks";
        using var guarded = new HttpClient(OutsideAddresses.Handler([]));
        (await Should.ThrowAsync<HttpRequestException>(() => guarded.GetAsync(new Uri(address)))).Message.ShouldContain("no address on the public internet");
        listener.Pending().ShouldBeFalse();

        using var told = new HttpClient(OutsideAddresses.Handler(["localhost"]));
        var asked = told.GetAsync(new Uri(address));
        using var connection = await listener.AcceptTcpClientAsync();
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/\r\nContent-Length: 0\r\n\r\n"));
        (await asked).StatusCode.ShouldBe(HttpStatusCode.Found, "redirects are not followed");
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response) => (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())?["error"]?["code"];

    private static async Task<JsonObject> BodyAsync(HttpClient platform, string province, string jwks = ProvincialIssuer.Keys, string? scopeClaim = null, params (string Word, string Scope)[] map)
    {
        var provinces = (await platform.GetFromJsonAsync<JsonNode>("/api/app/trusted-issuer/choices"))!["provinces"]!.AsArray();
        return new JsonObject
        {
            ["regionId"] = (string)provinces.Single(p => (string)p!["code"]! == province)!["id"]!,
            ["name"] = "省身份平台",
            ["issuer"] = ProvincialIssuer.Name,
            ["audience"] = "https://county.example",
            ["jwksAddress"] = jwks,
            ["scopeClaim"] = scopeClaim,
            ["scopeMap"] = new JsonArray([.. map.Select(m => new JsonObject { ["value"] = m.Word, ["scope"] = m.Scope })]),
        };
    }

    private static async Task<JsonNode> TrustAsync(HttpClient platform, string province, string? scopeClaim = null, params (string Word, string Scope)[] map)
    {
        using var response = await platform.PostAsJsonAsync("/api/app/trusted-issuer", await BodyAsync(platform, province, ProvincialIssuer.Keys, scopeClaim, map));
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<string> AccountAsync(TestHost host, string county, string issuer, string[] scopes)
    {
        var office = await host.SignInAsync($"{county}.office");
        using var response = await office.PostAsJsonAsync("/api/app/integration-account", new { name = "Treasury", scopes, trustedIssuerId = issuer, externalSubject = "treasury" });
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        JsonNode.Parse(text)!["secret"].ShouldBeNull();
        return (string)JsonNode.Parse(text)!["clientId"]!;
    }

    /// <summary>The issuer of a province: an elliptic key, its key set under its own address, plain JWTs.</summary>
    private sealed class ProvincialIssuer : HttpMessageHandler
    {
        public const string Name = "https://id.xizang.example";
        public const string Keys = "https://id.xizang.example/keys";
        private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        public void Serve(IServiceCollection services) => services.AddHttpClient("trusted-issuers").ConfigurePrimaryHttpMessageHandler(() => this);

        public string Token(string subject, Action<JsonObject>? change = null)
        {
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
            var payload = new JsonObject { ["iss"] = Name, ["aud"] = "https://county.example", ["sub"] = subject, ["county"] = "milin", ["iat"] = now, ["exp"] = now + 3600 };
            change?.Invoke(payload);
            return new JsonWebTokenHandler().CreateToken(payload.ToJsonString(), new SigningCredentials(new ECDsaSecurityKey(_key) { KeyId = "province-1" }, SecurityAlgorithms.EcdsaSha256));
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri!.ToString().ShouldBe(Keys);
            var point = _key.ExportParameters(includePrivateParameters: false).Q;
            var set = JsonSerializer.Serialize(new { keys = new[] { new { kty = "EC", crv = "P-256", kid = "province-1", use = "sig", alg = "ES256", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) } } });
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(set, Encoding.UTF8, "application/json") });
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _key.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
