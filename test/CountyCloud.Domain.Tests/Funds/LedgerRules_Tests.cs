using CountyCloud.Framework.Errors;
using CountyCloud.Funds;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Funds;

/// <summary>What may be posted, rule by rule.</summary>
[Trait("Req", "FUND-16")]
public sealed class LedgerRules_Tests
{
    private const string Central = "central-2018";
    private const string Line = "L44";
    private static readonly DateOnly Today = new(2019, 7, 15);
    private static readonly Guid SubProject = Guid.CreateVersion7();
    private static readonly Guid Payee = Guid.CreateVersion7();

    private static readonly LedgerAccount Available = LedgerAccount.BudgetAvailable(Central, Line);
    private static readonly LedgerAccount Committed = LedgerAccount.Committed(Central, Line, SubProject, Payee);
    private static readonly LedgerAccount Payable = LedgerAccount.Payable(Central, Line, SubProject, Payee);

    [Fact]
    public void Money_goes_from_the_source_over_the_line_to_the_payee()
    {
        Allowed(LedgerTransactionKind.Appropriation, LedgerAccount.FundsGranted(Central), LedgerAccount.Unallocated(Central));
        Allowed(LedgerTransactionKind.Allocation, LedgerAccount.Unallocated(Central), Available);
        Allowed(LedgerTransactionKind.Commitment, Available, Committed);
        Allowed(LedgerTransactionKind.Payable, Committed, Payable);
        Allowed(LedgerTransactionKind.Payment, Payable, Payable.As(LedgerAccountKind.Paid));
    }

    [Fact]
    public void A_subsidy_without_contract_is_approved_from_the_line() => Allowed(LedgerTransactionKind.Payable, Available, Payable);

    [Fact]
    [Trait("Req", "FUND-10")]
    public void No_kind_of_transaction_reaches_beyond_its_routes()
    {
        foreach (var kind in Enum.GetValues<LedgerTransactionKind>().Where(k => k != LedgerTransactionKind.Reversal))
        {
            foreach (var (from, to) in Enum.GetValues<LedgerAccountKind>().SelectMany(f => Enum.GetValues<LedgerAccountKind>().Select(t => (f, t))))
            {
                if (!LedgerRoutes.Of(kind).Contains((from, to)))
                {
                    Refused(kind, AnyOf(from), AnyOf(to)).ShouldBe("Funds:LedgerRouteNotAllowed", $"{kind}: {from} → {to}");
                }
            }
        }
    }

    [Fact]
    [Trait("Req", "FUND-10")]
    public void Nothing_is_paid_that_was_not_approved() =>
        Refused(LedgerTransactionKind.Payment, Committed, Payable.As(LedgerAccountKind.Paid)).ShouldBe("Funds:LedgerRouteNotAllowed");

    [Fact]
    [Trait("Req", "FUND-46")]
    public void Money_of_one_source_never_becomes_anothers()
    {
        var other = Available with { FundSourceCode = "border-action-plan" };

        Refused(LedgerTransactionKind.Allocation, LedgerAccount.Unallocated(Central), other).ShouldBe("Funds:LedgerRouteNotAllowed");
        Refused(LedgerTransactionKind.Reallocation, Available, other with { BudgetItemCode = "L45" }).ShouldBe("Funds:LedgerRouteNotAllowed");
    }

    [Fact]
    [Trait("Req", "FUND-10")]
    public void Only_a_reallocation_changes_the_line_and_it_does_change_it()
    {
        Refused(LedgerTransactionKind.Commitment, Available, Committed with { BudgetItemCode = "L45" }).ShouldBe("Funds:LedgerRouteNotAllowed");
        Allowed(LedgerTransactionKind.Reallocation, Available, LedgerAccount.BudgetAvailable(Central, "L45"));
        Refused(LedgerTransactionKind.Reallocation, Available, Available).ShouldBe("Funds:LedgerRouteNotAllowed");
    }

    [Fact]
    public void On_its_way_money_keeps_sub_project_and_payee()
    {
        Allowed(LedgerTransactionKind.Payable, LedgerAccount.Committed(Central, Line), Payable);
        Refused(LedgerTransactionKind.Payable, Committed, Payable with { PayeeId = Guid.CreateVersion7() }).ShouldBe("Funds:LedgerRouteNotAllowed");
        Refused(LedgerTransactionKind.Payable, Committed, Payable with { SubProjectId = null }).ShouldBe("Funds:LedgerRouteNotAllowed");
        Refused(LedgerTransactionKind.Payment, Payable, (Payable with { SubProjectId = Guid.CreateVersion7() }).As(LedgerAccountKind.Paid)).ShouldBe("Funds:LedgerRouteNotAllowed");
    }

