using System.ComponentModel.DataAnnotations;
using CountyCloud.Approvals;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>Cases of misuse, false papers and bad quality (W-13). Contractors see none. Amounts in yuan.</summary>
public interface IViolationCaseAppService : IApplicationService
{
    /// <summary>Cases, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<ViolationCaseListItemDto>> GetListAsync(ViolationCaseListInput input, CancellationToken cancellationToken);

    /// <summary>One case.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ViolationCaseDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Reports one.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<ViolationCaseDto> CreateAsync(ReportViolationInput input, CancellationToken cancellationToken);

    /// <summary>Records that it is true (M113 一经查实) and who was told.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<ViolationCaseDto> VerifyAsync(Guid id, VerifyViolationInput input, CancellationToken cancellationToken);

    /// <summary>Records that it is untrue.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<ViolationCaseDto> DismissAsync(Guid id, ReasonInput input, CancellationToken cancellationToken);

    /// <summary>Proposes sanctions and sends them to their decision.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<ViolationCaseDto> AskDecisionAsync(Guid id, SanctionsInput input, CancellationToken cancellationToken);

    /// <summary>Records recovered money and posts it (M115).</summary>
    [RequiresPermission(CountyCloudPermissions.FundsPay)]
    Task<ViolationCaseDto> RecoverAsync(Guid id, RecoverInput input, CancellationToken cancellationToken);

    /// <summary>Closes it.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<ViolationCaseDto> CloseAsync(Guid id, ReasonInput input, CancellationToken cancellationToken);
}

/// <summary>Which cases.</summary>
public sealed record ViolationCaseListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public ViolationState? State { get; init; }

    /// <summary>Only of this kind.</summary>
    public ViolationKind? Kind { get; init; }
}

/// <summary>A report.</summary>
public sealed record ReportViolationInput
{
    /// <summary>What it is about.</summary>
    public ViolationKind Kind { get; init; }

    /// <summary>Short title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What was found.</summary>
    [Required, MaxLength(4000)]
    public string Description { get; init; } = string.Empty;

    /// <summary>Contractor concerned.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>Sub-project concerned; its contractor is concerned when none is named.</summary>
    public Guid? SubProjectId { get; init; }

    /// <summary>Payment concerned; its payee is concerned when none is named.</summary>
    public Guid? PaymentId { get; init; }

    /// <summary>Papers.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>What a check found.</summary>
public sealed record VerifyViolationInput
{
    /// <summary>Findings.</summary>
    [Required, MaxLength(4000)]
    public string Findings { get; init; } = string.Empty;

    /// <summary>Unit that was told.</summary>
    [MaxLength(200)]
    public string? ReportedTo { get; init; }

    /// <summary>Payment concerned.</summary>
    public Guid? PaymentId { get; init; }
}

/// <summary>Sanctions to be decided.</summary>
public sealed record SanctionsInput
{
    /// <summary>Why.</summary>
    [Required, MaxLength(4000)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>Money to be recovered, yuan.</summary>
    [Range(0.01, 100_000_000_000)]
    public decimal? RecoverAmount { get; init; }

    /// <summary>True to bar the contractor from applying.</summary>
    public bool IsBarred { get; init; }

    /// <summary>Last day of that; empty for no end.</summary>
    public DateOnly? BarUntil { get; init; }

    /// <summary>Payment to be stopped.</summary>
    public Guid? StopPaymentId { get; init; }

    /// <summary>Payment to be cut.</summary>
    public Guid? CutPaymentId { get; init; }

    /// <summary>Amount that is left of it, yuan.</summary>
    [Range(0.01, 100_000_000_000)]
    public decimal? CutTo { get; init; }

    /// <summary>Authority to which it is handed.</summary>
    [MaxLength(200)]
    public string? ReferTo { get; init; }
}

/// <summary>Money that came back.</summary>
public sealed record RecoverInput
{
    /// <summary>Yuan.</summary>
    [Range(0.01, 100_000_000_000)]
    public decimal Amount { get; init; }

    /// <summary>Day; not in the future.</summary>
    [Required]
    public DateOnly Day { get; init; }

    /// <summary>Number of the voucher.</summary>
    [Required, MaxLength(64)]
    public string VoucherNumber { get; init; } = string.Empty;
}

/// <summary>A case in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">Title.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReportedOn">Day of the report.</param>
/// <param name="RecoverAmount">To be recovered, yuan.</param>
/// <param name="RecoveredAmount">Recovered, yuan.</param>
public sealed record ViolationCaseListItemDto(
    Guid Id, string Number, ViolationKind Kind, string Title, ViolationState State, DateOnly ReportedOn, decimal? RecoverAmount, decimal RecoveredAmount);

/// <summary>A case.</summary>
/// <param name="Summary">What a list shows.</param>
/// <param name="Description">What was reported.</param>
/// <param name="ContractorId">Contractor concerned.</param>
/// <param name="SubProjectId">Sub-project concerned.</param>
/// <param name="PaymentId">Payment concerned.</param>
/// <param name="PaymentNumber">Its number.</param>
/// <param name="ContractorName">Whom it is about, by the payment or the sub-project; null when neither is named.</param>
/// <param name="ReportedBy">Who reported it.</param>
/// <param name="Verification">What the check found.</param>
/// <param name="ReportedTo">Unit that was told.</param>
/// <param name="DecisionReason">Why the sanctions.</param>
/// <param name="IsBarred">True when the contractor is barred.</param>
/// <param name="BarFrom">First day of that.</param>
/// <param name="BarUntil">Last day of that.</param>
/// <param name="StopPaymentId">Payment stopped.</param>
/// <param name="CutPaymentId">Payment cut.</param>
/// <param name="CutTo">What is left of it, yuan.</param>
/// <param name="ReferTo">Authority to which it is handed.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Opinion">Opinion of who decided.</param>
/// <param name="ClosedOn">Day of the end.</param>
/// <param name="ClosingNote">What it came to.</param>
/// <param name="Approvals">Its approvals with their decisions.</param>
/// <param name="Attachments">Papers.</param>
/// <param name="AllowedActions">verify, dismiss, askDecision, recover, close: what the caller may do now.</param>
public sealed record ViolationCaseDto(
    ViolationCaseListItemDto Summary, string Description, Guid? ContractorId, Guid? SubProjectId, Guid? PaymentId, string? PaymentNumber, string? ContractorName, string ReportedBy, string? Verification, string? ReportedTo,
    string? DecisionReason, bool IsBarred, DateOnly? BarFrom, DateOnly? BarUntil, Guid? StopPaymentId, Guid? CutPaymentId, decimal? CutTo, string? ReferTo, DateOnly? DecidedOn,
    string? Opinion, DateOnly? ClosedOn, string? ClosingNote, IReadOnlyList<ApprovalDto> Approvals, IReadOnlyList<AttachmentDto> Attachments, IReadOnlyList<string> AllowedActions);
