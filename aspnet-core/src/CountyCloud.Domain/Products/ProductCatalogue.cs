using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Products;

/// <summary>A version of a list of products, drawn from the library by a filter (PROD-02: Z190, K37). What is out stays as it is.</summary>
public sealed class ProductCatalogue : CountyDocument, IShownToEverybody
{
    private ProductCatalogue()
    {
    }

    /// <summary>A new version.</summary>
    public ProductCatalogue(Guid id, DocumentHead head, CatalogueKind kind, int version, CatalogueFilter filter)
        : base(id, head) => (Kind, Version, Filter) = (kind, version, filter);

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.ProductCatalogue;

    /// <summary>Which list.</summary>
    public CatalogueKind Kind { get; private set; }

    /// <summary>Version of the list, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Which products it draws.</summary>
    public CatalogueFilter Filter { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public CatalogueState State { get; private set; }

    /// <summary>Day on which it came out.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Its products, as they were when it was drawn.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; private set; } = [];

    /// <summary>Draws it from the library.</summary>
    public void Draw(string title, CatalogueFilter filter, IReadOnlyList<CatalogueEntry> entries)
    {
        CheckState(State, CatalogueState.Draft);
        Rename(title);
        (Filter, Entries) = (filter, entries);
    }

    /// <summary>Brings it out.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is out already, or empty.</exception>
    public void Publish(DateOnly day)
    {
        CheckState(State, CatalogueState.Draft);
        CheckRule(new CatalogueIsNotEmptyRule(this));
        (State, PublishedOn) = (CatalogueState.Published, day);
    }

    /// <summary>A later version is out.</summary>
    public void Supersede() => State = CatalogueState.Superseded;

    /// <summary>Breaks off when it may not be removed.</summary>
    public void CheckMayRemove() => CheckState(State, CatalogueState.Draft);
}
