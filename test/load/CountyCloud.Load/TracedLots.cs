using System.Globalization;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CountyCloud.Load;

/// <summary>
/// A product that people of Milin traced through the product's own interface from the plot to its codes, and as many copies of its rows as are
/// asked for, in Milin and in counties that are copies of Milin. Only numbers, identifiers and keys of the copies differ.
/// </summary>
internal sealed class TracedLots : IAsyncDisposable
{
    // Codes that the product itself issued come before the copies'.
    private const long FirstSerial = 1001;

    // Room for the numbers of one chain's events.
    private const int SequencesOfLot = 1000;
    private const int LotsOfBatch = 100;

    // Connections that copy at the same time: one a core of the machine that the targets speak of.
    private const int Writers = 2;

    // All counties; and without checks of what the copied rows refer to, which were checked when they were made, where the role may leave them out.
    private const string AsOwner = "SET app.tenant = '*'; SET synchronous_commit = off; SELECT set_config('session_replication_role', 'replica', false) FROM pg_roles WHERE rolname = current_user AND rolsuper";

    private readonly NpgsqlDataSource _owner;
    private readonly List<(Guid Id, string Name)> _counties = [];
    private readonly Dictionary<Guid, TraceCodeCipher> _ciphers = [];
    private int _copies;
    private int _codesOfLot;

    private TracedLots(string ownerConnectionString)
    {
        // All counties, as only the owner of a measurement may.
        var connection = new NpgsqlConnectionStringBuilder(ownerConnectionString) { CommandTimeout = 0, NoResetOnClose = true, MaxPoolSize = Writers };
        var builder = new NpgsqlDataSourceBuilder(connection.ConnectionString);
        builder.UsePhysicalConnectionInitializer(Tell, async c => await TellAsync(c));
        _owner = builder.Build();
    }

    /// <summary>The counties, the traced one first.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Counties => _counties;

    /// <summary>The lot that was traced by hand.</summary>
    public Guid LotId { get; private set; }

    /// <summary>A code of the lot that was traced by hand.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>Number of that code.</summary>
    public long Serial { get; private set; }

    /// <summary>Version of the key that made the codes.</summary>
    public int KeyVersion { get; private set; }

    /// <summary>Copied lots of a county.</summary>
    public int LotCount => _copies;

    /// <summary>Codes that can be asked for.</summary>
    public long Codes => (long)_counties.Count * _copies * _codesOfLot;

    /// <summary>Events of all counties.</summary>
    public Task<long> EventsAsync() => NumberAsync("SELECT count(*) FROM \"TraceEvents\"");

    /// <summary>Scans that were counted.</summary>
    public Task<long> ScansAsync() => NumberAsync("SELECT coalesce(sum(\"Count\"), 0)::bigint FROM \"TraceCodeUses\"");

    /// <summary>Traces the product. The host answers in memory, so that people can sign in.</summary>
    public static async Task<TracedLots> MakeAsync(TestHost host)
    {
        var office = await host.SignInAsync("milin.office");
        var product = new TracedProduct(office);
        await product.MakeAsync();
        var lots = new TracedLots(host.Database.OwnerConnectionString) { LotId = Guid.Parse(product.LotId), Code = product.Codes[0] };
        lots._counties.Add((await host.CountyIdAsync("milin"), "milin"));
        await lots.RememberAsync(host, lots._counties[0], make: false);
        lots.Serial = lots._ciphers[lots._counties[0].Id].Serial(lots.Code) ?? throw new InvalidOperationException("The code is not of its county.");
        return lots;
    }

    /// <summary>Makes further counties, each with everything that Milin has.</summary>
    public async Task CopyCountyAsync(TestHost host, int count)
    {
        List<(Guid Id, string Name)> made = [.. Enumerable.Range(1, count).Select(i => (Guid.CreateVersion7(), "load" + i.ToString("000", CultureInfo.InvariantCulture)))];
        var each = $"CROSS JOIN (VALUES {string.Join(", ", made.Select(c => $"({Text(c.Id)}, '{c.Name}')"))}) g (id, name)";
        var from = Text(_counties[0].Id);
        var sql = new List<string>
        {
            await CopySqlAsync("Counties", new() { ["Id"] = "g.id", ["Name"] = "g.name" }, $"t.\"Id\" = {from}", each),
            await CopySqlAsync("CountySummaries", new() { ["CountyId"] = "g.id" }, $"t.\"CountyId\" = {from}", each),
        };
        foreach (var table in await TablesAsync())
        {
            sql.Add(await CopySqlAsync(table, new() { ["TenantId"] = "g.id" }, $"t.\"TenantId\" = {from}", each));
        }

        await RunAsync(sql);
        foreach (var county in made)
        {
            await RememberAsync(host, county, make: true);
            _counties.Add(county);
        }
    }

