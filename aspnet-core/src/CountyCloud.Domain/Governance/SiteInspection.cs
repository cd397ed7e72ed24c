using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>The office's monthly check on site of a contractor's work: the monthly supervision form 月度项目实施监督表 (F-04, GOV-11: M65).</summary>
public sealed class SiteInspection : CountyDocument
{
    private readonly List<SiteFinding> _findings = [];

    private SiteInspection()
    {
    }

    /// <summary>A form that is to be filled in.</summary>
    public SiteInspection(Guid id, DocumentHead head, DateOnly period, SiteInspectionContent content)
        : base(id, head)
    {
        Period = MonthlyCycleRules.MonthOf(period);
        Content = content;
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.SiteInspection;

    /// <summary>First day of the month.</summary>
    public DateOnly Period { get; private set; }

    /// <summary>What it says.</summary>
    public SiteInspectionContent Content { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public SiteInspectionState State { get; private set; }

    /// <summary>User name of whoever signed for the office.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>Day of the signature.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<SiteFinding> Findings => _findings;

    /// <summary>Fills it in; findings as a whole.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is signed.</exception>
    public void Edit(string title, SiteInspectionContent content, IEnumerable<(Guid Id, FindingContent Content)> findings)
    {
        CheckRule(new SignedFormStaysRule(Number, State));
        Rename(title);
        Content = content;
        _findings.Clear();
        _findings.AddRange(findings.Select((f, i) => new SiteFinding(f.Id, Id, i + 1, f.Content)));
    }

    /// <summary>Signs it for the office; each finding is told, so that it is put right.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is signed, or does not say when and what was seen.</exception>
    public void Sign(string userName, DateOnly day)
    {
        CheckRule(new SignedFormStaysRule(Number, State));
        CheckRule(new SupervisionFormSaysWhatWasSeenRule(Number, Content, day));
        (State, SignedBy, SignedOn) = (SiteInspectionState.Signed, userName, day);
        foreach (var finding in _findings)
        {
            AddDomainEvent(new FindingRaised(DocumentType, Id, finding.Content.Text, finding.Content.ContractorId ?? ContractorId, finding.Content.ResponsibleUnit, finding.Content.Deadline));
        }
    }
}
