using System.ComponentModel.DataAnnotations;
using CountyCloud.Approvals;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>Payments of special funds (W-08, W-10). A contractor's people see and ask for their own only. Amounts in yuan.</summary>
public interface IPaymentAppService : IApplicationService
{
    /// <summary>Payments; <c>sorting</c> takes <c>number</c>, <c>requestedOn</c>, <c>amount</c> and <c>state</c>; newest first otherwise.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<PaymentListItemDto>> GetListAsync(PaymentListInput input, CancellationToken cancellationToken);

    /// <summary>One payment with everything its page needs.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PaymentDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>What may be asked for of a sub-project now: each part with the most it may be and what blocks it.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PaymentTermsDto> GetTermsAsync(PaymentTermsInput input, CancellationToken cancellationToken);

    /// <summary>Asks for a payment (M101 拨付申请, Z1268 申请).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<PaymentDto> CreateAsync(CreatePaymentInput input, CancellationToken cancellationToken);

    /// <summary>Changes a request that nobody has checked yet.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<PaymentDto> UpdateAsync(Guid id, UpdatePaymentInput input, CancellationToken cancellationToken);

    /// <summary>Hands in further papers before the opinion is given.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<PaymentDto> AddPapersAsync(Guid id, PaymentPapersInput input, CancellationToken cancellationToken);

    /// <summary>Takes a request back.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<PaymentDto> WithdrawAsync(Guid id, ReasonInput input, CancellationToken cancellationToken);

    /// <summary>Refuses a request before an opinion is given.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<PaymentDto> RefuseAsync(Guid id, ReasonInput input, CancellationToken cancellationToken);

    /// <summary>Records the joint check on site (M101 现场查验).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<PaymentDto> VerifyAsync(Guid id, SiteCheckInput input, CancellationToken cancellationToken);

    /// <summary>Writes the payment opinion and sends it to its approval (M101 拨付意见书).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<PaymentDto> GiveOpinionAsync(Guid id, PaymentOpinionInput input, CancellationToken cancellationToken);

    /// <summary>Marks it as paid: the amount is the opinion's (M101 按照拨付意见书).</summary>
    [RequiresPermission(CountyCloudPermissions.FundsPay)]
    Task<PaymentDto> PayAsync(Guid id, PayInput input, CancellationToken cancellationToken);

    /// <summary>Records that a paid deposit came back (M607 质保金).</summary>
    [RequiresPermission(CountyCloudPermissions.FundsPay)]
    Task<PaymentDto> ReturnDepositAsync(Guid id, DepositReturnInput input, CancellationToken cancellationToken);
}

/// <summary>Which payments.</summary>
public sealed record PaymentListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public PaymentState? State { get; init; }

    /// <summary>Only this part of the money.</summary>
    public PaymentStage? Stage { get; init; }

    /// <summary>Only of this sub-project.</summary>
    public Guid? SubProjectId { get; init; }
}

/// <summary>Which sub-project.</summary>
public sealed record PaymentTermsInput
{
    /// <summary>Sub-project.</summary>
    [Required]
    public Guid SubProjectId { get; init; }
}

/// <summary>A line that is asked for.</summary>
public sealed record PaymentLineInput
{
    /// <summary>Budget line.</summary>
    [Required, MaxLength(64)]
    public string BudgetItemCode { get; init; } = string.Empty;

    /// <summary>Yuan.</summary>
    [Range(0.01, 100_000_000_000)]
    public decimal Amount { get; init; }

    /// <summary>Fund source, when only one may pay it.</summary>
    [MaxLength(64)]
    public string? FundSourceCode { get; init; }

    /// <summary>What it is for, where the county excludes purposes.</summary>
    [MaxLength(128)]
    public string? Purpose { get; init; }

    /// <summary>True for money that comes back.</summary>
    public bool IsDeposit { get; init; }
}

/// <summary>A payment to be asked for.</summary>
public sealed record CreatePaymentInput
{
    /// <summary>Sub-project.</summary>
    [Required]
    public Guid SubProjectId { get; init; }

    /// <summary>Which part of the money.</summary>
    public PaymentStage Stage { get; init; }