    /// <summary>Copies the traced lot, its events, stock, test and codes in every county.</summary>
    /// <param name="copies">Copies a county.</param>
    /// <param name="codesOfLot">Codes of each of them.</param>
    public async Task CopyLotsAsync(int copies, int codesOfLot)
    {
        if (await NumberAsync("SELECT max(\"Sequence\") FROM \"TraceEvents\"") >= SequencesOfLot)
        {
            throw new InvalidOperationException("The traced lot has more events than the copies leave room for.");
        }

        (_copies, _codesOfLot) = (copies, codesOfLot);
        var copy = "' || g";
        var shift = (string column) => $"t.\"{column}\" + (g * {SequencesOfLot})";
        var same = (string column) => $"md5(t.\"{column}\"::text || '-{copy})::uuid";
        var named = (string column) => $"t.\"{column}\" || '-{copy}";
        await Parallel.ForEachAsync(_counties, new ParallelOptions { MaxDegreeOfParallelism = Writers }, async (county, _) =>
        {
            var from = $"t.\"TenantId\" = {Text(county.Id)}";
            var rows = $"CROSS JOIN generate_series(1, {copies}) g";
            var lots = (int)Math.Ceiling((double)copies / LotsOfBatch);
            var inBatch = $"(SELECT \"BatchId\" FROM \"TraceCodeRanges\" WHERE \"TenantId\" = {Text(county.Id)} LIMIT 1)";
            await RunAsync(
            [
                await CopySqlAsync("Lots", new() { ["Id"] = same("Id"), ["Identifier"] = named("Identifier"), ["Number"] = named("Number"), ["FirstEventId"] = named("FirstEventId") }, from, rows),
                await CopySqlAsync("LotStocks", new() { ["LotId"] = same("LotId") }, from, rows),
                await CopySqlAsync("TraceEvents", new()
                {
                    ["Id"] = same("Id"), ["Sequence"] = shift("Sequence"), ["EventId"] = named("EventId"), ["EventHash"] = named("EventHash"), ["UniqueKey"] = named("UniqueKey"), ["SubmissionKey"] = named("SubmissionKey"),
                }, from, rows),
                await CopySqlAsync("TraceEventEpcs", new() { ["EventSequence"] = shift("EventSequence"), ["Identifier"] = named("Identifier") }, from, rows),
                await CopySqlAsync("LotMovements", new() { ["EventSequence"] = shift("EventSequence"), ["LotId"] = same("LotId") }, from, rows),
                await CopySqlAsync("QualityTests", new() { ["Id"] = same("Id"), ["Number"] = named("Number"), ["LotId"] = same("LotId"), ["LotNumber"] = named("LotNumber") }, from, rows),
                await CopySqlAsync("QualityTestItems", new() { ["Id"] = same("Id"), ["TestId"] = same("TestId") }, from, rows),
                await CopySqlAsync("TraceCodeBatches", new()
                {
                    ["Id"] = same("Id"), ["Number"] = named("Number"), ["Quantity"] = $"{LotsOfBatch * codesOfLot}", ["Activated"] = $"{LotsOfBatch * codesOfLot}",
                    ["FirstSerial"] = $"{FirstSerial} + (g - 1) * {LotsOfBatch * codesOfLot}", ["LastSerial"] = $"{FirstSerial - 1} + g * {LotsOfBatch * codesOfLot}",
                }, from, $"CROSS JOIN generate_series(1, {lots}) g"),
                await CopySqlAsync("TraceCodeRanges", new()
                {
                    ["Id"] = same("Id"), ["BatchId"] = $"md5({inBatch}::text || '-' || ((g - 1) / {LotsOfBatch} + 1))::uuid", ["LotId"] = same("LotId"), ["LotNumber"] = named("LotNumber"),
                    ["FirstSerial"] = $"{FirstSerial} + (g - 1) * {codesOfLot}", ["LastSerial"] = $"{FirstSerial - 1} + g * {codesOfLot}",
                }, from, rows),

                // One of twenty codes was scanned before.
                $"""
                 INSERT INTO "TraceCodeUses" ("TenantId", "KeyVersion", "Serial", "FirstScanAt", "LastScanAt", "Count", "Places")
                 SELECT {Text(county.Id)}, {KeyVersion}, {FirstSerial} + g * 20, now(), now(), 1, 0 FROM generate_series(0, {(copies * codesOfLot / 20) - 1}) g
                 """,
                $"""
                 INSERT INTO "TraceCodeScans" ("Id", "TenantId", "KeyVersion", "Serial", "Time", "Channel", "ClientKey")
                 SELECT gen_random_uuid(), {Text(county.Id)}, {KeyVersion}, {FirstSerial} + g * 20, now(), 'Link', 'load' FROM generate_series(0, {(copies * codesOfLot / 20) - 1}) g
                 """,
            ]);
        });

        await RunAsync(["ANALYZE"]);
    }

