using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>Register of invoices and vouchers (FUND-15). One that is registered in another county is found by its hash; nothing else of that county is known.</summary>
public interface IInvoiceAppService : IApplicationService
{
    /// <summary>Invoices, newest first; a contractor's people see their own.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<InvoiceDto>> GetListAsync(InvoiceListInput input, CancellationToken cancellationToken);

    /// <summary>One invoice.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<InvoiceDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Registers an invoice for a payment that is not approved yet.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<InvoiceDto> CreateAsync(CreateInvoiceInput input, CancellationToken cancellationToken);

    /// <summary>Accepts one that is registered elsewhere too, with the reason.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<InvoiceDto> ClearAsync(Guid id, ReasonInput input, CancellationToken cancellationToken);
}

/// <summary>Which invoices.</summary>
public sealed record InvoiceListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public InvoiceState? State { get; init; }

    /// <summary>Only of this payment.</summary>
    public Guid? PaymentId { get; init; }
}

/// <summary>An invoice to be registered.</summary>
public sealed record CreateInvoiceInput
{
    /// <summary>Payment that it proves.</summary>
    [Required]
    public Guid PaymentId { get; init; }

    /// <summary>Invoice or voucher.</summary>
    public InvoiceKind Kind { get; init; }

    /// <summary>Number printed on it.</summary>
    [Required, MaxLength(64)]
    public string InvoiceNumber { get; init; } = string.Empty;

    /// <summary>Code printed on it.</summary>
    [MaxLength(64)]
    public string? InvoiceCode { get; init; }

    /// <summary>Yuan.</summary>
    [Range(0.01, 100_000_000_000)]
    public decimal Amount { get; init; }

    /// <summary>Day of issue.</summary>
    [Required]
    public DateOnly IssuedOn { get; init; }

    /// <summary>Organisation that issued it.</summary>
    [Required, MaxLength(256)]
    public string Seller { get; init; } = string.Empty;

    /// <summary>Scan of it.</summary>
    public Guid? AttachmentId { get; init; }
}

/// <summary>An invoice.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">Invoice or voucher.</param>
/// <param name="InvoiceNumber">Number.</param>
/// <param name="InvoiceCode">Code.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="IssuedOn">Day of issue.</param>
/// <param name="Seller">Organisation that issued it.</param>
/// <param name="PaymentId">Payment.</param>
/// <param name="PaymentNumber">Its number.</param>
/// <param name="AttachmentId">Scan.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CopiesElsewhere">How often it was registered in other counties.</param>
/// <param name="ClearedReason">Why it was accepted all the same.</param>
/// <param name="ClearedBy">Who accepted it.</param>
/// <param name="RegisteredBy">Who registered it.</param>
public sealed record InvoiceDto(
    Guid Id, InvoiceKind Kind, string InvoiceNumber, string InvoiceCode, decimal Amount, DateOnly IssuedOn, string Seller, Guid PaymentId, string PaymentNumber, Guid? AttachmentId,
    InvoiceState State, int CopiesElsewhere, string? ClearedReason, string? ClearedBy, string RegisteredBy)
{
    /// <summary>clear: what the caller may do now, when one invoice is asked for.</summary>
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
}
