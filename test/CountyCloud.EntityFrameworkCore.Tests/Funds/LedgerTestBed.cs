using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.EntityFrameworkCore.Tests.Funds;

/// <summary>A county with one source and two budget lines, and short words for postings.</summary>
internal sealed class LedgerTestBed(TestServices services, Guid county)
{
    public const string Source = "central-2018";
    public const string Line = "L001";
    public const string OtherLine = "L002";
    public const decimal Planned = 1_000_000;

    public static readonly Guid Payee = Guid.Parse("018f0000-0000-7000-8000-00000000000a");
    public static readonly LedgerAccount Unallocated = LedgerAccount.Unallocated(Source);
    public static readonly LedgerAccount Available = LedgerAccount.BudgetAvailable(Source, Line);
    public static readonly LedgerAccount Committed = LedgerAccount.Committed(Source, Line, null, Payee);
    public static readonly LedgerAccount Payable = Committed.As(LedgerAccountKind.Payable);
    public static readonly LedgerAccount Paid = Committed.As(LedgerAccountKind.Paid);

    public TestServices Services => services;

    public Guid County => county;

    /// <summary>Services with the ledger on a database.</summary>
    public static TestServices ServicesOn(TestDatabase database) => TestServices.Create(database, s => s.AddCountyCloudEntityFrameworkCore());

    /// <summary>A new county in the database, its line filled with money.</summary>
    public static async Task<LedgerTestBed> CreateAsync(TestServices services, decimal granted = 3_000_000, decimal allocated = Planned)
    {
        var bed = new LedgerTestBed(services, Guid.CreateVersion7());
        await services.InCountyAsync(bed.County, async db =>
        {
            db.IsEntityAuditSuppressed = true;
            db.Add(Make<FundSource, FundSourceValues>(new FundSourceValues { Code = Source, Kind = FundSourceKind.Central, Name = LocalizedText.Of("专项资金", "Special funds") }));
            db.Add(Make<BudgetItem, BudgetItemValues>(new BudgetItemValues { Code = "S1", Kind = BudgetItemKind.System, Name = LocalizedText.Of("体系", "System"), Amount = 2 * Planned }));
            foreach (var line in new[] { Line, OtherLine })
            {
                db.Add(Make<BudgetItem, BudgetItemValues>(new BudgetItemValues { Code = line, ParentCode = "S1", Kind = BudgetItemKind.Line, Name = LocalizedText.Of("分项", "Line"), Amount = Planned }));
            }

            await db.SaveChangesAsync();
        });
        if (granted > 0)
        {
            await bed.PostAsync(Posting("grant", LedgerTransactionKind.Appropriation, granted, LedgerAccount.FundsGranted(Source), Unallocated));
        }

        if (allocated > 0)
        {
            await bed.PostAsync(Posting("allocate", LedgerTransactionKind.Allocation, allocated, Unallocated, Available));
        }

        return bed;
    }

    public static LedgerPosting Posting(string key, LedgerTransactionKind kind, decimal amount, LedgerAccount from, LedgerAccount to) => new()
    {
        Kind = kind,
        Date = new DateOnly(2019, 7, 15),
        DocumentType = "Test",
        DocumentId = Payee,
        Description = $"{kind} {key}",
        IdempotencyKey = key,
        Movements = [new LedgerMovement(amount, from, to, to.PayeeId is null ? null : "施工单位")],
    };

    public static LedgerPosting Commit(string key, decimal amount) => Posting(key, LedgerTransactionKind.Commitment, amount, Available, Committed);

    /// <summary>Works with a ledger and a context of their own.</summary>
    public async Task<T> InScopeAsync<T>(Func<ILedger, CountyCloudDbContext, Task<T>> work)
    {
        using var change = services.CurrentTenant.Change(county);
        await using var scope = services.Provider.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ILedger>(), scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>());
    }

    public Task<LedgerTransaction> PostAsync(LedgerPosting posting) => InScopeAsync((ledger, _) => ledger.PostAsync(posting));

    public Task<LedgerVerification> VerifyAsync() => InScopeAsync((ledger, _) => ledger.VerifyAsync());

    public async Task<T> QueryAsync<T>(Func<ILedgerQueries, Task<T>> work)
    {
        using var change = services.CurrentTenant.Change(county);
        await using var scope = services.Provider.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ILedgerQueries>());
    }

    public async Task<decimal> BalanceAsync(LedgerAccount account) =>
        (await QueryAsync(q => q.GetBalancesAsync(null, null, CancellationToken.None))).SingleOrDefault(b => b.Account == account)?.Amount ?? 0;

    private static TItem Make<TItem, TValues>(TValues values)
        where TItem : Counties.ConfigurationItem<TValues>, new()
        where TValues : class, Counties.ISectionValues
    {
        var item = new TItem();
        item.Initialize(Guid.CreateVersion7(), values);
        return item;
    }
}