    /// <summary>Why, and for what.</summary>
    [Required, MaxLength(4000)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>Amounts by budget line.</summary>
    [Required, MinLength(1), MaxLength(90)]
    public IReadOnlyList<PaymentLineInput> Lines { get; init; } = [];

    /// <summary>Papers.</summary>
    [MaxLength(50)]
    public IReadOnlyList<PaperInput> Papers { get; init; } = [];
}

/// <summary>A changed request.</summary>
public sealed record UpdatePaymentInput
{
    /// <summary>Why, and for what.</summary>
    [Required, MaxLength(4000)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>Amounts by budget line.</summary>
    [Required, MinLength(1), MaxLength(90)]
    public IReadOnlyList<PaymentLineInput> Lines { get; init; } = [];

    /// <summary>Stamp of the payment that the person saw.</summary>
    [Required]
    public string ConcurrencyStamp { get; init; } = string.Empty;
}

/// <summary>Further papers.</summary>
public sealed record PaymentPapersInput
{
    /// <summary>Papers.</summary>
    [Required, MinLength(1), MaxLength(50)]
    public IReadOnlyList<PaperInput> Papers { get; init; } = [];
}

/// <summary>The joint check on site.</summary>
public sealed record SiteCheckInput
{
    /// <summary>Day of the check; not in the future.</summary>
    [Required]
    public DateOnly Day { get; init; }

    /// <summary>Departments that took part.</summary>
    [Required, MaxLength(512)]
    public string Departments { get; init; } = string.Empty;

