using System.Reflection;
using CountyCloud.Framework.Errors;
using CountyCloud.Funds;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Funds;

/// <summary>The journal in memory: sums against a plain model, and what the verifier finds when a row is changed behind its back.</summary>
[Trait("Req", "FUND-16")]
[Trait("Req", "FUND-11")]
public sealed class LedgerVerifier_Tests
{
    private const string Source = "central-2018";
    private static readonly DateOnly Day = new(2019, 7, 15);
    private static readonly LedgerPoster Poster = LedgerPoster.At(DateTimeOffset.UnixEpoch, null, "milin.finance");
    private static readonly Guid[] Payees = [Guid.CreateVersion7(), Guid.CreateVersion7()];

    [Fact]
    public void A_journal_as_it_was_posted_is_intact()
    {
        var found = new Journal().Filled().Verify();

        found.IsIntact.ShouldBeTrue(string.Join('\n', found.Faults));
        found.TransactionCount.ShouldBe(5);
        found.EntryCount.ShouldBe(10);
        found.HeadSequence.ShouldBe(5);
    }

    [Fact]
    public void An_empty_journal_is_intact() => new Journal().Verify().IsIntact.ShouldBeTrue();

    [Theory]
    [InlineData(nameof(LedgerEntry.PayeeName), "somebody else")]
    [InlineData(nameof(LedgerEntry.BudgetItemCode), "L2")]
    [InlineData(nameof(LedgerEntry.Side), LedgerSide.Credit)]
    public void A_changed_entry_is_named(string property, object value)
    {
        var journal = new Journal().Filled();
        Set(journal.Transactions[3].Entries[0], property, value);

        journal.Verify().Faults.ShouldContain(f => f.Kind == LedgerFaultKind.EntryChanged && f.Sequence == 4 && f.Line == 1);
    }

    [Fact]
    public void A_changed_amount_is_named_with_the_balance_that_it_contradicts()
    {
        var journal = new Journal().Filled();
        Set(journal.Transactions[2].Entries[0], nameof(LedgerEntry.Amount), 1m);

        var faults = journal.Verify().Faults;

        faults.Count.ShouldBe(2);
        faults[0].ShouldBe(new LedgerFault(LedgerFaultKind.EntryChanged, 3, 1, journal.Transactions[2].Entries[0].Account.Key, Actual: "Debit 1.00"));
        faults[1].Kind.ShouldBe(LedgerFaultKind.BalanceDiffers);
    }

