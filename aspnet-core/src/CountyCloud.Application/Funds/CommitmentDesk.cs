using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Governance;
using CountyCloud.Tenders;

namespace CountyCloud.Funds;

/// <summary>
/// Keeps the ledger's promised money equal to what contracts and approved schemes promise (FUND-16): promised when they come, added to when
/// more is allocated, given back when they ask for less or end. A sub-project without a contract promises by its approved scheme alone;
/// where neither is there a payment takes free money.
/// </summary>
public sealed class CommitmentDesk(FundContext fund, FundsPoster poster, IFundQueries queries, ILedgerQueries ledger, ISubProjectFacts subProjects, ITenderQueries tenders)
{
    /// <summary>A contract was signed.</summary>
    /// <exception cref="BusinessException">It is above what the lines that it covers have: nothing of the signature is kept.</exception>
    public async Task SignAsync(ContractSigned contract, CancellationToken cancellationToken)
    {
        var covered = await CheckAsync(contract.Number, former: 0, contract.Amount, contract.BudgetCodes, contract.SubProjectIds, cancellationToken);
        var promises = PromisesOf(contract.Amount, covered);
        await poster.CommitAsync(
            [new PromisingDocument(DocumentType.Contract, contract.ContractId, $"{contract.Number} {contract.Title}", promises, contract.ContractorId, contract.ContractorName)], "commitment", fund.Today, cancellationToken);
    }

    /// <summary>Refuses an amount that a contract cannot have: above what its lines have, or below what its sub-projects were paid or are owed.</summary>
    /// <param name="number">Number of the contract.</param>
    /// <param name="former">What it had before, yuan; 0 when it is new. Who promises no more than before needs no room: its lines may be taken by work under it.</param>
    /// <param name="amount">What it asks for, yuan.</param>
    /// <param name="budgetCodes">Systems and lines that it covers.</param>
    /// <param name="subProjectIds">Sub-projects that it covers.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Its sub-projects.</returns>
    /// <exception cref="BusinessException">It cannot have it.</exception>
    public async Task<IReadOnlyList<SubProjectPosition>> CheckAsync(string number, decimal former, decimal amount, IReadOnlyList<string> budgetCodes, IReadOnlyList<Guid> subProjectIds, CancellationToken cancellationToken)
    {
        var covered = await PositionsAsync(subProjectIds, cancellationToken);
        IBusinessRule[] rules =
        [
            new ContractStaysInItsLinesRule(number, amount, amount > former ? await RoomAsync(budgetCodes, covered, cancellationToken) : []),
            new ContractCoversWhatIsOwedRule(number, amount, await OwedAsync(covered, cancellationToken)),
        ];
        return rules.FirstOrDefault(r => r.IsBroken) is { } broken ? throw broken.ToException() : covered;
    }

    /// <summary>
    /// A contract was amended: what it promises less is free again, what it promises more is promised. A sub-project whose scheme is approved keeps
    /// its promise: the scheme binds (M99), and who wants less of it changes the scheme.
    /// </summary>
    /// <exception cref="BusinessException">It cannot have the amount: nothing of the amendment is kept.</exception>
    public async Task AmendAsync(ContractAmended contract, CancellationToken cancellationToken)
    {
        var covered = await CheckAsync(contract.ContractNumber, contract.FormerAmount, contract.Amount, contract.BudgetCodes, contract.SubProjectIds, cancellationToken);
        var promises = PromisesOf(contract.Amount, covered);
        var bound = (await subProjects.GetBudgetsAsync([.. contract.SubProjectIds.Distinct()], cancellationToken)).Where(b => b.SchemeId is not null).Select(b => b.SubProjectId).ToHashSet();
        decimal Of(SubProjectPosition s, string line) => promises.Where(p => p.SubProjectId == s.Id).SelectMany(p => p.Lines).Where(l => l.BudgetItemCode == line).Sum(l => l.Amount);
        var text = $"{contract.Number} {contract.ContractNumber} {contract.Title}";
        await poster.GiveBackAsync(
            DocumentType.ContractAmendment, contract.AmendmentId, text,
            [.. covered.Where(s => !bound.Contains(s.Id)).Select(s => new Promise(s.Id, null, [.. s.Budget.Select(b => b with { Amount = Of(s, b.BudgetItemCode) })]))], fund.Today, cancellationToken);
        await poster.CommitAsync(
            [new PromisingDocument(DocumentType.ContractAmendment, contract.AmendmentId, text, promises, contract.ContractorId, contract.ContractorName)], "commitment", fund.Today, cancellationToken);
    }

