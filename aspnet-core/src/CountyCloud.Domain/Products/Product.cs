using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Funds;

namespace CountyCloud.Products;

/// <summary>
/// A product of the county's library (PROD-01). Its number is the county-issued code; a GTIN comes later, with the day since which it holds,
/// and what was recorded under the county's code stays under it.
/// </summary>
public sealed class Product : CountyDocument, IShownToEverybody
{
    private Product()
    {
    }

    /// <summary>A new product.</summary>
    public Product(Guid id, DocumentHead head, LocalizedText name, ProductContent content)
        : base(id, head)
    {
        Name = name;
        Content = content;
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.Product;

    /// <summary>Name in the county's languages.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>What the library says of it.</summary>
    public ProductContent Content { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public ProductState State { get; private set; }

    /// <summary>GTIN that holds; null while it goes by the county's code.</summary>
    public string? Gtin { get; private set; }

    /// <summary>All GTINs it ever had, oldest first.</summary>
    public IReadOnlyList<ProductGtin> Gtins { get; private set; } = [];

    /// <summary>Producers that answer for it.</summary>
    public IReadOnlyList<ProductProducer> Producers { get; private set; } = [];

    /// <summary>Data by year (PROD-03).</summary>
    public IReadOnlyList<ProductYear> Years { get; private set; } = [];

    /// <summary>Where it is and was sold online (PROD-12).</summary>
    public IReadOnlyList<ProductListing> Listings { get; private set; } = [];

    /// <summary>What the market regulator did about it, oldest first (PROD-20).</summary>
    public IReadOnlyList<ProductAct> Acts { get; private set; } = [];

    /// <summary>Standard under which it is produced; null for none (PROD-06).</summary>
    public Guid? StandardId { get; private set; }

    /// <summary>Name of that standard.</summary>
    public string? StandardName { get; private set; }

    /// <summary>What was confirmed about it; null while nothing is (PROD-09).</summary>
    public ProductProblem? Problem { get; private set; }

    /// <summary>Why it was taken off.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>Writes it.</summary>
    /// <exception cref="Framework.Errors.BusinessException">A year is told twice, or the choice of its role in the shop rests on nothing.</exception>
    public void Write(LocalizedText name, ProductContent content, IReadOnlyList<ProductProducer> producers, IReadOnlyList<ProductYear> years)
    {
        CheckRule(new ProductHasANameRule(name));
        CheckRule(new YearsAreToldOnceRule(years));
        CheckRule(new PullRestsOnFiguresRule(content));
        Rename(name.Source);
        (Name, Content, Producers) = (name, content, producers);
        Years = [.. years.OrderBy(y => y.Year)];
    }

    /// <summary>Puts it into the library that everybody sees.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It has no producer, or a problem is open.</exception>
    public void Publish()
    {
        CheckState(State, ProductState.Draft, ProductState.Withdrawn);
        CheckRule(new PublishedProductHasAProducerRule(this));
        CheckRule(new ProblemIsSolvedRule(this));
        State = ProductState.Published;
        WithdrawalReason = null;
    }

    /// <summary>Takes it off the library and off every shop.</summary>
    public void Withdraw(string reason, DateOnly day)
    {
        CheckState(State, ProductState.Published);
        TakeOff(reason, day);
    }

    /// <summary>Confirms a problem: the product is taken off at once, and a case for the money is opened (PROD-09: Z75).</summary>
    public void Confirm(ProductProblem problem, string text, DateOnly day)
    {
        Problem = problem;
        TakeOff(text, day);
        AddDomainEvent(new QualityProblemReported(AuditName, text, ContractorId, null, DocumentType, Id));
    }

    /// <summary>The problem is solved; the product may be published again.</summary>
    public void Solve(string text, string userName, DateOnly day)
    {
        CheckRule(new ThereIsAProblemRule(this));
        Problem = null;
        Acts = [.. Acts, new ProductAct { Day = day, Kind = ProductActKind.Release, By = userName, Text = text }];
    }

    /// <summary>Gives it a GTIN from a day on; a former one ends the day before (TRACE: own codes first, GS1 keys later).</summary>
    /// <exception cref="Framework.Errors.BusinessException">The number is not a GTIN, is not of the given company, or holds already.</exception>
    public void AssignGtin(string gtin, string? companyPrefix, DateOnly since)
    {
        CheckRule(new GtinIsValidRule(gtin));
        CheckRule(new GtinIsOfTheCompanyRule(gtin, companyPrefix));
        CheckRule(new GtinIsNewRule(this, gtin, since));
        Gtins = [.. Gtins.Select(g => g.Until is null ? g with { Until = since.AddDays(-1) } : g), new ProductGtin { Gtin = gtin, Since = since }];
        Gtin = gtin;
    }

    /// <summary>Puts it under a standard, or under none.</summary>
    public void FollowStandard(Guid? standardId, string? name) => (StandardId, StandardName) = (standardId, name);

    /// <summary>Lists it in a shop.</summary>
    /// <param name="listing">Where and since when.</param>
    /// <param name="facts">What has to be known for it.</param>
    /// <exception cref="Framework.Errors.BusinessException">A condition of listing is not met.</exception>
    public void ListIn(ProductListing listing, ListingFacts facts)
    {
        foreach (var rule in ListingGate.RulesFor(this, facts))
        {
            CheckRule(rule);
        }

        CheckRule(new ListedOnceAPlaceRule(this, listing.Channel));
        Listings = [.. Listings, listing];
    }

    /// <summary>Takes it off one shop.</summary>
    public void Unlist(string channel, DateOnly day) => Listings = [.. Listings.Select(l => l.Channel == channel && l.Until is null ? l with { Until = day } : l)];

    /// <summary>Notes what the market regulator did; a delisting takes it off (PROD-20).</summary>
    public void Act(ProductActKind kind, string text, string userName, DateOnly day)
    {
        CheckRule(new RegulatorDelistsWhatIsOutRule(this, kind));
        Acts = [.. Acts, new ProductAct { Day = day, Kind = kind, By = userName, Text = text }];
        if (kind == ProductActKind.Delisting)
        {
            TakeOff(text, day);
        }
    }

    /// <summary>Breaks off when it may not be removed: what was once published stays.</summary>
    public void CheckMayRemove() => CheckState(State, ProductState.Draft);

    private void TakeOff(string reason, DateOnly day)
    {
        State = State == ProductState.Draft ? ProductState.Draft : ProductState.Withdrawn;
        WithdrawalReason = reason;
        Listings = [.. Listings.Select(l => l.Until is null ? l with { Until = day } : l)];
    }
}
