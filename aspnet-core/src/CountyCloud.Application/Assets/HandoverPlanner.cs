using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Timing;
using CountyCloud.Governance;
using CountyCloud.Stations;
using CountyCloud.Tasks;
using CountyCloud.Tenders;

namespace CountyCloud.Assets;

/// <summary>Plans handovers: of a contract by hand, and of all whose end comes near (ASSET-09), again and again without harm.</summary>
public sealed class HandoverPlanner(
    IRepository<Contract> contracts, IRepository<Handover> handovers, ITenderQueries tenders, IAssetQueries queries, ICountyConfiguration configuration, IDocumentNumbers numbers, TaskDesk tasks,
    IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock)
{
    /// <summary>Days before the contract's end on which the handover is planned, when the county's rule <c>handover_lead</c> says nothing else.</summary>
    public const int DefaultLeadDays = 30;

    // M139 lists them; a county's rule handover_scope can name others.
    private static readonly HandoverScope[] DefaultScope =
        [HandoverScope.Centre, HandoverScope.LogisticsCentre, HandoverScope.ColdChain, HandoverScope.Station, HandoverScope.Shop, HandoverScope.MediaAccount];

    /// <summary>Plans the handover of every running contract whose end comes near and that has none; for the daily job.</summary>
    /// <returns>How many were planned.</returns>
    public async Task<int> PlanDueAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace((await configuration.GetProfileAsync(cancellationToken))?.HandoverReceiver.Source))
        {
            return 0;
        }

        var lead = await LeadDaysAsync(cancellationToken);
        var count = 0;
        foreach (var contract in await tenders.GetEndingAsync(clock.Today().AddDays(lead), cancellationToken))
        {
            if (!await queries.HasHandoverAsync(contract.Id, cancellationToken))
            {
                await PlanAsync(contract.Id, cancellationToken);
                count++;
            }
        }

        return count;
    }

    /// <summary>Plans the handover of a contract.</summary>
    public async Task<Handover> PlanAsync(Guid contractId, CancellationToken cancellationToken)
    {
        var contract = await contracts.GetAsync(contractId, cancellationToken);
        if (await queries.HasHandoverAsync(contractId, cancellationToken))
        {
            throw new BusinessException("Assets:HandoverExists").WithData("number", contract.Number);
        }

        var receiver = (await configuration.GetProfileAsync(cancellationToken))?.HandoverReceiver.Source ?? string.Empty;
        var entries = await EntriesAsync(contractId, cancellationToken);
        var scope = await ScopeAsync(cancellationToken);
        Handover? handover = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            handover = new Handover(
                ids.Create(), await numbers.NextAsync("HO", cancellationToken), contract.Id, contract.Number, contract.Title, contract.ContractorId, contract.EndsOn, receiver, scope, entries, ids);
            handovers.Add(handover);
            var title = $"{handover.Number} {handover.Title}";
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, DocumentType.Handover, handover.Id, title, [Administration.Identity.CountyRoles.ProgrammeOffice], DueOn: contract.EndsOn), cancellationToken);
            if (contract.ContractorId is { } contractorId)
            {
                await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, DocumentType.Handover, handover.Id, title, ContractorId: contractorId, DueOn: contract.EndsOn), cancellationToken);
            }

            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return handover!;
    }

    private async Task<IReadOnlyList<HandoverEntry>> EntriesAsync(Guid contractId, CancellationToken cancellationToken)
    {
        var registers = await queries.GetRegistersAsync(contractId, cancellationToken);
        var stations = (await configuration.GetAsync<StationValues>(cancellationToken)).Where(s => s.Status == StationStatus.Open);
        return
        [
            .. stations.Select(s => new HandoverEntry(HandoverScope.Station, null, Short(s.Title), 1, null)),
            .. registers.Accounts.Select(a => new HandoverEntry(a.Kind == OnlineAccountKind.Shop ? HandoverScope.Shop : HandoverScope.MediaAccount, a.Id, Short($"{a.Platform} {a.Name}"), 1, a.LoginHolder)),
            .. registers.Assets.Select(a => new HandoverEntry(HandoverScope.Asset, a.Id, Short($"{a.Number} {a.Name}"), a.Quantity, a.State.ToString())),
            .. registers.Rights.Select(r => new HandoverEntry(HandoverScope.IntellectualProperty, r.Id, Short($"{r.Number} {r.Name}"), 1, r.RegistrationNumber)),
            .. registers.Deposits.Select(d => new HandoverEntry(HandoverScope.Deposit, d.Id, Short(d.Name), 1, d.HeldBy)),
        ];
    }

    private async Task<IReadOnlyList<HandoverScope>> ScopeAsync(CancellationToken cancellationToken) =>
        await RuleAsync("handover_scope", cancellationToken) is { } list
            ? [.. list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(s => Enum.TryParse<HandoverScope>(s, ignoreCase: true, out _)).Select(s => Enum.Parse<HandoverScope>(s, ignoreCase: true))]
            : DefaultScope;

    private async Task<int> LeadDaysAsync(CancellationToken cancellationToken) =>
        int.TryParse(await RuleAsync("handover_lead", cancellationToken), System.Globalization.CultureInfo.InvariantCulture, out var days) ? days : DefaultLeadDays;

    private async Task<string?> RuleAsync(string parameter, CancellationToken cancellationToken) =>
        (await configuration.GetAsync<ProgrammeRuleValues>(cancellationToken)).Where(r => r.Parameter == parameter && r.EffectiveFrom <= clock.Today()).MaxBy(r => r.EffectiveFrom)?.Value;

    private static string Short(string text) => text.Length > 256 ? text[..256] : text;
}
