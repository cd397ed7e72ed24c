using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.Administration.Integration;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Integration;

/// <summary>Hosts for tests that leave the clock alone.</summary>
[CollectionDefinition(Name)]
public sealed class IntegrationCollection : ICollectionFixture<DemoHostFixture>
{
    public const string Name = "integration";
}

/// <summary>Access tokens of other systems: how they are got, what they open, when they end (PLAT-04, PLAT-08).</summary>
[Collection(IntegrationCollection.Name)]
public sealed class Tokens_Tests(DemoHostFixture hosts)
{
    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_token_says_the_county_the_account_and_the_scopes_by_RFC_9068(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        var account = await host.AccountAsync("milin");
        using var answer = await host.Anonymous().AskAsync(account.ClientId, account.Secret, ("grant_type", "client_credentials"), ("scope", "epcis.query ledger.read"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((string)body["token_type"]!).ShouldBe("Bearer");
        ((int)body["expires_in"]!).ShouldBe(900);
        ((string)body["scope"]!).ShouldBe("epcis.query ledger.read");
        body["refresh_token"].ShouldBeNull();
        var token = (string)body["access_token"]!;
        var (header, payload) = (IntegrationHost.Part(token, 0), IntegrationHost.Part(token, 1));
        ((string)header["typ"]!).ShouldBe("at+jwt");
        ((string)header["alg"]!).ShouldBe("RS256");
        ((string)payload["iss"]!).ShouldBe("https://localhost");
        ((string)payload["aud"]!).ShouldBe("https://localhost/api");
        ((string)payload["sub"]!).ShouldBe(account.ClientId);
        ((string)payload["client_id"]!).ShouldBe(account.ClientId);
        ((string)payload["county"]!).ShouldBe("milin");
        ((Guid)payload["account"]!).ShouldBe(account.Id);
        ((string)payload["scope"]!).ShouldBe("epcis.query ledger.read");
        ((string)payload["jti"]!).Length.ShouldBe(32);
        ((long)payload["exp"]! - (long)payload["iat"]!).ShouldBe(900);

        var keys = JsonNode.Parse(await host.Anonymous().GetStringAsync("/.well-known/jwks.json"))!["keys"]!.AsArray();
        keys.Select(k => (string)k!["kid"]!).ShouldContain((string)header["kid"]!);
        keys.ShouldAllBe(k => k!["d"] == null && k["p"] == null && (string)k["alg"]! == "RS256");
        keys.ShouldAllBe(k => ((string)k!["n"]!).Length >= 512, "3072 bits in base64url");
        var metadata = JsonNode.Parse(await host.Anonymous().GetStringAsync("/.well-known/oauth-authorization-server"))!;
        ((string)metadata["issuer"]!).ShouldBe("https://localhost");
        ((string)metadata["token_endpoint"]!).ShouldBe("https://localhost/connect/token");
        ((string)metadata["jwks_uri"]!).ShouldBe("https://localhost/.well-known/jwks.json");
        metadata["scopes_supported"]!.AsArray().Select(s => (string)s!).ShouldBe(IntegrationHost.AllScopes);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_request_for_a_token_that_is_wrong_is_answered_as_RFC_6749_says(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var (_, id, secret) = await host.AccountAsync("milin", "epcis.query");
        var client = host.Anonymous();
        (string, string) grant = ("grant_type", "client_credentials");
        var cases = new (string? Id, string? Secret, (string, string)[] Form, int Status, string Error)[]
        {
            (id, secret, [], 400, "invalid_request"),
            (id, secret, [("grant_type", "")], 400, "invalid_request"),
            (id, secret, [grant, grant], 400, "invalid_request"),
            (id, secret, [grant, ("client_id", id), ("client_secret", secret)], 400, "invalid_request"),
            (id, secret, [("grant_type", "password"), ("username", "milin.office"), ("password", TestHost.DemoPassword)], 400, "unsupported_grant_type"),
            (id, secret, [grant, ("scope", "ledger.read")], 400, "invalid_scope"),
            (id, secret, [grant, ("scope", "epcis.query everything")], 400, "invalid_scope"),
            (id, secret, [grant, ("client_id", "milin.another")], 401, "invalid_client"),
            (id, "wrong", [grant], 401, "invalid_client"),
            (id[..^1] + "0", secret, [grant], 401, "invalid_client"),
            ("zeku" + id["milin".Length..], secret, [grant], 401, "invalid_client"),
            ("nowhere.k7m2p9x4qa", secret, [grant], 401, "invalid_client"),
            (null, null, [grant], 401, "invalid_client"),
            (null, null, [grant, ("client_id", id)], 401, "invalid_client"),
            (null, null, [grant, ("client_id", id), ("client_secret", "wrong")], 401, "invalid_client"),
        };
        foreach (var (who, shown, form, status, error) in cases)
        {
            using var answer = await client.AskAsync(who, shown, form);
            var text = await answer.Content.ReadAsStringAsync();
            var what = $"{who} {string.Join('&', form)}: {text}";
            ((int)answer.StatusCode).ShouldBe(status, what);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json", what);
            ((string)JsonNode.Parse(text)!["error"]!).ShouldBe(error, what);
            JsonNode.Parse(text)!["access_token"].ShouldBeNull();
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(what);
            answer.Headers.WwwAuthenticate.ToString().StartsWith("Basic", StringComparison.Ordinal).ShouldBe(status == 401, what);
        }

        using var json = await client.PostAsJsonAsync("/connect/token", new { grant_type = "client_credentials" });
        ((string)JsonNode.Parse(await json.Content.ReadAsStringAsync())!["error"]!).ShouldBe("invalid_request");
        (await client.GetAsync("/connect/token?grant_type=client_credentials")).IsSuccessStatusCode.ShouldBeFalse("asked for by POST only");
        using var post = await client.AskAsync(null, null, grant, ("client_id", id), ("client_secret", secret));
        post.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_token_opens_what_its_scopes_name_and_nothing_else(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        var account = await host.AccountAsync("milin");
        var ledger = host.With(await host.TokenAsync(account, "ledger.read"));
        (await ledger.GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var path in new[] { "/api/app/budget", "/api/app/fund-receipt", "/api/epcis/events", "/api/app/integration-account", "/api/account/my-profile", "/api/app/audit-log", "/api/app/payment" })
        {
            using var refused = await ledger.GetAsync(path);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            refused.Headers.WwwAuthenticate.ToString().ShouldContain("insufficient_scope", Case.Sensitive, path);
        }

        (await ledger.PostAsync("/api/app/ledger/verify", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await host.With(await host.TokenAsync(account, "budget.read")).GetAsync("/api/app/fund-receipt")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.With(await host.TokenAsync(account, "epcis.query")).GetAsync("/api/epcis/events")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.With(await host.TokenAsync(account, "epcis.capture")).GetAsync("/api/epcis/events")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [ProviderTheory(Only = nameof(TestProvider.Sqlite))]
    [Trait("Req", "PLAT-04")]
    public async Task A_token_with_every_scope_reaches_no_endpoint_that_no_scope_names(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        var client = host.With(await host.TokenAsync(await host.AccountAsync("milin")));
        string[] named = ["api/epcis/", "api/app/ledger", "api/app/budget", "api/app/fund-execution", "api/app/fund-allocation", "api/app/fund-receipt", "api/app/performance-sheet"];
        var (failures, walked) = (new List<string>(), 0);
        foreach (var endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var route = endpoint.RoutePattern.RawText!.TrimStart('/');
            if (!route.StartsWith("api/", StringComparison.Ordinal) || endpoint.Metadata.GetMetadata<OpenToEverybodyAttribute>() is not null)
            {
                continue;
            }

            var path = "/" + System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]+\}", Guid.Empty.ToString(), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                var isNamed = named.Any(n => route == n || route.StartsWith(n.TrimEnd('/') + "/", StringComparison.Ordinal)) && (route.StartsWith("api/epcis", StringComparison.Ordinal) || method == "GET");
                if (isNamed)
                {
                    continue;
                }

                using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method is "GET" or "DELETE" ? null : new StringContent("{}", Encoding.UTF8, "application/json") };
                using var answer = await client.SendAsync(request);
                walked++;
                if (answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound))
                {
                    failures.Add($"{method} {route}: {(int)answer.StatusCode}");
                }
            }
        }

        failures.ShouldBeEmpty();
        walked.ShouldBeGreaterThan(300);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task The_county_of_a_token_is_the_only_county_of_the_request(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        var account = await host.AccountAsync("milin");
        var token = await host.TokenAsync(account);
        var zeku = await host.CountyIdAsync("zeku");
        foreach (var other in new[] { "zeku", zeku.ToString() })
        {
            var client = host.With(token);
            client.DefaultRequestHeaders.Add("__tenant", other);
            (await client.GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await host.With(token).GetAsync("/api/app/ledger?__tenant=" + other)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        // A token of a county's host name is that host name's; the secret of another county gets none there.
        (await host.With(token, "https://zeku.localhost").GetAsync("/api/app/ledger")).IsSuccessStatusCode.ShouldBeFalse();
        using var refused = await host.Anonymous("https://zeku.localhost").AskAsync(account.ClientId, account.Secret, ("grant_type", "client_credentials"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var own = await host.TokenAsync(account, address: "https://milin.localhost");
        (await host.With(own, "https://milin.localhost").GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.With(own, "https://zeku.localhost").GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.With(own).GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        // What it says is signed: the county cannot be changed.
        var parts = token.Split('.');
        var payload = IntegrationHost.Part(token, 1);
        payload["county"] = "zeku";
        (await host.With($"{parts[0]}.{Base64UrlEncoder.Encode(payload.ToJsonString())}.{parts[2]}").GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_public_address_gives_its_own_tokens_under_every_host_name(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider), new Dictionary<string, string?>(StringComparer.Ordinal) { ["App:SelfUrl"] = "https://county.example/" });
        var account = await host.AccountAsync("milin");
        var token = await host.TokenAsync(account, address: "https://milin.localhost");
        ((string)IntegrationHost.Part(token, 1)["iss"]!).ShouldBe("https://county.example");
        (await host.With(token).GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.With(token, "https://milin.localhost").GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.With(token, "https://zeku.localhost").GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_token_that_is_forged_or_meant_for_somebody_else_opens_nothing(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        var account = await host.AccountAsync("milin");
        var token = await host.TokenAsync(account);
        (await host.With(token).GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var (header, payload) = (IntegrationHost.Part(token, 0), IntegrationHost.Part(token, 1));
        var keyId = (string)header["kid"]!;
        using var rsa = RSA.Create(2048);
        var mine = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = keyId }, SecurityAlgorithms.RsaSha256);
        var known = JsonNode.Parse(await host.Anonymous().GetStringAsync("/.well-known/jwks.json"))!["keys"]!.AsArray().Single(k => (string)k!["kid"]! == keyId)!;
        var hmac = new SigningCredentials(new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes((string)known["n"]!)) { KeyId = keyId }, SecurityAlgorithms.HmacSha256);
        var ring = await host.Services.GetRequiredService<SigningKeyRing>().GetSigningAsync(CancellationToken.None);
        string Signed(SigningCredentials credentials, string type = "at+jwt", Action<JsonNode>? change = null)
        {
            var copy = payload.DeepClone();
            change?.Invoke(copy);
            return new JsonWebTokenHandler().CreateToken(copy.ToJsonString(), credentials, new Dictionary<string, object>(StringComparer.Ordinal) { ["typ"] = type });
        }

        (await host.With(Signed(ring)).GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.OK, "signed as the platform signs");
        var none = header.DeepClone();
        none["alg"] = "none";
        var bad = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["of another key"] = Signed(mine),
            ["by the public key as a password"] = Signed(hmac),
            ["without signature"] = $"{Base64UrlEncoder.Encode(none.ToJsonString())}.{token.Split('.')[1]}.",
            ["of another kind"] = Signed(ring, "JWT"),
            ["for another audience"] = Signed(ring, change: p => p["aud"] = "https://localhost/other"),
            ["of another issuer"] = Signed(ring, change: p => p["iss"] = "https://elsewhere.example"),
            ["over"] = Signed(ring, change: p => p["exp"] = (long)p["iat"]! - 60),
            ["not yet"] = Signed(ring, change: p => p["nbf"] = (long)p["exp"]!),
            ["without end"] = Signed(ring, change: p => ((JsonObject)p).Remove("exp")),
            ["of no account"] = Signed(ring, change: p => p["account"] = Guid.CreateVersion7().ToString()),
            ["of an account of another county"] = Signed(ring, change: p => p["county"] = "zeku"),
            ["of no county"] = Signed(ring, change: p => ((JsonObject)p).Remove("county")),
            ["no token"] = "abc",
            ["broken"] = "a.b.c",
            ["long"] = new string('a', 9000) + ".b.c",
            ["empty"] = "..",
        };
        foreach (var (what, text) in bad)
        {
            using var answer = await host.With(text).GetAsync("/api/app/ledger");
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, what);
            answer.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token", Case.Sensitive, what);
        }

        // A session beside a bad token does not help.
        var office = await host.SignInAsync("milin.office");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/app/ledger");
        request.Headers.Authorization = new("Bearer", "abc");
        (await office.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_token_ends_by_itself_with_its_account_and_within_a_minute_of_its_revocation_elsewhere(TestProvider provider)
    {
        var clock = new StepClock();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Clock = clock };
        async Task<HttpStatusCode> AskAsync(string token) => (await host.With(token).GetAsync("/api/app/ledger")).StatusCode;
        var account = await host.AccountAsync("milin");
        var token = await host.TokenAsync(account);
        (await AskAsync(token)).ShouldBe(HttpStatusCode.OK);
        clock.Add(TimeSpan.FromMinutes(14));
        (await AskAsync(token)).ShouldBe(HttpStatusCode.OK);
        clock.Add(TimeSpan.FromMinutes(2));
        (await AskAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);

        // Another process revokes it: here nothing says so but the table.
        token = await host.TokenAsync(account);
        (await AskAsync(token)).ShouldBe(HttpStatusCode.OK);
        await host.InCountyAsync("milin", db => db.Set<IntegrationAccount>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsRevoked, true)));
        clock.Add(IntegrationChecks.Kept);
        IntegrationChecks.Kept.ShouldBeLessThan(TimeSpan.FromMinutes(1));
        (await AskAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
        using var again = await host.Anonymous().AskAsync(account.ClientId, account.Secret, ("grant_type", "client_credentials"));
        again.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var dated = await host.AccountAsync("milin");
        token = await host.TokenAsync(dated);
        await host.InCountyAsync("milin", db => db.Set<IntegrationAccount>().Where(a => a.Id == dated.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.ExpiresOn, new DateOnly(2020, 1, 1))));
        (await AskAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);

        var left = await host.AccountAsync("milin", "ledger.read", "budget.read");
        token = await host.TokenAsync(left);
        await host.InCountyAsync("milin", db => db.Set<IntegrationAccount>().Where(a => a.Id == left.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Scopes, "budget.read")));
        (await AskAsync(token)).ShouldBe(HttpStatusCode.Forbidden, "a scope that the account has no more");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task Keys_take_turns_and_no_good_token_is_refused_meanwhile(TestProvider provider)
    {
        var clock = new StepClock();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider)) { Clock = clock };
        var account = await host.AccountAsync("milin");
        var job = host.Services.CreateScope().ServiceProvider.GetServices<Framework.BackgroundJobs.IRecurringCountyJob>().Single(j => j.Name == "SigningKeyRotation");
        job.Sides.ShouldBe(MultiTenancySides.Host);
        using var elsewhere = ActivatorUtilities.CreateInstance<SigningKeyRing>(host.Services);
        Task<(int Made, int Forgotten)> RotateAsync() => elsewhere.RotateAsync(atOnce: false, CancellationToken.None);
        async Task<string[]> PublishedAsync() => [.. JsonNode.Parse(await host.Anonymous().GetStringAsync("/.well-known/jwks.json"))!["keys"]!.AsArray().Select(k => (string)k!["kid"]!)];
        async Task<string> TokenAsync()
        {
            var token = await host.TokenAsync(account);
            (await host.With(token).GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.OK);
            return token;
        }

        static string KeyOf(string token) => (string)IntegrationHost.Part(token, 0)["kid"]!;

        // The first key is there with the first token, and another process that has not read it yet finds it.
        var first = KeyOf(await TokenAsync());
        (await elsewhere.FindAsync(first, CancellationToken.None)).ShouldNotBeNull();
        (await PublishedAsync()).ShouldBe([first]);
        (await RotateAsync()).ShouldBe((0, 0));

        // A day before it is due the next one is published and does not sign.
        clock.Add(SigningKeyRing.Life - SigningKeyRing.Ahead);
        (await RotateAsync()).ShouldBe((1, 0));
        (await RotateAsync()).ShouldBe((0, 0));
        clock.Add(TimeSpan.FromMinutes(2));
        var published = await PublishedAsync();
        published.Length.ShouldBe(2);
        KeyOf(await TokenAsync()).ShouldBe(first);

        // Then it signs; tokens of the old key are good until they end, and its key stays as long.
        clock.Add(SigningKeyRing.Ahead - TimeSpan.FromMinutes(7));
        var last = await TokenAsync();
        KeyOf(last).ShouldBe(first);
        clock.Add(TimeSpan.FromMinutes(6));
        var second = KeyOf(await TokenAsync());
        second.ShouldBe(published.Single(k => k != first));
        (await RotateAsync()).ShouldBe((0, 0));
        (await host.With(last).GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.OK);

        clock.Add(SigningKeyRing.KeptAfter);
        (await RotateAsync()).ShouldBe((0, 1));
        clock.Add(TimeSpan.FromMinutes(2));
        (await PublishedAsync()).ShouldBe([second]);

        // A key that leaked is out at once, here within a minute, with everything that it signed.
        var leaked = await TokenAsync();
        (await elsewhere.RotateAsync(atOnce: true, CancellationToken.None)).ShouldBe((1, 1));
        clock.Add(TimeSpan.FromMinutes(1));
        (await host.With(leaked).GetAsync("/api/app/ledger")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        KeyOf(await TokenAsync()).ShouldNotBe(second);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task A_lost_key_ring_costs_no_more_than_a_new_key_and_private_keys_lie_nowhere_in_the_clear(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var account = await host.AccountAsync("milin");
        var token = await host.TokenAsync(account);
        using var lost = ActivatorUtilities.CreateInstance<SigningKeyRing>(host.Services, new EphemeralDataProtectionProvider());
        var signing = await lost.GetSigningAsync(CancellationToken.None);
        signing.Key.KeyId.ShouldNotBe((string)IntegrationHost.Part(token, 0)["kid"]!);
        (await lost.GetPublicAsync(CancellationToken.None)).Count.ShouldBe(2);

        var rows = await host.InCountyAsync("milin", db => db.Set<SigningKey>().AsNoTracking().ToListAsync());
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(r => !r.ProtectedSecret.StartsWith("MII", StringComparison.Ordinal) && r.ProtectedSecret.Length > 1000);
        using (host.Services.GetRequiredService<ICurrentTenant>().Change(TenantIds.Host))
        {
            await using var scope = host.Services.CreateAsyncScope();
            var log = await scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>().Set<AuditLogEntry>().Where(e => e.EntityType == nameof(SigningKey)).ToListAsync();
            log.Count.ShouldBe(2);
            log.ShouldAllBe(e => !rows.Any(r => e.ChangesJson.Contains(r.ProtectedSecret)));
        }
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-08")]
    public async Task Every_token_and_every_refused_try_is_in_the_countys_audit_log_without_a_secret(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var account = await host.AccountAsync("milin", "ledger.read");
        var office = await host.SignInAsync("milin.office");
        async Task<JsonNode> RowAsync() => (await office.GetFromJsonAsync<JsonNode>("/api/app/integration-account"))!["items"]!.AsArray().Single(a => (Guid)a!["id"]! == account.Id)!;
        (await RowAsync())["lastUsedTime"].ShouldBeNull();
        var token = await host.TokenAsync(account);
        await host.Anonymous().AskAsync(account.ClientId, "a-wrong-secret", ("grant_type", "client_credentials"));
        await host.Anonymous().AskAsync(account.ClientId, account.Secret, ("grant_type", "client_credentials"), ("scope", "budget.read"));
        await host.Anonymous().AskAsync("nowhere.k7m2p9x4qa", "another-secret", ("grant_type", "client_credentials"));

        var row = await RowAsync();
        row["lastUsedTime"].ShouldNotBeNull();
        row.ToJsonString().ShouldNotContain(account.Secret);
        var log = await host.InCountyAsync("milin", db => db.Set<AuditLogEntry>().AsNoTracking().Where(e => e.EntityType == nameof(IntegrationAccount) && e.EntityId == account.Id.ToString()).OrderBy(e => e.Time).ToListAsync());
        log.Select(e => e.Action).ShouldBe(["Created", "TokenIssued", "IntegrationRefused"]);
        log[1].UserName.ShouldBe(account.ClientId);
        log[1].ChangesJson.ShouldContain((string)IntegrationHost.Part(token, 1)["jti"]!);
        log[1].ChangesJson.ShouldContain("ledger.read");
        log[2].ChangesJson.ShouldContain("Integration:WrongSecret");
        var all = await host.InCountyAsync("milin", db => db.Set<AuditLogEntry>().AsNoTracking().Where(e => e.EntityType == nameof(IntegrationAccount)).ToListAsync());
        all.Count.ShouldBe(4);
        foreach (var secret in new[] { account.Secret, IntegrationAccount.HashOf(account.Secret), "a-wrong-secret", token, token.Split('.')[2] })
        {
            all.ShouldAllBe(e => !e.ChangesJson.Contains(secret, StringComparison.Ordinal) && !e.EntityName.Contains(secret, StringComparison.Ordinal));
        }

        // A county that is none is the platform's affair.
        var platform = await host.SignInAsync("platform");
        var refused = (await platform.GetFromJsonAsync<JsonNode>("/api/app/audit-log?action=IntegrationRefused"))!["items"]!.AsArray().ShouldHaveSingleItem()!;
        refused["userName"]!.ToString().ShouldBe("nowhere.k7m2p9x4qa");
        refused.ToJsonString().ShouldNotContain("another-secret");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task Whoever_tries_secrets_or_asks_for_tokens_without_end_is_stopped(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var account = await host.AccountAsync("milin");
        var client = host.Anonymous();
        (string, string) grant = ("grant_type", "client_credentials");
        for (var i = 0; i < IntegrationLimiter.Tokens; i++)
        {
            (await client.AskAsync(account.ClientId, account.Secret, grant)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await StoppedAsync(account.Secret);
        (await client.AskAsync((await host.AccountAsync("milin")).ClientId, "wrong", grant)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "another account is not concerned");
        for (var i = 1; i < IntegrationLimiter.Failures; i++)
        {
            (await client.AskAsync(account.ClientId, "wrong", grant)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        await StoppedAsync("wrong");
        (await host.InCountyAsync("milin", db => db.Set<AuditLogEntry>().CountAsync(e => e.Action == "IntegrationRefused"))).ShouldBe(IntegrationLimiter.Failures);

        async Task StoppedAsync(string secret)
        {
            using var stopped = await client.AskAsync(account.ClientId, secret, grant);
            stopped.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            stopped.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(10));
            JsonNode.Parse(await stopped.Content.ReadAsStringAsync())!["error"].ShouldNotBeNull();
        }
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-07")]
    public async Task Nobody_gives_a_system_what_he_may_not_do_himself(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        foreach (var user in new[] { "milin.finance", "milin.audit", "milin.market", "contractor" })
        {
            var other = await host.SignInAsync(user);
            (await other.GetAsync("/api/app/integration-account")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, user);
            (await other.PostAsJsonAsync("/api/app/integration-account", new { name = "x", scopes = new[] { "ledger.read" } })).StatusCode.ShouldBe(HttpStatusCode.Forbidden, user);
        }

        var office = await host.SignInAsync("milin.office");
        (await office.GetFromJsonAsync<JsonNode>("/api/app/integration-account/scopes"))!["items"]!.AsArray().Select(s => (string)s!).ShouldBe(IntegrationHost.AllScopes);
        foreach (var (scopes, code) in new (string[], string)[] { ([], "Integration:WithoutScope"), (["everything"], "Integration:UnknownScope") })
        {
            using var refused = await office.PostAsJsonAsync("/api/app/integration-account", new { name = "x", scopes });
            JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!["code"]!.ToString().ShouldBe(code);
        }
    }
}
