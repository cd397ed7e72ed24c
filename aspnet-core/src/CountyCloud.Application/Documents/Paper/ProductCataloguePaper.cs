using CountyCloud.Products;

namespace CountyCloud.Documents.Paper;

/// <summary>A catalogue of products as a book (F-43, M363, K37).</summary>
internal sealed class ProductCataloguePaper(IProductCatalogueAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var document = await service.GetAsync(id, cancellationToken);
        var content = document.Content;
        return new PaperContent(document.Number, "product-catalogues",
        [
            new PaperFacts([desk.Fact("CatalogueKind", desk.Name(document.CatalogueKind)), desk.Fact("Version", PaperDesk.Figure(document.Version)), desk.Day("PublishedOn", document.PublishedOn), desk.Fact("Category", content.Category)]),
            desk.Table("CatalogueProducts", [desk.Column("Number", 16), desk.Column("ProductName", 18), desk.Column("Category", 12), desk.Column("Grade", 10), desk.Column("Packing", 12), desk.Column("Origin", 14), desk.Column("Producers", 18), desk.Column("StandardName", 12)],
                document.Entries.Select(e => (IReadOnlyList<string?>)[e.Number, e.Name.Source, e.Category, e.Grade, string.Join(' ', new[] { e.Processing is { } depth ? desk.Name(depth) : null, e.Packing }.Where(x => !string.IsNullOrEmpty(x))), e.Place, e.Producers, e.StandardName])),
        ],
        [desk.Sign("Office")]);
    }
}
