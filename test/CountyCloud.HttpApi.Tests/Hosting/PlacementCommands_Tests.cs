using System.IO.Compression;
using System.Security.Cryptography;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Funds;
using CountyCloud.HttpApi.Host;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Hosting;

/// <summary>Counties with a database of their own as an operator has them: by the command line, one process a command. What it prints is read, so nothing else prints meanwhile.</summary>
[Collection(AloneCollection.Name)]
[Trait("Req", "PLAT-03")]
public sealed class PlacementCommands_Tests
{
    private const string County = "zeku";
    private const string Neighbour = "henan";
    private const string Prefecture = "632300";

    [PostgreSqlTheory, Trait("Req", "PLAT-08")]
    public async Task The_counties_of_a_region_move_are_loaded_verified_and_written_out_there_and_come_back(TestProvider provider)
    {
        await using var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var own = TestDatabaseTemplate.Missing(provider);
        using var folder = new WorkingFolder();
        await PostAsync(database);

        // A second county in the prefecture, by the region's tree of the country as it is loaded at every set-up.
        Directory.CreateDirectory(folder.At("counties"));
        await File.WriteAllTextAsync(folder.At("regions.csv"), (await File.ReadAllTextAsync(Etc("regions.csv"))).TrimEnd() + "\n632324,632300,county,河南蒙古族自治县,Henan Mongol Autonomous County,\n");
        await RunAsync(database, 0, "setup", "--etc", folder.Path);
        await RunAsync(database, 0, "create-county", Neighbour, "河南", "--from", Etc("counties", County), "--division", "632324");
        (await RunAsync(database, 0, "placement", "list")).ShouldContain($"{County}: platform");
        var before = (await ExportAsync(database, folder, County), await ExportAsync(database, folder, Neighbour));

        var moved = await RunAsync(database, 0, "placement", "move", "--province", Prefecture, "--to", own.Options.OwnerConnectionString);

        var place = own.Options.Provider.CountyRows!.Describe(own.Options.OwnerConnectionString);
        foreach (var county in new[] { County, Neighbour })
        {
            moved.ShouldMatch($@"{county}: \d+ rows of \d+ tables copied, counted and hashed");
            moved.ShouldContain($"{county}: lives in {place} from now on");
        }

        moved.ShouldContain($"{County}: ledger of 1 transactions");
        var list = await RunAsync(database, 0, "placement", "list");
        list.ShouldContain($"{County}: {place}");
        list.ShouldContain($"{Neighbour}: {place}");
        list.ShouldContain("milin: platform");
        var verified = await RunAsync(database, 0, "verify-ledger");
        verified.ShouldContain($"{County}: intact, 1 transactions");
        verified.ShouldContain($"{Neighbour}: intact, 0 transactions");
        verified.ShouldContain("milin: intact");
        (await RunAsync(database, 0, "verify-trace")).ShouldContain($"{County}: intact");
        (await ExportAsync(database, folder, County), await ExportAsync(database, folder, Neighbour)).ShouldBe(before);

        // A blueprint is loaded into the county's own database, and nothing of it with the platform.
        await using (var host = new TestHost(database.Kept()))
        {
            await Placement_Tests.ChangeAsync(await host.SignInAsync(County + ".office"));
            var left = await Placement_Tests.DigestsAsync(host, database.Options.OwnerConnectionString, County);
            var neighbours = await Placement_Tests.DigestsAsync(host, own.Options.OwnerConnectionString, Neighbour);
            (await ExportAsync(database, folder, County)).ShouldNotBe(before.Item1);
            var imported = await RunAsync(database, 0, "import", Etc("counties", County));
            imported.ShouldContain("kpi-target: +0 ~1 -0");
            imported.ShouldContain("imported");
            (await ExportAsync(database, folder, County)).ShouldBe(before.Item1);
            Placement_Tests.SameWork(host, left, await Placement_Tests.DigestsAsync(host, database.Options.OwnerConnectionString, County));
            Placement_Tests.SameWork(host, neighbours, await Placement_Tests.DigestsAsync(host, own.Options.OwnerConnectionString, Neighbour));
        }

        // Whoever asks for what cannot be is told so, and nothing happens.
        (await RunAsync(database, 1, "placement", "move", "--province", "211300x", "--to", own.Options.OwnerConnectionString)).ShouldContain("There is no region '211300x'");
        (await RunAsync(database, 1, "placement", "move", "--county", "milin", "--to", database.Options.OwnerConnectionString)).ShouldContain("the platform's own database");
        (await RunAsync(database, 1, "placement", "back", "--county", "milin")).ShouldContain("milin lives in the platform's database");

        var back = await RunAsync(database, 0, "placement", "back", "--province", Prefecture);

        back.ShouldContain($"{County}: lives in the platform's database from now on");
        back.ShouldContain($"{Neighbour}: lives in the platform's database from now on");
        list = await RunAsync(database, 0, "placement", "list");
        list.ShouldContain($"{County}: platform");
        list.ShouldContain($"{Neighbour}: platform");
        (await RunAsync(database, 0, "verify-ledger", "--county", County)).ShouldContain($"{County}: intact, 1 transactions");
        (await ExportAsync(database, folder, County), await ExportAsync(database, folder, Neighbour)).ShouldBe(before);
    }

