using System.Text.RegularExpressions;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.HttpApi.Host;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Providers;

/// <summary>The migrations of all three providers say what the model says.</summary>
public sealed class Migrations_Tests
{
    public static TheoryData<string> Providers => [.. DatabaseOptions.Providers.Select(p => p.Name)];

    [Theory, MemberData(nameof(Providers))]
    public void The_snapshot_equals_the_model(string provider)
    {
        using var context = MappedTypes.ContextOf(provider);

        context.Database.HasPendingModelChanges().ShouldBeFalse("make a migration: etc/add-migration.sh NAME");
    }

    [Fact]
    public void Every_provider_has_the_same_migrations()
    {
        static IEnumerable<string> NamesOf(string provider)
        {
            using var context = MappedTypes.ContextOf(provider);
            return [.. context.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
        }

        NamesOf("PostgreSql").ShouldBe(NamesOf("Sqlite"));
        NamesOf("SqlServer").ShouldBe(NamesOf("Sqlite"));
    }

    [ProviderTheory]
    public async Task Two_migrations_at_once_leave_one_database_with_nothing_pending(TestProvider provider)
    {
        await using var database = TestDatabaseTemplate.Missing(provider);
        await using var first = TestServices.Create(database);
        await using var second = TestServices.Create(database);

        await Task.WhenAll(first.MigrateAsync(), second.MigrateAsync());
        await first.MigrateAsync();

        (await first.InCountyAsync(null, db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
        (await first.InCountyAsync(null, db => db.Set<Administration.Regions.Region>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next()
    {
        await using var database = await TestDatabaseTemplate.Empty.CopyAsync(TestProvider.Sqlite);
        await using var services = TestServices.Create(database);
        await services.InCountyAsync(null, db => db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT OR REPLACE INTO \"__EFMigrationsLock\" VALUES (1, '2026-03-01')"));

        await services.MigrateAsync().WaitAsync(TimeSpan.FromMinutes(2));
    }

    [ProviderTheory]
    public async Task A_database_of_another_version_is_refused_with_a_reason(TestProvider provider)
    {
        await using var database = await TestDatabaseTemplate.Empty.CopyAsync(provider);
        await using var services = TestServices.Create(database.AsOwner());
        await services.InCountyAsync(null, db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20200101000000_Other', '10.0.14')"));

        var error = await Should.ThrowAsync<InvalidOperationException>(services.MigrateAsync);

        error.Message.ShouldContain("20200101000000_Other");
    }
}

/// <summary>What SQL Server would run, checked without a server.</summary>
public sealed partial class SqlServerScript_Tests
{
    private static readonly Lazy<string> Script = new(() =>
    {
        using var context = MappedTypes.ContextOf("SqlServer");
        return context.GetService<IMigrator>().GenerateScript();
    });

    private static readonly Lazy<IModel> Model = new(() => MappedTypes.ContextOf("SqlServer").GetService<IDesignTimeModel>().Model);

    [Fact]
    public void Every_table_is_created()
    {
        var created = CreateTable().Matches(Script.Value).Select(m => m.Groups["name"].Value);

        created.Order(StringComparer.Ordinal).ShouldBe(Model.Value.GetEntityTypes().Where(t => !t.IsOwned()).Select(t => t.GetTableName()!).Append("__EFMigrationsHistory").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    [Trait("Req", "PLAT-01")]
    public void A_table_of_counties_has_its_policy_and_a_key_that_begins_with_the_county(string name)
    {
        var table = Model.Value.FindEntityType(MappedTypes.Named(name))!.GetTableName();

        Script.Value.ShouldContain($"CONSTRAINT [PK_{table}] PRIMARY KEY ([TenantId]");
        Script.Value.ShouldContain($"CREATE SECURITY POLICY [security].[{table}_Tenant]");
        Script.Value.ShouldContain($"ADD FILTER PREDICATE [security].[TenantAccess]([TenantId]) ON [dbo].[{table}],");
        Script.Value.ShouldContain($"ADD BLOCK PREDICATE [security].[TenantAccess]([TenantId]) ON [dbo].[{table}]");
    }

    [Fact]
    public void The_predicate_comes_before_the_first_policy_and_knows_no_county_by_default()
    {
        var predicate = Script.Value.IndexOf("CREATE FUNCTION [security].[TenantAccess]", StringComparison.Ordinal);

        predicate.ShouldBeGreaterThan(Script.Value.IndexOf("CREATE SCHEMA [security]", StringComparison.Ordinal));
        predicate.ShouldBeLessThan(Script.Value.IndexOf("CREATE SECURITY POLICY", StringComparison.Ordinal));
        Script.Value.ShouldContain("SESSION_CONTEXT(N''tenant'')");
    }

    [Fact]
    [Trait("Req", "FUND-16")]
    public void A_table_that_is_written_once_gets_its_trigger_right_after_it()
    {
        var tables = Model.Value.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(Framework.Entities.IAppendOnly))).Select(t => t.GetTableName()!).ToList();

        tables.ShouldContain("LedgerEntries");
        foreach (var table in tables)
        {
            // CREATE TRIGGER must begin its batch: it runs in one of its own. Whatever the statement changed is undone and the caller is told.
            Script.Value.ReplaceLineEndings("\n").ShouldContain(
                $"EXEC(N'CREATE TRIGGER [dbo].[TR_{table}_AppendOnly] ON [dbo].[{table}] AFTER UPDATE, DELETE AS\nIF EXISTS (SELECT 1 FROM deleted) BEGIN ROLLBACK; THROW 51000, N''The table is written once.'', 1; END');");
            Script.Value.IndexOf($"CREATE TRIGGER [dbo].[TR_{table}_AppendOnly]", StringComparison.Ordinal).ShouldBeGreaterThan(Script.Value.IndexOf($"CREATE TABLE [{table}]", StringComparison.Ordinal));
        }

        // A row with a value that the server makes would be read back by OUTPUT, which a table with a trigger refuses.
        Model.Value.GetEntityTypes().Where(t => tables.Contains(t.GetTableName()!)).SelectMany(t => t.GetProperties()).ShouldAllBe(p => p.ValueGenerated == ValueGenerated.Never);
    }

    [Fact]
    public void Every_index_of_the_model_is_made_with_its_columns_and_its_filter_and_no_other()
    {
        var expected = Tables().SelectMany(t => t.Indexes.Select(i =>
            $"[{t.Name}] {(i.IsUnique ? "UNIQUE " : string.Empty)}INDEX [{i.Name}] ON [{t.Name}] ({Names(i.Columns)}){(i.Filter is { } filter ? " WHERE " + filter : string.Empty)}")).ToList();

        expected.Count.ShouldBeGreaterThan(250);
        expected.ShouldContain(i => i.Contains("] UNIQUE INDEX ", StringComparison.Ordinal) && i.Contains(" WHERE ", StringComparison.Ordinal));
        StatementsOf(CreateIndex()).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Req", "PLAT-01")]
    public void Every_reference_and_every_other_key_of_the_model_is_made_with_all_its_columns_and_no_other()
    {
        // A reference within a county carries the county: the text has all columns of the key in their order.
        var references = Tables().SelectMany(t => t.ForeignKeyConstraints.Select(f =>
            $"[{t.Name}] CONSTRAINT [{f.Name}] FOREIGN KEY ({Names(f.Columns)}) REFERENCES [{f.PrincipalTable.Name}] ({Names(f.PrincipalColumns)}){OnDelete(f.OnDeleteAction)}")).ToList();
        var keys = Tables().SelectMany(t => t.UniqueConstraints.Select(k =>
            $"[{t.Name}] CONSTRAINT [{k.Name}] {(k.GetIsPrimaryKey() ? "PRIMARY KEY" : "UNIQUE")} ({Names(k.Columns)})")).ToList();

        references.Count(r => r.Contains("([TenantId], ", StringComparison.Ordinal)).ShouldBeGreaterThan(30);
        StatementsOf(Constraint()).Where(c => !c.Contains("[__EFMigrationsHistory]", StringComparison.Ordinal)).ShouldBe(references.Concat(keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_name_stands_in_double_quotes()
    {
        // The command line tool of the server takes them for texts unless told otherwise: a check of "Amount" would then compare a text.
        Script.Value.Split('\n').Where(l => l.Contains('"', StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void What_must_begin_a_batch_runs_in_one_of_its_own_and_checks_name_their_column()
    {
        var made = MustBeginBatch().Matches(Script.Value);

        made.Count.ShouldBeGreaterThan(3);
        made.ShouldAllBe(m => m.Groups["before"].Value.TrimEnd().EndsWith("(N'", StringComparison.Ordinal));
        made.Count(m => m.Groups["what"].Value == "FUNCTION").ShouldBe(1);
        Script.Value.ShouldContain("CONSTRAINT [CK_LedgerBalances_Amount] CHECK ([Amount] >= 0)");
        Script.Value.ShouldContain("CONSTRAINT [CK_LedgerEntries_Amount] CHECK ([Amount] > 0)");
    }

    [Fact]
    [Trait("Req", "FUND-16")]
    public void The_head_of_a_journal_is_read_with_a_lock_that_only_one_can_hold()
    {
        using var context = MappedTypes.ContextOf("SqlServer");
        var provider = DatabaseOptions.Providers.Single(p => p.Name == "SqlServer");

        var sql = provider.LockLedgerHead(context, Guid.CreateVersion7()).ToQueryString();

        // Shared locks of two would let both read the same head; UPDLOCK is held until the transaction ends.
        sql.ShouldContain("SELECT * FROM [LedgerHeads] WITH (UPDLOCK, ROWLOCK) WHERE [TenantId] =");
        provider.LedgerSnapshot.ShouldBe(System.Data.IsolationLevel.Snapshot, "repeatable read of this server is no snapshot: a posting in between would look like a fault");
    }

    [Fact]
    public void No_table_is_reached_by_two_paths_of_cascading_deletes()
    {
        // SQL Server refuses such a foreign key when it is created.
        foreach (var root in Model.Value.GetEntityTypes())
        {
            var reached = new HashSet<IEntityType>();
            var waiting = new Queue<IEntityType>([root]);
            while (waiting.TryDequeue(out var type))
            {
                foreach (var key in type.GetReferencingForeignKeys().Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull))
                {
                    reached.Add(key.DeclaringEntityType).ShouldBeTrue($"{root.ClrType.Name} → … → {key.DeclaringEntityType.ClrType.Name}");
                    key.DeclaringEntityType.ShouldNotBe(root);
                    waiting.Enqueue(key.DeclaringEntityType);
                }
            }
        }
    }

    [Fact]
    public void A_unique_index_over_a_column_that_may_be_empty_leaves_the_empty_ones_out()
    {
        var indexes = Model.Value.GetEntityTypes().SelectMany(t => t.GetIndexes()).Where(i => i.IsUnique && i.Properties.Any(p => p.IsColumnNullable())).ToList();

        indexes.ShouldNotBeEmpty();
        indexes.ShouldAllBe(i => i.GetFilter() != null);
    }

    [Fact]
    public void Texts_in_several_languages_have_no_limit()
    {
        var texts = Model.Value.GetEntityTypes().SelectMany(t => t.GetFlattenedProperties()).Where(p => p.ClrType == typeof(Framework.Localization.LocalizedText)).ToList();

        texts.ShouldNotBeEmpty();
        texts.ShouldAllBe(p => p.GetColumnType() == "nvarchar(max)");
    }

    [Fact]
    public void No_key_or_index_is_wider_than_the_server_allows()
    {
        // 900 bytes for a clustered key, 1700 for any other.
        foreach (var type in Model.Value.GetEntityTypes())
        {
            foreach (var key in type.GetKeys())
            {
                key.Properties.Sum(Width).ShouldBeLessThanOrEqualTo(900, key.ToString());
            }

            foreach (var index in type.GetIndexes())
            {
                index.Properties.Sum(Width).ShouldBeLessThanOrEqualTo(1700, index.ToString());
            }
        }
    }

    private static IEnumerable<ITable> Tables() => Model.Value.GetRelationalModel().Tables;

    private static string Names(IEnumerable<IColumnBase> columns) => string.Join(", ", columns.Select(c => $"[{c.Name}]"));

    private static string OnDelete(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => " ON DELETE CASCADE",
        ReferentialAction.SetNull => " ON DELETE SET NULL",
        _ => string.Empty,
    };

    /// <summary>What stands when the script has run, sorted: a later migration may drop what an earlier one made.</summary>
    private static IEnumerable<string> StatementsOf(Regex made)
    {
        var standing = new Dictionary<(string Table, string Name), string>();
        var table = string.Empty;
        foreach (var line in Script.Value.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()))
        {
            table = OnTable().Match(line) is { Success: true } on ? on.Groups["table"].Value : table;
            if (Dropped().Match(line) is { Success: true } dropped)
            {
                standing.Where(s => s.Key.Table == table && (dropped.Groups["what"].Value == "TABLE" || s.Key.Name == dropped.Groups["name"].Value)).ToList().ForEach(s => standing.Remove(s.Key));
            }
            else if (made.Match(line) is { Success: true } match)
            {
                standing.Add((table, match.Groups["name"].Value), $"[{table}] {match.Groups["text"].Value.Replace(" ON DELETE NO ACTION", string.Empty, StringComparison.Ordinal)}");
            }
        }

        return standing.Values.Order(StringComparer.Ordinal);
    }

    private static int Width(IReadOnlyProperty property) =>
        property.ClrType == typeof(string) || property.GetProviderClrType() == typeof(string) ? 2 * (property.GetMaxLength() ?? 450) : 16;

    [GeneratedRegex(@"(?<before>.{7}|^)CREATE (?<what>TRIGGER|FUNCTION|SCHEMA) ", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MustBeginBatch();

    [GeneratedRegex(@"CREATE TABLE \[(?<name>\w+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CreateTable();

    [GeneratedRegex(@"^CREATE (?<text>(UNIQUE )?INDEX \[(?<name>[^\]]+)\] .*);$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CreateIndex();

    [GeneratedRegex(@"(?<text>CONSTRAINT \[(?<name>[^\]]+)\] (PRIMARY KEY|UNIQUE|FOREIGN KEY) \(.*?)[,;]?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();

    [GeneratedRegex(@"^(CREATE|ALTER|DROP) (TABLE|(UNIQUE )?INDEX \[[^\]]+\] ON) \[(?<table>[^\]]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnTable();

    [GeneratedRegex(@"DROP (?<what>TABLE|INDEX|CONSTRAINT) \[(?<name>[^\]]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dropped();
}
