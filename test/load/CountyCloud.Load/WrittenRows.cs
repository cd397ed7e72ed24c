using System.Globalization;
using System.Text;
using Npgsql;

namespace CountyCloud.Load;

/// <summary>
/// The rows that one decision wrote, read from the database after it, and plain Npgsql transactions that write the same rows for other
/// documents: one statement to lock the county's journal and one batch for everything else.
/// </summary>
internal sealed class WrittenRows
{
    private const string Journal = "LedgerHeads";

    private readonly NpgsqlDataSource _source;
    private readonly Guid _county;
    private readonly Document _sample;
    private readonly IReadOnlyList<Row> _rows;

    private WrittenRows(NpgsqlDataSource source, Guid county, Document sample, IReadOnlyList<Row> rows)
    {
        _source = source;
        _county = county;
        _sample = sample;
        _rows = rows;
    }

    /// <summary>Runs the decision and finds out what it wrote.</summary>
    public static async Task<WrittenRows> CaptureAsync(string ownerConnectionString, string connectionString, Guid county, Document sample, Func<Task> decide)
    {
        // The owner sees rows' versions whatever the county; the measured transactions run as the application does.
        await using var owner = new NpgsqlConnection(ownerConnectionString);
        await owner.OpenAsync();
        var tables = await ReadAsync(owner, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name ~ '^[A-Z]' ORDER BY 1", r => r.GetString(0));
        var before = (await ReadAsync(owner, "SELECT pg_current_xact_id()::text", r => long.Parse(r.GetString(0), CultureInfo.InvariantCulture)))[0];
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            keys[table] = await ReadAsync(owner,
                $"SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) WHERE i.indrelid = '\"{table}\"'::regclass AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)",
                r => r.GetString(0));
            known[table] = [.. await ReadAsync(owner, Tenant(county) + $"SELECT {KeyText(keys[table])} FROM \"{table}\"", r => r.GetString(0))];
        }

        await decide();
        var rows = new List<Row>();
        foreach (var table in tables)
        {
            rows.AddRange(await ReadAsync(owner, Tenant(county) + $"SELECT {KeyText(keys[table])}, t.* FROM \"{table}\" t WHERE xmin::text::bigint > {before.ToString(CultureInfo.InvariantCulture)}", r => new Row(
                table, keys[table], !known[table].Contains(r.GetString(0)), [.. Enumerable.Range(1, r.FieldCount - 1).Select(r.GetName)], [.. Enumerable.Range(1, r.FieldCount - 1).Select(r.GetValue)])));
        }

        // A row comes after those that it refers to.
        string[] last = ["LedgerEntries"];
        return new WrittenRows(NpgsqlDataSource.Create(connectionString), county, sample, [.. rows.OrderBy(r => Array.IndexOf(last, r.Table))]);
    }

    /// <summary>What is written, in words.</summary>
    public string Describe() => string.Join(", ", _rows.GroupBy(r => (r.Table, r.IsNew)).Select(g => $"{(g.Key.IsNew ? "+" : "~")}{g.Key.Table} {g.Count()}"));

    /// <summary>The transactions for other documents, so that only writing is measured.</summary>
    public async Task<IReadOnlyList<Case>> PrepareAsync(IReadOnlyList<Document> documents)
    {
        var ids = documents.ToDictionary(d => d.Id, d => new Dictionary<Guid, Guid> { [_sample.Id] = d.Id, [_sample.ApprovalId] = d.ApprovalId });
        await using var connection = await _source.OpenConnectionAsync();
        foreach (var row in _rows.Where(r => !r.IsNew && r.Id is { } id && id != _sample.Id && id != _sample.ApprovalId))
        {
            // A row that hangs on the document by a column, such as the task to decide.
            var column = row.ColumnOf(_sample.Id) ?? throw new InvalidOperationException($"{row.Table} does not name its document.");
            foreach (var (document, id) in await ReadAsync(connection, Tenant(_county) + $"SELECT \"{column}\", \"Id\" FROM \"{row.Table}\"", r => (r.GetGuid(0), r.GetGuid(1))))
            {
                if (ids.TryGetValue(document, out var own))
                {
                    own[row.Id!.Value] = id;
                }
            }
        }

        foreach (var row in _rows.Where(r => r.IsNew && r.Id is not null))
        {
            foreach (var own in ids.Values)
            {
                own[row.Id!.Value] = Guid.CreateVersion7();
            }
        }

        return [.. documents.Select(d => new Case(d, ids[d.Id]))];
    }

