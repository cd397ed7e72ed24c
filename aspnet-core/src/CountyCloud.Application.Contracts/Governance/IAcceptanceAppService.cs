using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Acceptance of nodes, sub-projects, stages and the whole project (M83, W-04, W-05). A contractor's people see their own.</summary>
public interface IAcceptanceAppService : IApplicationService
{
    /// <summary>Acceptances, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<AcceptanceListItemDto>> GetListAsync(AcceptanceListInput input, CancellationToken cancellationToken);

    /// <summary>One acceptance.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<AcceptanceDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Forms of acceptance that the county's rules allow (Z1268).</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ListResultDto<AcceptanceMode>> GetModesAsync(CancellationToken cancellationToken);

    /// <summary>Begins one with the self-check and the county's checklist.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<AcceptanceDto> CreateAsync(CreateAcceptanceInput input, CancellationToken cancellationToken);

    /// <summary>Writes the self-check.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<AcceptanceDto> UpdateAsync(Guid id, SelfCheckInput input, CancellationToken cancellationToken);

    /// <summary>Removes one that was not handed in.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Sets form, applicants and team.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<AcceptanceDto> SetTeamAsync(Guid id, AcceptanceTeamInput input, CancellationToken cancellationToken);

    /// <summary>Hands it in.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<AcceptanceDto> SubmitAsync(Guid id, StampInput input, CancellationToken cancellationToken);

    /// <summary>Records the on-site check.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<AcceptanceDto> VerifyAsync(Guid id, VerifyAcceptanceInput input, CancellationToken cancellationToken);

    /// <summary>Signs the on-site check for a department or as an expert.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<AcceptanceDto> SignAsync(Guid id, SignAcceptanceInput input, CancellationToken cancellationToken);

    /// <summary>Gives the favourable opinion; it goes to approval.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<AcceptanceDto> GiveOpinionAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Asks for improvement; opens a rectification (M85).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<AcceptanceDto> RequireRectificationAsync(Guid id, RequireRectificationInput input, CancellationToken cancellationToken);

    /// <summary>Files a passed one in the archive (Z167).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<AcceptanceDto> FileAsync(Guid id, FileAcceptanceInput input, CancellationToken cancellationToken);
}

/// <summary>Which acceptances.</summary>
public sealed record AcceptanceListInput : PagedAndSortedInput
{
    /// <summary>Only of this level.</summary>
    public AcceptanceLevel? Level { get; init; }

    /// <summary>Only of this sub-project.</summary>
    public Guid? SubProjectId { get; init; }

    /// <summary>Only in this state.</summary>
    public AcceptanceState? State { get; init; }
}

/// <summary>A new acceptance.</summary>
public sealed record CreateAcceptanceInput
{
    /// <summary>What is accepted.</summary>
    public AcceptanceLevel Level { get; init; }

    /// <summary>Sub-project; empty for a stage or the whole project.</summary>
    public Guid? SubProjectId { get; init; }

    /// <summary>Node, when one is accepted.</summary>
    public Guid? NodeId { get; init; }

    /// <summary>Title; that of the sub-project or node when empty.</summary>
    [MaxLength(200)]
    public string? Title { get; init; }
}

/// <summary>A self-check.</summary>
public sealed record SelfCheckInput
{
    /// <summary>Of the work; for a stage or the whole project of the building.</summary>
    [MaxLength(4000)]
    public string? SelfCheck { get; init; }

    /// <summary>Of the operation (Z165).</summary>
    [MaxLength(4000)]
    public string? SelfCheckOfOperation { get; init; }

    /// <summary>Of the indicators (Z165).</summary>
    [MaxLength(4000)]
    public string? SelfCheckOfIndicators { get; init; }

    /// <summary>Why sub-projects are not finished.</summary>
    [MaxLength(4000)]
    public string? Explanation { get; init; }

    /// <summary>Checklist.</summary>
    [MaxLength(200)]
    public IReadOnlyList<AcceptanceCheckInput> Checks { get; init; } = [];

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>A point of the checklist.</summary>
public sealed record AcceptanceCheckInput
{
    /// <summary>Code.</summary>
    [Required, MaxLength(64)]
    public string Code { get; init; } = string.Empty;

    /// <summary>True when it is ready.</summary>
    public bool IsReady { get; init; }

    /// <summary>Remark.</summary>
    [MaxLength(500)]
    public string? Remark { get; init; }

    /// <summary>Uploaded files.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>Form and team.</summary>
public sealed record AcceptanceTeamInput
{
    /// <summary>Form.</summary>
    public AcceptanceMode Mode { get; init; }

    /// <summary>Departments that apply.</summary>
    [MaxLength(500)]
    public string? RequestedBy { get; init; }

    /// <summary>Members by department.</summary>
    [MaxLength(1000)]
    public string? Team { get; init; }

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>What was found on site.</summary>
public sealed record VerifyAcceptanceInput
{
    /// <summary>Departments that took part.</summary>
    [MaxLength(500)]
    public string? Departments { get; init; }

