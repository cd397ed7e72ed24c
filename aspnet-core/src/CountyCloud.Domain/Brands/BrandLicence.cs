using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Brands;

/// <summary>The right of a farmer, co-op or company to print a public brand on some products for a time (W-29, BRAND-26).</summary>
public sealed class BrandLicence : CountyDocument, IShownToEverybody
{
    private BrandLicence()
    {
    }

    /// <summary>A new request.</summary>
    public BrandLicence(Guid id, DocumentHead head, BrandLicenceContent content, IReadOnlyList<LicensedProduct> products, BrandLicence? former = null)
        : base(id, head) => (Content, Products, FormerId) = (content, products, former?.Id);

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.BrandLicence;

    /// <summary>What it says.</summary>
    public BrandLicenceContent Content { get; private set; } = null!;

    /// <summary>Products on which the mark may be printed.</summary>
    public IReadOnlyList<LicensedProduct> Products { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public BrandLicenceState State { get; private set; }

    /// <summary>Licence that it renews.</summary>
    public Guid? FormerId { get; private set; }

    /// <summary>What was found in the libraries (BRAND-12).</summary>
    public string? QualificationFinding { get; private set; }

    /// <summary>What was found about standard, trace and safety (BRAND-02, BRAND-32, TRACE-32).</summary>
    public string? StandardFinding { get; private set; }

    /// <summary>True when the safety of non-standard produce was confirmed (BRAND-32: Z59).</summary>
    public bool IsSafetyConfirmed { get; private set; }

    /// <summary>True when goods under it are traced (TRACE-32: Z79).</summary>
    public bool IsTraced { get; private set; }

    /// <summary>Version of the VI manual that is part of it (M343).</summary>
    public Guid? VisualIdentityId { get; private set; }

    /// <summary>That version in words.</summary>
    public string? VisualIdentityName { get; private set; }

    /// <summary>Day on which it was granted.</summary>
    public DateOnly? LicensedOn { get; private set; }

    /// <summary>Last opinion of whoever decided.</summary>
    public string? Opinion { get; private set; }

    /// <summary>Checks of its use, oldest first (BRAND-10).</summary>
    public IReadOnlyList<BrandInspection> Inspections { get; private set; } = [];

    /// <summary>True when the mark may be printed by its state; <see cref="AllowsOn"/> asks for product and day too.</summary>
    public bool IsInForce => State is BrandLicenceState.Licensed or BrandLicenceState.Warned;

    /// <summary>True when the mark may be printed on a product on a day. The day decides even before the nightly job has run.</summary>
    public bool AllowsOn(Guid productId, DateOnly day) => IsInForce && Content.From <= day && day <= Content.To && Products.Any(p => p.ProductId == productId);

    /// <summary>Writes the request.</summary>
    public void Write(string title, BrandLicenceContent content, IReadOnlyList<LicensedProduct> products)
    {
        CheckState(State, BrandLicenceState.Applied);
        CheckRule(new LicenceRunsForwardRule(content));
        CheckRule(new LicenceNamesProductsRule(products));
        Rename(title);
        (Content, Products) = (content, products);
    }

    /// <summary>Holder and products were looked up in the company library and the product library (BRAND-12: Z79).</summary>
    /// <param name="publishedProducts">How many of its products are in the library.</param>
    /// <param name="producedByHolder">How many of them name the holder among their producers.</param>
    /// <param name="finding">In words.</param>
    public void CheckQualification(int publishedProducts, int producedByHolder, string finding)
    {
        CheckState(State, BrandLicenceState.Applied);
        CheckRule(new ProductsStandInTheLibraryRule(Products.Count, publishedProducts));
        CheckRule(new HolderMakesTheProductsRule(Content.Holder, Products.Count, producedByHolder));
        QualificationFinding = finding;
        State = BrandLicenceState.QualificationChecked;
    }

    /// <summary>Standard, trace and safety were checked (BRAND-02: M329; BRAND-32: Z59; TRACE-32: Z79).</summary>
    /// <param name="productsUnderStandard">How many of its products are under a standard in use.</param>
    /// <param name="isTraced">True when its goods are traced.</param>
    /// <param name="isSafetyConfirmed">True when their safety was confirmed.</param>
    /// <param name="finding">In words.</param>
    public void CheckStandard(int productsUnderStandard, bool isTraced, bool isSafetyConfirmed, string finding)
    {
        CheckState(State, BrandLicenceState.QualificationChecked);
        CheckRule(new LicensedProductsMeetAStandardRule(Content.IsNonStandard, Products.Count, productsUnderStandard));
        CheckRule(new NonStandardProduceIsSafeRule(Content.IsNonStandard, isSafetyConfirmed));
        CheckRule(new LicensedGoodsAreTracedRule(isTraced));
        (IsTraced, IsSafetyConfirmed, StandardFinding, State) = (isTraced, isSafetyConfirmed, finding, BrandLicenceState.StandardChecked);
    }

    /// <summary>Goes to those who decide, with the version of the VI manual that becomes part of it (M343).</summary>
    public void Submit(Guid? visualIdentityId, string? visualIdentityName)
    {
        CheckState(State, BrandLicenceState.StandardChecked);
        CheckRule(new LicenceNamesTheManualRule(visualIdentityId));
        (VisualIdentityId, VisualIdentityName, State) = (visualIdentityId, visualIdentityName, BrandLicenceState.UnderApproval);
    }

    /// <summary>Takes what the approval decided.</summary>
    public void Decide(ApprovalState outcome, string? opinion, DateOnly day)
    {
        Opinion = opinion;
        switch (outcome)
        {
            case ApprovalState.Approved:
                (State, LicensedOn) = (BrandLicenceState.Licensed, day);
                break;
            case ApprovalState.Rejected:
                State = BrandLicenceState.Rejected;
                break;
            case ApprovalState.Returned or ApprovalState.Withdrawn:
                // Back to the desk that checked the standard: what is changed is checked again before it is sent in.
                State = BrandLicenceState.Applied;
                break;
        }
    }

    /// <summary>Records a check of its use and what it leads to (BRAND-10: Z79).</summary>
    public void Inspect(BrandInspection inspection)
    {
        CheckState(State, BrandLicenceState.Licensed, BrandLicenceState.Warned, BrandLicenceState.Suspended);
        CheckRule(new ConsequenceIsStatedRule(inspection));
        Inspections = [.. Inspections, inspection];
        State = inspection.Outcome switch
        {
            InspectionOutcome.Warning => BrandLicenceState.Warned,
            InspectionOutcome.Suspension => BrandLicenceState.Suspended,
            InspectionOutcome.Withdrawal => BrandLicenceState.Withdrawn,
            _ => BrandLicenceState.Licensed,
        };
        if (!IsInForce)
        {
            Lapse();
        }
    }

    /// <summary>Ends it when its period is over. Doing it twice changes nothing.</summary>
    /// <returns>True when it ended.</returns>
    public bool Watch(DateOnly today)
    {
        if (State is not (BrandLicenceState.Licensed or BrandLicenceState.Warned or BrandLicenceState.Suspended) || Content.To >= today)
        {
            return false;
        }

        State = BrandLicenceState.Lapsed;
        Lapse();
        return true;
    }

    /// <summary>A later licence took its place.</summary>
    public void Renew() => State = BrandLicenceState.Renewed;

    /// <summary>Breaks off when it cannot be renewed.</summary>
    public void CheckMayRenew() => CheckState(State, BrandLicenceState.Licensed, BrandLicenceState.Warned, BrandLicenceState.Lapsed);

    /// <summary>Breaks off when it may not be removed.</summary>
    public void CheckMayRemove() => CheckState(State, BrandLicenceState.Applied, BrandLicenceState.Rejected);

    private void Lapse() => AddDomainEvent(new BrandLicenceLapsed(Id, Number, Content.BrandCode, State));
}
