using CountyCloud.Funds;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Funds;

/// <summary>The database's owner switches the triggers off and changes rows by SQL: the verification names them.</summary>
[Trait("Req", "FUND-16")]
[Trait("Req", "FUND-11")]
public sealed class LedgerTampering_Tests
{
    [ProviderTheory]
    public async Task What_the_owner_of_the_database_changes_is_found_and_named(TestProvider provider)
    {
        await using var database = await TestDatabaseTemplate.Empty.CopyAsync(provider);
        await using var services = LedgerTestBed.ServicesOn(database);
        await using var owner = LedgerTestBed.ServicesOn(database.AsOwner());
        await owner.InCountyAsync(null, db => db.Database.ExecuteSqlRawAsync(Unlock(provider)));

        (string Sql, LedgerFault Fault)[] changes =
        [
            ("UPDATE \"LedgerEntries\" SET \"Amount\" = '1.0' WHERE \"Sequence\" = 3 AND \"Line\" = 1", new LedgerFault(LedgerFaultKind.EntryChanged, 3, 1)),
            ("UPDATE \"LedgerEntries\" SET \"PayeeName\" = 'x' WHERE \"Sequence\" = 4 AND \"Line\" = 2", new LedgerFault(LedgerFaultKind.EntryChanged, 4, 2)),
            ("DELETE FROM \"LedgerEntries\" WHERE \"Sequence\" = 5 AND \"Line\" = 1", new LedgerFault(LedgerFaultKind.EntryMissing, 5, 1)),
            ("UPDATE \"LedgerTransactions\" SET \"Description\" = 'x' WHERE \"Sequence\" = 2", new LedgerFault(LedgerFaultKind.TransactionChanged, 2)),
            ("UPDATE \"LedgerTransactions\" SET \"UserName\" = 'x' WHERE \"Sequence\" = 5", new LedgerFault(LedgerFaultKind.TransactionChanged, 5)),
            ("DELETE FROM \"LedgerEntries\" WHERE \"Sequence\" = 4; DELETE FROM \"LedgerTransactions\" WHERE \"Sequence\" = 4", new LedgerFault(LedgerFaultKind.TransactionMissing, 4)),
            ("DELETE FROM \"LedgerEntries\" WHERE \"Sequence\" = 5; DELETE FROM \"LedgerTransactions\" WHERE \"Sequence\" = 5", new LedgerFault(LedgerFaultKind.TransactionMissing, 5)),
            ("UPDATE \"LedgerBalances\" SET \"Amount\" = '5.0' WHERE \"Kind\" = 'Paid'", new LedgerFault(LedgerFaultKind.BalanceDiffers)),
            ("DELETE FROM \"LedgerBalances\" WHERE \"Kind\" = 'Committed'", new LedgerFault(LedgerFaultKind.BalanceDiffers)),
            ("UPDATE \"LedgerHeads\" SET \"Hash\" = 'x'", new LedgerFault(LedgerFaultKind.HeadDiffers, 5)),
        ];
        foreach (var (sql, expected) in changes)
        {
            var bed = await LedgerTestBed.CreateAsync(services);
            await bed.PostAsync(LedgerTestBed.Commit("c", 300));
            await bed.PostAsync(LedgerTestBed.Posting("a", LedgerTransactionKind.Payable, 200, LedgerTestBed.Committed, LedgerTestBed.Payable));
            await bed.PostAsync(LedgerTestBed.Posting("p", LedgerTransactionKind.Payment, 100, LedgerTestBed.Payable, LedgerTestBed.Paid));
            (await bed.VerifyAsync()).Faults.ShouldBeEmpty();

            var ofCounty = string.Join(';', sql.Split(';').Select(s => s + (s.Contains("WHERE", StringComparison.Ordinal) ? " AND" : " WHERE") + " \"TenantId\" = {0}"));
            await owner.InCountyAsync(bed.County, db => db.Database.ExecuteSqlRawAsync(ofCounty, bed.County));

            var faults = (await bed.VerifyAsync()).Faults;
            faults.ShouldContain(f => f.Kind == expected.Kind && f.Sequence == expected.Sequence && f.Line == expected.Line, $"{sql}: {string.Join(" | ", faults)}");
            faults.ShouldAllBe(f => f.Sequence == expected.Sequence || f.Kind == LedgerFaultKind.BalanceDiffers, $"{sql}: {string.Join(" | ", faults)}");
        }
    }

    private static string Unlock(TestProvider provider) => provider == TestProvider.Sqlite
        ? string.Join(';', new[] { "LedgerTransactions", "LedgerEntries" }.SelectMany(t => new[] { $"DROP TRIGGER \"TR_{t}_AppendOnly_UPDATE\"", $"DROP TRIGGER \"TR_{t}_AppendOnly_DELETE\"" }))
        : "ALTER TABLE \"LedgerTransactions\" DISABLE TRIGGER USER; ALTER TABLE \"LedgerEntries\" DISABLE TRIGGER USER";
}
