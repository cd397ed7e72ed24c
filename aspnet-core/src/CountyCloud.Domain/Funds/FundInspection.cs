using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Governance;

namespace CountyCloud.Funds;

/// <summary>An audit or inspection of the funds (W-14, FUND-39, FUND-40).</summary>
public sealed class FundInspection : AggregateRoot, IMultiTenant
{
    private readonly List<FundFinding> _findings = [];

    private FundInspection()
    {
    }

    /// <summary>Schedules one.</summary>
    public FundInspection(Guid id, string number, FundInspectionKind kind, string title, string scope, string body, DateOnly scheduledOn)
    {
        Id = id;
        Number = number;
        Kind = kind;
        Title = title;
        Scope = scope;
        Body = body;
        ScheduledOn = scheduledOn;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Kind.</summary>
    public FundInspectionKind Kind { get; private set; }

    /// <summary>What people read in lists.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>What is looked at.</summary>
    public string Scope { get; private set; } = string.Empty;

    /// <summary>Department or body that does it.</summary>
    public string Body { get; private set; } = string.Empty;

    /// <summary>Day for which it is scheduled.</summary>
    public DateOnly ScheduledOn { get; private set; }

    /// <summary>Day on which it began.</summary>
    public DateOnly? BegunOn { get; private set; }

    /// <summary>Day on which findings were issued.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>Result in words: benefit of the money too (Z261 资金使用效益).</summary>
    public string? Result { get; private set; }

    /// <summary>Day on which it was closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public FundInspectionState State { get; private set; }

    /// <summary>Findings.</summary>
    public IReadOnlyList<FundFinding> Findings => _findings;

    /// <inheritdoc />
    public override string AuditName => Number;

    /// <summary>Begins it.</summary>
    public void Begin(DateOnly day)
    {
        CheckRule(new InspectionStepFitsStateRule(State, FundInspectionState.Scheduled));
        BegunOn = day;
        State = FundInspectionState.InProgress;
    }

    /// <summary>Adds a finding.</summary>
    public FundFinding Find(Guid id, string text, Guid? subProjectId, Guid? contractorId, DateOnly? dueOn, DateOnly day)
    {
        CheckRule(new InspectionStepFitsStateRule(State, FundInspectionState.InProgress));
        var finding = new FundFinding(id, Id, _findings.Count + 1, text, subProjectId, contractorId, dueOn);
        _findings.Add(finding);
        IssuedOn = day;
        return finding;
    }

    /// <summary>
    /// Issues result and findings; without findings there is nothing to reply to. Each finding becomes a rectification with its deadline, which
    /// is the one task that it makes (FUND-40, GOV-31): closed, it answers the finding.
    /// </summary>
    public void Issue(string result, DateOnly day)
    {
        CheckRule(new InspectionStepFitsStateRule(State, FundInspectionState.InProgress));
        Result = result;
        IssuedOn = day;
        State = _findings.Count == 0 ? FundInspectionState.Replied : FundInspectionState.FindingsIssued;
        foreach (var finding in _findings)
        {
            AddDomainEvent(new FindingRaised(DocumentType.FundInspection, Id, finding.Text, finding.ContractorId, null, finding.DueOn, finding.SubProjectId, finding.Id));
        }
    }

    /// <summary>Replies to a finding.</summary>
    public void Reply(FundFinding finding, string reply, string by, DateOnly day)
    {
        CheckRule(new InspectionStepFitsStateRule(State, FundInspectionState.FindingsIssued, FundInspectionState.Replied));
        finding.Answer(reply, by, day);
        State = _findings.TrueForAll(f => f.RepliedOn is not null) ? FundInspectionState.Replied : FundInspectionState.FindingsIssued;
    }

    /// <summary>Its rectification was closed: that answers a finding to which nobody replied in words.</summary>
    /// <returns>True when that was so.</returns>
    public bool Answer(Guid findingId, string reply, string by, DateOnly day)
    {
        if (State != FundInspectionState.FindingsIssued || _findings.Find(f => f.Id == findingId) is not { RepliedOn: null } finding)
        {
            return false;
        }

        Reply(finding, reply, by, day);
        return true;
    }

    /// <summary>Closes it when everything is replied to and corrected.</summary>
    /// <param name="day">Day.</param>
    /// <param name="openRectifications">Rectifications of its findings that are not closed.</param>
    public void Close(DateOnly day, int openRectifications)
    {
        CheckRule(new InspectionStepFitsStateRule(State, FundInspectionState.Replied));
        CheckRule(new FindingsAreCorrectedRule(Number, openRectifications));
        ClosedOn = day;
        State = FundInspectionState.Closed;
    }
}
