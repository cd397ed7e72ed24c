using CountyCloud.Contractors;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using CountyCloud.Permissions;
using CountyCloud.Tasks;
using CountyCloud.Tenders;

namespace CountyCloud.Assets;

/// <inheritdoc cref="IHandoverAppService"/>
public sealed class HandoverAppService(
    IRepository<Handover> handovers, IAssetQueries queries, HandoverPlanner planner, CurrentContractor contractor, Attachments attachments, TaskDesk tasks, IPermissionChecker permissions, ITextLocalizer texts,
    IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock) : IHandoverAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<HandoverListItemDto>> GetListAsync(HandoverListInput input, CancellationToken cancellationToken) =>
        await queries.GetHandoversAsync(input, await contractor.GetIdAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<HandoverDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var handover = await handovers.GetAsync(id, cancellationToken);
        await contractor.CheckMayVisitAsync(typeof(Handover), id, handover.ContractorId, cancellationToken);
        return await ToDtoAsync(handover, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<HandoverDto> CreateAsync(HandoverInput input, CancellationToken cancellationToken) => await ToDtoAsync(await planner.PlanAsync(input.ContractId, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<HandoverDto> AddItemAsync(Guid id, HandoverItemInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, h => h.AddItem(ids.Create(), new HandoverEntry(input.Scope, null, input.Name.Trim(), input.Quantity, null)), cancellationToken);

    /// <inheritdoc />
    public Task<HandoverDto> CheckItemAsync(Guid id, HandoverCheckInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, h => h.Check(input.ItemId, input.State, input.Remark, clock.Today()), cancellationToken);

    /// <inheritdoc />
    public Task<HandoverDto> FinishInventoryAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, h => h.FinishInventory(clock.Today()), cancellationToken);

    /// <inheritdoc />
    public Task<HandoverDto> TransferAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, h => h.Transfer(clock.Today()), cancellationToken);

    /// <inheritdoc />
    public async Task<HandoverDto> AcceptAsync(Guid id, HandoverAcceptanceInput input, CancellationToken cancellationToken)
    {
        Handover? handover = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            handover = await handovers.GetAsync(id, cancellationToken);
            var papers = await attachments.AttachAsync(DocumentType.Handover, id, input.AttachmentIds, "acceptance", cancellationToken);
            handover.Accept(papers.Count > 0, clock.Today());
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(handover!, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<HandoverDto> CloseAsync(Guid id, CancellationToken cancellationToken)
    {
        Handover? handover = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            handover = await handovers.GetAsync(id, cancellationToken);
            handover.Close((await queries.GetRegistersAsync(handover.ContractId, cancellationToken)).Deposits.Count, clock.Today());
            await tasks.CloseAsync(DocumentType.Handover, id, WorkTaskState.Done, null, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(handover!, cancellationToken);
    }

    private async Task<HandoverDto> ChangeAsync(Guid id, Action<Handover> change, CancellationToken cancellationToken)
    {
        var handover = await handovers.GetAsync(id, cancellationToken);
        change(handover);
        await unitOfWork.SaveAsync(cancellationToken);
        return await ToDtoAsync(handover, cancellationToken);
    }

    private async Task<HandoverDto> ToDtoAsync(Handover h, CancellationToken cancellationToken)
    {
        var may = await contractor.GetIdAsync(cancellationToken) is null && await permissions.IsGrantedAsync(CountyCloudPermissions.ProjectsManage, cancellationToken);
        var deposits = h.State == HandoverState.Accepted ? (await queries.GetRegistersAsync(h.ContractId, cancellationToken)).Deposits.Count : 0;
        (string Name, IBusinessRule[] Rules) next = h.State switch
        {
            HandoverState.Planned => ("finishInventory", [new HandoverListIsCompleteRule(h), new EveryItemIsCheckedRule(h)]),
            HandoverState.InventoryChecked => ("transfer", [new ContractTermIsOverBeforeTransferRule(h, clock.Today())]),
            HandoverState.Transferred => ("accept", []),
            HandoverState.Accepted => ("close", [new DepositsAreSettledBeforeClosingRule(h, deposits)]),
            _ => (string.Empty, []),
        };
        var broken = next.Rules.FirstOrDefault(r => r.IsBroken);
        List<string> allowed = !may ? [] : h.State == HandoverState.Planned ? ["addItem", "checkItem"] : [];
        if (may && next.Name.Length > 0 && broken is null)
        {
            allowed.Add(next.Name);
        }

        return new HandoverDto(
            new HandoverListItemDto(h.Id, h.Number, h.Title, h.ContractId, h.ContractNumber, h.ContractEndsOn, h.Receiver, h.State, h.Items.Count, h.Items.Count(i => i.State == HandoverItemState.Unchecked)),
            [.. h.Items.OrderBy(i => i.Order).Select(i => new HandoverItemDto(i.Id, i.Order, i.Scope, i.Name, i.Quantity, i.RegisteredState, i.State, i.Remark, i.CheckedOn))],
            h.Scope, h.CheckedOn, h.TransferredOn, h.AcceptedOn, h.ClosedOn, allowed, BlockedActionDto.Of(next.Name, broken is null || !may ? null : texts.Explain(broken)));
    }
}

/// <summary>When the receiver has accepted, the registers note what was handed over, and the contract ends.</summary>
public sealed class HandoverAcceptedHandler(
    IRepository<Handover> handovers, IRepository<Contract> contracts, IAssetQueries queries, ICurrentUser user, IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock) : IDomainEventHandler<HandoverAccepted>
{
    /// <inheritdoc />
    public async Task HandleAsync(HandoverAccepted domainEvent, CancellationToken cancellationToken)
    {
        var handover = await handovers.GetAsync(domainEvent.HandoverId, cancellationToken);
        var listed = handover.Items.Where(i => i.SourceId is not null && i.State is HandoverItemState.InOrder or HandoverItemState.Damaged).Select(i => i.SourceId!.Value).ToHashSet();
        var registers = await queries.GetRegistersAsync(domainEvent.ContractId, cancellationToken);
        foreach (var asset in registers.Assets.Where(a => listed.Contains(a.Id)))
        {
            asset.ChangeState(AssetState.HandedOver, handover.Number, ids.Create(), user.UserName ?? string.Empty, clock);
        }

        foreach (var account in registers.Accounts.Where(a => listed.Contains(a.Id)))
        {
            account.ChangeState(OnlineAccountState.HandedOver);
            account.ChangeHolder(handover.Receiver);
        }

        var contract = await contracts.GetAsync(domainEvent.ContractId, cancellationToken);
        if (contract.State == ContractState.Running)
        {
            contract.End(clock.Today());
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }
}
