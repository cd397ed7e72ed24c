using System.Globalization;
using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IMonthlyReportAppService"/>
public sealed class MonthlyReportAppService(
    IRepository<MonthlyReport> reports, IGovernanceDocumentQueries queries, CountyDocuments documents, TaskDesk tasks, ICountyConfiguration configuration, WorkingDays workingDays, ITextLocalizer texts, IGuidGenerator ids)
    : IMonthlyReportAppService
{
    private static readonly string[] Office = [CountyCloudPermissions.ProjectsManage];

    /// <inheritdoc />
    public async Task<PagedResultDto<MonthlyReportListItemDto>> GetListAsync(MonthlyReportListInput input, CancellationToken cancellationToken) =>
        await queries.GetReportsAsync(input, await documents.OwnContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<MonthlyReportDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.VisitAsync(reports, id, null, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<MonthlyReportDto> CreateAsync(CreateMonthlyReportInput input, CancellationToken cancellationToken)
    {
        var own = await documents.NeedContractorAsync(cancellationToken);
        var period = MonthlyCycleRules.MonthOf(input.Period!.Value);
        if (period > documents.Today)
        {
            throw new BusinessException("Governance:ReportOfAComingMonth", 400).WithData("month", period.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        }

        // The job may have opened it already: then what was awaited is filled.
        if (await queries.FindReportAsync(own, period, cancellationToken) is { } id)
        {
            return await StepAsync(id, input, report => HandInAsync(report, input.Content, cancellationToken), cancellationToken);
        }

        var fresh = await documents.AddAsync(reports, input, async () =>
        {
            var rules = MonthlyCycleRules.From(await configuration.GetAsync<ProgrammeRuleValues>(cancellationToken), documents.Today);
            var title = texts["Governance:MonthlyReportTitle", period.ToString("yyyy-MM", CultureInfo.InvariantCulture)];
            var report = MonthlyReport.Expect(
                ids.Create(), await documents.HeadAsync("REP", title, own, cancellationToken), period, rules.DueOn(period, await workingDays.GetAsync(cancellationToken)));
            await HandInAsync(report, input.Content, cancellationToken);
            return report;
        }, cancellationToken);
        return await ToDtoAsync(fresh, cancellationToken);
    }

    /// <inheritdoc />
    public Task<MonthlyReportDto> SubmitAsync(Guid id, SaveMonthlyReportInput input, CancellationToken cancellationToken) => StepAsync(id, input, async report =>
    {
        await documents.NeedContractorAsync(cancellationToken);
        await HandInAsync(report, input.Content, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<MonthlyReportDto> CorrectAsync(Guid id, SaveMonthlyReportInput input, CancellationToken cancellationToken) => StepAsync(id, input, async report =>
    {
        await documents.NeedContractorAsync(cancellationToken);
        report.Correct(ids.Create(), input.Content, documents.UserName, documents.Now);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<MonthlyReportDto> AddIssueAsync(Guid id, ReportIssueInput input, CancellationToken cancellationToken) => StepAsync(id, input, report =>
    {
        report.FollowUp(ids.Create(), input.Part, input.Text.Trim(), input.Owner.Trim(), input.DueOn);
        return FollowUpTaskAsync(report, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<MonthlyReportDto> EscalateIssueAsync(Guid id, EscalateIssueInput input, CancellationToken cancellationToken) => StepAsync(id, input, async report =>
    {
        report.Escalate(input.IssueId!.Value, input.To.Trim(), input.Note, documents.Today);
        await tasks.OpenAsync(new NewWorkTask(
            WorkTaskKind.Act, report.DocumentType, id, $"{report.Number} {report.Issues.First(i => i.Id == input.IssueId).Text}", [CountyRoles.CountyLeaderInCharge]), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<MonthlyReportDto> SolveIssueAsync(Guid id, SolveIssueInput input, CancellationToken cancellationToken) => StepAsync(id, input, async report =>
    {
        report.Solve(input.IssueId!.Value, input.Note.Trim(), documents.Today);
        if (report.Issues.All(i => i.State == ReportIssueState.Solved))
        {
            await tasks.CloseAsync(report.DocumentType, id, WorkTaskState.Done, [WorkTaskKind.Act], cancellationToken);
        }
    }, cancellationToken);

    /// <inheritdoc />
    public Task<MonthlyReportDto> CloseAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async report =>
    {
        report.Close();
        await tasks.CloseAsync(report.DocumentType, id, WorkTaskState.Done, null, cancellationToken);
    }, cancellationToken);

    private async Task HandInAsync(MonthlyReport report, MonthlyReportContent content, CancellationToken cancellationToken)
    {
        report.Submit(ids.Create(), content, documents.UserName, documents.Today, documents.Now);
        await tasks.CloseAsync(report.DocumentType, report.Id, WorkTaskState.Done, [WorkTaskKind.Report], cancellationToken);
        await FollowUpTaskAsync(report, cancellationToken);
    }

    // The office reads it, follows its points up and closes the month (M131).
    private Task FollowUpTaskAsync(MonthlyReport report, CancellationToken cancellationToken) =>
        tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, report.DocumentType, report.Id, $"{report.Number} {report.Title}", [CountyRoles.ProgrammeOffice]), cancellationToken);

    private async Task<MonthlyReportDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<MonthlyReport, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(reports, id, input, step, cancellationToken), cancellationToken);

    private async Task<MonthlyReportDto> ToDtoAsync(MonthlyReport report, CancellationToken cancellationToken)
    {
        var isContractor = await documents.OwnContractorAsync(cancellationToken) is not null;
        var isRunning = report.State is MonthlyReportState.Reported or MonthlyReportState.IssuesOpen;
        var open = report.Issues.Count(i => i.State != ReportIssueState.Solved);
        DocumentAction[] actions =
        [
            new("submit", isContractor && report.State == MonthlyReportState.Due, [CountyCloudPermissions.ProjectsSubmit]),
            new("correct", isContractor && report.State != MonthlyReportState.Due, [CountyCloudPermissions.ProjectsSubmit], new ClosedReportStaysRule(report.Number, report.State)),
            new("addIssue", isRunning && !isContractor, Office), new("escalateIssue", open > 0 && !isContractor, Office), new("solveIssue", open > 0 && !isContractor, Office),
            new("close", isRunning && !isContractor, Office, new EveryPointIsSolvedBeforeClosingRule(report.Number, open)),
        ];
        return new MonthlyReportDto(
            await documents.ToDtoAsync(report, actions, cancellationToken), report.Period, report.DueOn, report.State, report.SubmittedOn, report.IsLate,
            [.. report.Versions.OrderByDescending(v => v.Version).Select(v => new MonthlyReportVersionDto(v.Version, v.Content, v.SubmittedBy, v.Time))],
            [.. report.Issues.OrderBy(i => i.Id).Select(i => new ReportIssueDto(i.Id, i.Part, i.Text, i.Owner, i.DueOn, i.State, i.EscalatedTo, i.EscalatedOn, i.Note, i.SolvedOn))]);
    }
}
