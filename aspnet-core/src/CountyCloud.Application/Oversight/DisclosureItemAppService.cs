using CountyCloud.Administration.Identity;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Governance;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IDisclosureItemAppService"/>
public sealed class DisclosureItemAppService(
    IRepository<DisclosureItem> items, IOversightDocumentQueries queries, IGovernanceDocumentQueries links, CountyDocuments documents, DisclosureDesk desk, ApprovalDesk approvals, TaskDesk tasks, ICountyConfiguration configuration, IGuidGenerator ids) : IDisclosureItemAppService
{
    private static readonly string[] Keepers = [CountyCloudPermissions.Disclosure];

    /// <inheritdoc />
    public async Task<PagedResultDto<DisclosureListItemDto>> GetListAsync(DisclosureListInput input, CancellationToken cancellationToken) =>
        await queries.GetDisclosureAsync(await documents.OwnContractorAsync(cancellationToken) is null ? input : input with { State = DisclosureState.Published }, cancellationToken);

    /// <inheritdoc />
    public async Task<DisclosureItemDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.VisitAsync(items, id, i => i.State == DisclosureState.Published, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<DisclosureItemDto> CreateAsync(SaveDisclosureInput input, CancellationToken cancellationToken)
    {
        CheckIsWritten(input);
        await CheckSubjectAsync(input, cancellationToken);
        var item = await documents.AddAsync(items, input, async () =>
        {
            var fresh = DisclosureItem.Draft(
                ids.Create(), await documents.HeadAsync("PUB", input.Headline.Source, null, cancellationToken), input.Kind, documents.UserId, input.Headline, input.Text, input.SubjectType, input.SubjectId);
            await AskForCheckAsync(fresh, cancellationToken);
            return fresh;
        }, cancellationToken);
        return await ToDtoAsync(item, cancellationToken);
    }

    /// <inheritdoc />
    public Task<DisclosureItemDto> UpdateAsync(Guid id, SaveDisclosureInput input, CancellationToken cancellationToken)
    {
        CheckIsWritten(input);
        return StepAsync(id, input, async item =>
        {
            if (item.SubjectId != input.SubjectId || item.SubjectType != input.SubjectType)
            {
                await CheckSubjectAsync(input, cancellationToken);
            }

            item.Edit(input.Kind, input.Headline, input.Text, input.SubjectType, input.SubjectId, documents.UserId);
            await tasks.CloseAsync(item.DocumentType, id, WorkTaskState.Done, [WorkTaskKind.Publish], cancellationToken);
            await AskForCheckAsync(item, cancellationToken);
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(items, id, async item =>
    {
        item.Edit(item.Kind, item.Headline, item.Text, item.SubjectType, item.SubjectId, documents.UserId);
        await tasks.CloseAsync(item.DocumentType, id, WorkTaskState.Dropped, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<DisclosureItemDto> CheckAsync(Guid id, CheckDisclosureInput input, CancellationToken cancellationToken) => StepAsync(id, input, async item =>
    {
        item.Check(documents.UserId, documents.UserName, input.IsLawful, input.KeepsPlatformRules, input.KeepsEthnicUnity, input.Opinion, documents.Today);
        await tasks.CloseAsync(item.DocumentType, id, WorkTaskState.Done, [WorkTaskKind.Publish], cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<DisclosureItemDto> SubmitAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async item =>
    {
        item.CheckMaySubmit();
        await approvals.SubmitAsync(new ApprovalSubject(item.DocumentType, item.Id, item.Number, item.Title), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<DisclosureItemDto> PublishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async item =>
    {
        await desk.PublishAsync(item, cancellationToken);
        await tasks.CloseAsync(item.DocumentType, id, WorkTaskState.Done, [WorkTaskKind.Publish], cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<DisclosureItemDto> WithdrawAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, item =>
    {
        item.Withdraw(input.Text.Trim(), documents.Today);
        return Task.CompletedTask;
    }, cancellationToken);

    private static void CheckIsWritten(SaveDisclosureInput input)
    {
        if (input.Headline.IsEmpty || input.Text.IsEmpty || input.SubjectType is null != input.SubjectId is null)
        {
            throw new BusinessException("Oversight:ItemIncomplete", 400);
        }
    }

    private async Task CheckSubjectAsync(SaveDisclosureInput input, CancellationToken cancellationToken)
    {
        if (input.SubjectId is { } subject && !(await links.GetLinksAsync([subject], null, cancellationToken)).Any(l => l.DocumentType == input.SubjectType))
        {
            throw new EntityNotFoundException(typeof(CountyDocument), subject);
        }
    }

    private Task AskForCheckAsync(DisclosureItem item, CancellationToken cancellationToken) =>
        tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Publish, item.DocumentType, item.Id, $"{item.Number} {item.Title}", [CountyRoles.ProgrammeOffice]), cancellationToken);

    private async Task<DisclosureItemDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<DisclosureItem, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(items, id, input, step, cancellationToken), cancellationToken);

    private async Task<DisclosureItemDto> ToDtoAsync(DisclosureItem item, CancellationToken cancellationToken)
    {
        var isDraft = item.State == DisclosureState.Draft;
        var isPending = item.State == DisclosureState.LegalChecked && await approvals.FindAsync(item.DocumentType, item.Id, cancellationToken) is { State: ApprovalState.Pending };
        DocumentAction[] actions =
        [
            new("update", isDraft, Keepers), new("delete", isDraft, Keepers),
            new("check", isDraft, [CountyCloudPermissions.Disclosure, CountyCloudPermissions.FundsInspect], new SomebodyElseChecksWhatIsPublishedRule(item.Number, item.AuthorId, documents.UserId)),
            new("submit", item.State == DisclosureState.LegalChecked && !isPending, Keepers), new("publish", item.State == DisclosureState.Approved, Keepers),
            new("withdraw", item.State == DisclosureState.Published, Keepers, new NoticeStandsForItsPeriodRule(item.Number, item.NoticeEndsOn, documents.Today)),
        ];
        var languages = (await configuration.GetProfileAsync(cancellationToken))?.ContentLanguageList ?? [];
        return new DisclosureItemDto(
            await documents.ToDtoAsync(item, actions, cancellationToken), item.Kind, item.Headline, item.Text, item.SubjectType, item.SubjectId, item.State, item.CheckedBy, item.CheckedOn, item.Opinion, item.PublishedOn,
            item.NoticeEndsOn, item.Channels, item.WithdrawalReason, [.. languages.Where(l => item.Headline.Find(l) is null || item.Text.Find(l) is null)]);
    }
}
