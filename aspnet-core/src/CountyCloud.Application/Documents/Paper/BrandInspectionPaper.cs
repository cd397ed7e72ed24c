using CountyCloud.Brands;

namespace CountyCloud.Documents.Paper;

/// <summary>Record of the checks of the mark under one licence (F-41, Z79).</summary>
internal sealed class BrandInspectionPaper(IBrandLicenceAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var document = await service.GetAsync(id, cancellationToken);
        var content = document.Content;
        return new PaperContent(document.Number, "brand-licences",
        [
            new PaperFacts([desk.Fact("Brand", document.BrandName?.Source ?? content.BrandCode), desk.Fact("LicenceHolder", content.Holder), desk.Day("LicenceFrom", content.From), desk.Day("LicenceTo", content.To)]),
            desk.Table("BrandInspections", [desk.Column("Date", 16), desk.Column("InspectionFindings", 38), desk.Column("InspectionOutcome", 14), desk.Column("InspectionMeasure", 32)],
                document.Inspections.Select(i => (IReadOnlyList<string?>)[PaperDesk.Date(i.Day), i.Findings, desk.Name(i.Outcome), i.Measure])),
        ],
        [desk.Sign("Inspector"), desk.Sign("LicenceHolder")]);
    }
}
