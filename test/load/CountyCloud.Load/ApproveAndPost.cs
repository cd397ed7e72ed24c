using CountyCloud.Approvals;
using CountyCloud.Framework.Timing;
using CountyCloud.Funds;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Load;

/// <summary>
/// The leading group approves allocations of received money, and each approval posts to the county's ledger in the same transaction. All
/// writers work in one county, whose journal is one chain: the hardest case. Beside it, in another county, plain transactions write the
/// very rows that such a decision writes, found by reading what one left behind.
/// </summary>
internal static class ApproveAndPost
{
    private const double Target = 0.35;
    private const int Lines = 5;

    public static async Task<Measured> MeasureAsync(TestHost host, LoadOptions options)
    {
        var product = await County.OpenAsync(host, "milin", "finance", "group");
        var raw = await County.OpenAsync(host, "zeku", "finance", "group");
        var count = options.Writers * options.Each;
        foreach (var county in new[] { product, raw })
        {
            await GrantAsync(county, (options.WarmUps + options.Rounds + 1) * count * 2);
        }

        // Everything is in memory and every plan is made before anything is measured; the last one says what is written.
        var warmUp = await ProposeAsync(product, options.Writers);
        await new Stopwatches().RoundAsync(Shares(warmUp, options.Writers, d => () => DecideAsync(product, d)));
        int statements;
        var counted = (await ProposeAsync(product, 1))[0];
        using (var counter = StatementCounter.Start())
        {
            await DecideAsync(product, counted);
            statements = counter.Count;
            LoadRun.Explain(counter);
        }

        foreach (var document in await ProposeAsync(raw, Lines))
        {
            await DecideAsync(raw, document);
        }

        var sample = (await ProposeAsync(raw, 1))[0];
        var rows = await WrittenRows.CaptureAsync(host.Database.OwnerConnectionString, host.Database.ConnectionString, raw.Id, sample, () => DecideAsync(raw, sample));
        if (Environment.GetEnvironmentVariable("LOAD_EXPLAIN") is not null)
        {
            Console.Error.WriteLine(rows.Describe());
        }

        // A server in use has compiled what it runs: the first rounds are not counted. Many short ones, so that both sides see the same machine.
        var (own, plain) = (new Stopwatches(), new Stopwatches());
        for (var round = -options.WarmUps; round < options.Rounds; round++)
        {
            if (round == 0)
            {
                (own, plain) = (new Stopwatches(), new Stopwatches());
                await LoadRun.AnalyzeAsync(host);
            }

            var documents = await ProposeAsync(product, count);
            var same = await rows.PrepareAsync(await ProposeAsync(raw, count));
            await own.RoundAsync(Shares(documents, options.Writers, d => () => DecideAsync(product, d)));
            await plain.RoundAsync(Shares(same, options.Writers, d => () => rows.WriteAsync(d)));
        }

        // What was measured also has to be right.
        var found = await product.AsAsync(null, s => s.GetRequiredService<ILedger>().VerifyAsync());
        if (!found.IsIntact || found.TransactionCount != ((options.WarmUps + options.Rounds) * count) + options.Writers + 2)
        {
            throw new InvalidOperationException($"The ledger is not what was approved: {found.TransactionCount} transactions, {found.Faults.Count} faults.");
        }

        LoadRun.Explain(own, plain);
        return new Measured(own.Timing, plain.Timing, own.RatioTo(plain), Target, statements, MaxStatements: null);
    }

    private static Task GrantAsync(County county, decimal amount) => county.AsAsync("finance", async services => await services.GetRequiredService<ILedger>().PostAsync(new LedgerPosting
    {
        Kind = LedgerTransactionKind.Appropriation,
        Date = services.GetRequiredService<TimeProvider>().Today(),
        DocumentType = "Load",
        DocumentId = county.Id,
        Description = "load",
        IdempotencyKey = "load",
        Movements = [new LedgerMovement(amount, LedgerAccount.FundsGranted(county.Source), LedgerAccount.Unallocated(county.Source))],
    }));

    private static async Task<IReadOnlyList<Document>> ProposeAsync(County county, int count)
    {
        var documents = new List<Document>(count);
        for (var i = 0; i < count; i++)
        {
            var line = county.Lines[i % Math.Min(Lines, county.Lines.Count)].Code;
            var input = new FundAllocationInput { FundSourceCode = county.Source, Reason = "load", Lines = [new LineAmountInput { BudgetItemCode = line, Amount = 1 }] };
            var made = await county.AsAsync("finance", s => s.GetRequiredService<IFundAllocationAppService>().CreateAsync(input, CancellationToken.None));
            documents.Add(new Document(made.Summary.Id, made.Approvals[0].Id, made.Approvals[0].ConcurrencyStamp));
        }

        return documents;
    }

    private static Task DecideAsync(County county, Document document) => county.AsAsync("group", s => s.GetRequiredService<IApprovalAppService>().DecideAsync(
        document.ApprovalId, new DecideInput { Kind = DecisionKind.Approve, Opinion = "load", ConcurrencyStamp = document.Stamp }, CancellationToken.None));

    private static List<IReadOnlyList<Func<Task>>> Shares<T>(IReadOnlyList<T> all, int writers, Func<T, Func<Task>> action) =>
        [.. Enumerable.Range(0, writers).Select(w => (IReadOnlyList<Func<Task>>)[.. all.Where((_, i) => i % writers == w).Select(action)])];
}

/// <summary>A document under approval.</summary>
/// <param name="Id">Id of the allocation.</param>
/// <param name="ApprovalId">Id of its approval.</param>
/// <param name="Stamp">Stamp of the approval.</param>
internal sealed record Document(Guid Id, Guid ApprovalId, string Stamp);