    [ProviderTheory, Trait("Req", "PLAT-08")]
    public async Task A_copy_that_differs_from_its_original_is_refused_by_the_tables_name_and_the_county_goes_on_where_it_was(TestProvider provider)
    {
        await using var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var own = TestDatabaseTemplate.Missing(provider);
        await using (var host = new TestHost(database.Kept()))
        {
            await using (var scope = host.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(own.Options.OwnerConnectionString, CancellationToken.None);
            }

            // A row that is written but not kept: the count tells.
            var before = await Placement_Tests.DigestsAsync(host, database.Options.OwnerConnectionString, County);
            await using (await Trap.LosesAsync(host, own, "BudgetItems"))
            {
                await RefusedAsync("BudgetItems", "move");
            }

            // A value that is another one afterwards. PostgreSQL changes it at the end of the transaction, so that the very statement that copies still sees the right one: the hash tells.
            await using (await Trap.ChangesAsync(host, own, "KpiTargets", "SortOrder", isLate: true))
            {
                await RefusedAsync("KpiTargets", "move");
            }

            (await RunAsync(database, 0, "placement", "list")).ShouldContain($"{County}: platform");
            Placement_Tests.SameWork(host, before, await Placement_Tests.DigestsAsync(host, database.Options.OwnerConnectionString, County));
            var office = await host.SignInAsync(County + ".office");
            await Placement_Tests.ChangeAsync(office);
            var changed = await Placement_Tests.DigestsAsync(host, database.Options.OwnerConnectionString, County);
            changed["KpiTargets"].ShouldNotBe(before["KpiTargets"], "it is written where it was");
            (await Placement_Tests.DigestsAsync(host, own.Options.OwnerConnectionString, County))["KpiTargets"].ShouldNotBe(changed["KpiTargets"]);
            await RunAsync(database, 0, "placement", "move", "--county", County, "--to", own.Options.OwnerConnectionString);
        }

        // The way back, also in a table in which the platform has rows of its own: what did not arrive as it was is taken back, so that the next try finds nothing of it.
        await using (var host = new TestHost(database.Kept()))
        {
            var office = await host.SignInAsync(County + ".office");
            await Placement_Tests.ChangeAsync(office);
            await using (await Trap.ChangesAsync(host, database, "OutboxMessages", "Attempts", isLate: false))
            {
                await RefusedAsync("OutboxMessages", "back");
            }

            await Placement_Tests.ChangeAsync(office);
            (await RunAsync(database, 0, "placement", "list")).ShouldContain($"{County}: {own.Options.Provider.CountyRows!.Describe(own.Options.OwnerConnectionString)}");
            var there = await Placement_Tests.DigestsAsync(host, own.Options.OwnerConnectionString, County);
            await RunAsync(database, 0, "placement", "back", "--county", County);
            Placement_Tests.SameWork(host, there, await Placement_Tests.DigestsAsync(host, database.Options.OwnerConnectionString, County));
        }

        async Task RefusedAsync(string table, string verb)
        {
            var text = await RunAsync(database, 1, ["placement", verb, "--county", County, .. verb == "move" ? (string[])["--to", own.Options.OwnerConnectionString] : []]);
            text.ShouldContain($"{County}: the copy of {table} is not like the original");
            text.ShouldContain("Nothing was switched.");
            text.ShouldNotContain("from now on");
        }
    }

    private static string Etc(params string[] path) => Path.Combine([DemoDatabase.RepositoryRoot, "etc", .. path]);

