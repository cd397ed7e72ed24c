using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IProgrammeRecordAppService"/>
public sealed class ProgrammeRecordAppService(IRepository<ProgrammeRecord> records, IGovernanceDocumentQueries queries, CountyDocuments documents, ICountyConfiguration configuration, TaskDesk tasks, IGuidGenerator ids) : IProgrammeRecordAppService
{
    private static readonly string[] Office = [CountyCloudPermissions.ProjectsManage];

    /// <inheritdoc />
    public async Task<PagedResultDto<ProgrammeRecordListItemDto>> GetListAsync(ProgrammeRecordListInput input, CancellationToken cancellationToken) =>
        await queries.GetRecordsAsync(input, await documents.OwnContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ProgrammeRecordDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.VisitAsync(records, id, null, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ProgrammeRecordDto> CreateAsync(SaveProgrammeRecordInput input, CancellationToken cancellationToken)
    {
        var content = await LinkedAsync(input.Content, cancellationToken);
        var figures = input.Figures.Count > 0 ? input.Figures : await AskedAsync(content.Kind, cancellationToken);
        var record = await documents.AddAsync(records, input, async () =>
        {
            var fresh = new ProgrammeRecord(ids.Create(), await documents.HeadAsync("REC", input.Title, null, cancellationToken), content);
            fresh.Edit(input.Title, content, figures.Select(f => (ids.Create(), f)));
            await RemindAsync(fresh, cancellationToken);
            return fresh;
        }, cancellationToken);
        return await ToDtoAsync(record, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ProgrammeRecordDto> UpdateAsync(Guid id, SaveProgrammeRecordInput input, CancellationToken cancellationToken)
    {
        var content = await LinkedAsync(input.Content, cancellationToken);
        return await StepAsync(id, input, async record =>
        {
            record.Edit(input.Title, content, input.Figures.Select(f => (ids.Create(), f)));
            await tasks.CloseAsync(record.DocumentType, id, WorkTaskState.Dropped, null, cancellationToken);
            await RemindAsync(record, cancellationToken);
        }, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ProgrammeRecordDto> AddEntryAsync(Guid id, AddRecordEntryInput input, CancellationToken cancellationToken)
    {
        var entry = input.Content.DocumentId is { } document ? input.Content with { DocumentType = await TypeOfAsync(document, cancellationToken) } : input.Content with { DocumentType = null };
        return await StepAsync(id, input, record =>
        {
            record.AddEntry(ids.Create(), entry);
            return Task.CompletedTask;
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(records, id, async record =>
    {
        record.CheckMayRemove();
        await tasks.CloseAsync(record.DocumentType, id, WorkTaskState.Dropped, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ProgrammeRecordDto> FinishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async record =>
    {
        record.Finish();
        await tasks.CloseAsync(record.DocumentType, id, WorkTaskState.Done, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public async Task<ListResultDto<SurveyComparisonDto>> GetComparisonAsync(CancellationToken cancellationToken)
    {
        if (await documents.OwnContractorAsync(cancellationToken) is not null)
        {
            return new ListResultDto<SurveyComparisonDto>([]);
        }

        return new ListResultDto<SurveyComparisonDto>(Compare(
            await queries.GetNewestFiguresAsync(ProgrammeRecordKind.BaselineSurvey, cancellationToken), await queries.GetNewestFiguresAsync(ProgrammeRecordKind.OperationSurvey, cancellationToken)));
    }

    /// <summary>Figures before and after, by name.</summary>
    internal static IReadOnlyList<SurveyComparisonDto> Compare(IReadOnlyList<RecordFigureContent> before, IReadOnlyList<RecordFigureContent> after) =>
    [
        .. before.Concat(after).Select(f => f.Name).Distinct(StringComparer.Ordinal).Select(name =>
        {
            var (old, now) = (before.FirstOrDefault(f => f.Name == name), after.FirstOrDefault(f => f.Name == name));

            // Figures of different units are shown side by side and not compared.
            var growth = old is { Value: { } a and not 0 } && now is { Value: { } b } && old.Unit == now.Unit ? Math.Round((b - a) / a * 100, 1) : (decimal?)null;
            return new SurveyComparisonDto(name, now?.Unit ?? old?.Unit, old?.Value, now?.Value, growth);
        }),
    ];

    // What the county's surveys ask for, to be filled in (Z157, C153, K58).
    private async Task<IReadOnlyList<RecordFigureContent>> AskedAsync(ProgrammeRecordKind kind, CancellationToken cancellationToken)
    {
        if (kind is not (ProgrammeRecordKind.BaselineSurvey or ProgrammeRecordKind.OperationSurvey))
        {
            return [];
        }

        return
        [
            .. (await configuration.GetAsync<SurveyItemValues>(cancellationToken)).Where(i => kind == ProgrammeRecordKind.BaselineSurvey ? i.InBaseline : i.InOperation)
                .Select(i => new RecordFigureContent { Name = i.Name.Source, Area = i.Area, Unit = i.Unit }),
        ];
    }

    private async Task<ProgrammeRecordContent> LinkedAsync(ProgrammeRecordContent content, CancellationToken cancellationToken) =>
        content with { DocumentType = content.DocumentId is { } document ? await TypeOfAsync(document, cancellationToken) : null };

    private async Task<DocumentType> TypeOfAsync(Guid document, CancellationToken cancellationToken) =>
        (await queries.GetLinksAsync([document], null, cancellationToken)).FirstOrDefault()?.DocumentType ?? throw new BusinessException("Governance:DocumentUnknown", 400);

    // Liaison and reception for a visit are work of the office with a day (GOV-42: M89).
    private async Task RemindAsync(ProgrammeRecord record, CancellationToken cancellationToken)
    {
        if (record.Content.Kind == ProgrammeRecordKind.Coordination)
        {
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, record.DocumentType, record.Id, $"{record.Number} {record.Title}", [CountyRoles.ProgrammeOffice], DueOn: record.Content.Until ?? record.Content.Date), cancellationToken);
        }
    }

    private async Task<ProgrammeRecordDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<ProgrammeRecord, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(records, id, input, step, cancellationToken), cancellationToken);

    private async Task<ProgrammeRecordDto> ToDtoAsync(ProgrammeRecord record, CancellationToken cancellationToken)
    {
        DocumentAction[] actions = [new("update", !record.IsFinal, Office), new("delete", !record.IsFinal, Office), new("addEntry", !record.IsFinal, Office), new("finish", !record.IsFinal, Office, new RecordIsReadyRule(record))];
        var numbers = await queries.GetNumbersAsync([.. record.Entries.Select(e => e.Content.DocumentId).Append(record.Content.DocumentId).OfType<Guid>().Distinct()], cancellationToken);
        IReadOnlyList<RecordFigureContent> figures = [.. record.Figures.OrderBy(f => f.Order).Select(f => f.Content)];
        return new ProgrammeRecordDto(
            await documents.ToDtoAsync(record, actions, cancellationToken), record.Content, record.IsFinal, record.Content.DocumentId is { } concerned ? numbers.GetValueOrDefault(concerned) : null, figures,
            [.. record.Entries.OrderBy(e => e.Order).Select(e => e.Content).Select(e => new RecordEntryDto(e.Day, e.Text, e.Unit, e.WorkItemCode, e.DocumentType, e.DocumentId, e.DocumentId is { } x ? numbers.GetValueOrDefault(x) : null))],
            record.Content.Kind == ProgrammeRecordKind.OperationSurvey ? Compare(await queries.GetNewestFiguresAsync(ProgrammeRecordKind.BaselineSurvey, cancellationToken), figures) : []);
    }
}
