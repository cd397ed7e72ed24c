using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CountyCloud.Documents;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Funds;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Hosting;

/// <summary>The drill: a backup is made by the script while people work, and restored by the script elsewhere.</summary>
public sealed class Backup_Tests
{
    private const int BeforeTheBackup = 8;

    private static readonly Guid Paper = Guid.Parse("018f0000-0000-7000-8000-0000000000bb");

    [ProviderTheory]
    public async Task A_backup_under_load_is_restored_elsewhere_and_is_whole(TestProvider provider)
    {
        var folder = Directory.CreateTempSubdirectory("countycloud-drill");
        string Below(string name) => Path.Combine(folder.FullName, name);
        var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var host = new TestHost(database, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Blobs:RootPath"] = Below("blobs") });
        var secret = host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("drill").Protect("口令");
        var office = await host.SignInAsync("milin.office");
        var (posted, uploaded) = (new ConcurrentQueue<string>(), new ConcurrentDictionary<Guid, string>());
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var end = new CancellationTokenSource();
        var work = Task.WhenAll(Task.Run(() => PostAsync(host, posted, Told, end.Token)), Task.Run(() => UploadAsync(office, uploaded, Told, end.Token)));
        if (await Task.WhenAny(enough.Task, work) == work)
        {
            await work;
        }

        var (before, filesBefore) = (posted.ToList(), uploaded.Keys.ToList());
        var made = await RunAsync("backup.sh", "--db", UrlOf(database), "--blobs", Below("blobs"), "--to", Below("backups"));
        var after = posted.Count;
        await end.CancelAsync();
        await work;
        after.ShouldBeGreaterThan(before.Count, "nobody worked while the backup was made");
        var backup = made.Trim().Split('\n')[^1];
        Directory.GetFileSystemEntries(Below("backups")).ShouldBe([backup]);

        await using var target = TestDatabaseTemplate.Missing(provider);
        var told = await RunAsync("restore.sh", backup, "--db", UrlOf(target), "--blobs", Below("restored"), "--migrator", "dotnet " + Path.Combine(AppContext.BaseDirectory, "CountyCloud.DbMigrator.dll"));
        told.ShouldContain("milin: intact");
        told.ShouldContain("Restored and verified");

        await using var restored = new TestHost(target.Kept(), new Dictionary<string, string?>(StringComparer.Ordinal) { ["Blobs:RootPath"] = Below("restored") });
        var keys = await restored.InCountyAsync("milin", (CountyCloudDbContext db) => db.Set<LedgerTransaction>().OrderBy(t => t.Sequence).Select(t => t.IdempotencyKey).ToListAsync());
        keys.ShouldBe(posted.Take(keys.Count), "what was posted, from the first on and without a hole");
        before.Except(keys).ShouldBeEmpty("what was acknowledged before the backup began is in it");
        var files = await restored.InCountyAsync("milin", (CountyCloudDbContext db) => db.Set<Attachment>().Select(a => new { a.Id, a.Sha256 }).ToListAsync());
        filesBefore.Except(files.Select(f => f.Id)).ShouldBeEmpty();

        // Sign-in works with the passwords of before, and every row finds its file.
        var again = await restored.SignInAsync("milin.office");
        foreach (var file in files)
        {
            using var response = await again.GetAsync(new Uri($"/api/downloads/attachment/{file.Id}", UriKind.Relative));
            var bytes = await response.Content.ReadAsByteArrayAsync();
            response.IsSuccessStatusCode.ShouldBeTrue($"{file.Id}: {(int)response.StatusCode}");
            Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(file.Sha256.ToLowerInvariant());
        }

        restored.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("drill").Unprotect(secret).ShouldBe("口令", "the key ring came with the database");
        (await restored.InCountyAsync("zeku", (CountyCloudDbContext db) => db.Set<BudgetItem>().CountAsync())).ShouldBe(await host.InCountyAsync("zeku", (CountyCloudDbContext db) => db.Set<BudgetItem>().CountAsync()));

        // What was changed since is found, and nothing is restored over something.
        (await FailAsync("restore.sh", backup, "--db", UrlOf(target), "--blobs", Below("elsewhere"), "--migrator", "true")).ShouldContain("already");
        await File.AppendAllTextAsync(Path.Combine(backup, "blobs.tar.gz"), "x");
        (await FailAsync("restore.sh", backup, "--db", Below("other.db"), "--blobs", Below("elsewhere"), "--migrator", "true")).ShouldContain("not as it was made");
        folder.Delete(recursive: true);

        void Told()
        {
            if (posted.Count >= BeforeTheBackup && uploaded.Count >= BeforeTheBackup)
            {
                enough.TrySetResult();
            }
        }
    }

    private static async Task PostAsync(TestHost host, ConcurrentQueue<string> posted, Action told, CancellationToken end)
    {
        var source = await host.InCountyAsync("milin", (CountyCloudDbContext db) => db.Set<FundSource>().OrderBy(s => s.Key).Select(s => s.Key).FirstAsync());
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            var key = $"drill-{number:D6}";
            await host.InCountyAsync("milin", services => services.GetRequiredService<ILedger>().PostAsync(new LedgerPosting
            {
                Kind = LedgerTransactionKind.Appropriation,
                Date = new DateOnly(2019, 7, 15),
                DocumentType = "Test",
                DocumentId = Paper,
                Description = key,
                IdempotencyKey = key,
                Movements = [new LedgerMovement(1, LedgerAccount.FundsGranted(source), LedgerAccount.Unallocated(source), null)],
            }));
            posted.Enqueue(key);
            told();
        }
    }

