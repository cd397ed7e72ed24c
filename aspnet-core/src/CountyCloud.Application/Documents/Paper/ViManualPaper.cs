using CountyCloud.Brands;

namespace CountyCloud.Documents.Paper;

/// <summary>The VI manual of a brand (F-41, M343).</summary>
internal sealed class ViManualPaper(IVisualIdentityAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var document = await service.GetAsync(id, cancellationToken);
        var content = document.Content;
        return new PaperContent(document.Number, "visual-identities",
        [
            new PaperFacts(
            [
                desk.Fact("Brand", document.BrandName?.Source ?? content.BrandCode), desk.Fact("Version", PaperDesk.Figure(document.Version)), desk.Day("LaunchedOn", document.LaunchedOn), desk.Fact("VersionChanges", content.Changes), desk.Wide("BrandStory", content.Story),
                desk.Wide("LogoMeaning", content.Meaning), desk.Wide("BasePart", content.BasePart), desk.Wide("ApplicationPart", content.ApplicationPart),
            ]),
            desk.Table("Adoptions", [desk.Column("LicenceHolder", 40), desk.Column("Date", 20), desk.Column("UsedOn", 40)], document.Adoptions.Select(a => (IReadOnlyList<string?>)[a.Name, PaperDesk.Date(a.Since), a.Uses])),
            desk.Papers(document.Attachments),
        ],
        [desk.Sign("Office")]);
    }
}