    /// <summary>A contract ended: what nobody is owed of it is free again.</summary>
    public async Task EndAsync(ContractEnded contract, CancellationToken cancellationToken) => await poster.GiveBackAsync(
        DocumentType.Contract, contract.ContractId, contract.Number,
        [.. (await PositionsAsync(contract.SubProjectIds, cancellationToken)).Select(s => new Promise(s.Id, null, [.. s.Budget.Select(b => b with { Amount = 0 })]))], fund.Today, cancellationToken);

    /// <summary>A scheme was approved: from now on its budget binds (M99), more or less than was promised before.</summary>
    public async Task ApproveAsync(SchemeApproved scheme, CancellationToken cancellationToken)
    {
        Promise[] promises = [new(scheme.SubProjectId, scheme.FundSourceCode, [.. scheme.Lines.Select(l => new LineAmount(l.BudgetItemCode, l.Amount))])];
        await poster.GiveBackAsync(DocumentType.DesignScheme, scheme.SchemeId, scheme.SchemeNumber, promises, fund.Today, cancellationToken);
        await poster.CommitAsync(
            [new PromisingDocument(DocumentType.DesignScheme, scheme.SchemeId, scheme.SchemeNumber, promises, scheme.ContractorId, scheme.ContractorName.IsEmpty ? null : scheme.ContractorName.Source)],
            "commitment", fund.Today, cancellationToken);
    }

    /// <summary>
    /// What contracts and schemes promise of lines that get money, the oldest contract first, then schemes. To be read before the money is
    /// posted: from then on all others wait.
    /// </summary>
    public async Task<IReadOnlyList<PromisingDocument>> PromisesOfAsync(FundAllocation allocation, CancellationToken cancellationToken)
    {
        var lines = allocation.Lines.Select(l => l.BudgetItemCode).ToHashSet(StringComparer.Ordinal);
        var contracts = (await tenders.GetRunningAsync(cancellationToken)).Where(c => c.SubProjectIds.Count > 0).OrderBy(c => c.SignedOn).ThenBy(c => c.Number, StringComparer.Ordinal).ToList();
        var budgets = await subProjects.GetBudgetsAsync([.. contracts.SelectMany(c => c.SubProjectIds).Distinct()], cancellationToken);
        var byId = budgets.ToDictionary(b => b.SubProjectId);
        var documents = new List<PromisingDocument>();
        foreach (var contract in contracts)
        {
            var covered = contract.SubProjectIds.Distinct().Select(id => byId.GetValueOrDefault(id) ?? throw new EntityNotFoundException(typeof(SubProject), id));

            // The scheme of a sub-project binds once it is approved; it is looked at below.
            var promises = Promise.OfContract(contract.Amount, covered.Select(b => new Promise(b.SubProjectId, b.FundSourceCode, [.. b.Lines.Select(l => new LineAmount(l.BudgetItemCode, l.Amount))])));
            documents.Add(new PromisingDocument(
                DocumentType.Contract, contract.Id, $"{contract.Number} {contract.Title}", [.. promises.Where(p => p.Lines.Any(l => lines.Contains(l.BudgetItemCode)))], contract.ContractorId, contract.ContractorName));
        }

        documents.AddRange(budgets.Where(b => b.SchemeId is not null).Select(b => new PromisingDocument(
            DocumentType.DesignScheme, b.SchemeId!.Value, b.Number,
            [new Promise(b.SubProjectId, b.FundSourceCode, [.. b.Lines.Where(l => lines.Contains(l.BudgetItemCode)).Select(l => new LineAmount(l.BudgetItemCode, l.Amount))])],
            b.ContractorId, b.ContractorName.IsEmpty ? null : b.ContractorName.Source)));
        return [.. documents.Where(d => d.Promises.Any(p => p.Lines.Count > 0))];
    }