    private static async Task UploadAsync(HttpClient client, ConcurrentDictionary<Guid, string> uploaded, Action told, CancellationToken end)
    {
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            using var form = new MultipartFormDataContent();
            using var file = new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.4 " + new string('x', 1000 + number)));
            file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            form.Add(file, "file", $"附件{number}.pdf");
            using var response = await client.PostAsync(new Uri("/api/uploads/attachment", UriKind.Relative), form, CancellationToken.None);
            var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
            response.IsSuccessStatusCode.ShouldBeTrue(text);
            uploaded.TryAdd(JsonNode.Parse(text)!["id"]!.GetValue<Guid>(), string.Empty);
            told();
        }
    }

    // As an operator writes it: the file, or the URL of the owner.
    private static string UrlOf(TestDatabase database)
    {
        if (database.Provider == TestProvider.Sqlite)
        {
            return new SqliteConnectionStringBuilder(database.Options.OwnerConnectionString).DataSource;
        }

        var owner = new NpgsqlConnectionStringBuilder(database.Options.OwnerConnectionString);
        return $"postgresql://{owner.Username}:{Uri.EscapeDataString(owner.Password ?? string.Empty)}@{owner.Host}:{owner.Port}/{owner.Database}";
    }

    private static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var (code, output, error) = await StartAsync(script, arguments);
        code.ShouldBe(0, error + output);
        return output;
    }

    private static async Task<string> FailAsync(string script, params string[] arguments)
    {
        var (code, output, error) = await StartAsync(script, arguments);
        code.ShouldNotBe(0, output);
        return error;
    }

    private static async Task<(int Code, string Output, string Error)> StartAsync(string script, string[] arguments)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(DemoDatabase.RepositoryRoot, "etc/backup", script));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The role of the restored database is the tests' own; the tools of the newest server stand before others.
        if (TestProviders.Postgres is not null)
        {
            start.Environment["Database__ApplicationRole"] = TestDatabaseTemplate.Missing(TestProvider.PostgreSql).Settings["Database:ApplicationRole"];
        }

        if (Directory.Exists("/usr/lib/postgresql"))
        {
            var newest = Directory.GetDirectories("/usr/lib/postgresql").OrderBy(d => int.Parse(Path.GetFileName(d), System.Globalization.CultureInfo.InvariantCulture)).Last();
            start.Environment["PATH"] = Path.Combine(newest, "bin") + ":" + Environment.GetEnvironmentVariable("PATH");
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
