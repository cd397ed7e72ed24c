using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>
/// Turns steps of fund documents into postings of the ledger. Each has a key made of document and step, so that doing a step again posts
/// nothing twice. What a line has is taken from promised money first, then from free money, source by source in the county's order.
/// </summary>
public sealed class FundsPoster(ILedger ledger, IFundQueries queries, ICountyConfiguration configuration)
{
    /// <summary>A source grants money (FUND-01).</summary>
    public async Task<Guid> AppropriateAsync(FundReceipt receipt, CancellationToken cancellationToken) => (await PostAsync(
        LedgerTransactionKind.Appropriation, DocumentType.FundReceipt, receipt.Id, $"{receipt.Number} {receipt.Document}", "appropriation", receipt.ReceivedOn,
        [new LedgerMovement(receipt.Amount, LedgerAccount.FundsGranted(receipt.FundSourceCode), LedgerAccount.Unallocated(receipt.FundSourceCode))], cancellationToken)).Id;

    /// <summary>Takes a receipt back.</summary>
    public Task ReverseAsync(FundReceipt receipt, DateOnly day, CancellationToken cancellationToken) =>
        ledger.ReverseAsync(receipt.LedgerTransactionId, new LedgerReversal(day, $"{receipt.Number} {receipt.ReversalReason}"[..Math.Min(400, receipt.Number.Length + 1 + receipt.ReversalReason!.Length)], $"{receipt.Id:N}:reversal"), cancellationToken);

    /// <summary>Received money is given to lines (FUND-02).</summary>
    public Task AllocateAsync(FundAllocation allocation, DateOnly day, CancellationToken cancellationToken) => PostAsync(
        LedgerTransactionKind.Allocation, DocumentType.FundAllocation, allocation.Id, allocation.Number, "allocation", day,
        [.. allocation.Lines.Select(l => new LedgerMovement(l.Amount, LedgerAccount.Unallocated(allocation.FundSourceCode), LedgerAccount.BudgetAvailable(allocation.FundSourceCode, l.BudgetItemCode)))],
        cancellationToken);

