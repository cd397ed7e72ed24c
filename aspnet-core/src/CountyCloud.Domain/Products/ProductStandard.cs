using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Products;

/// <summary>A version of a product standard (PROD-04). It goes from the survey over the sample library to its use in companies (PROD-23: M363, M365).</summary>
public sealed class ProductStandard : CountyDocument, IShownToEverybody
{
    private ProductStandard()
    {
    }

    /// <summary>A new standard, or a new version of one.</summary>
    public ProductStandard(Guid id, DocumentHead head, StandardContent content, ProductStandard? former = null)
        : base(id, head)
    {
        Content = content;
        SeriesId = former?.SeriesId ?? id;
        Version = (former?.Version ?? 0) + 1;

        // What the former version found out needs no second survey.
        State = former is null ? StandardState.Survey : StandardState.Drafting;
        Producers = former?.Producers ?? [];
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.ProductStandard;

    /// <summary>Id of the first version.</summary>
    public Guid SeriesId { get; private set; }

    /// <summary>Version, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Where it stands.</summary>
    public StandardState State { get; private set; }

    /// <summary>Day since which it is in use.</summary>
    public DateOnly? InUseSince { get; private set; }

    /// <summary>Its eight parts.</summary>
    public StandardContent Content { get; private set; } = null!;

    /// <summary>Producers that follow it.</summary>
    public IReadOnlyList<ProductProducer> Producers { get; private set; } = [];

    /// <summary>Writes it.</summary>
    public void Write(string title, StandardContent content)
    {
        CheckState(State, StandardState.Survey, StandardState.Sampling, StandardState.Drafting);
        Rename(title);
        Content = content;
    }

    /// <summary>Goes on to the next step.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is in use already, or a part is missing.</exception>
    public void Advance(DateOnly day)
    {
        CheckState(State, StandardState.Survey, StandardState.Sampling, StandardState.Drafting);
        if (State == StandardState.Drafting)
        {
            CheckRule(new StandardHasItsPartsRule(Content));
            InUseSince = day;
        }

        State++;
    }

    /// <summary>Links the producers that follow it.</summary>
    public void Link(IReadOnlyList<ProductProducer> producers)
    {
        CheckState(State, StandardState.InUse);
        Producers = producers;
    }

    /// <summary>A later version is in use.</summary>
    public void Supersede() => State = StandardState.Superseded;

    /// <summary>Breaks off when no new version can be begun.</summary>
    public void CheckMayRevise() => CheckState(State, StandardState.InUse);

    /// <summary>Breaks off when it may not be followed.</summary>
    public void CheckMayFollow() => CheckState(State, StandardState.InUse);

    /// <summary>Breaks off when it may not be removed.</summary>
    public void CheckMayRemove() => CheckState(State, StandardState.Survey, StandardState.Sampling, StandardState.Drafting);
}