    /// <summary>Lines got money: what was promised of them before it came is promised now.</summary>
    /// <param name="allocation">What gave it to them.</param>
    /// <param name="documents">Who waits for it, in this order (<see cref="PromisesOfAsync"/>).</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task AddAsync(FundAllocation allocation, IReadOnlyList<PromisingDocument> documents, CancellationToken cancellationToken) =>
        poster.CommitAsync(documents, $"commitment:{allocation.Number}", fund.Today, cancellationToken);

    private static IReadOnlyList<Promise> PromisesOf(decimal amount, IEnumerable<SubProjectPosition> covered) =>
        Promise.OfContract(amount, covered.Select(s => new Promise(s.Id, s.FundSourceCode, s.Budget)));

    private async Task<IReadOnlyList<SubProjectPosition>> PositionsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var positions = new List<SubProjectPosition>();
        foreach (var id in ids.Distinct())
        {
            positions.Add(await fund.SubProjectAsync(id, cancellationToken));
        }

        return positions;
    }

    // What the sub-projects were paid or are to be paid; a deposit comes back.
    private async Task<decimal> OwedAsync(IReadOnlyList<SubProjectPosition> covered, CancellationToken cancellationToken)
    {
        var own = covered.Select(s => (Guid?)s.Id).ToHashSet();
        var lines = covered.SelectMany(s => s.Budget).Select(b => b.BudgetItemCode).Distinct(StringComparer.Ordinal).ToList();
        return lines.Count == 0 ? 0 : (await queries.GetBalancesAsync(lines, cancellationToken))
            .Where(b => b.Account.Kind is LedgerAccountKind.Payable or LedgerAccountKind.Paid && own.Contains(b.Account.SubProjectId)).Sum(b => b.Amount);
    }

    // Of lines that the contract names: all that they have and others do not hold. Of lines that it has by its sub-projects only: their part of that.
    private async Task<IReadOnlyList<LineAmount>> RoomAsync(IReadOnlyList<string> codes, IReadOnlyList<SubProjectPosition> covered, CancellationToken cancellationToken)
    {
        var nodes = BudgetTree.Build(await fund.Configuration.GetAsync<BudgetItemValues>(cancellationToken), planAmount: null).Flatten().ToList();
        var named = nodes.Where(n => codes.Contains(n.Values.Code, StringComparer.Ordinal)).SelectMany(n => n.Flatten()).Where(n => n.Children.Count == 0).Select(n => n.Values.Code).ToHashSet(StringComparer.Ordinal);
        var planned = covered.SelectMany(s => s.Budget).GroupBy(l => l.BudgetItemCode, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(l => l.Amount), StringComparer.Ordinal);
        var lines = nodes.Where(n => n.Children.Count == 0 && (named.Contains(n.Values.Code) || planned.ContainsKey(n.Values.Code))).ToList();
        if (lines.Count == 0)
        {
            return [];
        }

        var own = covered.Select(s => (Guid?)s.Id).ToHashSet();
        var moved = await ledger.GetReallocatedAsync(null, cancellationToken);
        var held = (await queries.GetBalancesAsync([.. lines.Select(l => l.Values.Code)], cancellationToken))
            .Where(b => b.Account.Kind is LedgerAccountKind.Committed or LedgerAccountKind.Payable or LedgerAccountKind.Paid or LedgerAccountKind.Deposit && !own.Contains(b.Account.SubProjectId ?? Guid.Empty))
            .GroupBy(b => b.Account.BudgetItemCode!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(b => b.Amount), StringComparer.Ordinal);
        return
        [
            .. lines.Select(n =>
            {
                var code = n.Values.Code;
                var left = n.Values.Amount + moved.GetValueOrDefault(code) - held.GetValueOrDefault(code);
                return new LineAmount(code, named.Contains(code) ? left : Math.Min(left, planned[code]));
            }),
        ];
    }
}
