using System.Diagnostics;
using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Integration;

/// <summary>Software that is not ours speaks with the token endpoint and checks its tokens (PLAT-04).</summary>
[Collection(IntegrationCollection.Name)]
public sealed class ExternalClients_Tests(DemoHostFixture hosts)
{
    /// <summary>Another service of a county trusts the platform with ASP.NET Core's JwtBearer, knowing nothing but the address of the metadata.</summary>
    [ProviderTheory(Only = nameof(TestProvider.Sqlite))]
    [Trait("Req", "PLAT-04")]
    public async Task A_service_with_JwtBearer_takes_our_tokens_by_the_metadata_alone(TestProvider provider)
    {
        var host = await hosts.GetAsync(provider);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(o =>
        {
            o.MetadataAddress = "https://localhost/.well-known/oauth-authorization-server";
            o.Audience = "https://localhost/api";
            o.MapInboundClaims = false;
            o.TokenValidationParameters.ValidTypes = ["at+jwt"];
            o.BackchannelHttpHandler = host.Server.CreateHandler();
        });
        builder.Services.AddAuthorization();
        await using var service = builder.Build();
        service.UseAuthentication().UseAuthorization();
        service.MapGet("/who", (ClaimsPrincipal user) => $"{user.FindFirstValue("county")} {user.FindFirstValue("client_id")} {user.FindFirstValue("scope")}").RequireAuthorization();
        await service.StartAsync();
        var account = await host.AccountAsync("milin");
        var token = await host.TokenAsync(account, "ledger.read");
        async Task<(HttpStatusCode, string)> AskAsync(string shown)
        {
            using var client = service.GetTestClient();
            client.DefaultRequestHeaders.Authorization = new("Bearer", shown);
            using var answer = await client.GetAsync("/who");
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        (await AskAsync(token)).ShouldBe((HttpStatusCode.OK, $"milin {account.ClientId} ledger.read"));
        var parts = token.Split('.');
        (await AskAsync($"{parts[0]}.{parts[1]}.{parts[2][..^4]}AAAA")).Item1.ShouldBe(HttpStatusCode.Unauthorized);
        await service.StopAsync();
    }

    /// <summary>The npm package openid-client, installed as its lock file says, against a real port.</summary>
    [ProviderTheory(Only = nameof(TestProvider.Sqlite))]
    [Trait("Req", "PLAT-04")]
    public async Task The_client_openid_client_gets_and_uses_tokens(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var address = host.StartOnPort().ToString().TrimEnd('/');
        var (clientId, secret) = await host.InCountyAsync("milin", (EntityFrameworkCore.CountyCloudDbContext db) => AccountAsync(db, ["epcis.query"]));
        var source = Path.Combine(DemoDatabase.RepositoryRoot, "test", "oauth");
        var folder = Directory.CreateTempSubdirectory("cct-oauth-").FullName;
        foreach (var file in new[] { "package.json", "package-lock.json", "check.mjs" })
        {
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file));
        }

        var (code, said) = await RunAsync("npm", folder, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
        code.ShouldBe(0, said);
        (code, said) = await RunAsync("node", folder, ["check.mjs", address, clientId, secret]);
        code.ShouldBe(0, said);
        said.ShouldContain("client_secret_basic: ok");
        said.ShouldContain("client_secret_post: ok");
        said.ShouldContain("errors: ok");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The examples that an outside system is given are run as they stand, by the shell and by curl.</summary>
    [ProviderTheory(Only = nameof(TestProvider.Sqlite))]
    [Trait("Req", "PLAT-04")]
    public async Task The_curl_examples_of_the_manual_run(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var address = host.StartOnPort().ToString().TrimEnd('/');
        var (clientId, secret) = await host.InCountyAsync("milin", (EntityFrameworkCore.CountyCloudDbContext db) => AccountAsync(db, IntegrationHost.AllScopes));
        var manual = await File.ReadAllTextAsync(Path.Combine(DemoDatabase.RepositoryRoot, "docs", "contexts", "integration.md"));
        var lines = manual.Split("```bash\n")[1].Split("```")[0].Split('\n').Where(l => !l.StartsWith("SITE=", StringComparison.Ordinal) && !l.StartsWith("WHO=", StringComparison.Ordinal));
        var script = $"set -euo pipefail\nSITE={address}\nWHO={clientId}:{secret}\ncurl() {{ command curl --fail-with-body --noproxy '*' \"$@\"; }}\n{string.Join('\n', lines)}\n";

        var (code, said) = await RunAsync("bash", Path.GetTempPath(), ["-c", script]);

        code.ShouldBe(0, said);
        said.ShouldContain("\"token_endpoint\":\"" + address);
        said.ShouldContain("\"kty\":\"RSA\"");
        said.ShouldContain("\"totalCount\":");
        said.ShouldContain("EPCISQueryDocument");
    }

    private static async Task<(string ClientId, string Secret)> AccountAsync(EntityFrameworkCore.CountyCloudDbContext db, string[] scopes)
    {
        var account = new Administration.Integration.IntegrationAccount(Guid.CreateVersion7(), "milin", "ERP", scopes, null);
        var secret = account.MakeSecret();
        db.Add(account);
        await db.SaveChangesAsync();
        return (account.ClientId, secret);
    }

    private static async Task<(int Code, string Said)> RunAsync(string program, string folder, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }
}
