using CountyCloud.Brands;

namespace CountyCloud.Documents.Paper;

/// <summary>Certification file of a product or company (F-42, M595).</summary>
internal sealed class CertificationPaper(ICertificateAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var document = await service.GetAsync(id, cancellationToken);
        var content = document.Content;
        return new PaperContent(document.Number, "certificates",
        [
            new PaperFacts(
            [
                desk.Fact("CertificationKind", desk.Name(content.Kind)), desk.Fact("CertificateHolder", content.Holder), desk.Fact("ProductName", document.ProductName), desk.Fact("CertificationState", desk.Name(document.State)), desk.Fact("CertificateNumber", content.CertificateNumber),
                desk.Fact("Issuer", content.Issuer), desk.Day("CertificateIssuedOn", content.IssuedOn), desk.Day("ValidUntil", content.ValidUntil), desk.Fact("HelpCase", desk.YesNo(content.IsHelpCase)), desk.Money("HelpCost", content.Cost),
                desk.Wide("QualificationFinding", document.QualificationFinding), desk.Wide("Remark", content.Remark),
            ]),
            desk.Papers(document.Attachments),
        ],
        [desk.Sign("Office"), desk.Sign("CertificateHolder")]);
    }
}