    /// <summary>Gives every lot a new stamp, so that no page that was kept holds any more. With a round trip by itself; not measured.</summary>
    public Task ForgetPagesAsync() => RunAsync([$"UPDATE \"Lots\" SET \"ConcurrencyStamp\" = '{Guid.CreateVersion7():N}' WHERE \"TenantId\" = {Text(_counties[0].Id)}"]);

    /// <summary>A code of a copied lot.</summary>
    /// <param name="county">Place of the county.</param>
    /// <param name="lot">Place of the lot, from 0.</param>
    /// <param name="code">Place of the code in it, from 0.</param>
    public (string County, string Code, long Serial) CodeOf(int county, int lot, int code)
    {
        var serial = FirstSerial + ((lot % _copies) * (long)_codesOfLot) + (code % _codesOfLot);
        return (_counties[county].Name, _ciphers[_counties[county].Id].Code(serial), serial);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _owner.DisposeAsync();

    private static void Tell(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(AsOwner, connection);
        command.ExecuteNonQuery();
    }

    private static async Task TellAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(AsOwner, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Text(Guid id) => $"'{id:D}'::uuid";

    // A key of its own, kept as the product keeps it; the letters before the codes are those of the county.
    private async Task RememberAsync(TestHost host, (Guid Id, string Name) county, bool make)
    {
        using var change = host.Services.GetRequiredService<ICurrentTenant>().Change(county.Id, county.Name);
        await using var scope = host.Services.CreateAsyncScope();
        var keys = scope.ServiceProvider.GetRequiredService<TraceCodeKeyring>();
        if (make)
        {
            await keys.MakeAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>().SaveChangesAsync();
        }

        var key = await keys.GetNewestAsync(CancellationToken.None);
        KeyVersion = key.Version;
        _ciphers[county.Id] = await keys.GetCipherAsync(key.Version, CancellationToken.None);
    }

    // Tables of a county, each after those that it refers to. Keys and outgoing messages are a county's own.
    private async Task<IReadOnlyList<string>> TablesAsync()
    {
        string[] own = ["TraceCodeKeys", "AuditLogEntries", "OutboxMessages", "JobRuns"];
        var all = await TextsAsync("SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'TenantId' AND table_name ~ '^[A-Z]' AND table_name IN (SELECT relname FROM pg_class WHERE relkind = 'r') ORDER BY 1");
        var references = (await TextsAsync("SELECT r.relname || ' ' || f.relname FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid WHERE c.contype = 'f' AND r.oid <> f.oid"))
            .Select(x => x.Split(' ')).ToLookup(x => x[0], x => x[1], StringComparer.Ordinal);
        var waiting = all.Except(own, StringComparer.Ordinal).ToList();
        var ordered = new List<string>();
        while (waiting.Count > 0)
        {
            var next = waiting.Find(t => references[t].All(r => !waiting.Contains(r))) ?? throw new InvalidOperationException($"Tables refer to each other: {string.Join(", ", waiting)}.");
            ordered.Add(next);
            waiting.Remove(next);
        }

        return ordered;
    }

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, IReadOnlyList<string>> _columns = new(StringComparer.Ordinal);

    private async Task<string> CopySqlAsync(string table, Dictionary<string, string> changed, string where, string join = "")
    {
        if (!_columns.TryGetValue(table, out var columns))
        {
            _columns[table] = columns = await TextsAsync($"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}' AND table_schema = 'public' AND is_identity = 'NO' ORDER BY ordinal_position");
        }

        return $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => changed.GetValueOrDefault(c) ?? $"t.\"{c}\""))} FROM \"{table}\" t {join} WHERE {where}";
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The statements are the measurement's own.")]
    private async Task RunAsync(IReadOnlyList<string> statements)
    {
        await using var connection = await _owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection, transaction);
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The statements are the measurement's own.")]
    private async Task<IReadOnlyList<string>> TextsAsync(string sql)
    {
        await using var command = _owner.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The statements are the measurement's own.")]
    private async Task<long> NumberAsync(string sql)
    {
        await using var command = _owner.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
