using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyCloud.Administration.Integration;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>Who comes in to the REST interface of EPCIS 2.0 and what he sees (TRACE-03).</summary>
[Collection(EpcisCollection.Name)]
public sealed class EpcisAccess_Tests(EpcisHosts hosts)
{
    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task A_credential_that_is_wrong_revoked_or_expired_is_refused(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        var system = await EpcisSystem.CreateAsync(host, "milin");
        (await system.Client.GetAsync("/api/epcis/queries")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var (id, secret) in new[] { (system.ClientId, "wrong"), (system.ClientId[..^1] + "0", system.Secret), ("nowhere.abcdefghjk", system.Secret), ("zeku" + system.ClientId["milin".Length..], system.Secret) })
        {
            using var refused = await EpcisSystem.With(host, id, secret).Client.GetAsync("/api/epcis/queries");
            refused.Headers.WwwAuthenticate.ToString().ShouldStartWith("Basic");
            (await EpcisSystem.ProblemAsync(refused)).ShouldBe((HttpStatusCode.Unauthorized, "SecurityException", null));
        }

        var anonymous = await host.CreateDefaultClient(new Uri("https://localhost")).GetAsync("/api/epcis/queries");
        (await EpcisSystem.ProblemAsync(anonymous)).ShouldBe((HttpStatusCode.Unauthorized, "SecurityException", null));

        // It is good here and nowhere else.
        (await system.Client.GetAsync("/api/app/lot")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var office = await host.SignInAsync("milin.office");
        var account = (await office.GetFromJsonAsync<JsonNode>("/api/app/integration-account"))!["items"]!.AsArray().Single(a => (string)a!["clientId"]! == system.ClientId)!;
        account.ToJsonString().ShouldNotContain(system.Secret);
        account["lastUsedTime"].ShouldNotBeNull();
        (await office.PostAsync($"/api/app/integration-account/{account["id"]}/revoke", null)).IsSuccessStatusCode.ShouldBeTrue();
        (await system.Client.GetAsync("/api/epcis/queries")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var old = await EpcisSystem.CreateAsync(host, "milin");
        await host.InCountyAsync("milin", db => db.Set<IntegrationAccount>().Where(a => a.ClientId == old.ClientId).ExecuteUpdateAsync(s => s.SetProperty(a => a.ExpiresOn, new DateOnly(2026, 1, 1))));
        (await old.Client.GetAsync("/api/epcis/queries")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await office.PostAsJsonAsync("/api/app/integration-account", new { name = "x" })).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await office.PostAsJsonAsync("/api/app/integration-account", new { name = "x", scopes = new[] { "epcis.query" }, expiresOn = "2020-01-01" })).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task Whoever_tries_secrets_is_stopped(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var good = await EpcisSystem.CreateAsync(host, "milin");
        var guesser = EpcisSystem.With(host, good.ClientId, "guess");
        for (var i = 0; i < 20; i++)
        {
            (await guesser.Client.GetAsync("/api/epcis/queries")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await EpcisSystem.ProblemAsync(await guesser.Client.GetAsync("/api/epcis/queries"))).ShouldBe((HttpStatusCode.TooManyRequests, "SecurityException", null));
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    [Trait("Req", "TRACE-18")]
    public async Task A_credential_does_only_what_it_was_made_for(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        var sender = await EpcisSystem.CreateAsync(host, "milin", canQuery: false);
        var asker = await EpcisSystem.CreateAsync(host, "milin", canCapture: false);

        await sender.TakenAsync(EpcisSystem.Seen("scope-1"));
        (await EpcisSystem.ProblemAsync(await sender.Client.GetAsync("/api/epcis/events"))).ShouldBe((HttpStatusCode.Forbidden, "SecurityException", null));
        (await EpcisSystem.ProblemAsync(await sender.Client.GetAsync("/api/epcis/bizSteps"))).ShouldBe((HttpStatusCode.Forbidden, "SecurityException", null));
        (await asker.EventsAsync("MATCH_epc=urn:epc:id:sgtin:0614141.107346.scope-1")).ShouldHaveSingleItem();
        (await EpcisSystem.ProblemAsync(await asker.PostEventAsync(EpcisSystem.Seen("scope-2")))).ShouldBe((HttpStatusCode.Forbidden, "SecurityException", null));
        (await EpcisSystem.ProblemAsync(await asker.Client.GetAsync("/api/epcis/capture"))).ShouldBe((HttpStatusCode.Forbidden, "SecurityException", null));
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task Another_countys_credential_sees_nothing_of_this_county(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        var milin = await hosts.SystemAsync(provider, "milin");
        var other = await hosts.SystemAsync(provider, "cangyuan");
        var e = EpcisSystem.Seen("mine-1", "holding");
        e["eventID"] = "urn:uuid:22222222-2222-4222-8222-222222222222";
        using var captured = await milin.PostAsync("/capture", EpcisSystem.Document(null, e).ToJsonString());
        (await milin.PostAsync("/queries", """{"name":"mine","query":{"EQ_bizStep":"holding"}}""", "application/json")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await milin.EventsAsync("EQ_bizStep=holding")).ShouldHaveSingleItem();

        (await other.EventsAsync("EQ_bizStep=holding")).ShouldBeEmpty();
        (await other.GetAsync("/bizSteps"))["member"]!.AsArray().Select(m => (string)m!).ShouldNotContain("holding");
        foreach (var path in new[] { "/events/urn:uuid:22222222-2222-4222-8222-222222222222", captured.Headers.Location!.ToString()["/api/epcis".Length..], "/queries/mine", "/queries/mine/events" })
        {
            (await other.Client.GetAsync("/api/epcis" + path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        // The same event is another one in another county.
        await other.TakenAsync(e);
        (await other.EventsAsync("EQ_bizStep=holding")).ShouldHaveSingleItem();
    }

    [ProviderTheory]
    [Trait("Req", "TRACE-03")]
    public async Task OpenAPI_lists_every_route(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        var office = await host.SignInAsync("milin.office");
        var paths = JsonDocument.Parse(await office.GetStringAsync("/openapi/v1.json")).RootElement.GetProperty("paths").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.EnumerateObject().Select(m => m.Name).ToList());

        List<(string Path, string[] Methods)> routes =
        [
            ("/api/epcis/capture", ["get", "post", "options"]), ("/api/epcis/capture/{captureId}", ["get"]), ("/api/epcis/events", ["get", "post", "options"]), ("/api/epcis/events/{eventId}", ["get"]),
            ("/api/epcis/queries", ["get", "post", "options"]), ("/api/epcis/queries/{name}", ["get", "delete"]), ("/api/epcis/queries/{name}/events", ["get"]),
            .. new[] { "eventTypes", "epcs", "bizSteps", "bizLocations", "readPoints", "dispositions" }.SelectMany(r => new (string, string[])[] { ($"/api/epcis/{r}", ["get"]), ($"/api/epcis/{r}/{{value}}", ["get"]), ($"/api/epcis/{r}/{{value}}/events", ["get"]) }),
        ];
        foreach (var (path, methods) in routes)
        {
            paths.ShouldContainKey(path);
            methods.ShouldBeSubsetOf(paths[path], path);
        }
    }

    /// <summary>The examples that an outside system is given are run as they stand, by the shell and by curl.</summary>
    [ProviderTheory(Only = nameof(TestProvider.Sqlite))]
    [Trait("Req", "TRACE-03")]
    [Trait("Req", "TRACE-18")]
    public async Task The_curl_examples_of_the_manual_run(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var address = host.StartOnPort();
        var (clientId, secret) = await host.InCountyAsync("milin", async (CountyCloudDbContext db) =>
        {
            var account = new IntegrationAccount(Guid.CreateVersion7(), "milin", "ERP", ["epcis.capture", "epcis.query"], null);
            var made = account.MakeSecret();
            db.Add(account);
            await db.SaveChangesAsync();
            return (account.ClientId, made);
        });
        var manual = await File.ReadAllTextAsync(Path.Combine(DemoDatabase.RepositoryRoot, "docs", "contexts", "traceability-epcis.md"));
        var script = manual.Split("```bash\n")[1].Split("```")[0];
        var lines = script.Split('\n').Where(l => !l.StartsWith("EPCIS=", StringComparison.Ordinal) && !l.StartsWith("WHO=", StringComparison.Ordinal));
        var folder = Directory.CreateTempSubdirectory("cct-curl-");
        using var shell = Process.Start(new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName })!;
        await shell.StandardInput.WriteAsync($"set -euo pipefail\nEPCIS={address.ToString().TrimEnd('/')}/api/epcis\nWHO={clientId}:{secret}\ncurl() {{ command curl --fail-with-body --noproxy '*' \"$@\"; }}\n{string.Join('\n', lines)}\n");
        shell.StandardInput.Close();
        var errors = shell.StandardError.ReadToEndAsync();
        var said = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        folder.Delete(recursive: true);

        shell.ExitCode.ShouldBe(0, said + await errors);
        said.ShouldContain("GS1-EPCIS-Version: 2.0.0");
        said.ShouldContain("\"success\":true");
        said.ShouldContain("0614141.107346.2017");
        said.ShouldContain("201 Created");
    }
}
