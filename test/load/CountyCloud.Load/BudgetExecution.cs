using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Timing;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CountyCloud.Load;

/// <summary>The execution page of a county with many sub-projects and postings, against one SQL statement that answers the same.</summary>
internal static class BudgetExecution
{
    private const double Target = 0.4;
    private const int MaxStatements = 4;
    private const int SavedAtOnce = 1000;
    private const int Asked = 100;

    // The same numbers a line as the page has, from the same tables; it is the database that puts them together.
    private const string Raw = """
        SELECT i."Code", i."ParentCode", i."Name", i."Kind", i."SortOrder", i."Amount",
               coalesce(b.available, 0), coalesce(b.committed, 0), coalesce(b.payable, 0), coalesce(b.paid, 0), coalesce(b.moved, 0), coalesce(p.asked, 0)
        FROM "BudgetItems" i
        LEFT JOIN (
            SELECT "BudgetItemCode" AS line,
                   sum("Amount") FILTER (WHERE "Kind" = 'BudgetAvailable') AS available, sum("Amount") FILTER (WHERE "Kind" = 'Committed') AS committed,
                   sum("Amount") FILTER (WHERE "Kind" = 'Payable') AS payable, sum("Amount") FILTER (WHERE "Kind" IN ('Paid', 'Deposit')) AS paid,
                   sum("Reallocated") AS moved
            FROM "LedgerBalances" WHERE "TenantId" = $1 AND "BudgetItemCode" IS NOT NULL GROUP BY 1) b ON b.line = i."Code"
        LEFT JOIN (
            SELECT l."BudgetItemCode" AS line, sum(coalesce(l."OpinionAmount", l."Amount")) AS asked
            FROM "PaymentLines" l JOIN "Payments" p ON p."TenantId" = l."TenantId" AND p."Id" = l."PaymentId"
            WHERE l."TenantId" = $1 AND p."State" IN ('Requested', 'SiteVerified', 'OpinionGiven') GROUP BY 1) p ON p.line = i."Code"
        WHERE i."TenantId" = $1 ORDER BY i."SortOrder", i."Key"
        """;

    // What the balances say of reallocations is compared with the journal itself, outside of what is measured.
    private const string Moved = """
        SELECT e."BudgetItemCode", sum(CASE WHEN e."Side" = 'Debit' THEN e."Amount" ELSE -e."Amount" END)
        FROM "LedgerTransactions" t JOIN "LedgerEntries" e ON e."TenantId" = t."TenantId" AND e."Sequence" = t."Sequence"
        LEFT JOIN "LedgerTransactions" o ON o."TenantId" = t."TenantId" AND o."Id" = t."ReversesId"
        WHERE t."TenantId" = $1 AND (t."Kind" = 'Reallocation' OR (t."Kind" = 'Reversal' AND o."Kind" = 'Reallocation')) GROUP BY 1
        """;

    public static async Task<Measured> MeasureAsync(TestHost host, LoadOptions options)
    {
        var county = await County.OpenAsync(host, "milin", "office");
        await FillAsync(county, options);
        var found = await county.AsAsync(null, s => s.GetRequiredService<ILedger>().VerifyAsync());
        if (!found.IsIntact)
        {
            throw new InvalidOperationException($"The journal does not hold: {found.Faults.Count} faults.");
        }

        await using var source = NpgsqlDataSource.Create(host.Database.ConnectionString);
        await LoadRun.AnalyzeAsync(host);

        await CheckSameAsync(county, source);
        int statements;
        using (var counter = StatementCounter.Start())
        {
            await ReadAsync(county);
            statements = counter.Count;
            LoadRun.Explain(counter);
        }

        var (own, plain) = (new Stopwatches(), new Stopwatches());
        for (var round = -options.WarmUps; round < options.Rounds; round++)
        {
            if (round == 0)
            {
                (own, plain) = (new Stopwatches(), new Stopwatches());
            }

            await own.RoundAsync([[.. Enumerable.Repeat(() => (Task)ReadAsync(county), options.Reads)]]);
            await plain.RoundAsync([[.. Enumerable.Repeat(() => (Task)RawAsync(source, county.Id, Raw), options.Reads)]]);
        }

        LoadRun.Explain(own, plain);
        return new Measured(own.Timing, plain.Timing, own.RatioTo(plain), Target, statements, MaxStatements);
    }