    /// <summary>What the command printed; it ended with the exit code.</summary>
    private static async Task<string> RunAsync(TestDatabase database, int code, params string[] arguments)
    {
        using var blobs = new WorkingFolder();
        using var text = new StringWriter();
        using var both = TextWriter.Synchronized(text);
        var (output, error) = (Console.Out, Console.Error);
        int result;
        try
        {
            Console.SetOut(both);
            Console.SetError(both);
            result = await DbMigrator.CommandLine.RunAsync(
            [
                .. arguments, "--Demo:Enabled", "true", "--Logging:LogLevel:Default", "Error", "--Blobs:RootPath", blobs.Path, .. database.Settings.SelectMany(s => new[] { "--" + s.Key, s.Value! }),
            ]);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        result.ShouldBe(code, string.Join(' ', arguments) + Environment.NewLine + text);
        return text.ToString();
    }

    /// <summary>The names and hashes of a county's blueprint, file by file.</summary>
    private static async Task<string> ExportAsync(TestDatabase database, WorkingFolder folder, string county)
    {
        var file = folder.At(county + ".zip");
        await RunAsync(database, 0, "export", county, file);
        await using var zip = await ZipFile.OpenReadAsync(file);
        var hashes = new List<string>();
        foreach (var entry in zip.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            await using var content = await entry.OpenAsync();
            hashes.Add($"{entry.FullName} {Convert.ToHexStringLower(await SHA256.HashDataAsync(content))}");
        }

        hashes.Count.ShouldBeGreaterThan(10);
        return string.Join('\n', hashes);
    }

    /// <summary>Something to verify: the money that the county was granted.</summary>
    private static async Task PostAsync(TestDatabase database)
    {
        await using var host = new TestHost(database.Kept());
        await host.InCountyAsync(County, async (IServiceProvider services) =>
        {
            var source = await services.GetRequiredService<CountyCloudDbContext>().Set<FundSource>().OrderBy(s => s.Key).Select(s => s.Key).FirstAsync();
            await services.GetRequiredService<ILedger>().PostAsync(new LedgerPosting
            {
                Kind = LedgerTransactionKind.Appropriation,
                Date = new DateOnly(2019, 7, 15),
                DocumentType = "Test",
                DocumentId = Guid.CreateVersion7(),
                Description = "县级服务中心",
                IdempotencyKey = "granted",
                Movements = [new LedgerMovement(9_000_000, LedgerAccount.FundsGranted(source), LedgerAccount.Unallocated(source), null)],
            });
            return true;
        });
    }

    /// <summary>A trigger in a database that does something else with a row than it was told, as a forgotten trigger of somebody would; disposed, it is gone.</summary>
    private sealed class Trap(Func<string, Task> execute, string drop) : IAsyncDisposable
    {
        public static Task<Trap> LosesAsync(TestHost host, TestDatabase database, string table) => SetAsync(
            host, database, table,
            onSqlite: $"""CREATE TRIGGER trap AFTER INSERT ON "{table}" BEGIN DELETE FROM "{table}" WHERE rowid = NEW.rowid; END""",
            onPostgreSql: $"CREATE TRIGGER trap BEFORE INSERT ON \"{table}\" FOR EACH ROW EXECUTE FUNCTION trap()",
            body: "RETURN NULL;");

        public static Task<Trap> ChangesAsync(TestHost host, TestDatabase database, string table, string column, bool isLate) => SetAsync(
            host, database, table,
            onSqlite: $"""CREATE TRIGGER trap AFTER INSERT ON "{table}" BEGIN UPDATE "{table}" SET "{column}" = "{column}" + 1 WHERE rowid = NEW.rowid; END""",
            onPostgreSql: $"CREATE CONSTRAINT TRIGGER trap AFTER INSERT ON \"{table}\" DEFERRABLE INITIALLY {(isLate ? "DEFERRED" : "IMMEDIATE")} FOR EACH ROW EXECUTE FUNCTION trap()",
            body: $"""UPDATE "{table}" SET "{column}" = "{column}" + 1 WHERE "TenantId" = NEW."TenantId" AND "Id" = NEW."Id"; RETURN NULL;""");

        public ValueTask DisposeAsync() => new(execute(drop));

        private static async Task<Trap> SetAsync(TestHost host, TestDatabase database, string table, string onSqlite, string onPostgreSql, string body)
        {
            async Task ExecuteAsync(string sql)
            {
                await using var owner = Placement_Tests.OpenAsOwner(host, database.Options.OwnerConnectionString);
                await owner.Database.ExecuteSqlRawAsync(sql);
            }

            if (database.Provider == TestProvider.Sqlite)
            {
                await ExecuteAsync(onSqlite);
                return new Trap(ExecuteAsync, "DROP TRIGGER trap");
            }

            await ExecuteAsync($"CREATE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$");
            await ExecuteAsync(onPostgreSql);
            return new Trap(ExecuteAsync, $"DROP TRIGGER trap ON \"{table}\"; DROP FUNCTION trap()");
        }
    }

    private sealed class WorkingFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("cct-placement-").FullName;

        public string At(string name) => System.IO.Path.Combine(Path, name);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
