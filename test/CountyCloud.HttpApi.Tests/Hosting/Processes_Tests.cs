using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using CountyCloud.Administration.Keys;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.HttpApi.Host;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Hosting;

/// <summary>Several processes of one installation: what each is for, what they share, how one of them leaves and how they start together.</summary>
public sealed class Processes_Tests
{
    [Theory]
    [InlineData("admin", false, "/api/abp/application-configuration", "/milin", "/", "/api/public/milin/complaints/none", "/robots.txt")]
    [InlineData("public", false, "/milin", "/api/abp/application-configuration", "/API/app/background-job", "/admin/", "/openapi/v1.json")]
    [InlineData("worker", true, null, "/milin", "/api/abp/application-configuration", "/admin/", "/api/public/milin/complaints/none")]
    public async Task A_process_does_what_its_role_is_for_and_answers_404_to_the_rest(string role, bool runsJobs, string? served, params string[] refused)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(TestProvider.Sqlite), Settings(("Roles", role), ("Background:PollSeconds", "3600")));
        using var client = host.CreateAnonymousClient();

        (await StatusAsync(client, "/health/live")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(client, "/health/ready")).ShouldBe(HttpStatusCode.OK);
        if (served is not null)
        {
            (await StatusAsync(client, served)).ShouldBe(HttpStatusCode.OK, served);
        }

        foreach (var path in refused)
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            if (path.StartsWith("/api", StringComparison.OrdinalIgnoreCase))
            {
                JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.TryGetProperty("error", out _).ShouldBeTrue("errors leave /api in one shape");
            }
        }

        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var milin = await host.CountyIdAsync("milin");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (runsJobs && (await NextRunsAsync()).Count == 0)
        {
            // It is made in the background.
            await timer.WaitForNextTickAsync(patience.Token);
        }

        (scheduler.Status == SchedulerStatus.Running).ShouldBe(runsJobs);
        ((await NextRunsAsync()).Count > 0).ShouldBe(runsJobs);

        Task<IReadOnlyDictionary<string, DateTime>> NextRunsAsync() => host.Services.GetRequiredService<IJobTimetable>().GetNextRunsAsync(milin, default);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_stops_the_start()
    {
        await using var database = await TestDatabaseTemplate.Empty.CopyAsync(TestProvider.Sqlite);
        var host = new TestHost(database.Kept(), Settings(("Roles", "admin,pubic")));

        Should.Throw<InvalidOperationException>(() => host.Services).Message.ShouldContain("pubic");
    }

    [Fact]
    public async Task A_process_that_is_told_to_stop_says_so_and_goes_on_serving_while_it_drains()
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(TestProvider.Sqlite), Settings(("Shutdown:DrainSeconds", "600")));
        using var client = host.CreateAnonymousClient();
        (await StatusAsync(client, "/health/ready")).ShouldBe(HttpStatusCode.OK);
        using var hurry = new CancellationTokenSource();

        var stopping = host.Services.GetRequiredService<IHost>().StopAsync(hurry.Token);

        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldContain("stopping");
        (await StatusAsync(client, "/health/live")).ShouldBe(HttpStatusCode.OK);
        using var page = await client.GetAsync(new Uri("/milin", UriKind.Relative));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.ConnectionClose.ShouldBe(true, "a kept-alive connection would be closed under the next request");
        stopping.IsCompleted.ShouldBeFalse();
        await hurry.CancelAsync();

        // Whoever hurries a stop breaks off what else was to end in peace.
        await Record.ExceptionAsync(() => stopping);
        stopping.IsCompleted.ShouldBeTrue();
    }

    [ProviderTheory]
    public async Task Processes_on_one_database_share_the_key_ring_without_a_common_folder(TestProvider provider)
    {
        var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var first = new TestHost(database);
        await using var second = new TestHost(database.Kept());

        var secret = Protector(first).Protect("会话");

        Protector(second).Unprotect(secret).ShouldBe("会话");
        (await KeysAsync(first)).ShouldHaveSingleItem().ShouldContain("<masterKey", Case.Sensitive, "nothing was configured that encrypts it");
    }

    [Fact]
    public async Task A_key_ring_in_a_folder_stays_there()
    {
        var folder = Directory.CreateTempSubdirectory("countycloud-keys");
        await using var host = new TestHost(await TestDatabaseTemplate.Empty.CopyAsync(TestProvider.Sqlite), Settings(("DataProtection:KeysPath", folder.FullName)));

        Protector(host).Protect("x");

        folder.GetFiles("key-*.xml").ShouldHaveSingleItem();
        (await KeysAsync(host)).ShouldBeEmpty();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("certificate")]
    public async Task A_configured_secret_encrypts_the_keys_and_another_process_needs_it(string kind)
    {
        var folder = Directory.CreateTempSubdirectory("countycloud-secret");
        var (own, other) = (Secret(kind, folder, "own"), Secret(kind, folder, "other"));
        var database = await TestDatabaseTemplate.Empty.CopyAsync(TestProvider.Sqlite);
        string secret;
        await using (var host = new TestHost(database.Kept(), own))
        {
            secret = Protector(host).Protect("口令");
            var xml = (await KeysAsync(host)).ShouldHaveSingleItem();
            xml.ShouldNotContain("<masterKey");
            xml.ShouldContain("<encryptedSecret");
        }

        await using (var same = new TestHost(database.Kept(), own))
        {
            Protector(same).Unprotect(secret).ShouldBe("口令");
        }

        await using (var without = new TestHost(database.Kept(), other))
        {
            Should.Throw<CryptographicException>(() => Protector(without).Unprotect(secret));
        }

        // The secret is changed: the new one encrypts, the old one still decrypts.
        var both = own.ToDictionary(s => s.Key, s => s.Key == "DataProtection:CertificatePassword" ? s.Value : other[s.Key] + ";" + s.Value, StringComparer.Ordinal);
        await using var changed = new TestHost(database, both);
        Protector(changed).Unprotect(secret).ShouldBe("口令");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_secret_that_is_missing_stops_the_start_instead_of_leaving_the_keys_open()
    {
        await using var database = await TestDatabaseTemplate.Empty.CopyAsync(TestProvider.Sqlite);
        var host = new TestHost(database.Kept(), Settings(("DataProtection:KeyFile", "/nowhere/key")));

        Should.Throw<InvalidOperationException>(() => host.Services).Message.ShouldContain("/nowhere/key");
    }

    [ProviderTheory]
    public async Task Several_migration_jobs_at_once_all_succeed_and_leave_one_key(TestProvider provider)
    {
        await using var database = TestDatabaseTemplate.Missing(provider);
        string[] arguments = ["migrate", "--Logging:LogLevel:Default", "Error", .. database.Settings.SelectMany(s => new[] { "--" + s.Key, s.Value! })];

        var codes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => DbMigrator.CommandLine.RunAsync(arguments))));

        codes.ShouldAllBe(c => c == 0);
        await using var host = new TestHost(database.Kept());
        (await KeysAsync(host)).Count.ShouldBeInRange(1, 3);
        using var client = host.CreateAnonymousClient();
        (await StatusAsync(client, "/health/ready")).ShouldBe(HttpStatusCode.OK);
    }

    [ProviderTheory]
    public async Task While_one_process_sets_a_database_up_another_waits(TestProvider provider)
    {
        await using var database = await TestDatabaseTemplate.Empty.CopyAsync(provider);
        await using var services = TestServices.Create(database);
        await using var one = services.Provider.CreateAsyncScope();
        await using var two = services.Provider.CreateAsyncScope();
        var held = await one.ServiceProvider.GetRequiredService<DatabaseMigrator>().LockAsync();

        var waiting = two.ServiceProvider.GetRequiredService<DatabaseMigrator>().LockAsync();
        await Should.ThrowAsync<TimeoutException>(() => waiting.WaitAsync(TimeSpan.FromMilliseconds(500)));
        await held.DisposeAsync();

        await (await waiting.WaitAsync(TimeSpan.FromMinutes(1))).DisposeAsync();
    }

    private static IDataProtector Protector(TestHost host) => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static async Task<List<string>> KeysAsync(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>().Set<DataProtectionKey>().OrderBy(k => k.CreationTime).Select(k => k.Xml).ToListAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }

    private static Dictionary<string, string?> Secret(string kind, DirectoryInfo folder, string name)
    {
        var path = Path.Combine(folder.FullName, name);
        if (kind == "file")
        {
            File.WriteAllText(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)));
            return Settings(("DataProtection:KeyFile", path));
        }

        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddYears(1));
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "password"));
        return Settings(("DataProtection:CertificatePath", path), ("DataProtection:CertificatePassword", "password"));
    }

    private static Dictionary<string, string?> Settings(params (string Key, string? Value)[] settings) => settings.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
}
