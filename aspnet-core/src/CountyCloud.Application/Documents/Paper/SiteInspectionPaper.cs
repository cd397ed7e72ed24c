using CountyCloud.Governance;

namespace CountyCloud.Documents.Paper;

/// <summary>Monthly supervision form: progress, quality and use of money as found on site, findings, opinion, signatures (F-04, M65).</summary>
internal sealed class SiteInspectionPaper(ISiteInspectionAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var inspection = await service.GetAsync(id, cancellationToken);
        var content = inspection.Content;
        var subProject = await desk.SubProjectAsync(content.SubProjectId, cancellationToken);
        return new PaperContent(inspection.Number, "site-inspections",
        [
            new PaperFacts(
            [
                desk.Fact("Subject", inspection.Title, isWide: true), desk.Fact("Month", PaperDesk.Month(inspection.Period)), desk.Day("CheckedOn", content.Day),
                desk.Fact("Contractor", inspection.ContractorName?.Source), desk.Fact("Place", content.Place), desk.Wide("SubProject", subProject is null ? null : $"{subProject.Number} {subProject.Name}"),
                desk.Wide("Attendance", content.Attendance), desk.Wide("ProgressFound", content.Progress), desk.Wide("QualityFound", content.Quality), desk.Wide("FundsFound", content.Funds),
            ]),
            desk.Table("Findings", [desk.Column("Order", 10), desk.Column("Finding", 50), desk.Column("ResponsibleUnit", 22), desk.Column("Deadline", 18)],
                inspection.Findings.Select((f, i) => (IReadOnlyList<string?>)[PaperDesk.Figure(i + 1), f.Text, f.ResponsibleUnit ?? (f.ContractorId is null ? null : inspection.ContractorName?.Source), PaperDesk.Date(f.Deadline)])),
            new PaperFacts([desk.Wide("OfficeOpinion", content.Opinion)]),
        ],
        [desk.Sign("Inspectors"), desk.Sign("ContractorParty"), desk.Sign("Office", content.Opinion, inspection.SignedBy, inspection.SignedOn)]);
    }
}
