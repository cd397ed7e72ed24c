using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Traceability;

/// <summary>
/// A party of the chain: grower or breeder, processor, purchaser, seller, store, input dealer (W-26; TRACE-02, TRACE-03, F-37). It is filed for
/// a period; a renewal is another period. Its identifiers are only added, so that a GLN that comes later loses no history.
/// </summary>
public sealed class TraceSubject : CountyDocument
{
    private readonly List<TraceSubjectIdentifier> _identifiers = [];
    private readonly List<TraceSubjectMember> _members = [];

    private TraceSubject()
    {
    }

    /// <summary>An application.</summary>
    public TraceSubject(Guid id, DocumentHead head, TraceSubjectContent content, bool isKindOffered, DateOnly today)
        : base(id, head)
    {
        Content = Sound(content, isKindOffered);
        Step(TraceSubjectState.Applied, today, head.CreatorName, null);
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.TraceSubject;

    /// <summary>What it says of itself.</summary>
    public TraceSubjectContent Content { get; private set; } = new();

    /// <summary>State.</summary>
    public TraceSubjectState State { get; private set; }

    /// <summary>Code that the county issued; null before it is filed. It stands on the bar code page.</summary>
    public string? Code { get; private set; }

    /// <summary>Identifier in EPCIS events: county-issued at first, the GLN's once it has one; null before it is filed.</summary>
    public string? Identifier { get; private set; }

    /// <summary>Global location number; null for those without.</summary>
    public string? Gln { get; private set; }

    /// <summary>Department that answers for it (TRACE-20); null before it is filed.</summary>
    public string? ResponsibleDepartment { get; private set; }

    /// <summary>Last day of the present period; null before it is filed.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Which of the five unifications it works under (PROD-05).</summary>
    public IReadOnlyList<UnifiedPractice> Unifications { get; private set; } = [];

    /// <summary>Papers.</summary>
    public IReadOnlyList<TracePaper> Papers { get; private set; } = [];

    /// <summary>Periods, in order.</summary>
    public IReadOnlyList<TracePeriod> Periods { get; private set; } = [];

    /// <summary>Steps, in order.</summary>
    public IReadOnlyList<TraceFilingStep> Steps { get; private set; } = [];

    /// <summary>Identifiers that it has and had.</summary>
    public IReadOnlyList<TraceSubjectIdentifier> Identifiers => _identifiers;

    /// <summary>People who record for it.</summary>
    public IReadOnlyList<TraceSubjectMember> Members => _members;

    /// <summary>True when it takes part on that day: filed, and the period lasts.</summary>
    public bool TakesPartOn(DateOnly day) => State == TraceSubjectState.Filed && day <= ValidUntil;

    /// <summary>Papers of the list that are not there or have run out.</summary>
    public IReadOnlyList<string> MissingPapers(IReadOnlyList<string> required, DateOnly today) =>
        [.. required.Where(r => !Papers.Any(p => p.Name == r && (p.ValidUntil is null || p.ValidUntil >= today)))];

    /// <summary>Changes what it says of itself. Before it is filed it is to be checked again.</summary>
    public void Edit(string title, TraceSubjectContent content, IReadOnlyList<UnifiedPractice> unifications, bool isKindOffered, DateOnly today, string byName)
    {
        CheckState(State, TraceSubjectState.Applied, TraceSubjectState.Checked, TraceSubjectState.Filed, TraceSubjectState.Suspended);
        if (State is TraceSubjectState.Filed or TraceSubjectState.Suspended)
        {
            CheckRule(new FiledSubjectKeepsItsKindRule(Content, content));
        }

        Content = Sound(content, isKindOffered || content.Kind == Content.Kind);
        Unifications = [.. unifications.Distinct().Order()];
        Rename(title);
        if (State == TraceSubjectState.Checked)
        {
            State = TraceSubjectState.Applied;
            Step(State, today, byName, null);
        }
    }

    /// <summary>Adds a paper; a newer one of its name takes its place, the file of the earlier one stays attached.</summary>
    public void AddPaper(TracePaper paper)
    {
        CheckState(State, TraceSubjectState.Applied, TraceSubjectState.Checked, TraceSubjectState.Filed, TraceSubjectState.Suspended);
        Papers = [.. Papers.Where(p => p.Name != paper.Name), paper];
    }

    /// <summary>Papers and facts were checked.</summary>
    public void Check(IReadOnlyList<string> requiredPapers, string? opinion, DateOnly today, string byName)
    {
        CheckState(State, TraceSubjectState.Applied);
        CheckRule(new SubjectPapersAreCompleteRule(this, requiredPapers, today));
        State = TraceSubjectState.Checked;
        Step(State, today, byName, opinion);
    }

    /// <summary>Files it: it gets its code and identifier, and its first period begins.</summary>
    public void File(TraceFiling filing, Guid identifierId, DateOnly today, string byName)
    {
        CheckState(State, TraceSubjectState.Checked);
        CheckRule(new SubjectPapersAreCompleteRule(this, filing.RequiredPapers, today));
        CheckRule(new GrowerHasALocatedPlotRule(this, filing.HasLocatedPlot));
        CheckRule(new SubjectHasAResponsibleDepartmentRule(this, filing.DepartmentCode));
        Code = filing.Code;
        ResponsibleDepartment = filing.DepartmentCode;
        AddIdentifier(identifierId, filing.Identifier, today, byName);
        AddPeriod(today, filing.ValidMonths, today, byName);
        State = TraceSubjectState.Filed;
        Step(State, today, byName, null);
    }

    /// <summary>Renews it: the next period begins when this one ends, or today when it has ended.</summary>
    public void Renew(IReadOnlyList<string> requiredPapers, int validMonths, int noticeDays, DateOnly today, string byName)
    {
        CheckState(State, TraceSubjectState.Filed);
        CheckRule(new RenewalIsDueRule(this, noticeDays, today));
        CheckRule(new SubjectPapersAreCompleteRule(this, requiredPapers, today));
        AddPeriod(ValidUntil >= today ? ValidUntil.Value.AddDays(1) : today, validMonths, today, byName);
        Step(State, today, byName, null);
    }

    /// <summary>Suspends it: it may record nothing until it is resumed.</summary>
    public void Suspend(string reason, DateOnly today, string byName)
    {
        CheckState(State, TraceSubjectState.Filed);
        State = TraceSubjectState.Suspended;
        Step(State, today, byName, reason);
    }

    /// <summary>Lifts the suspension.</summary>
    public void Resume(string reason, DateOnly today, string byName)
    {
        CheckState(State, TraceSubjectState.Suspended);
        State = TraceSubjectState.Filed;
        Step(State, today, byName, reason);
    }

    /// <summary>Cancels it for good; what was recorded of it stays.</summary>
    public void Cancel(string reason, DateOnly today, string byName)
    {
        CheckState(State, TraceSubjectState.Applied, TraceSubjectState.Checked, TraceSubjectState.Filed, TraceSubjectState.Suspended);
        State = TraceSubjectState.Cancelled;
        Step(State, today, byName, reason);
    }

    /// <summary>Gives it a global location number; the county-issued identifier stays known.</summary>
    public void AssignGln(string gln, Gs1KeyStanding standing, Guid identifierId, DateOnly today, string byName)
    {
        CheckState(State, TraceSubjectState.Filed, TraceSubjectState.Suspended);
        CheckRule(new GlnIsTrueRule(gln));
        CheckRule(new KeyIsNotAnotherCountysRule(gln, standing));
        if (Gln != gln)
        {
            Gln = gln;
            AddIdentifier(identifierId, TraceIdentifiers.PartyOf(gln), today, byName);
        }
    }

    /// <summary>Lets a person of the county record for it.</summary>
    public void AddMember(Guid memberId, Guid userId, string userName, DateOnly today)
    {
        CheckState(State, TraceSubjectState.Applied, TraceSubjectState.Checked, TraceSubjectState.Filed, TraceSubjectState.Suspended);
        CheckRule(new MemberIsAddedOnceRule(this, userId, userName));
        _members.Add(new TraceSubjectMember(memberId, Id, userId, userName, today));
    }

    /// <summary>Ends that a person records for it; what they recorded stays.</summary>
    public void EndMember(Guid userId, DateOnly today)
    {
        CheckRule(new MemberIsThereRule(this, userId));
        _members.First(m => m.UserId == userId && m.Until is null).End(today);
    }

    private static TraceSubjectContent Sound(TraceSubjectContent content, bool isKindOffered)
    {
        var sound = content with { CreditCode = string.IsNullOrWhiteSpace(content.CreditCode) ? null : content.CreditCode.Trim().ToUpperInvariant() };
        CheckRule(new SubjectKindIsOfferedRule(sound.Kind, isKindOffered));
        CheckRule(new CompanyHasACreditCodeRule(sound));
        CheckRule(new CreditCodeIsTrueRule(sound.CreditCode));
        return sound;
    }

    private void AddIdentifier(Guid id, string uri, DateOnly since, string byName)
    {
        Identifier = uri;
        if (_identifiers.TrueForAll(i => i.Uri != uri))
        {
            _identifiers.Add(new TraceSubjectIdentifier(id, Id, uri, since, byName));
        }
    }

    private void AddPeriod(DateOnly from, int months, DateOnly today, string byName)
    {
        ValidUntil = from.AddMonths(months).AddDays(-1);
        Periods = [.. Periods, new TracePeriod(Periods.Count + 1, from, ValidUntil.Value, today, byName)];
    }

    private void Step(TraceSubjectState state, DateOnly day, string byName, string? remark) => Steps = [.. Steps, new TraceFilingStep(state, day, byName, string.IsNullOrWhiteSpace(remark) ? null : remark.Trim())];
}