    /// <summary>
    /// An approved scheme or a contract promises its lines' money (FUND-16). What the sub-project holds already, promised, payable or paid,
    /// counts: scheme and contract of one sub-project are one promise. Promises what is there; where less was allocated so far, the rest
    /// follows with the next allocation (<see cref="CommitmentDesk"/>).
    /// </summary>
    /// <param name="documents">Documents with what they promise; one after the other, each with a posting of its own.</param>
    /// <param name="step">Step of the documents; the same step posts nothing twice.</param>
    /// <param name="day">Day.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task CommitAsync(IReadOnlyList<PromisingDocument> documents, string step, DateOnly day, CancellationToken cancellationToken)
    {
        if (documents.Count == 0)
        {
            return;
        }

        // Read once for all of them: the pool follows what they take.
        var balances = new Pool(await queries.GetBalancesAsync(LinesOf([.. documents.SelectMany(d => d.Promises)]), cancellationToken));
        var sources = await SourcesAsync(cancellationToken);
        foreach (var document in documents)
        {
            var movements = new List<LedgerMovement>();
            foreach (var promise in document.Promises)
            {
                foreach (var line in promise.Lines)
                {
                    var left = line.Amount - balances.Held(line.BudgetItemCode, promise.SubProjectId);
                    foreach (var source in sources.Where(s => promise.FundSourceCode is null || s == promise.FundSourceCode))
                    {
                        var free = LedgerAccount.BudgetAvailable(source, line.BudgetItemCode);
                        var taken = balances.Take(free, left);
                        if (taken > 0)
                        {
                            movements.Add(new LedgerMovement(
                                taken, free, LedgerAccount.Committed(source, line.BudgetItemCode, promise.SubProjectId, document.PayeeId), document.PayeeId is null ? null : document.PayeeName));
                            left -= taken;
                        }
                    }
                }
            }

            if (movements.Count > 0)
            {
                movements.ForEach(m => balances.Give(m.To, m.Amount));
                await PostAsync(LedgerTransactionKind.Commitment, document.Type, document.Id, document.Name, step, day, movements, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Gives back what was promised beyond what is promised now: a scheme that asks for less than the contract or the scheme before it (M99),
    /// a contract that ended. What is payable or paid stays.
    /// </summary>
    /// <param name="type">Kind of the document.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="number">Its number.</param>
    /// <param name="promises">What its sub-projects may hold from now on, by line; zero for nothing.</param>
    /// <param name="day">Day.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task GiveBackAsync(DocumentType type, Guid documentId, string number, IReadOnlyList<Promise> promises, DateOnly day, CancellationToken cancellationToken)
    {
        var balances = await queries.GetBalancesAsync(LinesOf(promises), cancellationToken);
        var pool = new Pool(balances);
        var movements = new List<LedgerMovement>();
        foreach (var promise in promises)
        {
            foreach (var line in promise.Lines)
            {
                var left = pool.Held(line.BudgetItemCode, promise.SubProjectId) - line.Amount;
                foreach (var committed in balances.Select(b => b.Account).Where(a => a.Kind == LedgerAccountKind.Committed && a.SubProjectId == promise.SubProjectId && a.BudgetItemCode == line.BudgetItemCode))
                {
                    var taken = pool.Take(committed, left);
                    if (taken > 0)
                    {
                        movements.Add(new LedgerMovement(taken, committed, LedgerAccount.BudgetAvailable(committed.FundSourceCode, line.BudgetItemCode)));
                        left -= taken;
                    }
                }
            }
        }

        if (movements.Count > 0)
        {
            await PostAsync(LedgerTransactionKind.Release, type, documentId, number, "given-back", day, movements, cancellationToken);
        }
    }

    /// <summary>An approved payment becomes payable (M101).</summary>
    /// <returns>How the ledger holds its money.</returns>
    /// <exception cref="BusinessException">A line has too little.</exception>
    public async Task<IReadOnlyList<FundingShare>> MakePayableAsync(Payment payment, string? fundSourceCode, DateOnly day, CancellationToken cancellationToken)
    {
        var lines = payment.Lines.Where(l => l.Counts > 0).ToList();
        var balances = new Pool(await queries.GetBalancesAsync([.. lines.Select(l => l.BudgetItemCode)], cancellationToken));
        var sources = await SourcesAsync(cancellationToken);
        var shares = new List<FundingShare>();
        foreach (var line in lines)
        {
            var left = line.Counts;
            var only = line.FundSourceCode ?? fundSourceCode;
            foreach (var source in sources.Where(s => only is null || s == only))
            {
                foreach (var share in new[] { (Committed: true, Payee: true), (Committed: true, Payee: false), (Committed: false, Payee: false) })
                {
                    var taken = balances.Take(From(source, line.BudgetItemCode, payment.SubProjectId, payment.PayeeId, share.Committed, share.Payee), left);
                    if (taken > 0)
                    {
                        shares.Add(new FundingShare(line.BudgetItemCode, source, taken, share.Committed, share.Payee, line.IsDeposit));
                        left -= taken;
                    }
                }
            }

            if (left > 0)
            {
                throw new BusinessException("Funds:LineHasTooLittle").WithData("line", line.BudgetItemCode).WithData("amount", line.Counts).WithData("missing", left);
            }
        }

        await PostAsync(LedgerTransactionKind.Payable, DocumentType.Payment, payment.Id, $"{payment.Number} {payment.Title}", "payable", day,
            [.. shares.Select(s => new LedgerMovement(s.Amount, From(s.FundSourceCode, s.BudgetItemCode, payment.SubProjectId, payment.PayeeId, s.Committed, s.CommittedPayee), PayableOf(s, payment), payment.PayeeName))], cancellationToken);
        return shares;
    }

    /// <summary>Gives money of a payment up: all of it when it was stopped, the difference when it was lowered.</summary>
    /// <returns>How the ledger holds what is left.</returns>
    public async Task<IReadOnlyList<FundingShare>> ReleaseAsync(Payment payment, decimal amount, string step, DateOnly day, CancellationToken cancellationToken)
    {
        var left = amount;
        var kept = new List<FundingShare>();
        var movements = new List<LedgerMovement>();
        foreach (var share in payment.Funding.Reverse())
        {
            var taken = Math.Min(left, share.Amount);
            left -= taken;
            if (taken > 0)
            {
                movements.Add(new LedgerMovement(taken, PayableOf(share, payment), From(share.FundSourceCode, share.BudgetItemCode, payment.SubProjectId, payment.PayeeId, share.Committed, share.CommittedPayee), payment.PayeeName));
            }

            if (share.Amount > taken)
            {
                kept.Insert(0, share with { Amount = share.Amount - taken });
            }
        }

        if (movements.Count > 0)
        {
            await PostAsync(LedgerTransactionKind.Release, DocumentType.Payment, payment.Id, $"{payment.Number} {payment.Title}", step, day, movements, cancellationToken);
        }

        return kept;
    }

    /// <summary>A payable payment was paid; deposits stay money that comes back (M607).</summary>
    public async Task PayAsync(Payment payment, DateOnly day, CancellationToken cancellationToken)
    {
        foreach (var group in payment.Funding.GroupBy(f => f.IsDeposit))
        {
            await PostAsync(group.Key ? LedgerTransactionKind.DepositPaid : LedgerTransactionKind.Payment, DocumentType.Payment, payment.Id, $"{payment.Number} {payment.VoucherNumber}", group.Key ? "deposit" : "payment", day,
                [.. group.Select(s => new LedgerMovement(s.Amount, PayableOf(s, payment), PayableOf(s, payment).As(group.Key ? LedgerAccountKind.Deposit : LedgerAccountKind.Paid), payment.PayeeName))], cancellationToken);
        }
    }

    /// <summary>Part of a deposit came back.</summary>
    public Task ReturnDepositAsync(Payment payment, decimal amount, string reason, DateOnly day, CancellationToken cancellationToken) => PostAsync(
        LedgerTransactionKind.DepositReturned, DocumentType.Payment, payment.Id, $"{payment.Number} {reason}", $"deposit-returned:{payment.DepositReturned:0.00}", day,
        [.. Slice(payment.Funding.Where(f => f.IsDeposit), payment.DepositReturned - amount, amount).Select(s => new LedgerMovement(
            s.Amount, PayableOf(s, payment).As(LedgerAccountKind.Deposit), LedgerAccount.BudgetAvailable(s.FundSourceCode, s.BudgetItemCode), payment.PayeeName))], cancellationToken);

    /// <summary>Paid money came back; a new decision allocates it (M115).</summary>
    public Task RecoverAsync(Payment payment, ViolationCase violation, decimal amount, string voucher, DateOnly day, CancellationToken cancellationToken) => PostAsync(
        LedgerTransactionKind.Recovery, DocumentType.ViolationCase, violation.Id, $"{violation.Number} {payment.Number} {voucher}", $"recovery:{violation.RecoveredAmount:0.00}", day,
        [.. Slice(payment.Funding.Where(f => !f.IsDeposit), payment.RecoveredAmount - amount, amount).SelectMany(s => new[]
        {
            new LedgerMovement(s.Amount, PayableOf(s, payment).As(LedgerAccountKind.Paid), PayableOf(s, payment).As(LedgerAccountKind.Recovered), payment.PayeeName),
            new LedgerMovement(s.Amount, LedgerAccount.FundsReturned(s.FundSourceCode), LedgerAccount.Unallocated(s.FundSourceCode)),
        })], cancellationToken);

    /// <summary>Free money moves between lines (M119).</summary>
    /// <exception cref="BusinessException">A line has too little free money.</exception>
    public async Task ReallocateAsync(Reallocation reallocation, DateOnly day, CancellationToken cancellationToken)
    {
        var balances = new Pool(await queries.GetBalancesAsync([.. reallocation.Moves.Select(m => m.FromCode)], cancellationToken));
        var movements = new List<LedgerMovement>();
        foreach (var move in reallocation.Moves)
        {
            var left = move.Amount;
            foreach (var source in await SourcesAsync(cancellationToken))
            {
                var taken = balances.Take(LedgerAccount.BudgetAvailable(source, move.FromCode), left);
                if (taken > 0)
                {
                    movements.Add(new LedgerMovement(taken, LedgerAccount.BudgetAvailable(source, move.FromCode), LedgerAccount.BudgetAvailable(source, move.ToCode)));
                    left -= taken;
                }
            }

            if (left > 0)
            {
                throw new BusinessException("Funds:LineHasTooLittle").WithData("line", move.FromCode).WithData("amount", move.Amount).WithData("missing", left);
            }
        }

        await PostAsync(LedgerTransactionKind.Reallocation, DocumentType.Reallocation, reallocation.Id, $"{reallocation.Number} {reallocation.Title}", "reallocation", day, movements, cancellationToken);
    }

    /// <summary>An approved subsidy becomes payable, a paid one is paid; a person's name stays out of the journal.</summary>
    public Task PostAsync(Subsidy subsidy, LedgerTransactionKind kind, DateOnly day, CancellationToken cancellationToken) => PostAsync(
        kind, DocumentType.Subsidy, subsidy.Id, $"{subsidy.Number} {subsidy.VoucherNumber}".TrimEnd(), kind == LedgerTransactionKind.Payable ? "payable" : "payment", day,
        [.. subsidy.Shares.Select(s =>
        {
            var payable = LedgerAccount.Payable(s.FundSourceCode, s.BudgetItemCode, null, subsidy.PayeeId);
            var name = subsidy.IsPersonal ? null : subsidy.PayeeName;
            return kind == LedgerTransactionKind.Payable
                ? new LedgerMovement(s.Amount, LedgerAccount.BudgetAvailable(s.FundSourceCode, s.BudgetItemCode), payable, name)
                : new LedgerMovement(s.Amount, payable, payable.As(LedgerAccountKind.Paid), name);
        })], cancellationToken);

    private static LedgerAccount From(string source, string line, Guid subProjectId, Guid payeeId, bool isCommitted, bool isPayeeKnown) =>
        isCommitted ? LedgerAccount.Committed(source, line, subProjectId, isPayeeKnown ? payeeId : null) : LedgerAccount.BudgetAvailable(source, line);

    private static LedgerAccount PayableOf(FundingShare share, Payment payment) => LedgerAccount.Payable(share.FundSourceCode, share.BudgetItemCode, payment.SubProjectId, payment.PayeeId);

    /// <summary>The part of shares that begins after an amount.</summary>
    private static IEnumerable<FundingShare> Slice(IEnumerable<FundingShare> shares, decimal skip, decimal amount)
    {
        foreach (var share in shares)
        {
            var passed = Math.Min(skip, share.Amount);
            skip -= passed;
            var taken = Math.Min(share.Amount - passed, amount);
            amount -= taken;
            if (taken > 0)
            {
                yield return share with { Amount = taken };
            }
        }
    }

    private static string[] LinesOf(IReadOnlyList<Promise> promises) => [.. promises.SelectMany(p => p.Lines).Select(l => l.BudgetItemCode).Distinct(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancellationToken) => [.. (await configuration.GetAsync<FundSourceValues>(cancellationToken)).Select(s => s.Code)];

    private Task<LedgerTransaction> PostAsync(
        LedgerTransactionKind kind, DocumentType type, Guid documentId, string description, string step, DateOnly day, IReadOnlyList<LedgerMovement> movements, CancellationToken cancellationToken) =>
        ledger.PostAsync(
            new LedgerPosting
            {
                Kind = kind,
                Date = day,
                DocumentType = type.ToString(),
                DocumentId = documentId,
                Description = description.Length > LedgerConsts.MaxDescriptionLength ? description[..LedgerConsts.MaxDescriptionLength] : description,
                IdempotencyKey = $"{documentId:N}:{step}",
                Movements = movements,
            },
            cancellationToken);

    /// <summary>Balances from which several lines of one document take.</summary>
    private sealed class Pool(IReadOnlyList<AccountBalance> balances)
    {
        private readonly Dictionary<LedgerAccount, decimal> _left = balances.ToDictionary(b => b.Account, b => b.Amount);

        public decimal Take(LedgerAccount account, decimal wanted)
        {
            var taken = Math.Min(wanted, _left.GetValueOrDefault(account));
            if (taken <= 0)
            {
                return 0;
            }

            _left[account] -= taken;
            return taken;
        }

        public void Give(LedgerAccount account, decimal amount) => _left[account] = _left.GetValueOrDefault(account) + amount;

        public decimal Held(string line, Guid subProjectId) => _left
            .Where(b => b.Key.BudgetItemCode == line && b.Key.SubProjectId == subProjectId && b.Key.Kind is LedgerAccountKind.Committed or LedgerAccountKind.Payable or LedgerAccountKind.Paid or LedgerAccountKind.Deposit)
            .Sum(b => b.Value);
    }
}
