using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Approvals;

/// <summary>Approvals of the current county, of every kind of document.</summary>
public interface IApprovalAppService : IApplicationService
{
    /// <summary>Approvals, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<ApprovalListItemDto>> GetListAsync(ApprovalListInput input, CancellationToken cancellationToken);

    /// <summary>One approval with its steps and its whole history.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ApprovalDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>All approvals of one document, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ListResultDto<ApprovalDto>> GetOfDocumentAsync(ApprovalDocumentInput input, CancellationToken cancellationToken);

    /// <summary>Names of the county's roles, which a step of a route may name as its signers, in order.</summary>
    [RequiresPermission(CountyCloudPermissions.Configuration)]
    Task<ListResultDto<string>> GetSignerRolesAsync(CancellationToken cancellationToken);

    /// <summary>Approves, returns or rejects. Who may, the approval's step says.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ApprovalDto> DecideAsync(Guid id, DecideInput input, CancellationToken cancellationToken);

    /// <summary>Takes one's own request back.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ApprovalDto> WithdrawAsync(Guid id, RemarkInput input, CancellationToken cancellationToken);

    /// <summary>Adds a remark.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ApprovalDto> CommentAsync(Guid id, RemarkInput input, CancellationToken cancellationToken);

    /// <summary>Who would sign a given case today, step by step.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ListResultDto<RoutePreviewStepDto>> GetPreviewAsync(RoutePreviewInput input, CancellationToken cancellationToken);

    /// <summary>Delegations that the caller gave or holds, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ListResultDto<DelegationDto>> GetDelegationsAsync(CancellationToken cancellationToken);

    /// <summary>Lets another person of the county sign in the caller's place.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<DelegationDto> CreateDelegationAsync(CreateDelegationInput input, CancellationToken cancellationToken);

    /// <summary>Ends a delegation that the caller gave, with yesterday as its last day.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task EndDelegationAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Which approvals.</summary>
public sealed record ApprovalListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public ApprovalState? State { get; init; }

    /// <summary>Only of this kind of document.</summary>
    public DocumentType? DocumentType { get; init; }

    /// <summary>Only those that the caller may sign now.</summary>
    public bool ForMe { get; init; }
}

/// <summary>Which document.</summary>
public sealed record ApprovalDocumentInput
{
    /// <summary>Kind of document.</summary>
    public DocumentType DocumentType { get; init; }

    /// <summary>Document.</summary>
    public Guid DocumentId { get; init; }
}

/// <summary>A decision.</summary>
public sealed record DecideInput
{
    /// <summary>Approve, return or reject.</summary>
    public DecisionKind Kind { get; init; }

    /// <summary>Opinion; required for a return or refusal.</summary>
    [MaxLength(4000)]
    public string? Opinion { get; init; }

    /// <summary>Uploaded papers.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>Stamp of the approval that the person saw.</summary>
    [Required]
    public string ConcurrencyStamp { get; init; } = string.Empty;
}