    /// <summary>What was found.</summary>
    [Required, MaxLength(4000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Whether the special funds were used properly; must be answered (M111).</summary>
    public bool? AreFundsProperlyUsed { get; init; }

    /// <summary>What was found about the funds.</summary>
    [MaxLength(4000)]
    public string? FundsText { get; init; }

    /// <summary>Rules of superior bodies that hold first (M79).</summary>
    [MaxLength(4000)]
    public string? SuperiorCriteria { get; init; }

    /// <summary>Plan and filed scheme that hold where those are silent (M79).</summary>
    [MaxLength(4000)]
    public string? PlanCriteria { get; init; }

    /// <summary>Uploaded files.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>A signature.</summary>
public sealed record SignAcceptanceInput
{
    /// <summary>Department, or what the expert is.</summary>
    [Required, MaxLength(200)]
    public string Department { get; init; } = string.Empty;

    /// <summary>Opinion.</summary>
    [MaxLength(4000)]
    public string? Opinion { get; init; }
}

/// <summary>What is to be improved.</summary>
public sealed record RequireRectificationInput
{
    /// <summary>What was found.</summary>
    [Required, MaxLength(4000)]
    public string Finding { get; init; } = string.Empty;

    /// <summary>Last day; the county's rule when empty.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>The archive.</summary>
public sealed record FileAcceptanceInput
{
    /// <summary>Where it lies.</summary>
    [Required, MaxLength(200)]
    public string ArchiveReference { get; init; } = string.Empty;

    /// <summary>Uploaded files.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>An acceptance in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Level">What is accepted.</param>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="NodeId">Node.</param>
/// <param name="Title">Title.</param>
/// <param name="Mode">Form.</param>
/// <param name="State">State.</param>
/// <param name="Round">How often it was handed in.</param>
/// <param name="SubmittedOn">Handed in.</param>
/// <param name="VerifiedOn">Checked on site.</param>
/// <param name="DecidedOn">Decided.</param>
public record AcceptanceListItemDto(
    Guid Id, string Number, AcceptanceLevel Level, Guid? SubProjectId, Guid? NodeId, string Title, AcceptanceMode Mode, AcceptanceState State, int Round, DateOnly? SubmittedOn, DateOnly? VerifiedOn, DateOnly? DecidedOn);

/// <summary>An acceptance.</summary>
/// <param name="Summary">What the list shows; its properties stand at the top of this document.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="DocumentType">Kind of document, for approvals and files.</param>
/// <param name="RequestedBy">Departments that apply.</param>
/// <param name="Team">Members by department.</param>
/// <param name="SelfCheck">Self-check.</param>
/// <param name="SelfCheckOfOperation">Of the operation.</param>
/// <param name="SelfCheckOfIndicators">Of the indicators.</param>
/// <param name="Explanation">Why sub-projects are not finished.</param>
/// <param name="Checks">Checklist.</param>
/// <param name="Departments">Departments of the on-site check.</param>
/// <param name="Verification">What was found.</param>
/// <param name="AreFundsProperlyUsed">Whether the funds were used properly.</param>
/// <param name="FundsText">What was found about them.</param>
/// <param name="SuperiorCriteria">Criteria that hold first.</param>
/// <param name="PlanCriteria">Criteria that hold next.</param>
/// <param name="VerifiedBy">Who checked on site.</param>
/// <param name="Signatures">Signatures on it.</param>
/// <param name="Opinion">Opinion of the office.</param>
/// <param name="DecisionText">Opinion of the last decision.</param>
/// <param name="ArchiveReference">Where it lies in the archive.</param>
/// <param name="Rectifications">Rectifications that it opened.</param>
/// <param name="Attachments">Files; those of a point of the checklist carry its code as category.</param>
/// <param name="AllowedActions">edit, delete, setTeam, submit, verify, sign, giveOpinion, requireRectification, file: what the caller may do now.</param>
/// <param name="BlockedActions">What cannot be done now, and why.</param>
public sealed record AcceptanceDto(
    [property: System.Text.Json.Serialization.JsonIgnore] AcceptanceListItemDto Summary, string ConcurrencyStamp, DocumentType DocumentType, string? RequestedBy, string? Team, string? SelfCheck, string? SelfCheckOfOperation, string? SelfCheckOfIndicators, string? Explanation, IReadOnlyList<AcceptanceCheckDto> Checks, string? Departments, string? Verification, bool? AreFundsProperlyUsed, string? FundsText, string? SuperiorCriteria, string? PlanCriteria, string? VerifiedBy, IReadOnlyList<AcceptanceSignatureDto> Signatures, string? Opinion, string? DecisionText, string? ArchiveReference, IReadOnlyList<RectificationListItemDto> Rectifications, IReadOnlyList<AttachmentDto> Attachments, IReadOnlyList<string> AllowedActions, IReadOnlyList<BlockedActionDto> BlockedActions) : AcceptanceListItemDto(Summary)
{
    /// <summary>User name of whoever wrote the self-check last.</summary>
    public string? SelfCheckedBy { get; init; }

    /// <summary>Day of that.</summary>
    public DateOnly? SelfCheckedOn { get; init; }
}

/// <summary>A point of the checklist.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">The paper or point.</param>
/// <param name="IsRequired">True when it must be there.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="IsReady">True when it is ready.</param>
/// <param name="Remark">Remark.</param>
public sealed record AcceptanceCheckDto(
    string Code, LocalizedText Name, bool IsRequired, string? Source, bool IsReady, string? Remark);

/// <summary>A signature.</summary>
/// <param name="Sequence">Place.</param>
/// <param name="Department">Department.</param>
/// <param name="Opinion">Opinion.</param>
/// <param name="UserName">Who.</param>
/// <param name="Time">UTC time.</param>
public sealed record AcceptanceSignatureDto(
    int Sequence, string Department, string? Opinion, string UserName, DateTime Time);
