using CountyCloud.Governance;

namespace CountyCloud.Documents.Paper;

/// <summary>Monthly project report with its five parts, as handed in last (F-05, M129).</summary>
internal sealed class MonthlyReportPaper(IMonthlyReportAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var report = await service.GetAsync(id, cancellationToken);
        var last = report.Versions.MaxBy(v => v.Version);
        return new PaperContent(report.Number, "monthly-reports",
        [
            new PaperFacts(
            [
                desk.Fact("Month", PaperDesk.Month(report.Period)), desk.Fact("Contractor", report.ContractorName?.Source), desk.Day("Deadline", report.DueOn), desk.Day("SubmittedOn", report.SubmittedOn),
                desk.Wide("ReportProgress", last?.Content.Progress), desk.Wide("ReportNextPlan", last?.Content.NextPlan), desk.Wide("ReportProblems", last?.Content.Problems), desk.Wide("ReportSupport", last?.Content.SupportNeeded),
                desk.Wide("ReportEmergencies", last?.Content.Emergencies),
            ]),
            desk.Table("Issues", [desk.Column("Order", 8), desk.Column("Subject", 44), desk.Column("ResponsibleUnit", 24), desk.Column("Deadline", 24)],
                report.Issues.Select((issue, i) => (IReadOnlyList<string?>)[PaperDesk.Figure(i + 1), issue.Text, issue.Owner, PaperDesk.Date(issue.DueOn)])),
        ],
        [last is null ? desk.Sign("ContractorParty") : desk.Sign("ContractorParty", null, last.SubmittedBy, DateOnly.FromDateTime(last.Time.AddHours(8))), desk.Sign("ReceivedByOffice")]);
    }
}