/// <summary>A remark or reason.</summary>
public sealed record RemarkInput
{
    /// <summary>Text.</summary>
    [Required, MaxLength(4000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Uploaded papers.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>An approval in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="DocumentType">Kind of document.</param>
/// <param name="DocumentId">Document.</param>
/// <param name="DocumentNumber">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StepName">Step it waits for.</param>
/// <param name="StepRoles">Roles of that step, separated by ";".</param>
/// <param name="DueOn">Last day of that step.</param>
/// <param name="RequesterName">Who asked.</param>
/// <param name="CreationTime">UTC time of the first request.</param>
/// <param name="EndTime">UTC time of its end.</param>
public sealed record ApprovalListItemDto(
    Guid Id, DocumentType DocumentType, Guid DocumentId, string DocumentNumber, string Title, decimal? Amount, ApprovalState State, LocalizedText? StepName, string? StepRoles,
    DateOnly? DueOn, string RequesterName, DateTime CreationTime, DateTime? EndTime);

/// <summary>An approval.</summary>
/// <param name="Id">Id.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="DocumentType">Kind of document.</param>
/// <param name="DocumentId">Document.</param>
/// <param name="DocumentNumber">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Round">How often it was sent in.</param>
/// <param name="CurrentStep">Order of the step it waits for.</param>
/// <param name="RouteVersion">First day of the version of the route.</param>
/// <param name="RequesterName">Who asked.</param>
/// <param name="MayDecide">True when the caller may sign now.</param>
/// <param name="MayWithdraw">True when the caller may take it back now.</param>
/// <param name="Steps">Steps in order.</param>
/// <param name="Decisions">What was done, in order.</param>
public sealed record ApprovalDto(
    Guid Id, string ConcurrencyStamp, DocumentType DocumentType, Guid DocumentId, string DocumentNumber, string Title, decimal? Amount, ApprovalState State, int Round, int CurrentStep,
    DateOnly RouteVersion, string RequesterName, bool MayDecide, bool MayWithdraw, IReadOnlyList<ApprovalStepDto> Steps, IReadOnlyList<ApprovalDecisionDto> Decisions);

/// <summary>A step.</summary>
/// <param name="Order">Place, from 1.</param>
/// <param name="Name">Name.</param>
/// <param name="Roles">Roles that sign.</param>
/// <param name="OpenRoles">Roles whose signature is still missing; empty when the step does not wait.</param>
/// <param name="Mode">One of them, or each.</param>
/// <param name="WorkingDayLimit">Working days for it.</param>
/// <param name="DueOn">Last day for it.</param>
/// <param name="NeedsAttachment">True when the signer must attach a paper.</param>
/// <param name="Source">Where the step stands in the county's document.</param>
public sealed record ApprovalStepDto(
    int Order, LocalizedText Name, IReadOnlyList<string> Roles, IReadOnlyList<string> OpenRoles, StepMode Mode, int? WorkingDayLimit, DateOnly? DueOn, bool NeedsAttachment, string? Source);

/// <summary>What somebody did.</summary>
/// <param name="Sequence">Place in the history.</param>
/// <param name="Round">Round.</param>
/// <param name="StepName">Step.</param>
/// <param name="Kind">What was done.</param>
/// <param name="UserName">Who.</param>
/// <param name="InPlaceOfName">In whose place.</param>
/// <param name="Role">Role by which it counted.</param>
/// <param name="Opinion">Opinion.</param>
/// <param name="Papers">Papers with their hashes.</param>
/// <param name="Time">UTC time.</param>
public sealed record ApprovalDecisionDto(
    int Sequence, int Round, LocalizedText? StepName, DecisionKind Kind, string UserName, string? InPlaceOfName, string? Role, string? Opinion, IReadOnlyList<DecisionPaperDto> Papers, DateTime Time);

/// <summary>A paper of a decision.</summary>
/// <param name="AttachmentId">Attachment.</param>
/// <param name="FileName">Name.</param>
/// <param name="Sha256">Hash when it was signed.</param>
public sealed record DecisionPaperDto(Guid AttachmentId, string FileName, string Sha256);

/// <summary>A case to be previewed.</summary>
public sealed record RoutePreviewInput
{
    /// <summary>Kind of document.</summary>
    public DocumentType DocumentType { get; init; }

    /// <summary>Kind of work.</summary>
    public WorkKind? WorkKind { get; init; }

    /// <summary>Amount, yuan.</summary>
    [Range(0, 100_000_000_000)]
    public decimal? Amount { get; init; }

    /// <summary>Day on which it would be sent in; today when empty.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>A step as it would be.</summary>
/// <param name="Order">Place, from 1.</param>
/// <param name="Name">Name.</param>
/// <param name="Roles">Roles that sign.</param>
/// <param name="Mode">One of them, or each.</param>
/// <param name="WorkingDayLimit">Working days for it.</param>
/// <param name="Signers">User names of those who hold a role of it today.</param>
/// <param name="Source">Where it stands in the county's document.</param>
public sealed record RoutePreviewStepDto(int Order, LocalizedText Name, IReadOnlyList<string> Roles, StepMode Mode, int? WorkingDayLimit, IReadOnlyList<string> Signers, string? Source);

/// <summary>A delegation.</summary>
/// <param name="Id">Id.</param>
/// <param name="FromUserName">Who delegates.</param>
/// <param name="ToUserName">Who signs instead.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsMine">True when the caller gave it.</param>
public sealed record DelegationDto(Guid Id, string FromUserName, string ToUserName, DateOnly From, DateOnly To, string Reason, bool IsMine);

/// <summary>A delegation to be given.</summary>
public sealed record CreateDelegationInput
{
    /// <summary>User name of a person of the county.</summary>
    [Required, MaxLength(256)]
    public string ToUserName { get; init; } = string.Empty;

    /// <summary>First day.</summary>
    [Required]
    public DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    [Required]
    public DateOnly To { get; init; }

    /// <summary>Why.</summary>
    [Required, MaxLength(512)]
    public string Reason { get; init; } = string.Empty;
}