    private static Task<FundExecutionDto> ReadAsync(County county) => county.AsAsync("office", s => s.GetRequiredService<IFundExecutionAppService>().GetAsync(new FundExecutionInput(), CancellationToken.None));

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The statements are the measurement's own.")]
    private static async Task<List<object[]>> RawAsync(NpgsqlDataSource source, Guid county, string sql)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"SET app.tenant='{county:D}'"));
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = county });
        batch.BatchCommands.Add(command);
        await using var reader = await batch.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    // A fast wrong answer proves nothing: line by line the page says what the statement says.
    private static async Task CheckSameAsync(County county, NpgsqlDataSource source)
    {
        var raw = (await RawAsync(source, county.Id, Raw)).ToDictionary(r => (string)r[0], StringComparer.Ordinal);
        var moved = (await RawAsync(source, county.Id, Moved)).ToDictionary(r => (string)r[0], r => (decimal)r[1], StringComparer.Ordinal);
        foreach (var line in (await ReadAsync(county)).Lines.Where(l => county.Lines.Any(x => x.Code == l.Code)))
        {
            var row = raw[line.Code];
            decimal[] expected = [(decimal)row[7], (decimal)row[8], (decimal)row[9], moved.GetValueOrDefault(line.Code), (decimal)row[11]];
            decimal[] actual = [line.Amounts.Committed, line.Amounts.Payable, line.Amounts.Paid, line.Amounts.Reallocated, line.Amounts.UnderApproval];
            if (!expected.SequenceEqual(actual))
            {
                throw new InvalidOperationException($"Line {line.Code}: {string.Join(' ', actual)} instead of {string.Join(' ', expected)}.");
            }
        }
    }

    /// <summary>Sub-projects, requests under way and a journal, chained by the product's own types, saved many at once.</summary>
    private static Task<bool> FillAsync(County county, LoadOptions options) => county.AsAsync("office", async services =>
    {
        var db = services.GetRequiredService<CountyCloudDbContext>();
        db.IsEntityAuditSuppressed = true;
        var projects = Enumerable.Range(0, options.SubProjects).Select(_ => ((SubProject)AnyRow.Add(db, typeof(SubProject))).Id).ToList();
        foreach (var i in Enumerable.Range(0, Math.Min(Asked, options.SubProjects)))
        {
            var line = db.Entry((PaymentLine)AnyRow.Add(db, typeof(PaymentLine)));
            line.Property(l => l.BudgetItemCode).CurrentValue = county.Lines[i % county.Lines.Count].Code;
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var today = services.GetRequiredService<TimeProvider>().Today();
        var head = new LedgerHead(county.Id);
        var poster = new LedgerPoster(null, null, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var balances = new Dictionary<string, LedgerBalance>(StringComparer.Ordinal);
        foreach (var chunk in Postings(county, projects, options.Postings, today).Chunk(SavedAtOnce))
        {
            foreach (var posting in chunk)
            {
                posting.Check(today);
                var transaction = head.Append(Guid.CreateVersion7(), posting, poster);
                foreach (var entry in transaction.Entries)
                {
                    if (!balances.TryGetValue(entry.Account.Key, out var balance))
                    {
                        balances[entry.Account.Key] = balance = new LedgerBalance(county.Id, entry.Account);
                    }

                    balance.Apply(entry.Change, transaction.Kind == LedgerTransactionKind.Reallocation);
                }

                db.Add(transaction);
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        db.Add(head);
        db.AddRange(balances.Values);
        await db.SaveChangesAsync();
        return true;
    });

    private static IEnumerable<LedgerPosting> Postings(County county, List<Guid> projects, int count, DateOnly today)
    {
        var granted = county.Lines.Sum(l => l.Amount);
        yield return Posting(0, LedgerTransactionKind.Appropriation, granted, LedgerAccount.FundsGranted(county.Source), LedgerAccount.Unallocated(county.Source));
        for (var i = 1; i <= county.Lines.Count; i++)
        {
            yield return Posting(i, LedgerTransactionKind.Allocation, county.Lines[i - 1].Amount, LedgerAccount.Unallocated(county.Source), LedgerAccount.BudgetAvailable(county.Source, county.Lines[i - 1].Code));
        }

        // Whole turns of three: a promise, an approval, a payment.
        for (var i = (county.Lines.Count / 3 * 3) + 3; i < count; i++)
        {
            // One turn in seventeen moves money between lines; the others take a yuan of a sub-project from promise to payment.
            var turn = i / 3;
            var (line, next) = (county.Lines[turn % county.Lines.Count].Code, county.Lines[(turn + 1) % county.Lines.Count].Code);
            if (turn % 17 == 0)
            {
                var isBack = turn % 34 == 0;
                yield return Posting(i, LedgerTransactionKind.Reallocation, 1, LedgerAccount.BudgetAvailable(county.Source, isBack ? next : line), LedgerAccount.BudgetAvailable(county.Source, isBack ? line : next));
                continue;
            }

            var committed = LedgerAccount.Committed(county.Source, line, projects[turn % projects.Count], projects[turn % 7 % projects.Count]);
            yield return (i % 3) switch
            {
                0 => Posting(i, LedgerTransactionKind.Commitment, 1, LedgerAccount.BudgetAvailable(county.Source, line), committed),
                1 => Posting(i, LedgerTransactionKind.Payable, 1, committed, committed.As(LedgerAccountKind.Payable)),
                _ => Posting(i, LedgerTransactionKind.Payment, 1, committed.As(LedgerAccountKind.Payable), committed.As(LedgerAccountKind.Paid)),
            };
        }

        LedgerPosting Posting(int number, LedgerTransactionKind kind, decimal amount, LedgerAccount from, LedgerAccount to) => new()
        {
            Kind = kind,
            Date = today,
            DocumentType = "Load",
            DocumentId = county.Id,
            Description = "load",
            IdempotencyKey = $"load-{number}",
            Movements = [new LedgerMovement(amount, from, to, to.PayeeId is null ? null : "施工单位")],
        };
    }
}
