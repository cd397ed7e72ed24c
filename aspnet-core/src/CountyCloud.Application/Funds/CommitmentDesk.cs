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
    private const int Most = 1000;

    /// <summary>A contract was signed.</summary>
    /// <exception cref="BusinessException">It is above what the lines that it covers have: nothing of the signature is kept.</exception>
    public async Task SignAsync(ContractSigned contract, CancellationToken cancellationToken)
    {
        var covered = await CheckAsync(contract.Number, contract.Amount, contract.BudgetCodes, contract.SubProjectIds, cancellationToken);
        await poster.CommitAsync(
            DocumentType.Contract, contract.ContractId, $"{contract.Number} {contract.Title}", "commitment", Promise.OfContract(contract.Amount, covered), contract.ContractorId, contract.ContractorName, fund.Today, cancellationToken);
    }

    /// <summary>Refuses an amount that a contract cannot have: above what its lines have, or below what its sub-projects were paid or are owed.</summary>
    /// <returns>Its sub-projects.</returns>
    /// <exception cref="BusinessException">It cannot have it.</exception>
    public async Task<IReadOnlyList<SubProjectPosition>> CheckAsync(string number, decimal amount, IReadOnlyList<string> budgetCodes, IReadOnlyList<Guid> subProjectIds, CancellationToken cancellationToken)
    {
        var covered = await PositionsAsync(subProjectIds, cancellationToken);
        IBusinessRule[] rules =
        [
            new ContractStaysInItsLinesRule(number, amount, await RoomAsync(budgetCodes, covered, cancellationToken)),
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
        var covered = await CheckAsync(contract.ContractNumber, contract.Amount, contract.BudgetCodes, contract.SubProjectIds, cancellationToken);
        var promises = Promise.OfContract(contract.Amount, covered);
        var bound = (await subProjects.GetWithSchemeAsync(cancellationToken)).Select(s => s.SubProjectId).ToHashSet();
        decimal Of(SubProjectPosition s, string line) => promises.Where(p => p.SubProjectId == s.Id).SelectMany(p => p.Lines).Where(l => l.BudgetItemCode == line).Sum(l => l.Amount);
        var text = $"{contract.Number} {contract.ContractNumber} {contract.Title}";
        await poster.GiveBackAsync(
            DocumentType.ContractAmendment, contract.AmendmentId, text,
            [.. covered.Where(s => !bound.Contains(s.Id)).Select(s => new Promise(s.Id, null, [.. s.Budget.Select(b => b with { Amount = Of(s, b.BudgetItemCode) })]))], fund.Today, cancellationToken);
        await poster.CommitAsync(DocumentType.ContractAmendment, contract.AmendmentId, text, "commitment", promises, contract.ContractorId, contract.ContractorName, fund.Today, cancellationToken);
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
            DocumentType.DesignScheme, scheme.SchemeId, scheme.SchemeNumber, "commitment", promises, scheme.ContractorId, scheme.ContractorName.IsEmpty ? null : scheme.ContractorName.Source, fund.Today, cancellationToken);
    }

    /// <summary>Lines got money: what was promised of them before it came is promised now, the oldest contract first, then schemes.</summary>
    public async Task AddAsync(FundAllocation allocation, CancellationToken cancellationToken)
    {
        var lines = allocation.Lines.Select(l => l.BudgetItemCode).ToHashSet(StringComparer.Ordinal);
        var step = $"commitment:{allocation.Number}";
        foreach (var contract in (await tenders.GetContractsAsync(Most, cancellationToken)).Where(c => c.State == ContractState.Running && c.SubProjectIds.Count > 0).OrderBy(c => c.SignedOn).ThenBy(c => c.Number, StringComparer.Ordinal))
        {
            var covered = await PositionsAsync(contract.SubProjectIds, cancellationToken);

            // The scheme of a sub-project binds once it is approved; it is looked at below.
            var promises = Promise.OfContract(contract.Amount, covered).Where(p => p.Lines.Any(l => lines.Contains(l.BudgetItemCode))).ToList();
            await poster.CommitAsync(DocumentType.Contract, contract.Id, $"{contract.Number} {contract.Title}", step, promises, contract.ContractorId, contract.ContractorName, fund.Today, cancellationToken);
        }

        foreach (var s in await subProjects.GetWithSchemeAsync(cancellationToken))
        {
            var promised = s.Lines.Where(l => lines.Contains(l.BudgetItemCode)).Select(l => new LineAmount(l.BudgetItemCode, l.Amount)).ToList();
            await poster.CommitAsync(
                DocumentType.DesignScheme, s.SchemeId, s.Number, step, [new Promise(s.SubProjectId, s.FundSourceCode, promised)], s.ContractorId, s.ContractorName.IsEmpty ? null : s.ContractorName.Source, fund.Today, cancellationToken);
        }
    }

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