    /// <summary>What was found.</summary>
    [Required, MaxLength(4000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Progress found, percent.</summary>
    [Range(0, 100)]
    public decimal? Progress { get; init; }

    /// <summary>True when earlier money was used properly, vouchers and asset entries included (M109, M111).</summary>
    public bool IsFundsUseProper { get; init; }

    /// <summary>Photographs.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid> PhotoIds { get; init; } = [];
}

/// <summary>The payment opinion.</summary>
public sealed record PaymentOpinionInput
{
    /// <summary>What is to be paid of each line; empty leaves everything as asked for.</summary>
    [MaxLength(90)]
    public IReadOnlyList<LineAmountInput> Lines { get; init; } = [];

    /// <summary>Text of the letter.</summary>
    [Required, MaxLength(4000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Papers, for example the signed letter.</summary>
    [MaxLength(50)]
    public IReadOnlyList<PaperInput> Papers { get; init; } = [];

    /// <summary>Stamp of the payment that the person saw.</summary>
    [Required]
    public string ConcurrencyStamp { get; init; } = string.Empty;
}

/// <summary>A payment that was made.</summary>
public sealed record PayInput
{
    /// <summary>Amount paid, yuan.</summary>
    [Range(0.01, 100_000_000_000)]
    public decimal Amount { get; init; }

    /// <summary>Number of the voucher.</summary>
    [Required, MaxLength(64)]
    public string VoucherNumber { get; init; } = string.Empty;

    /// <summary>Day of the payment; not in the future.</summary>
    [Required]
    public DateOnly Day { get; init; }

    /// <summary>Proof.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid> ProofIds { get; init; } = [];

    /// <summary>Stamp of the payment that the person saw.</summary>
    [Required]
    public string ConcurrencyStamp { get; init; } = string.Empty;
}

/// <summary>A deposit that came back.</summary>
public sealed record DepositReturnInput
{
    /// <summary>Yuan.</summary>
    [Range(0.01, 100_000_000_000)]
    public decimal Amount { get; init; }

    /// <summary>Day; not in the future.</summary>
    [Required]
    public DateOnly Day { get; init; }

    /// <summary>What it is, for the journal.</summary>
    [Required, MaxLength(400)]
    public string Reason { get; init; } = string.Empty;
}

/// <summary>A payment in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="SubProjectNumber">Its number.</param>
/// <param name="SubProjectName">Its name.</param>
/// <param name="Stage">Which part of the money.</param>
/// <param name="State">Where it stands.</param>
/// <param name="PayeeName">Contractor.</param>
/// <param name="Amount">What counts now: paid, approved or asked for, yuan.</param>
/// <param name="RequestedOn">Day of the request.</param>
/// <param name="NoticeEndsOn">Last day of the notice.</param>
/// <param name="PaidOn">Day of the payment.</param>
/// <param name="VoucherNumber">Number of the voucher.</param>
public sealed record PaymentListItemDto(
    Guid Id, string Number, Guid SubProjectId, string SubProjectNumber, string SubProjectName, PaymentStage Stage, PaymentState State, string PayeeName, decimal Amount,
    DateOnly RequestedOn, DateOnly? NoticeEndsOn, DateOnly? PaidOn, string? VoucherNumber);

/// <summary>A line of a payment.</summary>
/// <param name="BudgetItemCode">Budget line.</param>
/// <param name="Amount">Asked for, yuan.</param>
/// <param name="OpinionAmount">Left by the opinion, yuan.</param>
/// <param name="FundSourceCode">Fund source, when only one may pay it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="IsDeposit">True for money that comes back.</param>
public sealed record PaymentLineDto(string BudgetItemCode, decimal Amount, decimal? OpinionAmount, string? FundSourceCode, string? Purpose, bool IsDeposit);

/// <summary>A payment.</summary>
/// <param name="Summary">What a list shows.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="WorkKind">What the sub-project is about.</param>
/// <param name="Reason">Why, and for what.</param>
/// <param name="RequesterName">Who asked.</param>
/// <param name="RequestedAmount">Asked for, yuan.</param>
/// <param name="Check">The check on site; null before it.</param>
/// <param name="OpinionAmount">Amount of the opinion letter, yuan.</param>
/// <param name="OpinionText">Its text.</param>
/// <param name="OpinionOn">Its day.</param>
/// <param name="OpinionBy">Who wrote it.</param>
/// <param name="ApprovedOn">Day of the approval.</param>
/// <param name="PaidAmount">Paid, yuan.</param>
/// <param name="RecoveredAmount">Recovered since, yuan.</param>
/// <param name="DepositReturned">Deposits that came back, yuan.</param>
/// <param name="EndReason">Why it was refused, withdrawn, cancelled, lowered or returned.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Papers">Papers by kind.</param>
/// <param name="MissingPapers">Papers that the opinion still waits for.</param>
/// <param name="Funding">How the ledger holds its money.</param>
/// <param name="Notices">Its notices, newest first.</param>
/// <param name="Invoices">Its invoices.</param>
/// <param name="Approvals">Its approvals with their decisions, newest first.</param>
/// <param name="AllowedActions">update, addPapers, withdraw, refuse, verify, giveOpinion, pay, returnDeposit: what the caller may do now.</param>
/// <param name="BlockedActions">What the caller could do but for a rule, and which.</param>
public sealed record PaymentDto(
    PaymentListItemDto Summary, string ConcurrencyStamp, WorkKind WorkKind, string Reason, string RequesterName, decimal RequestedAmount, SiteCheckDto? Check, decimal? OpinionAmount,
    string? OpinionText, DateOnly? OpinionOn, string? OpinionBy, DateOnly? ApprovedOn, decimal? PaidAmount, decimal RecoveredAmount, decimal DepositReturned, string? EndReason,
    IReadOnlyList<PaymentLineDto> Lines, IReadOnlyList<PaymentPaper> Papers, IReadOnlyList<PaymentPaperKind> MissingPapers, IReadOnlyList<FundingShare> Funding,
    IReadOnlyList<NoticeListItemDto> Notices, IReadOnlyList<InvoiceDto> Invoices, IReadOnlyList<ApprovalDto> Approvals, IReadOnlyList<string> AllowedActions, IReadOnlyList<BlockedActionDto> BlockedActions);

/// <summary>The check on site.</summary>
/// <param name="Day">Day.</param>
/// <param name="Departments">Departments that took part.</param>
/// <param name="Text">What was found.</param>
/// <param name="Progress">Progress found, percent.</param>
/// <param name="IsFundsUseProper">True when earlier money was used properly.</param>
/// <param name="CheckedBy">Who recorded it.</param>
public sealed record SiteCheckDto(DateOnly Day, string Departments, string Text, decimal? Progress, bool IsFundsUseProper, string CheckedBy);

/// <summary>What may be asked for of a sub-project.</summary>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Budget">Its budget, yuan.</param>
/// <param name="Used">Paid, approved or asked for, yuan.</param>
/// <param name="Left">What is left, yuan.</param>
/// <param name="Lines">What is left by line, yuan.</param>
/// <param name="Parts">Each part that the county pays.</param>
public sealed record PaymentTermsDto(
    Guid SubProjectId, string Number, string Name, decimal Budget, decimal Used, decimal Left, IReadOnlyList<LineAmount> Lines, IReadOnlyList<PaymentPartDto> Parts);

/// <summary>A part of the money.</summary>
/// <param name="Stage">Which part.</param>
/// <param name="Most">Most that may be asked for, yuan.</param>
/// <param name="Papers">Papers that it needs.</param>
/// <param name="Reasons">What blocks it, in the reader's language with the rule's clause; empty when nothing does.</param>
public sealed record PaymentPartDto(PaymentStage Stage, decimal Most, IReadOnlyList<PaymentPaperKind> Papers, IReadOnlyList<string> Reasons);