    /// <summary>Writes the rows for a document.</summary>
    public async Task WriteAsync(Case document)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        long sequence;
        await using (var lockHead = new NpgsqlBatch(connection, transaction))
        {
            lockHead.BatchCommands.Add(new NpgsqlBatchCommand(Tenant(_county)));
            var head = new NpgsqlBatchCommand($"SELECT \"Sequence\" FROM \"{Journal}\" WHERE \"TenantId\" = $1 FOR UPDATE");
            head.Parameters.Add(new NpgsqlParameter { Value = _county });
            lockHead.BatchCommands.Add(head);
            sequence = (long)(await lockHead.ExecuteScalarAsync())! + 1;
        }

        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var row in _rows)
        {
            var command = new NpgsqlBatchCommand(row.Sql);
            foreach (var parameter in row.Parameters(document, sequence))
            {
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static string Tenant(Guid county) => $"SET app.tenant='{county:D}';";

    private static string KeyText(IReadOnlyList<string> keys) => string.Join(" || ',' || ", keys.Select(k => $"\"{k}\"::text"));

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The statements are the measurement's own.")]
    private static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await reader.ReadAsync())
        {
            found.Add(read(reader));
        }

        return found;
    }

    /// <summary>A document with what its rows say in the place of the sample's ids.</summary>
    internal sealed record Case(Document Document, IReadOnlyDictionary<Guid, Guid> Ids);

    private sealed class Row
    {
        private readonly List<(string Name, object Value)> _values;

        public Row(string table, IReadOnlyList<string> keys, bool isNew, IReadOnlyList<string> names, IReadOnlyList<object> values)
        {
            (Table, IsNew) = (table, isNew);
            _values = [.. names.Zip(values)];
            Id = _values.Where(v => v.Name == "Id").Select(v => v.Value as Guid?).FirstOrDefault();
            var sql = new StringBuilder();
            if (isNew)
            {
                sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO \"{table}\" ({string.Join(',', names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(',', names.Select((_, i) => $"${i + 1}"))})");
            }
            else
            {
                var set = names.Select((n, i) => (Name: n, Place: i + 1)).ToList();
                sql.Append(CultureInfo.InvariantCulture, $"UPDATE \"{table}\" SET {string.Join(',', set.Where(s => !keys.Contains(s.Name)).Select(s => $"\"{s.Name}\"=${s.Place}"))} WHERE {string.Join(" AND ", set.Where(s => keys.Contains(s.Name)).Select(s => $"\"{s.Name}\"=${s.Place}"))}");
            }

            Sql = sql.ToString();
        }

        public string Table { get; }

        public bool IsNew { get; }

        public Guid? Id { get; }

        public string Sql { get; }

        /// <summary>The column, not the key, that holds an id.</summary>
        public string? ColumnOf(Guid id) => _values.Where(v => v.Name != "Id" && v.Value is Guid value && value == id).Select(v => v.Name).FirstOrDefault();

        public IEnumerable<NpgsqlParameter> Parameters(Case document, long sequence) => _values.Select(v => new NpgsqlParameter { Value = ValueOf(v.Name, v.Value, document, sequence) });

        private object ValueOf(string name, object value, Case document, long sequence) => value switch
        {
            Guid id => document.Ids.GetValueOrDefault(id, id),
            long when name == "Sequence" && Table.StartsWith("Ledger", StringComparison.Ordinal) => sequence,
            string text => document.Ids.Aggregate(text, (t, id) => t.Replace(id.Key.ToString("N"), id.Value.ToString("N"), StringComparison.Ordinal).Replace(id.Key.ToString("D"), id.Value.ToString("D"), StringComparison.Ordinal)),
            _ => value,
        };
    }
}
