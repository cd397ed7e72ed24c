using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ISupplyCaseAppService"/>
public sealed class SupplyCaseAppService(
    IRepository<SupplyCase> cases, IRepository<TraceSubject> subjects, ITraceSubjectQueries names, ITraceProductFacts products, ISupplyQueries queries, ICountyConfiguration configuration, CountyDocuments documents, TraceScope scope,
    IGuidGenerator ids) : ISupplyCaseAppService
{
    private static readonly string[] Keepers = [CountyCloudPermissions.SupplyManage];

    /// <inheritdoc />
    public async Task<PagedResultDto<SupplyCaseListItemDto>> GetListAsync(SupplyCaseListInput input, CancellationToken cancellationToken) =>
        await queries.GetCasesAsync(input, await scope.GetVisibleSubjectIdsAsync(cancellationToken), documents.Today, cancellationToken);

    /// <inheritdoc />
    public async Task<SupplyCaseDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ListResultDto<SupplyServiceOptionDto>> GetServicesAsync(CancellationToken cancellationToken) =>
        new([.. (await configuration.GetAsync<SupplyServiceValues>(cancellationToken)).Where(s => s.IsOn).OrderBy(s => s.Order).ThenBy(s => s.Code, StringComparer.Ordinal).Select(s => new SupplyServiceOptionDto(s.Code, s.Name, s.Kind, s.Provider))]);

    /// <inheritdoc />
    public async Task<SupplyCaseDto> CreateAsync(CreateSupplyCaseInput input, CancellationToken cancellationToken)
    {
        // Whose subject it is not cannot tell an unknown one from another's.
        await CheckMayActAsync(input.Content.ProducerId, cancellationToken);
        var producer = await subjects.FindAsync(input.Content.ProducerId, cancellationToken) ?? throw new BusinessException("Traceability:HolderUnknown", 400).WithData("name", input.Content.ProducerId);
        if (input.Content.ProductId is { } product && !(await products.GetAsync([product], cancellationToken)).ContainsKey(product))
        {
            throw new BusinessException("Trace:ProductUnknown", 400).WithData("product", product);
        }

        var service = (await configuration.GetAsync<SupplyServiceValues>(cancellationToken)).FirstOrDefault(s => s.Code == input.Content.ServiceCode);
        return await ToDtoAsync(
            await documents.AddAsync(
                cases, input, async () => new SupplyCase(ids.Create(), await documents.HeadAsync("SCS", input.Title, null, cancellationToken), input.Content, service, producer.State, documents.Today), cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<SupplyCaseDto> AcceptAsync(Guid id, AcceptSupplyCaseInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, c => c.Accept(input.Provider, input.DueOn, input.Fee, input.Text, documents.Today, documents.UserName), cancellationToken);

    /// <inheritdoc />
    public Task<SupplyCaseDto> AddNoteAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, c => c.Note(input.Text, documents.Today, documents.UserName), cancellationToken);

    /// <inheritdoc />
    public Task<SupplyCaseDto> DeliverAsync(Guid id, DeliverSupplyCaseInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, c => c.Deliver(input.Result, input.Fee, documents.Today, documents.UserName), cancellationToken);

    /// <inheritdoc />
    public Task<SupplyCaseDto> DeclineAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, c => c.Decline(input.Text, documents.Today, documents.UserName), cancellationToken);

    /// <inheritdoc />
    public Task<SupplyCaseDto> ConfirmAsync(Guid id, ConfirmSupplyCaseInput input, CancellationToken cancellationToken) => StepAsync(id, input, c => c.Confirm(input.Text, documents.Today, documents.UserName), cancellationToken);

    /// <inheritdoc />
    public Task<SupplyCaseDto> SendBackAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, c => c.SendBack(input.Text, documents.Today, documents.UserName), cancellationToken);

    /// <inheritdoc />
    public Task<SupplyCaseDto> WithdrawAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, c => c.Withdraw(input.Text, documents.Today, documents.UserName), cancellationToken);

    private async Task<SupplyCase> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await documents.VisitAsync(cases, id, _ => true, cancellationToken);
        if (await scope.GetVisibleSubjectIdsAsync(cancellationToken) is { } own && !own.Contains(found.Content.ProducerId))
        {
            throw new EntityNotFoundException(typeof(SupplyCase), id);
        }

        return found;
    }

    // The office acts for every producer, others for those of which they are members.
    private async Task<bool> MayActAsync(Guid producerId, CancellationToken cancellationToken) =>
        await documents.MayAsync(CountyCloudPermissions.SupplyManage, cancellationToken) || await scope.GetOwnSubjectIdsAsync(cancellationToken) is not { } own || own.Contains(producerId);

    private async Task CheckMayActAsync(Guid producerId, CancellationToken cancellationToken)
    {
        if (!await MayActAsync(producerId, cancellationToken))
        {
            throw new BusinessException("Traceability:NotYourSubject");
        }
    }

    private async Task<SupplyCaseDto> StepAsync(Guid id, CountyDocumentStepInput input, Action<SupplyCase> step, CancellationToken cancellationToken)
    {
        await CheckMayActAsync((await VisitAsync(id, cancellationToken)).Content.ProducerId, cancellationToken);
        return await ToDtoAsync(await documents.ChangeAsync(cases, id, input, c =>
        {
            step(c);
            return Task.CompletedTask;
        }, cancellationToken), cancellationToken);
    }

    private async Task<SupplyCaseDto> ToDtoAsync(SupplyCase c, CancellationToken cancellationToken)
    {
        var isOwn = await MayActAsync(c.Content.ProducerId, cancellationToken);
        DocumentAction[] actions =
        [
            new("accept", c.State == SupplyCaseState.Ordered, Keepers), new("deliver", c.State == SupplyCaseState.Accepted, Keepers), new("confirm", isOwn && c.State == SupplyCaseState.Delivered, []),
            new("sendBack", isOwn && c.State == SupplyCaseState.Delivered, []), new("addNote", isOwn && c.IsOpen, []), new("withdraw", isOwn && c.State == SupplyCaseState.Ordered, []),
            new("decline", c.State is SupplyCaseState.Ordered or SupplyCaseState.Accepted, Keepers),
        ];
        var product = c.Content.ProductId is { } named ? (await products.GetAsync([named], cancellationToken)).GetValueOrDefault(named) : null;
        return new SupplyCaseDto(
            await documents.ToDtoAsync(c, actions, cancellationToken), c.Content, c.State, c.ServiceKind, c.ServiceName, (await names.GetNamesAsync([c.Content.ProducerId], cancellationToken)).GetValueOrDefault(c.Content.ProducerId, string.Empty),
            product is null ? null : $"{product.Code} {product.Name.Source}", c.Provider, c.DueOn, c.Fee, c.Result, c.IsLateOn(documents.Today), c.Steps);
    }
}
