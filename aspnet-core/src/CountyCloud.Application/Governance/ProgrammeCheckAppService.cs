using System.Globalization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Oversight;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IProgrammeCheckAppService"/>
public sealed class ProgrammeCheckAppService(IRepository<ProgrammeCheck> checks, IGovernanceDocumentQueries queries, CountyDocuments documents, ICountyConfiguration configuration, IGuidGenerator ids) : IProgrammeCheckAppService
{
    private static readonly string[] Office = [CountyCloudPermissions.ProjectsManage];

    /// <inheritdoc />
    public async Task<PagedResultDto<ProgrammeCheckListItemDto>> GetListAsync(ProgrammeCheckListInput input, CancellationToken cancellationToken) =>
        await queries.GetChecksAsync(input, await documents.OwnContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ProgrammeCheckDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.VisitAsync(checks, id, null, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ProgrammeCheckDto> CreateAsync(CreateProgrammeCheckInput input, CancellationToken cancellationToken)
    {
        var phase = (await configuration.GetAsync<PhaseValues>(cancellationToken)).FirstOrDefault(p => p.Code == input.PhaseCode);
        var goal = (await configuration.GetAsync<AnnualGoalValues>(cancellationToken)).FirstOrDefault(g => g.Code == input.GoalCode);
        var (from, to) = (input.From ?? phase?.Start, input.To ?? phase?.End);
        if (from is null || to is null || (input.Kind == CheckKind.PhaseClosing && phase is null) || (goal is null && !string.IsNullOrEmpty(input.GoalCode)))
        {
            throw new BusinessException("Governance:CheckSubject", 400);
        }

        var lines = await LinesAsync(input.Kind, phase, goal, cancellationToken);
        var check = await documents.AddAsync(checks, input, async () =>
        {
            var subject = input.Kind == CheckKind.PhaseClosing ? phase!.Code : goal?.Code;
            var fresh = new ProgrammeCheck(ids.Create(), await documents.HeadAsync("CHK", input.Title, null, cancellationToken), input.Kind, subject, from.Value, to.Value);
            foreach (var line in lines)
            {
                fresh.Add(ids.Create(), line);
            }

            return fresh;
        }, cancellationToken);
        return await ToDtoAsync(check, cancellationToken);
    }

    /// <inheritdoc />
    public Task<ProgrammeCheckDto> AddLineAsync(Guid id, AddCheckLineInput input, CancellationToken cancellationToken) => StepAsync(id, input, check =>
    {
        check.Add(ids.Create(), input.Content);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public async Task<ProgrammeCheckDto> AnswerAsync(Guid id, AnswerCheckInput input, CancellationToken cancellationToken)
    {
        await documents.CheckEngagedAsync(input.Content.ContractorId, cancellationToken);
        var targets = await configuration.GetAsync<KpiTargetValues>(cancellationToken);
        return await StepAsync(id, input, check =>
        {
            var code = check.Lines.FirstOrDefault(l => l.Id == input.LineId)?.Content.TargetCode;
            var target = targets.FirstOrDefault(t => t.Code == code);

            // Numbers are compared by the target's operator; a person judges only what has no number.
            var judged = target is not null && input.Content.Actual is { } actual ? TargetJudgement.IsMet(target, actual) : null;
            check.Answer(input.LineId!.Value, judged is { } isMet ? input.Content with { Outcome = isMet ? CheckOutcome.Met : CheckOutcome.Missed } : input.Content);
            return Task.CompletedTask;
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<ProgrammeCheckDto> FinishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, check =>
    {
        check.Finish(documents.Today);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(checks, id, check =>
    {
        check.CheckMayRemove();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <summary>A target with its value in words, as the check shows it.</summary>
    internal static string Describe(KpiTargetValues target)
    {
        var value = target.Value?.ToString("0.##", CultureInfo.InvariantCulture);
        var sign = target.Operator switch
        {
            TargetOperator.AtLeast or TargetOperator.GrowthAtLeast => "≥ ",
            TargetOperator.AtMost or TargetOperator.Within => "≤ ",
            _ => string.Empty,
        };
        var range = target.ValueMax is { } max ? $"{value}–{max.ToString("0.##", CultureInfo.InvariantCulture)}" : value;
        return value is null ? target.Name.Source : $"{target.Name.Source}：{sign}{range} {target.Unit}".TrimEnd();
    }

    private async Task<IReadOnlyList<CheckLineContent>> LinesAsync(CheckKind kind, PhaseValues? phase, AnnualGoalValues? goal, CancellationToken cancellationToken)
    {
        var targets = (await configuration.GetAsync<KpiTargetValues>(cancellationToken)).Where(t => goal?.Part is null || t.Part == goal.Part)
            .Select(t => new CheckLineContent { Part = CheckPart.Indicators, TargetCode = t.Code, Text = Describe(t) });
        var results = (await configuration.GetAsync<PhaseResultValues>(cancellationToken))
            .Select(r => (r.PhaseCode, Line: new CheckLineContent { Part = r.Aspect, TargetCode = r.TargetCode, Text = r.Name.Source })).ToList();
        var items = (await configuration.GetAsync<WorkItemValues>(cancellationToken)).Select(i => new CheckLineContent { Part = CheckPart.Building, Text = i.Name.Source });
        return kind switch
        {
            CheckKind.TargetReview => [.. targets],
            CheckKind.PhaseClosing => [.. results.Where(r => r.PhaseCode == phase!.Code).Select(r => r.Line)],
            _ => [.. items, .. results.Select(r => r.Line).Where(l => l.Part == CheckPart.Operation), .. targets],
        };
    }

    private async Task<ProgrammeCheckDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<ProgrammeCheck, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(checks, id, input, step, cancellationToken), cancellationToken);

    private async Task<ProgrammeCheckDto> ToDtoAsync(ProgrammeCheck check, CancellationToken cancellationToken)
    {
        var isDraft = check.State == ProgrammeCheckState.Draft;
        var open = check.Lines.Count(l => l.Outcome == CheckOutcome.Open);
        DocumentAction[] actions =
        [
            new("answer", isDraft && check.Lines.Count > 0, Office), new("addLine", isDraft, Office), new("delete", isDraft, Office),
            new("finish", isDraft, Office, new EveryLineIsAnsweredRule(check.Number, check.Lines.Count, open), new MissedLinesAreExplainedRule(check.Number, check.Lines), new SelfCheckCoversThreePartsRule(check.Number, check.Kind, check.Lines)),
        ];
        var units = (await configuration.GetAsync<KpiTargetValues>(cancellationToken)).ToDictionary(t => t.Code, t => t.Unit, StringComparer.Ordinal);
        return new ProgrammeCheckDto(
            await documents.ToDtoAsync(check, actions, cancellationToken), check.Kind, check.Subject, check.From, check.To, check.State, check.FinishedOn, check.Lines.Count(l => l.Outcome == CheckOutcome.Met), check.Missed,
            [.. check.Lines.OrderBy(l => l.Order).Select(l => new CheckLineDto(
                l.Id, l.Part, l.Content.TargetCode, l.Content.Text, l.Content.TargetCode is { } code ? units.GetValueOrDefault(code) : null, l.Answer.Actual, l.Answer.DataSource, l.Outcome, l.Explanation, l.Answer.ResponsibleUnit, l.Answer.ContractorId, l.Answer.Deadline))]);
    }
}
