using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>
/// The ways money may go: for each kind of transaction the pairs of accounts it may move money between. Anything else cannot be posted,
/// so special funds leave the budget in no other way (M109 专款专用, FUND-10).
/// </summary>
public static class LedgerRoutes
{
    private static readonly Dictionary<LedgerTransactionKind, (LedgerAccountKind From, LedgerAccountKind To)[]> Routes = new()
    {
        [LedgerTransactionKind.Appropriation] = [(LedgerAccountKind.FundsGranted, LedgerAccountKind.Unallocated)],
        [LedgerTransactionKind.Allocation] = [(LedgerAccountKind.Unallocated, LedgerAccountKind.BudgetAvailable)],
        [LedgerTransactionKind.Reallocation] = [(LedgerAccountKind.BudgetAvailable, LedgerAccountKind.BudgetAvailable)],
        [LedgerTransactionKind.Commitment] = [(LedgerAccountKind.BudgetAvailable, LedgerAccountKind.Committed)],

        // Subsidies are approved without a contract before them (W-15).
        [LedgerTransactionKind.Payable] = [(LedgerAccountKind.Committed, LedgerAccountKind.Payable), (LedgerAccountKind.BudgetAvailable, LedgerAccountKind.Payable)],
        [LedgerTransactionKind.Payment] = [(LedgerAccountKind.Payable, LedgerAccountKind.Paid), (LedgerAccountKind.Deposit, LedgerAccountKind.Paid)],
        [LedgerTransactionKind.DepositPaid] = [(LedgerAccountKind.Payable, LedgerAccountKind.Deposit)],
        [LedgerTransactionKind.DepositReturned] = [(LedgerAccountKind.Deposit, LedgerAccountKind.BudgetAvailable)],

        // Both at once and for the same amount: the payee has it no longer, and the source has it again.
        [LedgerTransactionKind.Recovery] = [(LedgerAccountKind.Paid, LedgerAccountKind.Recovered), (LedgerAccountKind.FundsReturned, LedgerAccountKind.Unallocated)],
        [LedgerTransactionKind.Release] =
        [
            (LedgerAccountKind.Payable, LedgerAccountKind.Committed), (LedgerAccountKind.Payable, LedgerAccountKind.BudgetAvailable),
            (LedgerAccountKind.Committed, LedgerAccountKind.BudgetAvailable), (LedgerAccountKind.BudgetAvailable, LedgerAccountKind.Unallocated),
        ],
    };

    /// <summary>The routes of a kind; none for a reversal, which goes any of them backwards.</summary>
    public static IReadOnlyList<(LedgerAccountKind From, LedgerAccountKind To)> Of(LedgerTransactionKind kind) => Routes.GetValueOrDefault(kind, []);

    /// <summary>Checks the movements of a posting.</summary>
    /// <exception cref="BusinessException">A movement is not allowed.</exception>
    public static void Check(LedgerPosting posting)
    {
        if (posting.Movements.Count is 0 or > LedgerConsts.MaxMovements)
        {
            throw new BusinessException("Funds:LedgerMovementCount", 400).WithData("max", LedgerConsts.MaxMovements);
        }

        foreach (var movement in posting.Movements)
        {
            CheckAmount(movement.Amount);
            CheckAccount(movement.From);
            CheckAccount(movement.To);
            CheckRoute(posting.Kind, movement);
            CheckPayeeName(movement);
        }

        if (posting.Kind == LedgerTransactionKind.Recovery)
        {
            CheckRecovery(posting.Movements);
        }
    }

    private static void CheckAmount(decimal amount)
    {
        if (amount <= 0 || amount > LedgerConsts.MaxAmount || decimal.Round(amount, 2) != amount)
        {
            throw new BusinessException("Funds:LedgerAmountInvalid", 400).WithData("amount", amount);
        }
    }

    private static void CheckAccount(LedgerAccount account)
    {
        var needsPayee = account.HasPayee && account.Kind != LedgerAccountKind.Committed;
        var fits = IsCode(account.FundSourceCode)
            && (account.HasLine ? IsCode(account.BudgetItemCode) : account.BudgetItemCode is null)
            && (account.HasPayee || (account.SubProjectId is null && account.PayeeId is null))
            && (!needsPayee || account.PayeeId is not null)
            && account.SubProjectId != Guid.Empty && account.PayeeId != Guid.Empty;
        if (!fits)
        {
            throw new BusinessException("Funds:LedgerAccountIncomplete", 400).WithData("kind", account.Kind).WithData("account", account.Name);
        }
    }

    private static void CheckRoute(LedgerTransactionKind kind, LedgerMovement movement)
    {
        var (from, to) = (movement.From, movement.To);
        var isReallocation = kind == LedgerTransactionKind.Reallocation;
        var isAllowed = Of(kind).Contains((from.Kind, to.Kind))
            && from.FundSourceCode == to.FundSourceCode
            && (!(from.HasLine && to.HasLine) || (from.BudgetItemCode == to.BudgetItemCode) != isReallocation)
            && (!(from.HasPayee && to.HasPayee) || (Keeps(kind, from.SubProjectId, to.SubProjectId) && Keeps(kind, from.PayeeId, to.PayeeId)));
        if (!isAllowed)
        {
            throw new BusinessException("Funds:LedgerRouteNotAllowed", 400)
                .WithData("transaction", kind).WithData("from", from.Kind).WithData("fromAccount", from.Name).WithData("to", to.Kind).WithData("toAccount", to.Name);
        }
    }

    // On its way to the payee money learns for which sub-project and whom it is and never changes that; giving it up may forget it.
    private static bool Keeps(LedgerTransactionKind kind, Guid? from, Guid? to) =>
        from == to || from is null || (kind == LedgerTransactionKind.Release && to is null);

    private static void CheckPayeeName(LedgerMovement movement)
    {
        var isPayeeKnown = movement.From.PayeeId is not null || movement.To.PayeeId is not null;
        if (movement.PayeeName is { } name && (!isPayeeKnown || name.Length is 0 or > LedgerConsts.MaxPayeeNameLength || !LedgerHash.IsStorable(name)))
        {
            throw new BusinessException("Funds:LedgerPostingIncomplete", 400).WithData("field", nameof(LedgerMovement.PayeeName));
        }
    }

    private static void CheckRecovery(IReadOnlyList<LedgerMovement> movements)
    {
        foreach (var source in movements.GroupBy(m => m.From.FundSourceCode, StringComparer.Ordinal))
        {
            var recovered = source.Where(m => m.From.Kind == LedgerAccountKind.Paid).Sum(m => m.Amount);
            var returned = source.Where(m => m.From.Kind == LedgerAccountKind.FundsReturned).Sum(m => m.Amount);
            if (recovered != returned)
            {
                throw new BusinessException("Funds:LedgerRecoveryUnequal", 400).WithData("recovered", recovered).WithData("returned", returned);
            }
        }
    }

    private static bool IsCode(string? code) => !string.IsNullOrWhiteSpace(code) && code.Length <= Counties.SectionConsts.MaxCodeLength && !code.Contains('|', StringComparison.Ordinal) && LedgerHash.IsStorable(code);
}
