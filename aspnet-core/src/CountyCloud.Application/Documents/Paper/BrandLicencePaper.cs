using CountyCloud.Brands;

namespace CountyCloud.Documents.Paper;

/// <summary>Licence to print the public brand (F-41, W-29).</summary>
internal sealed class BrandLicencePaper(IBrandLicenceAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var document = await service.GetAsync(id, cancellationToken);
        var content = document.Content;
        return new PaperContent(document.Number, "brand-licences",
        [
            new PaperFacts(
            [
                desk.Fact("Brand", document.BrandName?.Source ?? content.BrandCode), desk.Fact("LicenceHolder", content.Holder), desk.Day("LicenceFrom", content.From), desk.Day("LicenceTo", content.To), desk.Fact("StandardMet", content.Standard),
                desk.Fact("NonStandard", desk.YesNo(content.IsNonStandard)), desk.Fact("CompanyBrand", content.CompanyBrand), desk.Fact("ViManual", document.VisualIdentityName), desk.Wide("QualificationFinding", document.QualificationFinding),
                desk.Wide("StandardFinding", document.StandardFinding), desk.Wide("LicenceTerms", content.Terms),
            ]),
            desk.Table("LicensedProducts", [desk.Column("Number", 30), desk.Column("ProductName", 70)], document.Products.Select(p => (IReadOnlyList<string?>)[p.Number, p.Name])),
        ],
        await desk.SignaturesAsync(DocumentType.BrandLicence, id, null, null, cancellationToken));
    }
}