    [Fact]
    public void What_is_given_up_may_forget_its_payee_but_not_change_it()
    {
        Allowed(LedgerTransactionKind.Release, Payable, LedgerAccount.Committed(Central, Line, SubProject));
        Refused(LedgerTransactionKind.Release, Payable, Committed with { PayeeId = Guid.CreateVersion7() }).ShouldBe("Funds:LedgerRouteNotAllowed");
        Allowed(LedgerTransactionKind.Release, Committed, Available);
        Allowed(LedgerTransactionKind.Release, Available, LedgerAccount.Unallocated(Central));
    }

    [Fact]
    [Trait("Req", "FUND-48")]
    public void A_deposit_is_no_cost_and_comes_back_to_its_line()
    {
        var deposit = Payable.As(LedgerAccountKind.Deposit);

        Allowed(LedgerTransactionKind.DepositPaid, Payable, deposit);
        Allowed(LedgerTransactionKind.DepositReturned, deposit, Available);
        Allowed(LedgerTransactionKind.Payment, deposit, Payable.As(LedgerAccountKind.Paid));
        Refused(LedgerTransactionKind.DepositReturned, deposit, LedgerAccount.BudgetAvailable(Central, "L45")).ShouldBe("Funds:LedgerRouteNotAllowed");
    }

    [Fact]
    public void Recovered_money_is_taken_from_the_payee_and_given_to_the_source_alike()
    {
        var paid = Payable.As(LedgerAccountKind.Paid);
        LedgerMovement taken = new(50_000, paid, paid.As(LedgerAccountKind.Recovered));
        LedgerMovement returned = new(50_000, LedgerAccount.FundsReturned(Central), LedgerAccount.Unallocated(Central));

        Should.NotThrow(() => Posting(LedgerTransactionKind.Recovery, taken, returned).Check(Today));
        Code(Posting(LedgerTransactionKind.Recovery, taken)).ShouldBe("Funds:LedgerRecoveryUnequal");
        Code(Posting(LedgerTransactionKind.Recovery, taken, returned with { Amount = 40_000 })).ShouldBe("Funds:LedgerRecoveryUnequal");
    }

