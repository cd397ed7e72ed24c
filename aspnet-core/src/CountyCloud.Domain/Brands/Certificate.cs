using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Brands;

/// <summary>A certificate of a product or company, from the wish for it to its end (W-30, BRAND-19), with the help the programme gives (BRAND-20).</summary>
public sealed class Certificate : CountyDocument, IShownToEverybody
{
    private Certificate()
    {
    }

    /// <summary>A new case.</summary>
    public Certificate(Guid id, DocumentHead head, CertificateContent content, Certificate? former = null)
        : base(id, head)
    {
        Content = content;
        FormerId = former?.Id;
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.Certificate;

    /// <summary>What it says.</summary>
    public CertificateContent Content { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public CertificateState State { get; private set; }

    /// <summary>Certificate that it renews.</summary>
    public Guid? FormerId { get; private set; }

    /// <summary>What was found when its suitability was checked (BRAND-30: M359).</summary>
    public string? QualificationFinding { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? RefusalReason { get; private set; }

    /// <summary>True when it may be shown and relied on by its state; <see cref="HoldsOn"/> asks for the day too.</summary>
    public bool IsCertified => State is CertificateState.Certified or CertificateState.Expiring;

    /// <summary>True when it holds on a day. The day decides even before the nightly job has run.</summary>
    public bool HoldsOn(DateOnly day) => IsCertified && (Content.IssuedOn is null || Content.IssuedOn <= day) && (Content.ValidUntil is null || Content.ValidUntil >= day);

    /// <summary>Writes it while it is no certificate yet.</summary>
    public void Write(string title, CertificateContent content)
    {
        CheckState(State, CertificateState.Proposed, CertificateState.QualificationChecked, CertificateState.Applied, CertificateState.UnderReview);
        CheckRule(new HelpCostsAreNotNegativeRule(content));
        Rename(title);
        Content = content;
    }

    /// <summary>Notes whether the product is suitable; without that nothing is applied for (BRAND-30: M359).</summary>
    public void CheckQualification(bool isSuitable, string finding)
    {
        CheckState(State, CertificateState.Proposed);
        QualificationFinding = finding;
        State = isSuitable ? CertificateState.QualificationChecked : CertificateState.Refused;
        RefusalReason = isSuitable ? null : finding;
    }

    /// <summary>It was handed in to the issuer.</summary>
    public void Apply(string issuer)
    {
        CheckRule(new OnlySuitableProductsApplyRule(Number, State));
        Content = Content with { Issuer = issuer };
        State = CertificateState.Applied;
    }

    /// <summary>The issuer reviews it.</summary>
    public void Review()
    {
        CheckState(State, CertificateState.Applied);
        State = CertificateState.UnderReview;
    }

    /// <summary>It was issued.</summary>
    public void Certify(string certificateNumber, string issuer, DateOnly issuedOn, DateOnly? validUntil, int? longestYears)
    {
        CheckState(State, CertificateState.UnderReview);
        Issue(certificateNumber, issuer, issuedOn, validUntil, longestYears);
    }

    /// <summary>Registers one that the holder already had: no case was run for it.</summary>
    public void Register(string certificateNumber, string issuer, DateOnly issuedOn, DateOnly? validUntil, int? longestYears)
    {
        CheckState(State, CertificateState.Proposed);
        Issue(certificateNumber, issuer, issuedOn, validUntil, longestYears);
    }

    /// <summary>The issuer said no.</summary>
    public void Refuse(string reason)
    {
        CheckState(State, CertificateState.Applied, CertificateState.UnderReview);
        (State, RefusalReason) = (CertificateState.Refused, reason);
    }

    /// <summary>Looks at the day: ends what is over and marks what ends soon. Doing it twice changes nothing.</summary>
    /// <returns>True when something changed.</returns>
    public bool Watch(DateOnly today, int warningDays)
    {
        if (!IsCertified || Content.ValidUntil is not { } last)
        {
            return false;
        }

        if (last < today)
        {
            State = CertificateState.Expired;
            AddDomainEvent(new CertificateExpired(Id, Number, Content.Kind, Content.ProductId, Content.HolderSubjectId, Content.Holder, last));
            return true;
        }

        if (State == CertificateState.Certified && last.DayNumber - today.DayNumber <= warningDays)
        {
            State = CertificateState.Expiring;
            return true;
        }

        return false;
    }

    /// <summary>A later certificate took its place.</summary>
    public void Renew() => State = CertificateState.Renewed;

    /// <summary>Breaks off when it cannot be renewed.</summary>
    public void CheckMayRenew() => CheckState(State, CertificateState.Certified, CertificateState.Expiring, CertificateState.Expired);

    /// <summary>Breaks off when it may not be removed.</summary>
    public void CheckMayRemove() => CheckState(State, CertificateState.Proposed, CertificateState.Refused);

    private void Issue(string certificateNumber, string issuer, DateOnly issuedOn, DateOnly? validUntil, int? longestYears)
    {
        CheckRule(new CertificateRunsForwardRule(issuedOn, validUntil, longestYears));
        Content = Content with { CertificateNumber = certificateNumber, Issuer = issuer, IssuedOn = issuedOn, ValidUntil = validUntil };
        State = CertificateState.Certified;
    }
}