    [Fact]
    public void A_changed_entry_with_a_new_hash_of_its_own_is_found_by_its_transaction()
    {
        var journal = new Journal().Filled();
        var entry = journal.Transactions[3].Entries[0];
        Set(entry, nameof(LedgerEntry.PayeeName), "somebody else");
        Set(entry, nameof(LedgerEntry.Hash), LedgerHash.Of(entry));

        journal.Verify().Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(LedgerFaultKind.TransactionChanged), f => f.Sequence.ShouldBe(4));
    }

    [Theory]
    [InlineData(nameof(LedgerTransaction.Description), "something else")]
    [InlineData(nameof(LedgerTransaction.UserName), "somebody else")]
    [InlineData(nameof(LedgerTransaction.Kind), LedgerTransactionKind.Release)]
    [InlineData(nameof(LedgerTransaction.IdempotencyKey), "other")]
    public void A_changed_transaction_is_named(string property, object value)
    {
        var journal = new Journal().Filled();
        Set(journal.Transactions[1], property, value);

        journal.Verify().Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(LedgerFaultKind.TransactionChanged), f => f.Sequence.ShouldBe(2));
    }

    [Fact]
    public void A_transaction_made_anew_with_right_hashes_does_not_fit_the_next_one()
    {
        var journal = new Journal().Filled();
        var changed = journal.Transactions[1];
        Set(changed, nameof(LedgerTransaction.Description), "something else");
        Set(changed, nameof(LedgerTransaction.Hash), LedgerHash.Of(changed, changed.Entries.Select(e => e.Hash)));

        journal.Verify().Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(LedgerFaultKind.ChainBroken), f => f.Sequence.ShouldBe(3));
    }

    [Fact]
    public void Transactions_that_change_places_are_named()
    {
        var journal = new Journal().Filled();
        var (third, fourth) = (journal.Transactions[2], journal.Transactions[3]);
        Set(third, nameof(LedgerTransaction.Sequence), 4L);
        Set(fourth, nameof(LedgerTransaction.Sequence), 3L);
        (journal.Transactions[2], journal.Transactions[3]) = (fourth, third);

        journal.Verify().Faults.Where(f => f.Kind == LedgerFaultKind.TransactionChanged).Select(f => f.Sequence).ShouldBe([3, 4]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void A_missing_transaction_is_named(int sequence)
    {
        var journal = new Journal().Filled();
        journal.Transactions.RemoveAt(sequence - 1);

        var faults = journal.Verify().Faults;

        faults[0].ShouldBe(new LedgerFault(LedgerFaultKind.TransactionMissing, sequence));
        faults.Skip(1).ShouldAllBe(f => f.Kind == LedgerFaultKind.BalanceDiffers);
    }

    [Fact]
    public void A_missing_and_an_added_entry_are_named()
    {
        var journal = new Journal().Filled();
        var entries = (List<LedgerEntry>)typeof(LedgerTransaction).GetField("_entries", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(journal.Transactions[3])!;
        var moved = entries[1];
        entries.RemoveAt(1);

        journal.Verify().Faults.ShouldContain(f => f.Kind == LedgerFaultKind.EntryMissing && f.Sequence == 4 && f.Line == 2);

        entries.Add(moved);
        Set(moved, nameof(LedgerEntry.Line), 3);
        journal.Verify().Faults.ShouldContain(f => f.Kind == LedgerFaultKind.EntryAdded && f.Sequence == 4 && f.Line == 3);
    }

    [Fact]
    public void An_entry_of_no_transaction_a_changed_head_and_a_changed_balance_are_found()
    {
        var journal = new Journal().Filled();

        journal.Verify(strangers: 1).Faults.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFaultKind.EntryAdded);

        var balance = journal.Balances.Values.First(b => b.Kind == LedgerAccountKind.BudgetAvailable);
        Set(balance, nameof(LedgerBalance.Amount), balance.Amount + 5_000);
        journal.Verify().Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(LedgerFaultKind.BalanceDiffers), f => f.Account.ShouldBe(balance.Account));

        Set(balance, nameof(LedgerBalance.Amount), balance.Amount - 5_000);
        Set(balance, nameof(LedgerBalance.Reallocated), 1m);
        journal.Verify().Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(LedgerFaultKind.BalanceDiffers), f => f.Expected.ShouldBe("0.00"), f => f.Actual.ShouldBe("1.00"));

        Set(balance, nameof(LedgerBalance.Reallocated), 0m);
        Set(journal.Head, nameof(LedgerHead.Hash), LedgerHead.GenesisHash);
        journal.Verify().Faults.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFaultKind.HeadDiffers);
    }

    [Fact]
    public void Any_sequence_of_postings_gives_the_sums_of_a_plain_model_never_below_zero_and_an_intact_chain()
    {
        var postings = (from kind in Gen.Elements(Enum.GetValues<LedgerTransactionKind>()) from route in Gen.Choose(0, 3) from amount in Gen.Choose(1, 40_000_00) from line in Gen.Choose(0, 2) from payee in Gen.Choose(0, 1)
                        select (kind, route, Amount: amount / 100m, line, payee)).ListOf(60);

        Prop.ForAll(Arb.From(postings), steps =>
        {
            var journal = new Journal();
            var model = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var (kind, route, amount, line, payee) in steps)
            {
                var movements = Movements(kind, route, amount, "L" + line, Payees[payee]);
                if (movements.Count == 0)
                {
                    continue;
                }

                var after = new Dictionary<string, decimal>(model, StringComparer.Ordinal);
                foreach (var m in movements)
                {
                    // Origins grow by what leaves them, all others lose it.
                    after[m.From.Key] = after.GetValueOrDefault(m.From.Key) + (m.From.IsOrigin ? m.Amount : -m.Amount);
                    after[m.To.Key] = after.GetValueOrDefault(m.To.Key) + m.Amount;
                }

                var isOverdrawn = after.Values.Any(v => v < 0);
                journal.TryPost(kind, movements).ShouldBe(!isOverdrawn);
                model = isOverdrawn ? model : after;
            }

            journal.Balances.Values.Where(b => b.Amount != 0).ToDictionary(b => b.Account, b => b.Amount).ShouldBe(model.Where(m => m.Value != 0).ToDictionary(), ignoreOrder: true);
            journal.Balances.Values.ShouldAllBe(b => b.Amount >= 0);
            var origins = journal.Balances.Values.Where(b => b.Kind is LedgerAccountKind.FundsGranted or LedgerAccountKind.FundsReturned).Sum(b => b.Amount);
            journal.Balances.Values.Sum(b => b.Amount).ShouldBe(2 * origins);
            journal.Verify().IsIntact.ShouldBeTrue();
        }).QuickCheckThrowOnFailure();
    }

    private static List<LedgerMovement> Movements(LedgerTransactionKind kind, int route, decimal amount, string line, Guid payee)
    {
        var routes = LedgerRoutes.Of(kind);
        if (routes.Count == 0)
        {
            return [];
        }

        LedgerAccount Of(LedgerAccountKind k, string l)
        {
            var account = new LedgerAccount(k, Source);
            return account.HasPayee ? new LedgerAccount(k, Source, l, null, payee) : account.HasLine ? LedgerAccount.BudgetAvailable(Source, l) : account;
        }

        var chosen = kind == LedgerTransactionKind.Recovery ? routes : [routes[route % routes.Count]];
        return [.. chosen.Select(r => new LedgerMovement(amount, Of(r.From, line), Of(r.To, kind == LedgerTransactionKind.Reallocation ? line + "x" : line)))];
    }

    private static void Set(object row, string property, object value) => row.GetType().GetProperty(property)!.SetValue(row, value);

    /// <summary>The journal as the database keeps it, in memory.</summary>
    private sealed class Journal
    {
        private int _key;

        public LedgerHead Head { get; } = new(Guid.CreateVersion7());

        public List<LedgerTransaction> Transactions { get; } = [];

        public Dictionary<string, LedgerBalance> Balances { get; } = new(StringComparer.Ordinal);

        public Journal Filled()
        {
            var (available, payable) = (LedgerAccount.BudgetAvailable(Source, "L1"), LedgerAccount.Payable(Source, "L1", null, Payees[0]));
            TryPost(LedgerTransactionKind.Appropriation, [new(9_000_000, LedgerAccount.FundsGranted(Source), LedgerAccount.Unallocated(Source))]).ShouldBeTrue();
            TryPost(LedgerTransactionKind.Allocation, [new(2_031_500, LedgerAccount.Unallocated(Source), available)]).ShouldBeTrue();
            TryPost(LedgerTransactionKind.Commitment, [new(500_000, available, payable.As(LedgerAccountKind.Committed))]).ShouldBeTrue();
            TryPost(LedgerTransactionKind.Payable, [new(250_000, payable.As(LedgerAccountKind.Committed), payable, "Contractor")]).ShouldBeTrue();
            TryPost(LedgerTransactionKind.Payment, [new(250_000, payable, payable.As(LedgerAccountKind.Paid), "Contractor")]).ShouldBeTrue();
            return this;
        }

        public bool TryPost(LedgerTransactionKind kind, List<LedgerMovement> movements)
        {
            var posting = new LedgerPosting { Kind = kind, Date = Day, DocumentType = "Test", DocumentId = Payees[0], Description = "d", IdempotencyKey = $"k{_key++}", Movements = movements };
            posting.Check(Day);
            var changes = movements.SelectMany(m => new[] { (Account: m.From, Change: m.From.Change(LedgerSide.Credit, m.Amount)), (Account: m.To, Change: m.To.Change(LedgerSide.Debit, m.Amount)) })
                .GroupBy(c => c.Account).Select(g => (Account: g.Key, Change: g.Sum(c => c.Change))).ToList();
            try
            {
                // The check of all before the change of any, as a transaction of the database gives it.
                foreach (var (account, change) in changes)
                {
                    var copy = new LedgerBalance(Head.TenantId, account);
                    copy.Apply(Balances.TryGetValue(account.Key, out var balance) ? balance.Amount : 0);
                    copy.Apply(change);
                }
            }
            catch (BusinessException e) when (e.Code == "Funds:LedgerOverdrawn")
            {
                return false;
            }

            foreach (var (account, change) in changes)
            {
                if (!Balances.TryGetValue(account.Key, out var balance))
                {
                    Balances.Add(account.Key, balance = new LedgerBalance(Head.TenantId, account));
                }

                balance.Apply(change, kind == LedgerTransactionKind.Reallocation);
            }

            Transactions.Add(Head.Append(Guid.CreateVersion7(), posting, Poster));
            return true;
        }

        public LedgerVerification Verify(int strangers = 0)
        {
            var verifier = new LedgerVerifier();
            Transactions.ForEach(verifier.Add);
            return verifier.Finish(Head, Balances.Values, Transactions.Sum(t => t.Entries.Count) + strangers);
        }
    }
}