    [Fact]
    [Trait("Req", "FUND-36")]
    public void What_came_back_is_one_amount_though_it_is_posted_out_of_what_was_paid_and_into_the_source()
    {
        var head = new LedgerHead(Guid.CreateVersion7());
        var poster = LedgerPoster.At(DateTimeOffset.UnixEpoch, null, null);
        var paid = Payable.As(LedgerAccountKind.Paid);
        var recovery = head.Append(
            Guid.CreateVersion7(),
            Posting(LedgerTransactionKind.Recovery, new LedgerMovement(30_000, paid, paid.As(LedgerAccountKind.Recovered)), new LedgerMovement(30_000, LedgerAccount.FundsReturned(Central), LedgerAccount.Unallocated(Central))), poster);

        recovery.Moved.ShouldBe(30_000);
        recovery.Amount.ShouldBe(60_000);
        head.AppendReversal(Guid.CreateVersion7(), recovery, new LedgerReversal(Today, "posted twice", "r-1"), poster).Moved.ShouldBe(30_000);
        head.Append(Guid.CreateVersion7(), Posting(LedgerTransactionKind.Commitment, new LedgerMovement(100, Available, Committed, "Contractor")), poster).Moved.ShouldBe(100);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.001")]
    [InlineData("10000000000000000")]
    public void An_amount_is_more_than_zero_with_at_most_two_decimals(string amount)
    {
        var yuan = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        Code(Posting(LedgerTransactionKind.Commitment, new LedgerMovement(yuan, Available, Committed))).ShouldBe("Funds:LedgerAmountInvalid");
    }

    [Fact]
    public void An_account_names_what_it_is_kept_by_and_nothing_else()
    {
        Refused(LedgerTransactionKind.Commitment, Available with { BudgetItemCode = null }, Committed).ShouldBe("Funds:LedgerAccountIncomplete");
        Refused(LedgerTransactionKind.Commitment, Available with { PayeeId = Payee }, Committed).ShouldBe("Funds:LedgerAccountIncomplete");
        Refused(LedgerTransactionKind.Commitment, Available with { FundSourceCode = "a|b" }, Committed).ShouldBe("Funds:LedgerAccountIncomplete");
        Refused(LedgerTransactionKind.Payable, Committed, Payable with { PayeeId = null }).ShouldBe("Funds:LedgerAccountIncomplete");
        Refused(LedgerTransactionKind.Appropriation, LedgerAccount.FundsGranted(Central) with { BudgetItemCode = Line }, LedgerAccount.Unallocated(Central)).ShouldBe("Funds:LedgerAccountIncomplete");
    }

    [Fact]
    public void A_posting_says_what_when_for_which_document_and_by_which_key()
    {
        var good = Posting(LedgerTransactionKind.Commitment, new LedgerMovement(1, Available, Committed));

        Code(good with { Description = " " }).ShouldBe("Funds:LedgerPostingIncomplete");
        Code(good with { Description = "a\0b" }).ShouldBe("Funds:LedgerPostingIncomplete");
        Code(good with { DocumentType = new string('x', 65) }).ShouldBe("Funds:LedgerPostingIncomplete");
        Code(good with { DocumentId = Guid.Empty }).ShouldBe("Funds:LedgerPostingIncomplete");
        Code(good with { IdempotencyKey = "" }).ShouldBe("Funds:LedgerPostingIncomplete");
        Code(good with { Date = Today.AddDays(1) }).ShouldBe("Funds:LedgerDateInFuture");
        Code(good with { Movements = [] }).ShouldBe("Funds:LedgerMovementCount");
        Code(good with { Kind = LedgerTransactionKind.Reversal }).ShouldBe("Funds:LedgerReversalByItself");
    }

    [Fact]
    public void An_overdraft_is_refused_with_what_is_there_and_what_was_asked()
    {
        var balance = new LedgerBalance(Guid.CreateVersion7(), Available);
        balance.Apply(203_150.00m);

        var error = Should.Throw<BusinessException>(() => balance.Apply(-203_150.01m));

        error.Code.ShouldBe("Funds:LedgerOverdrawn");
        error.Data["available"].ShouldBe("203150.00");
        error.Data["asked"].ShouldBe("203150.01");
        error.Data["account"].ShouldBe("L44 · central-2018");
        balance.Amount.ShouldBe(203_150.00m);
    }

    [Fact]
    public void A_reversal_moves_the_same_money_the_other_way_and_is_not_reversed_itself()
    {
        var head = new LedgerHead(Guid.CreateVersion7());
        var poster = LedgerPoster.At(DateTimeOffset.UnixEpoch, null, null);
        var original = head.Append(Guid.CreateVersion7(), Posting(LedgerTransactionKind.Commitment, new LedgerMovement(100, Available, Committed, "Contractor")), poster);

        var reversal = head.AppendReversal(Guid.CreateVersion7(), original, new LedgerReversal(Today, "posted twice", "r-1"), poster);

        reversal.ReversesId.ShouldBe(original.Id);
        reversal.Entries.Select(e => (e.Account, e.Change)).ShouldBe(original.Entries.Select(e => (e.Account, -e.Change)), ignoreOrder: true);
        Should.Throw<BusinessException>(() => head.AppendReversal(Guid.CreateVersion7(), reversal, new LedgerReversal(Today, "again", "r-2"), poster)).Code.ShouldBe("Funds:LedgerReversalOfReversal");
    }

    [Fact]
    public void The_hash_of_an_entry_and_a_transaction_are_those_of_the_documentation()
    {
        var head = new LedgerHead(Guid.Parse("018f0000-0000-7000-8000-000000000001"));
        var posting = new LedgerPosting
        {
            Kind = LedgerTransactionKind.Appropriation,
            Date = new DateOnly(2018, 9, 1),
            DocumentType = "FundInstalment",
            DocumentId = Guid.Parse("018f0000-0000-7000-8000-000000000002"),
            Description = "拨入专项资金",
            IdempotencyKey = "instalment-1",
            Movements = [new LedgerMovement(9_000_000, LedgerAccount.FundsGranted("central"), LedgerAccount.Unallocated("central"))],
        };

        var transaction = head.Append(Guid.Parse("018f0000-0000-7000-8000-000000000003"), posting, new LedgerPoster(null, "milin.finance", new DateTime(2018, 9, 1, 2, 0, 0, 5, DateTimeKind.Utc)));

        transaction.Entries[0].Hash.ShouldBe("46a7c4e45847b4d37563b45ae839863f08788e81a8527742dd4173cac3caf04a");
        transaction.Hash.ShouldBe("fa05176a9107429315888cac8bd9b0c0a3e2a1d3120cb15e03b2b46419698ae4");
        head.Hash.ShouldBe(transaction.Hash);
    }

    private static void Allowed(LedgerTransactionKind kind, LedgerAccount from, LedgerAccount to) => Should.NotThrow(() => Posting(kind, new LedgerMovement(100, from, to)).Check(Today));

    private static string Refused(LedgerTransactionKind kind, LedgerAccount from, LedgerAccount to) => Code(Posting(kind, new LedgerMovement(100, from, to)));

    private static string Code(LedgerPosting posting) => Should.Throw<BusinessException>(() => posting.Check(Today)).Code;

    private static LedgerAccount AnyOf(LedgerAccountKind kind)
    {
        var account = new LedgerAccount(kind, Central);
        return account.HasPayee ? Payable.As(kind) : account.HasLine ? Available.As(kind) : account;
    }

    private static LedgerPosting Posting(LedgerTransactionKind kind, params LedgerMovement[] movements) => new()
    {
        Kind = kind,
        Date = Today,
        DocumentType = "Disbursement",
        DocumentId = Guid.CreateVersion7(),
        Description = "米林镇电商服务站",
        IdempotencyKey = "k-1",
        Movements = movements,
    };
}
