using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IProgrammeRecordAppService"/>
public sealed class ProgrammeRecordAppService(IRepository<ProgrammeRecord> records, IGovernanceDocumentQueries queries, CountyDocuments documents, IGuidGenerator ids) : IProgrammeRecordAppService
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
        var record = await documents.AddAsync(records, input, async () =>
        {
            var fresh = new ProgrammeRecord(ids.Create(), await documents.HeadAsync("REC", input.Title, null, cancellationToken), input.Content);
            fresh.Edit(input.Title, input.Content, input.Figures.Select(f => (ids.Create(), f)));
            return fresh;
        }, cancellationToken);
        return await ToDtoAsync(record, cancellationToken);
    }

    /// <inheritdoc />
    public Task<ProgrammeRecordDto> UpdateAsync(Guid id, SaveProgrammeRecordInput input, CancellationToken cancellationToken) => StepAsync(id, input, record =>
    {
        record.Edit(input.Title, input.Content, input.Figures.Select(f => (ids.Create(), f)));
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(records, id, record =>
    {
        record.CheckMayRemove();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ProgrammeRecordDto> FinishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, record =>
    {
        record.Finish();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public async Task<ListResultDto<SurveyComparisonDto>> GetComparisonAsync(CancellationToken cancellationToken)
    {
        if (await documents.OwnContractorAsync(cancellationToken) is not null)
        {
            return new ListResultDto<SurveyComparisonDto>([]);
        }

        var before = await queries.GetNewestFiguresAsync(ProgrammeRecordKind.BaselineSurvey, cancellationToken);
        var after = await queries.GetNewestFiguresAsync(ProgrammeRecordKind.OperationSurvey, cancellationToken);
        return new ListResultDto<SurveyComparisonDto>([.. before.Concat(after).Select(f => f.Name).Distinct(StringComparer.Ordinal).Select(name =>
        {
            var (old, now) = (before.FirstOrDefault(f => f.Name == name), after.FirstOrDefault(f => f.Name == name));

            // Figures of different units are shown side by side and not compared.
            var growth = old is { Value: not 0 } && now is not null && old.Unit == now.Unit ? Math.Round((now.Value - old.Value) / old.Value, 4) : (decimal?)null;
            return new SurveyComparisonDto(name, now?.Unit ?? old?.Unit, old?.Value, now?.Value, growth);
        })]);
    }

    private async Task<ProgrammeRecordDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<ProgrammeRecord, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(records, id, input, step, cancellationToken), cancellationToken);

    private async Task<ProgrammeRecordDto> ToDtoAsync(ProgrammeRecord record, CancellationToken cancellationToken)
    {
        DocumentAction[] actions = [new("update", !record.IsFinal, Office), new("delete", !record.IsFinal, Office), new("finish", !record.IsFinal, Office)];
        return new ProgrammeRecordDto(await documents.ToDtoAsync(record, actions, cancellationToken), record.Content, record.IsFinal, [.. record.Figures.OrderBy(f => f.Order).Select(f => f.Content)]);
    }
}
