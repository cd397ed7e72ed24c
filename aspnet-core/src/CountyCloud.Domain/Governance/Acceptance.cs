using CountyCloud.Approvals;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Governance;

/// <summary>
/// The acceptance (验收) of a node, a sub-project, a stage or the whole project: self-check, on-site check, opinion, approval (M83, W-04,
/// W-05). Whatever has to be improved goes through a rectification and comes back to the on-site check (M85).
/// </summary>
public sealed class Acceptance : AggregateRoot, IMultiTenant
{
    private readonly List<AcceptanceCheck> _checks = [];
    private readonly List<AcceptanceSignature> _signatures = [];

    private Acceptance()
    {
    }

    /// <summary>An acceptance that begins with the self-check.</summary>
    /// <param name="id">Id.</param>
    /// <param name="number">Number.</param>
    /// <param name="level">What is accepted.</param>
    /// <param name="subProject">Sub-project; null for a stage or the whole project.</param>
    /// <param name="node">Node, when one is accepted.</param>
    /// <param name="title">Title.</param>
    /// <param name="checklist">The county's checklist for this level and kind of work.</param>
    /// <param name="ids">Makes ids.</param>
    public Acceptance(Guid id, string number, AcceptanceLevel level, SubProject? subProject, SubProjectNode? node, string title, IEnumerable<AcceptanceChecklistValues> checklist, IGuidGenerator ids)
    {
        Id = id;
        Number = number;
        Level = level;
        SubProjectId = subProject?.Id;
        WorkKind = subProject?.WorkKind;
        ContractorId = subProject?.ContractorId;
        Amount = subProject?.Budget;
        NodeId = node?.Id;
        Title = title;
        Mode = IsOfProgramme ? AcceptanceMode.DepartmentTeam : AcceptanceMode.Direct;
        PlanCriteria = subProject?.AcceptanceIndicators;
        _checks.AddRange(checklist.Where(c => c.Level == level && (c.WorkKind is null || c.WorkKind == WorkKind)).Select((c, i) => new AcceptanceCheck(ids.Create(), id, i + 1, c)));
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>What is accepted.</summary>
    public AcceptanceLevel Level { get; private set; }

    /// <summary>Sub-project; null for a stage or the whole project.</summary>
    public Guid? SubProjectId { get; private set; }

    /// <summary>Node, when one is accepted.</summary>
    public Guid? NodeId { get; private set; }

    /// <summary>Kind of work.</summary>
    public WorkKind? WorkKind { get; private set; }

    /// <summary>Budget of the sub-project when it began, yuan.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>Contractor whose work is accepted.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Form.</summary>
    public AcceptanceMode Mode { get; private set; }

    /// <summary>Departments that apply for it (Z255).</summary>
    public string? RequestedBy { get; private set; }

    /// <summary>Members of the team by department (Z121).</summary>
    public string? Team { get; private set; }

    /// <summary>Where it stands.</summary>
    public AcceptanceState State { get; private set; }

    /// <summary>Self-check: of the work, or for a stage and the whole project of the building (M83, Z165).</summary>
    public string? SelfCheck { get; private set; }

    /// <summary>Self-check of the operation.</summary>
    public string? SelfCheckOfOperation { get; private set; }

    /// <summary>Self-check of the indicators.</summary>
    public string? SelfCheckOfIndicators { get; private set; }

    /// <summary>User name of whoever wrote the self-check last.</summary>
    public string? SelfCheckedBy { get; private set; }

    /// <summary>Day on which the self-check was written last.</summary>
    public DateOnly? SelfCheckedOn { get; private set; }

    /// <summary>Contractor for whom it was written; null when the county's own people wrote it.</summary>
    public Guid? SelfCheckContractorId { get; private set; }

    /// <summary>Why sub-projects are not finished.</summary>
    public string? Explanation { get; private set; }

    /// <summary>Account that handed it in.</summary>
    public Guid? SubmittedById { get; private set; }

    /// <summary>Day on which it was handed in last.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Departments of the on-site check.</summary>
    public string? Departments { get; private set; }

    /// <summary>What was found on site.</summary>
    public string? Verification { get; private set; }

    /// <summary>Whether the special funds were used properly (M111); null until answered.</summary>
    public bool? AreFundsProperlyUsed { get; private set; }

    /// <summary>What was found about the funds.</summary>
    public string? FundsText { get; private set; }

    /// <summary>Rules of superior bodies; where there are any, they hold first (M79).</summary>
    public string? SuperiorCriteria { get; private set; }

    /// <summary>Plan and filed scheme; they hold where superior rules are silent (M79).</summary>
    public string? PlanCriteria { get; private set; }

    /// <summary>User name of whoever checked on site.</summary>
    public string? VerifiedBy { get; private set; }

    /// <summary>Day of the on-site check.</summary>
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>Opinion of the office (核查验收意见, M83).</summary>
    public string? Opinion { get; private set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Opinion of the last decision.</summary>
    public string? DecisionText { get; private set; }

    /// <summary>Where it lies in the archive (Z167).</summary>
    public string? ArchiveReference { get; private set; }

    /// <summary>How often it was handed in.</summary>
    public int Round { get; private set; }

    /// <summary>Checklist in order.</summary>
    public IReadOnlyList<AcceptanceCheck> Checks => _checks;

    /// <summary>Signatures on the on-site check.</summary>
    public IReadOnlyList<AcceptanceSignature> Signatures => _signatures;

    /// <summary>True for a stage or the whole project.</summary>
    public bool IsOfProgramme => Level is AcceptanceLevel.Stage or AcceptanceLevel.Project;

    /// <summary>True when it passed.</summary>
    public bool HasPassed => State is AcceptanceState.Approved or AcceptanceState.Filed;

    /// <summary>Kind of document, as routes name it.</summary>
    public DocumentType DocumentType => DocumentTypeOf(Level);

    /// <inheritdoc />
    public override string AuditName => $"{Number} {Title}";

    /// <summary>Kind of document of a level.</summary>
    public static DocumentType DocumentTypeOf(AcceptanceLevel level) => level switch
    {
        AcceptanceLevel.Node => DocumentType.NodeAcceptance,
        AcceptanceLevel.SubProject => DocumentType.SubProjectAcceptance,
        _ => DocumentType.ProjectAcceptance,
    };

    /// <summary>Writes the self-check.</summary>
    /// <param name="selfCheck">Of the work, or for a stage and the whole project of the building.</param>
    /// <param name="ofOperation">Of the operation.</param>
    /// <param name="ofIndicators">Of the indicators.</param>
    /// <param name="explanation">Why sub-projects are not finished.</param>
    /// <param name="checks">Items of the checklist by code.</param>
    /// <param name="actor">Who writes it.</param>
    /// <param name="contractorId">Contractor for whom they work; null for the county's own people.</param>
    /// <param name="day">Today.</param>
    public void WriteSelfCheck(
        string? selfCheck, string? ofOperation, string? ofIndicators, string? explanation, IReadOnlyDictionary<string, (bool IsReady, string? Remark)> checks, ProjectActor actor, Guid? contractorId, DateOnly day)
    {
        CheckRule(new AcceptanceIsInStateRule(this, AcceptanceState.SelfCheck));
        SelfCheck = selfCheck;
        SelfCheckOfOperation = ofOperation;
        SelfCheckOfIndicators = ofIndicators;
        Explanation = explanation;
        SelfCheckedBy = actor.UserName;
        SelfCheckedOn = day;
        SelfCheckContractorId = contractorId;
        foreach (var check in _checks)
        {
            if (checks.TryGetValue(check.Code, out var result))
            {
                check.Set(result.IsReady, result.Remark);
            }
        }
    }

    /// <summary>Sets form, applicants and team (GOV-27, GOV-28).</summary>
    public void SetTeam(AcceptanceMode mode, string? requestedBy, string? team, ProjectRules rules)
    {
        CheckRule(new AcceptanceIsInStateRule(this, AcceptanceState.SelfCheck, AcceptanceState.Submitted));
        CheckRule(new AcceptanceModeIsAllowedRule(this, mode, rules));
        Mode = mode;
        RequestedBy = requestedBy;
        Team = team;
    }

    /// <summary>Refuses a removal of what was handed in.</summary>
    public void CheckMayBeDeleted() => CheckRule(new AcceptanceIsInStateRule(this, AcceptanceState.SelfCheck));

    /// <summary>Hands it in.</summary>
    /// <param name="unfinishedSubProjects">Sub-projects that are not accepted; for the whole project.</param>
    /// <param name="openRectifications">Rectifications that are not closed: of the sub-project, or of all for a stage and the whole project (K76).</param>
    /// <param name="rules">The county's rules.</param>
    /// <param name="actor">Who hands it in.</param>
    /// <param name="day">Today.</param>
    public void Submit(int unfinishedSubProjects, int openRectifications, ProjectRules rules, ProjectActor actor, DateOnly day)
    {
        CheckRule(new AcceptanceIsInStateRule(this, AcceptanceState.SelfCheck));
        CheckRule(new SelfCheckIsCompleteRule(this, rules));
        CheckRule(new ContractorChecksItselfFirstRule(this, rules));
        CheckRule(new WholeProjectIsCheckedInThreePartsRule(this));
        CheckRule(new UnfinishedSubProjectsAreExplainedRule(this, unfinishedSubProjects));
        CheckRule(new RectificationsAreClosedRule(Number, openRectifications));
        State = AcceptanceState.Submitted;
        SubmittedById = actor.UserId;
        SubmittedOn = day;
        Round++;
    }

    /// <summary>Records the on-site check.</summary>
    public void Verify(SiteVerification found, ProjectRules rules, ProjectActor actor, DateOnly day)
    {
        CheckRule(new AcceptanceIsInStateRule(this, AcceptanceState.Submitted));
        CheckRule(new VerifierDidNotSelfCheckRule(this, actor));
        CheckRule(new AcceptanceModeIsAllowedRule(this, Mode, rules));
        CheckRule(new AcceptanceHasATeamRule(this));
        CheckRule(new VerificationNamesDepartmentsRule(this, found.Departments));
        CheckRule(new UseOfFundsIsAnsweredRule(this, found.AreFundsProperlyUsed));
        CheckRule(new AcceptanceHasCriteriaRule(this, found.SuperiorCriteria, found.PlanCriteria));
        CheckRule(new ProgressHasPhotographsRule(Title, found.HasPhotograph));
        Departments = found.Departments;
        Verification = found.Text;
        AreFundsProperlyUsed = found.AreFundsProperlyUsed;
        FundsText = found.FundsText;
        SuperiorCriteria = found.SuperiorCriteria;
        PlanCriteria = found.PlanCriteria;
        VerifiedBy = actor.UserName;
        VerifiedOn = day;
        State = AcceptanceState.SiteVerified;
    }

    /// <summary>A department or expert signs the on-site check.</summary>
    public void Sign(string department, string? opinion, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        CheckRule(new AcceptanceIsInStateRule(this, AcceptanceState.SiteVerified, AcceptanceState.UnderApproval));
        CheckRule(new VerifierDidNotSelfCheckRule(this, actor));
        _signatures.Add(new AcceptanceSignature(ids.Create(), Id, _signatures.Count + 1, department, opinion, actor, clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>Gives the favourable opinion with which it goes to approval (M83「上报分管县长审批」).</summary>
    /// <param name="opinion">Opinion.</param>
    /// <param name="openRectifications">Rectifications of this acceptance that are not closed.</param>
    public void GiveOpinion(string opinion, int openRectifications)
    {
        CheckRule(new AcceptanceIsInStateRule(this, AcceptanceState.SiteVerified));
        CheckRule(new FavourableOpinionNeedsProperUseOfFundsRule(this));
        CheckRule(new RectificationsAreClosedRule(Number, openRectifications));
        Opinion = opinion;
        State = AcceptanceState.UnderApproval;
    }

    /// <summary>Asks for improvement (M85「提出完善意见」).</summary>
    public void RequireRectification()
    {
        CheckRule(new AcceptanceIsInStateRule(this, AcceptanceState.Submitted, AcceptanceState.SiteVerified));
        State = AcceptanceState.RectificationRequired;
    }

    /// <summary>What had to be improved is improved: it is checked on site again.</summary>
    public void Rectified()
    {
        if (State == AcceptanceState.RectificationRequired)
        {
            State = AcceptanceState.Submitted;
            Round++;
        }
    }

    /// <summary>Takes what the approval decided.</summary>
    public void Decide(ApprovalState outcome, string? text, DateOnly day)
    {
        State = outcome switch
        {
            ApprovalState.Approved => AcceptanceState.Approved,
            ApprovalState.Rejected => AcceptanceState.Rejected,
            ApprovalState.Returned => AcceptanceState.RectificationRequired,
            ApprovalState.Withdrawn => AcceptanceState.SiteVerified,
            _ => State,
        };
        DecisionText = text;
        DecidedOn = outcome is ApprovalState.Approved or ApprovalState.Rejected ? day : null;
        if (outcome == ApprovalState.Approved && Level == AcceptanceLevel.Project)
        {
            AddDomainEvent(new WholeProjectAccepted(Id));
        }
    }

    /// <summary>Files it in the archive (Z167「建设档案归档工作」).</summary>
    public void File(string archiveReference)
    {
        CheckRule(new AcceptanceIsInStateRule(this, AcceptanceState.Approved));
        ArchiveReference = archiveReference;
        State = AcceptanceState.Filed;
    }
}
