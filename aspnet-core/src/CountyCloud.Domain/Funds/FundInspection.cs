using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

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

    /// <summary>Issues result and findings; without findings there is nothing to reply to.</summary>
    public void Issue(string result, DateOnly day)
    {
        CheckRule(new InspectionStepFitsStateRule(State, FundInspectionState.InProgress));
        Result = result;
        IssuedOn = day;
        State = _findings.Count == 0 ? FundInspectionState.Replied : FundInspectionState.FindingsIssued;
    }

    /// <summary>Replies to a finding.</summary>
    public void Reply(FundFinding finding, string reply, string by, DateOnly day)
    {
        CheckRule(new InspectionStepFitsStateRule(State, FundInspectionState.FindingsIssued, FundInspectionState.Replied));
        finding.Answer(reply, by, day);
        State = _findings.TrueForAll(f => f.RepliedOn is not null) ? FundInspectionState.Replied : FundInspectionState.FindingsIssued;
    }

    /// <summary>Closes it when everything is replied to.</summary>
    public void Close(DateOnly day)
    {
        CheckRule(new InspectionStepFitsStateRule(State, FundInspectionState.Replied));
        ClosedOn = day;
        State = FundInspectionState.Closed;
    }
}
