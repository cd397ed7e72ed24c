using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Governance;

/// <summary>
/// A sub-project (子项目): part of the plan with its own scheme, budget, progress, acceptance and payments (M99, GOV-14). It spends lines
/// of the county's budget; its progress is the weighted share of nodes that were found finished on site.
/// </summary>
public sealed class SubProject : AggregateRoot, IMultiTenant
{
    private readonly List<SubProjectLine> _lines = [];
    private readonly List<SubProjectNode> _nodes = [];

    private SubProject()
    {
    }

    /// <summary>A planned sub-project.</summary>
    /// <param name="id">Id.</param>
    /// <param name="number">Number.</param>
    /// <param name="plan">What is planned.</param>
    /// <param name="lines">Lines of the budget that it spends; the caller has checked that they have as much left.</param>
    /// <param name="ids">Makes ids.</param>
    /// <exception cref="Framework.Errors.BusinessException">Nodes, days or amounts do not hold together.</exception>
    public SubProject(Guid id, string number, SubProjectPlan plan, IReadOnlyCollection<SubProjectLineAmount> lines, IGuidGenerator ids)
    {
        Id = id;
        Number = number;
        SetPlan(plan, lines, ids);
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Kind of work.</summary>
    public WorkKind WorkKind { get; private set; }

    /// <summary>Content, building method, functions in words.</summary>
    public string? Content { get; private set; }

    /// <summary>Responsible and supporting units.</summary>
    public string? ResponsibleUnits { get; private set; }

    /// <summary>Indicators by which it will be accepted (C165).</summary>
    public string? AcceptanceIndicators { get; private set; }

    /// <summary>Fund source.</summary>
    public string? FundSourceCode { get; private set; }

    /// <summary>First day of work as planned.</summary>
    public DateOnly? PlannedStart { get; private set; }

    /// <summary>Completion date that is watched (GOV-18).</summary>
    public DateOnly? PlannedEnd { get; private set; }

    /// <summary>True for a pilot whose result is spread (K10).</summary>
    public bool IsPilot { get; private set; }

    /// <summary>Contractor.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Its name.</summary>
    public LocalizedText ContractorName { get; private set; } = LocalizedText.Empty;

    /// <summary>Contract that covers it; null while its contractor is only named.</summary>
    public Guid? ContractId { get; private set; }

    /// <summary>Day on which that contract ended; null while it runs.</summary>
    public DateOnly? ContractEndedOn { get; private set; }

    /// <summary>Day of the contract, or on which the tender closed; the term of the scheme runs from it (C45).</summary>
    public DateOnly? ContractedOn { get; private set; }

    /// <summary>Last day for the scheme; null without a rule.</summary>
    public DateOnly? SchemeDueOn { get; private set; }

    /// <summary>Whom the contractor named for the project's finance (M109, FUND-14).</summary>
    public string? FinanceContact { get; private set; }

    /// <summary>Where it stands.</summary>
    public SubProjectState State { get; private set; }

    /// <summary>True while a halt is in force.</summary>
    public bool IsHalted { get; private set; }

    /// <summary>Scheme that holds; null before the first is approved.</summary>
    public Guid? ApprovedSchemeId { get; private set; }

    /// <summary>Budget that holds, yuan: the sum of its lines (M99).</summary>
    public decimal Budget { get; private set; }

    /// <summary>Weighted share of the nodes found finished on site, percent.</summary>
    public decimal ProgressPercent { get; private set; }

    /// <summary>Weighted share of the nodes that the contractor calls finished, percent.</summary>
    public decimal ReportedPercent { get; private set; }

    /// <summary>Entries of progress so far.</summary>
    public int EntryCount { get; private set; }

    /// <summary>Day on which work started.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>Day on which it was reported finished.</summary>
    public DateOnly? CompletedOn { get; private set; }

    /// <summary>Day on which its acceptance was approved.</summary>
    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>Lines of the budget that it spends.</summary>
    public IReadOnlyList<SubProjectLine> Lines => _lines;

    /// <summary>Nodes in order.</summary>
    public IReadOnlyList<SubProjectNode> Nodes => _nodes;

    /// <summary>True when its acceptance was approved.</summary>
    public bool IsAccepted => State is SubProjectState.Accepted or SubProjectState.Closed;

    /// <summary>True when the completion date has passed and it is not finished (GOV-18).</summary>
    public bool IsOverdueOn(DateOnly day) => PlannedEnd < day && State < SubProjectState.Completed;

    /// <inheritdoc />
    public override string AuditName => $"{Number} {Name}";

    /// <summary>
    /// What must hold for a step, in the order in which people should read it. Pages show what is broken; the step itself refuses on the
    /// first.
    /// </summary>
    /// <param name="action">Step.</param>
    /// <param name="rules">Rules of the county.</param>
    /// <param name="openRectifications">Rectifications of it that are not closed.</param>
    public IReadOnlyList<IBusinessRule> RulesOf(SubProjectAction action, ProjectRules rules, int openRectifications) => action switch
    {
        SubProjectAction.Edit or SubProjectAction.Delete => [new PlanIsChangedBeforeTheSchemeOnlyRule(this)],
        SubProjectAction.SetContract => [new SubProjectIsUnderNoContractRule(this), new SubProjectIsInStateRule(this, SubProjectState.Planned)],
        SubProjectAction.SubmitScheme =>
            [new SubProjectIsNotHaltedRule(this), new SubProjectIsInStateRule(this, SubProjectState.Planned, SubProjectState.Approved, SubProjectState.InProgress)],
        SubProjectAction.Start =>
            [new SubProjectIsNotHaltedRule(this), new SubProjectHasAnApprovedSchemeRule(this, rules.NeedsScheme(WorkKind)), new SubProjectHasAContractorRule(this), new SubProjectIsInStateRule(this, SubProjectState.Planned, SubProjectState.Approved)],
        SubProjectAction.ReportProgress or SubProjectAction.VerifyProgress =>
            [new SubProjectIsNotHaltedRule(this), new SubProjectIsInStateRule(this, SubProjectState.InProgress)],
        SubProjectAction.Complete =>
            [new SubProjectIsNotHaltedRule(this), new SubProjectIsInStateRule(this, SubProjectState.InProgress), new EveryNodeIsVerifiedRule(this)],
        SubProjectAction.RequestNodeAcceptance =>
            [new SubProjectIsNotHaltedRule(this), new SubProjectHasAnApprovedSchemeRule(this, rules.NeedsScheme(WorkKind)), new SubProjectIsInStateRule(this, SubProjectState.InProgress, SubProjectState.Completed)],
        SubProjectAction.RequestAcceptance =>
            [new SubProjectIsNotHaltedRule(this), new SubProjectHasAnApprovedSchemeRule(this, rules.NeedsScheme(WorkKind)), new SubProjectIsInStateRule(this, SubProjectState.Completed)],
        SubProjectAction.Halt =>
            [new SubProjectIsNotHaltedRule(this), new SubProjectIsInStateRule(this, SubProjectState.Planned, SubProjectState.SchemeSubmitted, SubProjectState.Approved, SubProjectState.InProgress, SubProjectState.Completed, SubProjectState.Accepted)],
        SubProjectAction.Close =>
            [new SubProjectIsNotHaltedRule(this), new SubProjectIsInStateRule(this, SubProjectState.Accepted), new RectificationsAreClosedRule(Number, openRectifications)],
        SubProjectAction.OpenRectification => [],
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Unknown step."),
    };

    /// <summary>Refuses a step whose rules are broken.</summary>
    /// <exception cref="Framework.Errors.BusinessException">A rule is broken.</exception>
    public void Check(SubProjectAction action, ProjectRules rules, int openRectifications = 0)
    {
        foreach (var rule in RulesOf(action, rules, openRectifications))
        {
            CheckRule(rule);
        }
    }

    /// <summary>Refuses what a halt blocks (GOV-33).</summary>
    /// <exception cref="Framework.Errors.BusinessException">A halt is in force.</exception>
    public void CheckNotHalted() => CheckRule(new SubProjectIsNotHaltedRule(this));

    /// <summary>Refuses the acceptance of a node that was not found finished on site.</summary>
    /// <returns>The node.</returns>
    public SubProjectNode CheckNodeAcceptance(Guid nodeId, ProjectRules rules)
    {
        Check(SubProjectAction.RequestNodeAcceptance, rules);
        var node = NodeOf(nodeId);
        CheckRule(new NodeIsInStateRule(node, SubProjectNodeState.Verified));
        return node;
    }

    /// <summary>Plans it anew.</summary>
    /// <exception cref="Framework.Errors.BusinessException">A scheme was handed in already, or the plan does not hold together.</exception>
    public void Replan(SubProjectPlan plan, IReadOnlyCollection<SubProjectLineAmount> lines, IGuidGenerator ids)
    {
        Check(SubProjectAction.Edit, ProjectRules.None);
        SetPlan(plan, lines, ids);
    }

    /// <summary>Names the contractor and the day of the contract; the term for the scheme runs from it.</summary>
    public void SetContract(Guid contractorId, LocalizedText contractorName, DateOnly? contractedOn, DateOnly? schemeDueOn)
    {
        Check(SubProjectAction.SetContract, ProjectRules.None);
        ContractorId = contractorId;
        ContractorName = contractorName;
        ContractedOn = contractedOn;
        SchemeDueOn = schemeDueOn;
    }

    /// <summary>
    /// A signed contract covers it (TEND-23). Before its scheme is handed in the contract says who the contractor is and starts the clock of
    /// the scheme (C45); later it only confirms the contractor that works already, unless the contract before it has ended.
    /// </summary>
    /// <param name="contractId">Contract.</param>
    /// <param name="contractorId">Contractor; null when it has no account on the platform: whoever is named stays so.</param>
    /// <param name="contractorName">Its name.</param>
    /// <param name="signedOn">Day of the contract.</param>
    /// <param name="schemeDueOn">Last day for the scheme; null without a rule.</param>
    /// <exception cref="Framework.Errors.BusinessException">Another contract covers it, or another contractor works on it.</exception>
    public void SignContract(Guid contractId, Guid? contractorId, LocalizedText contractorName, DateOnly signedOn, DateOnly? schemeDueOn)
    {
        CheckRule(new SubProjectIsUnderNoContractRule(this));
        CheckRule(new ContractorStaysOnceWorkIsPlannedRule(this, contractorId));
        ContractId = contractId;
        ContractEndedOn = null;
        ContractedOn = signedOn;
        if (contractorId is not null)
        {
            ContractorId = contractorId;
            ContractorName = contractorName;
        }

        if (State == SubProjectState.Planned)
        {
            SchemeDueOn = schemeDueOn;
        }
    }

    /// <summary>The contract that covers it ended; another one may follow.</summary>
    public void EndContract(Guid contractId, DateOnly day) => ContractEndedOn = ContractId == contractId ? day : ContractEndedOn;

    /// <summary>Its scheme was handed in.</summary>
    public void SchemeHandedIn(ProjectRules rules)
    {
        Check(SubProjectAction.SubmitScheme, rules);
        State = State == SubProjectState.Planned ? SubProjectState.SchemeSubmitted : State;
    }

    /// <summary>Its scheme was approved: the scheme's budget binds from now on.</summary>
    public void SchemeApproved(Guid schemeId, string schemeNumber, IReadOnlyCollection<SubProjectLineAmount> lines)
    {
        CheckRule(new SubProjectIsNotHaltedRule(this));
        ApprovedSchemeId = schemeId;
        State = State == SubProjectState.SchemeSubmitted ? SubProjectState.Approved : State;
        var amounts = lines.ToDictionary(l => l.BudgetItemCode, l => l.Amount, StringComparer.Ordinal);
        foreach (var line in _lines)
        {
            line.Bind(amounts.GetValueOrDefault(line.BudgetItemCode));
        }

        Budget = _lines.Sum(l => l.Amount);
        AddDomainEvent(new SchemeApproved(Id, schemeId, schemeNumber, [.. _lines.Select(l => new SubProjectLineAmount(l.BudgetItemCode, l.Amount))], FundSourceCode, ContractorId, ContractorName));
    }

    /// <summary>Its scheme came back, was refused or withdrawn.</summary>
    public void SchemeNotApproved() => State = State == SubProjectState.SchemeSubmitted ? SubProjectState.Planned : State;

    /// <summary>Starts work.</summary>
    public ProgressEntry Start(string? financeContact, string? text, ProjectRules rules, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        Check(SubProjectAction.Start, rules);
        CheckRule(new FinanceContactIsNamedRule(this, financeContact));
        FinanceContact = financeContact!.Trim();
        State = SubProjectState.InProgress;
        StartedOn = clock.Today();
        return Enter(ProgressEntryKind.Started, null, text, actor, ids, clock);
    }

    /// <summary>Reports progress in words.</summary>
    public ProgressEntry Report(string text, ProjectRules rules, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        Check(SubProjectAction.ReportProgress, rules);
        return Enter(ProgressEntryKind.Report, null, text, actor, ids, clock);
    }

    /// <summary>Reports a node finished.</summary>
    public ProgressEntry ReportNode(Guid nodeId, string? text, bool hasPhotograph, ProjectRules rules, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        Check(SubProjectAction.ReportProgress, rules);
        var node = NodeOf(nodeId);
        CheckRule(new NodeIsInStateRule(node, SubProjectNodeState.Open));
        CheckRule(new ProgressHasPhotographsRule(node.Name, hasPhotograph));
        node.Report(actor, clock.Today());
        Recalculate();
        return Enter(ProgressEntryKind.NodeReported, node, text, actor, ids, clock);
    }

    /// <summary>Says whether a reported node was found finished on site.</summary>
    public ProgressEntry VerifyNode(Guid nodeId, bool isFinished, string? text, bool hasPhotograph, ProjectRules rules, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        Check(SubProjectAction.VerifyProgress, rules);
        var node = NodeOf(nodeId);
        CheckRule(new NodeIsInStateRule(node, SubProjectNodeState.Reported));
        CheckRule(new NodeIsVerifiedByAnotherPersonRule(node, actor));
        CheckRule(new ProgressHasPhotographsRule(node.Name, hasPhotograph));
        node.Verify(isFinished, clock.Today());
        Recalculate();
        return Enter(isFinished ? ProgressEntryKind.NodeVerified : ProgressEntryKind.NodeRefused, node, text, actor, ids, clock);
    }

    /// <summary>Reports the whole sub-project finished, after the contractor's own check (M83).</summary>
    public ProgressEntry Complete(string text, ProjectRules rules, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        Check(SubProjectAction.Complete, rules);
        State = SubProjectState.Completed;
        CompletedOn = clock.Today();
        return Enter(ProgressEntryKind.Completed, null, text, actor, ids, clock);
    }

    /// <summary>The acceptance of a node was approved.</summary>
    public void AcceptNode(Guid nodeId)
    {
        CheckRule(new SubProjectIsNotHaltedRule(this));
        NodeOf(nodeId).Accept();
        Recalculate();
    }

    /// <summary>Its acceptance was approved.</summary>
    public void Accept(ProjectRules rules, DateOnly day)
    {
        Check(SubProjectAction.RequestAcceptance, rules);
        State = SubProjectState.Accepted;
        AcceptedOn = day;
        AddDomainEvent(new SubProjectAccepted(Id));
    }

    /// <summary>Closes it.</summary>
    public ProgressEntry Close(string? text, ProjectRules rules, int openRectifications, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        Check(SubProjectAction.Close, rules, openRectifications);
        State = SubProjectState.Closed;
        return Enter(ProgressEntryKind.Closed, null, text, actor, ids, clock);
    }

    /// <summary>A halt is in force from now on.</summary>
    public void Halt()
    {
        Check(SubProjectAction.Halt, ProjectRules.None);
        IsHalted = true;
        AddDomainEvent(new SubProjectHalted(Id));
    }

    /// <summary>The halt was lifted.</summary>
    public void Resume()
    {
        IsHalted = false;
        AddDomainEvent(new SubProjectResumed(Id));
    }

    /// <summary>The node of this id.</summary>
    /// <exception cref="Framework.Errors.EntityNotFoundException">It is not of this sub-project.</exception>
    public SubProjectNode NodeOf(Guid nodeId) => _nodes.Find(n => n.Id == nodeId) ?? throw new Framework.Errors.EntityNotFoundException(typeof(SubProjectNode), nodeId);

    private void SetPlan(SubProjectPlan plan, IReadOnlyCollection<SubProjectLineAmount> lines, IGuidGenerator ids)
    {
        CheckRule(new NodeWeightsAddUpToHundredRule(plan.Nodes));
        CheckRule(new SubProjectEndsNotBeforeItStartsRule(plan));
        CheckRule(new LineAmountIsPositiveRule(lines));
        CheckRule(new IndicatorsAreFixedBeforeTheTenderRule(this, plan.AcceptanceIndicators));
        Name = plan.Name;
        WorkKind = plan.WorkKind;
        Content = plan.Content;
        ResponsibleUnits = plan.ResponsibleUnits;
        AcceptanceIndicators = plan.AcceptanceIndicators;
        FundSourceCode = plan.FundSourceCode;
        PlannedStart = plan.PlannedStart;
        PlannedEnd = plan.PlannedEnd;
        IsPilot = plan.IsPilot;
        _nodes.Clear();
        _nodes.AddRange(plan.Nodes.Select((n, i) => new SubProjectNode(ids.Create(), Id, i + 1, n)));
        _lines.Clear();
        _lines.AddRange(lines.Select(l => new SubProjectLine(ids.Create(), Id, l)));
        Budget = _lines.Sum(l => l.Amount);
        Recalculate();
    }

    private void Recalculate()
    {
        ReportedPercent = _nodes.Where(n => n.State != SubProjectNodeState.Open).Sum(n => n.Weight);
        ProgressPercent = _nodes.Where(n => n.State is SubProjectNodeState.Verified or SubProjectNodeState.Accepted).Sum(n => n.Weight);
    }

    private ProgressEntry Enter(ProgressEntryKind kind, SubProjectNode? node, string? text, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        EntryCount++;
        return new ProgressEntry(ids.Create(), this, kind, node, text, actor, clock.Today());
    }
}
