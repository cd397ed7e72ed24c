using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IQualityTestAppService"/>
public sealed class QualityTestAppService(
    IRepository<QualityTest> tests, IRepository<Attachment> files, IQualityQueries queries, ILotFacts lots, TraceScope scope, ICountyConfiguration configuration, CountyDocuments documents, IGuidGenerator ids) : IQualityTestAppService
{
    private const string Series = "TEST";
    private static readonly string[] Recorders = [CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise];

    /// <inheritdoc />
    public async Task<PagedResultDto<QualityTestListItemDto>> GetListAsync(QualityTestListInput input, CancellationToken cancellationToken) =>
        await queries.GetTestsAsync(input, await SeesAllAsync(cancellationToken), await documents.OwnContractorAsync(cancellationToken), documents.UserName, await scope.GetVisibleSubjectIdsAsync(cancellationToken) ?? [], cancellationToken);

    /// <inheritdoc />
    public async Task<QualityTestDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<QualityTestDto> CreateAsync(TakeSampleInput input, CancellationToken cancellationToken)
    {
        await CheckKindAsync(input.Kind, cancellationToken);
        var lot = input.LotId is { } id
            ? await lots.FindAsync(id, cancellationToken) ?? throw new EntityNotFoundException(typeof(LotFacts), id)
            : await lots.FindByNumberAsync(input.LotNumber.Trim(), cancellationToken);

        // Who records for subjects takes samples of their lots only; another's is as if it were not there.
        if (lot is not null && await documents.OwnContractorAsync(cancellationToken) is null && !await SeesAllAsync(cancellationToken) && !await HoldsAsync(lot, cancellationToken))
        {
            throw new EntityNotFoundException(typeof(LotFacts), lot.Id);
        }

        // Goods in circulation may come from anywhere; what is tested for a lot of the county names one, or a failure would hold nothing back.
        var product = lot?.ProductName ?? (IsOfSupervision(input.Kind) && !string.IsNullOrWhiteSpace(input.ProductName) ? input.ProductName.Trim() : null)
            ?? throw new BusinessException("Traceability:LotUnknown", 400).WithData("lot", input.LotNumber);
        return await AddAsync(input, Sample(input, lot?.Id, lot?.Number ?? input.LotNumber.Trim(), product), null, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<QualityTestDto> RetestAsync(Guid id, RetestInput input, CancellationToken cancellationToken)
    {
        await CheckKindAsync(input.Kind, cancellationToken);
        var previous = await VisitAsync(id, cancellationToken);
        return await AddAsync(input, Sample(input, previous.LotId, previous.LotNumber, previous.ProductName), previous, cancellationToken);
    }

    /// <inheritdoc />
    public Task<QualityTestDto> EnterResultsAsync(Guid id, EnterResultsInput input, CancellationToken cancellationToken) => ChangeAsync(id, input, async test =>
    {
        var known = (await configuration.GetAsync<TestItemValues>(cancellationToken)).ToDictionary(i => i.Code, StringComparer.Ordinal);
        var items = new List<QualityTestItem>();
        foreach (var result in input.Items)
        {
            var item = known.GetValueOrDefault(result.ItemCode) ?? throw new BusinessException("Traceability:TestItemUnknown", 400).WithData("code", result.ItemCode);
            bool? says = result.Judgement switch { TestJudgement.Pass => true, TestJudgement.Fail => false, _ => null };
            items.Add(new QualityTestItem(ids.Create(), id, items.Count + 1, item, result.Value, result.Words?.Trim(), says));
        }

        test.EnterResults(items, input.TestedOn, documents.Today);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<QualityTestDto> ReportAsync(Guid id, ReportTestInput input, CancellationToken cancellationToken) => ChangeAsync(id, input, async test =>
    {
        var report = input.AttachmentIds is [var first, ..] ? await files.GetAsync(first, cancellationToken) : null;
        test.Report(input.HasPassed, input.Conclusion?.Trim(), documents.UserName, report?.Sha256, documents.Today);
    }, cancellationToken);

    private static bool IsOfSupervision(QualityTestKind kind) => kind is QualityTestKind.SpotCheck or QualityTestKind.CirculationMonitoring;

    private static TakenSample Sample(RetestInput input, Guid? lotId, string lotNumber, string product) =>
        new(input.Kind, lotId, lotNumber, product, input.SampleNumber.Trim(), input.SampledOn, input.SampledAt.Trim(), input.Laboratory.Trim());

    private async Task CheckKindAsync(QualityTestKind kind, CancellationToken cancellationToken)
    {
        if (IsOfSupervision(kind) && !await documents.MayAsync(CountyCloudPermissions.TraceSupervise, cancellationToken))
        {
            throw new BusinessException("Traceability:SpotCheckOfSupervision", 403);
        }
    }

    private async Task<QualityTestDto> AddAsync(RetestInput input, TakenSample sample, QualityTest? previous, CancellationToken cancellationToken)
    {
        var own = await documents.OwnContractorAsync(cancellationToken);
        var test = await documents.AddAsync(tests, input, async () =>
        {
            var head = await documents.HeadAsync(Series, $"{sample.ProductName} {sample.LotNumber}", own, cancellationToken);
            return previous is null ? QualityTest.TakeSample(ids.Create(), head, sample, documents.Today) : QualityTest.TakeSampleAgain(ids.Create(), head, sample, previous, documents.Today);
        }, cancellationToken);
        return await ToDtoAsync(test, cancellationToken);
    }

    private async Task<QualityTestDto> ChangeAsync(Guid id, CountyDocumentStepInput input, Func<QualityTest, Task> change, CancellationToken cancellationToken)
    {
        // Whose test it is, is asked before the step: the common step knows contractors only.
        await VisitAsync(id, cancellationToken);
        return await ToDtoAsync(await documents.ChangeAsync(tests, id, input, change, cancellationToken), cancellationToken);
    }

    private async Task<bool> SeesAllAsync(CancellationToken cancellationToken) =>
        await documents.OwnContractorAsync(cancellationToken) is null
        && (await documents.MayAsync(CountyCloudPermissions.TraceManage, cancellationToken) || await documents.MayAsync(CountyCloudPermissions.TraceSupervise, cancellationToken)
            || await documents.MayAsync(CountyCloudPermissions.Projects, cancellationToken));

    private async Task<bool> HoldsAsync(LotFacts lot, CancellationToken cancellationToken) =>
        await scope.GetVisibleSubjectIdsAsync(cancellationToken) is not { } own || (lot.HolderSubjectId is { } holder && own.Contains(holder));

    private async Task<QualityTest> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var test = await documents.VisitAsync(tests, id, null, cancellationToken);
        return test.CreatorName == documents.UserName || test.ContractorId is not null || await SeesAllAsync(cancellationToken)
            || (test.LotId is { } lotId && await lots.FindAsync(lotId, cancellationToken) is { } lot && await HoldsAsync(lot, cancellationToken)) ? test : throw new EntityNotFoundException(typeof(QualityTest), id);
    }

    private async Task<QualityTestDto> ToDtoAsync(QualityTest t, CancellationToken cancellationToken)
    {
        DocumentAction[] actions =
        [
            new("enterResults", t.State != QualityTestState.Reported, Recorders),
            new("report", t.State == QualityTestState.Tested, Recorders),
            new("retest", t.State == QualityTestState.Reported, Recorders),
        ];
        return new QualityTestDto(
            await documents.ToDtoAsync(t, actions, cancellationToken), t.Kind, t.State, t.LotId, t.LotNumber, t.ProductName, t.SampleNumber, t.SampledOn, t.SampledAt, t.Laboratory, t.TestedOn, t.HasPassed, t.Conclusion, t.ReportedOn, t.SignedBy,
            t.ReportSha256, t.PreviousTestId, t.PreviousNumber,
            [.. t.Items.OrderBy(i => i.Order).Select(i => new TestResultDto(i.ItemCode, i.Kind, i.Name, i.Method, i.Standard, i.Unit, i.Limit, i.IsMinimum, i.Value, i.Words, i.Judgement))],
            await queries.GetRetestsAsync(t.Id, cancellationToken));
    }
}
