using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Assets;

/// <inheritdoc cref="IIntellectualPropertyAppService"/>
public sealed class IntellectualPropertyAppService(
    IRepository<IntellectualProperty> rights, IAssetQueries queries, RegisterScope scope, Attachments attachments, IDocumentNumbers numbers, IUnitOfWork unitOfWork, IGuidGenerator ids) : IIntellectualPropertyAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<IntellectualPropertyDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var page = await queries.GetPageAsync<IntellectualProperty>(input, null, await scope.GetContractIdsAsync(cancellationToken), cancellationToken);
        return new PagedResultDto<IntellectualPropertyDto>(page.TotalCount, [.. page.Items.Select(ToDto)]);
    }

    /// <inheritdoc />
    public async Task<IntellectualPropertyDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var right = await rights.GetAsync(id, cancellationToken);
        await scope.CheckMayVisitAsync(typeof(IntellectualProperty), id, right.ContractId, cancellationToken);
        return ToDto(right) with { ContractNumber = await scope.FindContractNumberAsync(right.ContractId, cancellationToken) };
    }

    /// <inheritdoc />
    public async Task<IntellectualPropertyDto> CreateAsync(IntellectualPropertyInput input, CancellationToken cancellationToken)
    {
        await scope.CheckContractAsync(input.ContractId, cancellationToken);
        var county = await scope.GetCountyGovernmentAsync(cancellationToken);
        IntellectualProperty? right = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            right = new IntellectualProperty(
                ids.Create(), await numbers.NextAsync("IPR", cancellationToken), input.Name.Trim(), input.Kind, input.Subject, input.RegistrationNumber, input.RegisteredOn, input.ValidUntil, input.ContractId,
                string.IsNullOrWhiteSpace(input.Owner) ? county : input.Owner.Trim(), county, input.AttachmentIds.Count);
            rights.Add(right);
            await attachments.AttachAsync(DocumentType.IntellectualProperty, right.Id, input.AttachmentIds, "original", cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return ToDto(right!);
    }

    private static IntellectualPropertyDto ToDto(IntellectualProperty r) => new(r.Id, r.Number, r.Name, r.Kind, r.Subject, r.RegistrationNumber, r.RegisteredOn, r.ValidUntil, r.ContractId, r.Owner);
}

/// <inheritdoc cref="IOnlineAccountAppService"/>
public sealed class OnlineAccountAppService(IRepository<OnlineAccount> accounts, IAssetQueries queries, RegisterScope scope, IUnitOfWork unitOfWork, IGuidGenerator ids) : IOnlineAccountAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<OnlineAccountDto>> GetListAsync(OnlineAccountListInput input, CancellationToken cancellationToken)
    {
        var page = await queries.GetPageAsync<OnlineAccount>(input, input.State, await scope.GetContractIdsAsync(cancellationToken), cancellationToken);
        return new PagedResultDto<OnlineAccountDto>(page.TotalCount, [.. page.Items.Select(ToDto)]);
    }

    /// <inheritdoc />
    public async Task<OnlineAccountDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var account = await accounts.GetAsync(id, cancellationToken);
        await scope.CheckMayVisitAsync(typeof(OnlineAccount), id, account.ContractId, cancellationToken);
        return ToDto(account) with
        {
            ContractNumber = await scope.FindContractNumberAsync(account.ContractId, cancellationToken),
            AllowedActions = account.State != OnlineAccountState.HandedOver && await scope.MayManageAsync(cancellationToken) ? ["update"] : [],
        };
    }

    /// <inheritdoc />
    public async Task<OnlineAccountDto> CreateAsync(OnlineAccountInput input, CancellationToken cancellationToken)
    {
        await scope.CheckContractAsync(input.ContractId, cancellationToken);
        var account = new OnlineAccount(
            ids.Create(), input.Platform.Trim(), input.Name.Trim(), input.Kind, input.Address, input.LoginHolder.Trim(), input.ContractId, await scope.GetCountyNameAsync(cancellationToken), input.ReasonForName);
        accounts.Add(account);
        await unitOfWork.SaveAsync(cancellationToken);
        return ToDto(account);
    }

    /// <inheritdoc />
    public async Task<OnlineAccountDto> UpdateAsync(Guid id, OnlineAccountChangeInput input, CancellationToken cancellationToken)
    {
        var account = await accounts.GetAsync(id, cancellationToken);
        account.CheckConcurrencyStamp(input.ConcurrencyStamp);
        account.ChangeHolder(input.LoginHolder.Trim());
        account.ChangeState(input.State);
        await unitOfWork.SaveAsync(cancellationToken);
        return ToDto(account);
    }

    private static OnlineAccountDto ToDto(OnlineAccount a) => new(a.Id, a.ConcurrencyStamp, a.Platform, a.Name, a.Kind, a.Address, a.LoginHolder, a.ContractId, a.ReasonForName, a.State);
}

/// <inheritdoc cref="IDepositAppService"/>
public sealed class DepositAppService(
    IRepository<Deposit> deposits, IRepository<OnlineAccount> accounts, IAssetQueries queries, RegisterScope scope, IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock)
    : IDepositAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<DepositDto>> GetListAsync(DepositListInput input, CancellationToken cancellationToken)
    {
        var page = await queries.GetPageAsync<Deposit>(input, input.State, await scope.GetContractIdsAsync(cancellationToken), cancellationToken);
        return new PagedResultDto<DepositDto>(page.TotalCount, [.. page.Items.Select(ToDto)]);
    }

    /// <inheritdoc />
    public async Task<DepositDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var deposit = await deposits.GetAsync(id, cancellationToken);
        await scope.CheckMayVisitAsync(typeof(Deposit), id, deposit.ContractId, cancellationToken);
        return ToDto(deposit) with
        {
            ContractNumber = await scope.FindContractNumberAsync(deposit.ContractId, cancellationToken),
            AccountName = deposit.AccountId is { } account ? (await accounts.FindAsync(account, cancellationToken))?.Name : null,
            AllowedActions = deposit.State == DepositState.Held && await scope.MayManageAsync(cancellationToken) ? ["settle"] : [],
        };
    }

    /// <inheritdoc />
    public async Task<DepositDto> CreateAsync(DepositInput input, CancellationToken cancellationToken)
    {
        await scope.CheckContractAsync(input.ContractId, cancellationToken);
        if (input.AccountId is { } account)
        {
            _ = await accounts.GetAsync(account, cancellationToken);
        }

        var deposit = new Deposit(ids.Create(), input.Name.Trim(), input.Amount, input.HeldBy.Trim(), input.AccountId, input.BudgetCode, input.PaidOn, input.ContractId);
        deposits.Add(deposit);
        await unitOfWork.SaveAsync(cancellationToken);
        return ToDto(deposit);
    }

    /// <inheritdoc />
    public async Task<DepositDto> SettleAsync(Guid id, DepositSettlementInput input, CancellationToken cancellationToken)
    {
        var deposit = await deposits.GetAsync(id, cancellationToken);
        deposit.Settle(input.IsTransferred ? DepositState.Transferred : DepositState.Returned, input.Settlement.Trim(), clock.Today());
        await unitOfWork.SaveAsync(cancellationToken);
        return ToDto(deposit);
    }

    private static DepositDto ToDto(Deposit d) => new(d.Id, d.Name, d.Amount, d.HeldBy, d.AccountId, d.BudgetCode, d.PaidOn, d.ContractId, d.State, d.SettledOn, d.Settlement);
}
