using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IProgrammeReportAppService"/>
public sealed class ProgrammeReportAppService(
    IProjectQueries projects, IGovernanceDocumentQueries queries, IFundExecutionAppService execution, CountyDocuments documents) : IProgrammeReportAppService
{
    private const int Most = PagedAndSortedInput.MaxMaxResultCount;

    /// <inheritdoc />
    public async Task<ProgrammeReportDto> GetAsync(ProgrammeReportInput input, CancellationToken cancellationToken)
    {
        if (await documents.OwnContractorAsync(cancellationToken) is not null)
        {
            throw new AuthorizationException(CountyCloudPermissions.ProjectsManage);
        }

        if (input.To < input.From)
        {
            throw new BusinessException("Governance:RecordPeriod", 400);
        }

        return new ProgrammeReportDto(input.From, input.To, documents.Now,
        [
            await ProjectsAsync(cancellationToken), await FundsAsync(cancellationToken), await MonthlyReportsAsync(input, cancellationToken), await InspectionsAsync(input, cancellationToken),
            await RectificationsAsync(input, cancellationToken), await MeetingsAsync(input, cancellationToken), await TargetsAsync(input, cancellationToken),
        ]);
    }

    private async Task<ReportPartDto> ProjectsAsync(CancellationToken cancellationToken)
    {
        var all = await projects.GetAllSubProjectsAsync(null, cancellationToken);
        var budget = all.Sum(p => p.Budget);
        return new ReportPartDto("projects",
        [
            .. all.GroupBy(p => p.State).OrderBy(g => g.Key).Select(g => Count($"Enum:SubProjectState:{Camel(g.Key)}", g.Count())),
            Count("Report:halted", all.Count(p => p.IsHalted)),
            new ReportLineDto("Report:progress", LocalizedText.Empty, budget == 0 ? 0 : Math.Round(all.Sum(p => p.ProgressPercent * p.Budget) / budget, 1), "percent", null),
        ]);
    }

    private async Task<ReportPartDto> FundsAsync(CancellationToken cancellationToken)
    {
        var spent = await execution.GetAsync(new FundExecutionInput(), cancellationToken);
        return new ReportPartDto("funds",
        [
            Money("Report:planned", spent.Total.Planned), Money("Report:paid", spent.Total.Paid), Money("Report:left", spent.Total.Left),
            new ReportLineDto("Report:paidShare", LocalizedText.Empty, spent.Total.Planned == 0 ? 0 : Math.Round(spent.Total.Paid / spent.Total.Planned * 100, 1), "percent", null),
            .. spent.Lines.Where(l => l.Level == 0).Select(l => new ReportLineDto(string.Empty, l.Name, l.Amounts.Paid, "yuan", null)),
        ]);
    }

    private async Task<ReportPartDto> MonthlyReportsAsync(ProgrammeReportInput input, CancellationToken cancellationToken)
    {
        var reports = (await queries.GetReportsAsync(new MonthlyReportListInput { MaxResultCount = Most }, null, cancellationToken)).Items.Where(r => Within(r.DueOn ?? r.Period, input)).ToList();
        return new ReportPartDto("monthlyReports", [Count("Report:expected", reports.Count), Count("Report:handedIn", reports.Count(r => r.SubmittedOn is not null)), Count("Report:late", reports.Count(r => r.IsLate)), Count("Report:openIssues", reports.Sum(r => r.OpenIssues))]);
    }

    private async Task<ReportPartDto> InspectionsAsync(ProgrammeReportInput input, CancellationToken cancellationToken)
    {
        var sites = (await queries.GetSiteInspectionsAsync(new SiteInspectionListInput { MaxResultCount = Most }, null, cancellationToken)).Items.Count(i => i.SignedOn is not null && Within(i.Day, input));
        var held = (await queries.GetSuperiorInspectionsAsync(new SuperiorInspectionListInput { MaxResultCount = Most }, null, cancellationToken)).Items.Where(i => Within(i.HeldOn, input)).OrderBy(i => i.HeldOn).ToList();
        return new ReportPartDto("inspections",
        [
            Count("Report:siteInspections", sites), Count("Report:superiorInspections", held.Count),
            .. held.Select(i => new ReportLineDto(string.Empty, LocalizedText.Chinese($"{i.Number} {i.Title}"), i.Findings, "finding", i.Body)),
        ]);
    }

    private async Task<ReportPartDto> RectificationsAsync(ProgrammeReportInput input, CancellationToken cancellationToken)
    {
        var (_, all) = await projects.GetRectificationsAsync(new RectificationListInput { MaxResultCount = Most }, null, cancellationToken);
        var overdue = all.Where(r => r.IsOverdueOn(documents.Today)).ToList();
        return new ReportPartDto("rectifications",
        [
            Count("Report:opened", all.Count(r => Within(r.OpenedOn, input))), Count("Report:closed", all.Count(r => Within(r.ClosedOn, input))), Count("Report:open", all.Count(r => r.IsOpen)), Count("Report:overdue", overdue.Count),
            .. overdue.Select(r => new ReportLineDto(string.Empty, LocalizedText.Chinese($"{r.Number} {r.Title}"), null, "count", r.ResponsibleUnit)),
        ]);
    }

    private async Task<ReportPartDto> MeetingsAsync(ProgrammeReportInput input, CancellationToken cancellationToken)
    {
        var held = (await queries.GetMeetingsAsync(new MeetingListInput { MaxResultCount = Most }, null, cancellationToken)).Items.Where(m => Within(m.HeldOn, input)).ToList();
        return new ReportPartDto("meetings", [Count("Report:held", held.Count), Count("Report:decisions", held.Sum(m => m.Decisions)), Count("Report:openActions", held.Sum(m => m.OpenActions))]);
    }

    private async Task<ReportPartDto> TargetsAsync(ProgrammeReportInput input, CancellationToken cancellationToken)
    {
        var newest = await queries.FindNewestCheckAsync(CheckKind.TargetReview, input.To, cancellationToken);
        return newest is null
            ? new ReportPartDto("targets", [])
            : new ReportPartDto("targets",
            [
                Count("Report:met", newest.Lines.Count(l => l.Outcome == CheckOutcome.Met)), Count("Report:missed", newest.Missed),
                .. newest.Lines.OrderBy(l => l.Order).Where(l => l.Outcome == CheckOutcome.Missed).Select(l => new ReportLineDto(string.Empty, LocalizedText.Chinese(l.Content.Text), l.Answer.Actual, "value", l.Explanation)),
            ]);
    }

    private static bool Within(DateOnly? day, ProgrammeReportInput input) => day >= input.From && day <= input.To;

    private static ReportLineDto Count(string label, int value) => new(label, LocalizedText.Empty, value, "count", null);

    private static ReportLineDto Money(string label, decimal value) => new(label, LocalizedText.Empty, value, "yuan", null);

    private static string Camel(SubProjectState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
