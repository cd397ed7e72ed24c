using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Oversight;

/// <summary>
/// Something that the county tells the public (W-38). Before it is shown, somebody else than its author checks it for law, platform rules
/// and ethnic unity (PLAT-15); personal data never go out.
/// </summary>
public sealed class DisclosureItem : CountyDocument
{
    private DisclosureItem()
    {
    }

    private DisclosureItem(Guid id, DocumentHead head, DisclosureKind kind, Guid? authorId)
        : base(id, head) => (Kind, AuthorId) = (kind, authorId);

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.DisclosureItem;

    /// <summary>What it tells.</summary>
    public DisclosureKind Kind { get; private set; }

    /// <summary>Headline in the county's languages.</summary>
    public LocalizedText Headline { get; private set; } = LocalizedText.Empty;

    /// <summary>Text in the county's languages.</summary>
    public LocalizedText Text { get; private set; } = LocalizedText.Empty;

    /// <summary>Kind of document that it tells about.</summary>
    public DocumentType? SubjectType { get; private set; }

    /// <summary>That document.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>Where it stands.</summary>
    public DisclosureState State { get; private set; }

    /// <summary>Account of whoever wrote it; null when the system made it from a decided document.</summary>
    public Guid? AuthorId { get; private set; }

    /// <summary>User name of whoever checked it.</summary>
    public string? CheckedBy { get; private set; }

    /// <summary>Day of the check.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>What the check or the approval said.</summary>
    public string? Opinion { get; private set; }

    /// <summary>Day of publication.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Last day of the period for which it must stand; null without one.</summary>
    public DateOnly? NoticeEndsOn { get; private set; }

    /// <summary>Where else it is published.</summary>
    public LocalizedText Channels { get; private set; } = LocalizedText.Empty;

    /// <summary>Why it was taken down.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>A draft.</summary>
    public static DisclosureItem Draft(Guid id, DocumentHead head, DisclosureKind kind, Guid authorId, LocalizedText headline, LocalizedText text, DocumentType? subjectType, Guid? subjectId)
    {
        var item = new DisclosureItem(id, head, kind, authorId);
        item.Write(headline, text, subjectType, subjectId);
        return item;
    }

    /// <summary>An item that the system makes from a document that was decided; the decision stands for the check (DATA-13).</summary>
    public static DisclosureItem Announce(Guid id, DocumentHead head, DisclosureKind kind, LocalizedText headline, LocalizedText text, DocumentType subjectType, Guid subjectId)
    {
        var item = new DisclosureItem(id, head, kind, null);
        item.Write(headline, text, subjectType, subjectId);
        item.State = DisclosureState.Approved;
        return item;
    }

    /// <summary>Changes a draft.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was checked, or holds personal data.</exception>
    public void Edit(DisclosureKind kind, LocalizedText headline, LocalizedText text, DocumentType? subjectType, Guid? subjectId, Guid authorId)
    {
        CheckState(State, DisclosureState.Draft);
        Kind = kind;

        // Whoever changed it last answers for it, so that nobody checks what they wrote.
        AuthorId = authorId;
        Write(headline, text, subjectType, subjectId);
    }

    /// <summary>Records the check: with all three it goes on, else it stays a draft with the opinion (PLAT-15).</summary>
    /// <exception cref="Framework.Errors.BusinessException">The author checks it, or a refusal says not why.</exception>
    public void Check(Guid userId, string userName, bool isLawful, bool keepsPlatformRules, bool keepsEthnicUnity, string? opinion, DateOnly day)
    {
        CheckState(State, DisclosureState.Draft);
        CheckRule(new SomebodyElseChecksWhatIsPublishedRule(Number, AuthorId, userId));
        var passed = isLawful && keepsPlatformRules && keepsEthnicUnity;
        CheckRule(new FailedCheckSaysWhyRule(passed, opinion));
        (CheckedBy, CheckedOn, Opinion) = (userName, day, opinion);
        State = passed ? DisclosureState.LegalChecked : DisclosureState.Draft;
    }

    /// <summary>Notes that it was approved.</summary>
    public void Approve()
    {
        CheckState(State, DisclosureState.LegalChecked);
        State = DisclosureState.Approved;
    }

    /// <summary>Breaks off when it cannot be sent to its approval.</summary>
    public void CheckMaySubmit() => CheckState(State, DisclosureState.LegalChecked);

    /// <summary>Gives it back to be changed; it is checked again afterwards.</summary>
    public void Return(string? opinion)
    {
        CheckState(State, DisclosureState.LegalChecked);
        (State, Opinion) = (DisclosureState.Draft, opinion);
    }

    /// <summary>Publishes it.</summary>
    /// <param name="day">Day of publication, which does not count.</param>
    /// <param name="noticeEndsOn">Last day of the period for which it must stand.</param>
    /// <param name="channels">Where else it is published.</param>
    public void Publish(DateOnly day, DateOnly? noticeEndsOn, LocalizedText channels)
    {
        CheckState(State, DisclosureState.Approved);
        (State, PublishedOn, NoticeEndsOn, Channels) = (DisclosureState.Published, day, noticeEndsOn, channels);
        AddDomainEvent(new CountyConfigurationChangedEvent());
    }

    /// <summary>Takes it from the public page.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is not published, or its period runs.</exception>
    public void Withdraw(string reason, DateOnly today)
    {
        CheckState(State, DisclosureState.Published);
        CheckRule(new NoticeStandsForItsPeriodRule(Number, NoticeEndsOn, today));
        (State, WithdrawalReason) = (DisclosureState.Withdrawn, reason);
        AddDomainEvent(new CountyConfigurationChangedEvent());
    }

    private void Write(LocalizedText headline, LocalizedText text, DocumentType? subjectType, Guid? subjectId)
    {
        CheckRule(new PublicTextHoldsNoPersonalNumbersRule(headline));
        CheckRule(new PublicTextHoldsNoPersonalNumbersRule(text));
        Rename(headline.Source.Length > 200 ? headline.Source[..200] : headline.Source);
        (Headline, Text, SubjectType, SubjectId) = (headline, text, subjectType, subjectId);
    }
}
