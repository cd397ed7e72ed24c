using System.ComponentModel.DataAnnotations;
using CountyCloud.Approvals;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>Subsidies with payee and basis (W-15). A contractor's people see their own. Amounts in yuan.</summary>
public interface ISubsidyAppService : IApplicationService
{
    /// <summary>Subsidies, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<SubsidyListItemDto>> GetListAsync(SubsidyListInput input, CancellationToken cancellationToken);

    /// <summary>One subsidy.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<SubsidyDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Claims or plans one.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<SubsidyDto> CreateAsync(ClaimSubsidyInput input, CancellationToken cancellationToken);

    /// <summary>Records that the basis was checked and sends it to its approval.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<SubsidyDto> CheckAsync(Guid id, ReasonInput input, CancellationToken cancellationToken);

    /// <summary>Takes it back.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<SubsidyDto> WithdrawAsync(Guid id, ReasonInput input, CancellationToken cancellationToken);

    /// <summary>Marks it as paid.</summary>
    [RequiresPermission(CountyCloudPermissions.FundsPay)]
    Task<SubsidyDto> PayAsync(Guid id, PaySubsidyInput input, CancellationToken cancellationToken);
}

/// <summary>Which subsidies.</summary>
public sealed record SubsidyListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public SubsidyState? State { get; init; }

    /// <summary>Only of this kind.</summary>
    public SubsidyKind? Kind { get; init; }

    /// <summary>Only for this year.</summary>
    public int? Year { get; init; }
}

/// <summary>Money by line and source.</summary>
public sealed record SubsidyShareInput
{
    /// <summary>Budget line.</summary>
    [Required, MaxLength(64)]
    public string BudgetItemCode { get; init; } = string.Empty;

    /// <summary>Fund source.</summary>
    [Required, MaxLength(64)]
    public string FundSourceCode { get; init; } = string.Empty;

    /// <summary>Yuan.</summary>
    [Range(0.01, 100_000_000_000)]
    public decimal Amount { get; init; }
}

/// <summary>A claim.</summary>
public sealed record ClaimSubsidyInput
{
    /// <summary>Kind.</summary>
    public SubsidyKind Kind { get; init; }

    /// <summary>Year it is for.</summary>
    [Range(2000, 2100)]
    public int Year { get; init; }

    /// <summary>Who gets it.</summary>
    public SubsidyPayeeKind PayeeKind { get; init; }

    /// <summary>Name of the payee.</summary>
    [Required, MaxLength(200)]
    public string PayeeName { get; init; } = string.Empty;

    /// <summary>What it is paid for.</summary>
    [Required, MaxLength(4000)]
    public string Basis { get; init; } = string.Empty;

    /// <summary>Pieces, for a subsidy by piece.</summary>
    [Range(1, 100_000_000)]
    public int? Pieces { get; init; }

    /// <summary>Amount of the loan, yuan, for a subsidy of interest (Z192).</summary>
    [Range(0.01, 100_000_000)]
    public decimal? LoanPrincipal { get; init; }

    /// <summary>Day from which its interest runs.</summary>
    public DateOnly? LoanFrom { get; init; }

    /// <summary>Day on which that ends; not counted.</summary>
    public DateOnly? LoanUntil { get; init; }

    /// <summary>True when the loan was given without mortgage and guarantee.</summary>
    public bool IsLoanUnsecured { get; init; }

    /// <summary>Money by line and source.</summary>
    [Required, MinLength(1), MaxLength(20)]
    public IReadOnlyList<SubsidyShareInput> Shares { get; init; } = [];

    /// <summary>Papers: waybills, registration, photographs.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>A subsidy that was paid.</summary>
public sealed record PaySubsidyInput
{
    /// <summary>Number of the voucher.</summary>
    [Required, MaxLength(64)]
    public string VoucherNumber { get; init; } = string.Empty;

    /// <summary>Day; not in the future.</summary>
    [Required]
    public DateOnly Day { get; init; }
}

/// <summary>A subsidy in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Year">Year.</param>
/// <param name="PayeeKind">Who gets it.</param>
/// <param name="PayeeName">Name of the payee.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ClaimedOn">Day of the claim.</param>
/// <param name="PaidOn">Day of the payment.</param>
public sealed record SubsidyListItemDto(
    Guid Id, string Number, SubsidyKind Kind, int Year, SubsidyPayeeKind PayeeKind, string PayeeName, decimal Amount, SubsidyState State, DateOnly ClaimedOn, DateOnly? PaidOn);

/// <summary>A subsidy.</summary>
/// <param name="Summary">What a list shows.</param>
/// <param name="Basis">What it is paid for.</param>
/// <param name="Pieces">Pieces.</param>
/// <param name="Loan">The loan, for a subsidy of interest.</param>
/// <param name="Shares">Money by line and source.</param>
/// <param name="ClaimedBy">Who claimed it.</param>
/// <param name="CheckText">What the check found.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Opinion">Last opinion.</param>
/// <param name="VoucherNumber">Number of the voucher.</param>
/// <param name="Approvals">Its approvals with their decisions.</param>
/// <param name="Attachments">Papers.</param>
/// <param name="AllowedActions">check, withdraw, pay: what the caller may do now.</param>
public sealed record SubsidyDto(
    SubsidyListItemDto Summary, string Basis, int? Pieces, InterestLoan? Loan, IReadOnlyList<SubsidyShare> Shares, string ClaimedBy, string? CheckText, DateOnly? DecidedOn, string? Opinion, string? VoucherNumber,
    IReadOnlyList<ApprovalDto> Approvals, IReadOnlyList<AttachmentDto> Attachments, IReadOnlyList<string> AllowedActions)
{
    /// <summary>How the interest of the loan was reckoned; null for other subsidies.</summary>
    public InterestDto? Interest { get; init; }
}

/// <summary>The interest of a subsidised loan (W-45): principal × rate × days ÷ days of a year × share. Rates as they held on the day of the claim.</summary>
/// <param name="LoanPrincipal">Amount of the loan, yuan.</param>
/// <param name="LoanFrom">Day from which its interest runs.</param>
/// <param name="LoanUntil">Day on which that ends; not counted.</param>
/// <param name="LoanDays">Days of interest.</param>
/// <param name="IsLoanUnsecured">True when the loan was given without mortgage and guarantee (Z192).</param>
/// <param name="BaseRate">Base rate a year, percent; null when the county had set none.</param>
/// <param name="YearDays">Days of a year by which interest is reckoned.</param>
/// <param name="InterestShare">Part that is subsidised, percent.</param>
/// <param name="Source">Clause.</param>
public sealed record InterestDto(
    decimal LoanPrincipal, DateOnly LoanFrom, DateOnly LoanUntil, int LoanDays, bool IsLoanUnsecured, decimal? BaseRate, decimal YearDays, decimal InterestShare, string? Source);
