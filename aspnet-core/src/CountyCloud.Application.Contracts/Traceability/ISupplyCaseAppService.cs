using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Supply-chain services that are ordered for producers and done as cases (TRACE-30: C123, Z72). A participant sees and orders for the subjects that it records for.</summary>
public interface ISupplyCaseAppService : IApplicationService
{
    /// <summary>Cases, newest first. Sorting: number, title, dueOn, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<PagedResultDto<SupplyCaseListItemDto>> GetListAsync(SupplyCaseListInput input, CancellationToken cancellationToken);

    /// <summary>One case.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<SupplyCaseDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The services that can be ordered; empty in a county whose documents name none.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<ListResultDto<SupplyServiceOptionDto>> GetServicesAsync(CancellationToken cancellationToken);

    /// <summary>Orders a service.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.SupplyManage)]
    Task<SupplyCaseDto> CreateAsync(CreateSupplyCaseInput input, CancellationToken cancellationToken);

    /// <summary>Takes it on.</summary>
    [RequiresPermission(CountyCloudPermissions.SupplyManage)]
    Task<SupplyCaseDto> AcceptAsync(Guid id, AcceptSupplyCaseInput input, CancellationToken cancellationToken);

    /// <summary>Notes how it goes on.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.SupplyManage)]
    Task<SupplyCaseDto> AddNoteAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Hands the result over.</summary>
    [RequiresPermission(CountyCloudPermissions.SupplyManage)]
    Task<SupplyCaseDto> DeliverAsync(Guid id, DeliverSupplyCaseInput input, CancellationToken cancellationToken);

    /// <summary>Declines it.</summary>
    [RequiresPermission(CountyCloudPermissions.SupplyManage)]
    Task<SupplyCaseDto> DeclineAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Confirms the result.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.SupplyManage)]
    Task<SupplyCaseDto> ConfirmAsync(Guid id, ConfirmSupplyCaseInput input, CancellationToken cancellationToken);

    /// <summary>Sends the result back.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.SupplyManage)]
    Task<SupplyCaseDto> SendBackAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Takes the order back.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.SupplyManage)]
    Task<SupplyCaseDto> WithdrawAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);
}

/// <summary>Which cases.</summary>
public sealed record SupplyCaseListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public SupplyCaseState? State { get; init; }

    /// <summary>Only of services of this kind.</summary>
    public SupplyServiceKind? ServiceKind { get; init; }

    /// <summary>Only of this producer.</summary>
    public Guid? ProducerId { get; init; }

    /// <summary>Only those that are late, or only those that are not.</summary>
    public bool? IsLate { get; init; }
}

/// <summary>An order.</summary>
public sealed record CreateSupplyCaseInput : CountyDocumentStepInput
{
    /// <summary>What it is about, in short.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What is ordered.</summary>
    [Required]
    public SupplyCaseContent Content { get; init; } = new();
}

/// <summary>By whom and until when a case is done.</summary>
public sealed record AcceptSupplyCaseInput : CountyDocumentStepInput
{
    /// <summary>Unit that does it.</summary>
    [Required, MaxLength(256)]
    public string Provider { get; init; } = string.Empty;

    /// <summary>Promised day.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>What it costs the producer, yuan; 0 for a free service.</summary>
    [Range(0, 1e9)]
    public decimal? Fee { get; init; }

    /// <summary>What else is to be said.</summary>
    [MaxLength(2000)]
    public string? Text { get; init; }
}

/// <summary>A result.</summary>
public sealed record DeliverSupplyCaseInput : CountyDocumentStepInput
{
    /// <summary>What came of it.</summary>
    [Required, MaxLength(2000)]
    public string Result { get; init; } = string.Empty;

    /// <summary>What it costs the producer, yuan; empty: as agreed.</summary>
    [Range(0, 1e9)]
    public decimal? Fee { get; init; }
}

/// <summary>A confirmation.</summary>
public sealed record ConfirmSupplyCaseInput : CountyDocumentStepInput
{
    /// <summary>What is to be said.</summary>
    [MaxLength(2000)]
    public string? Text { get; init; }
}

/// <summary>A service that can be ordered.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Provider">Who provides it.</param>
public sealed record SupplyServiceOptionDto(string Code, LocalizedText Name, SupplyServiceKind Kind, LocalizedText Provider);

/// <summary>A case in the list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="ServiceKind">Kind of the service.</param>
/// <param name="ProducerId">Producer.</param>
/// <param name="ProducerName">Its name.</param>
/// <param name="Provider">Who does it.</param>
/// <param name="WantedBy">Day by which it is wished for.</param>
/// <param name="DueOn">Promised day.</param>
/// <param name="Fee">What it costs the producer, yuan.</param>
/// <param name="IsLate">True when it is late.</param>
/// <param name="State">State.</param>
/// <param name="CreationTime">UTC time.</param>
public sealed record SupplyCaseListItemDto(
    Guid Id, string Number, string Title, SupplyServiceKind ServiceKind, Guid ProducerId, string ProducerName, string? Provider, DateOnly? WantedBy, DateOnly? DueOn, decimal? Fee, bool IsLate, SupplyCaseState State, DateTime CreationTime);

/// <summary>One case.</summary>
/// <param name="Document">Head.</param>
/// <param name="Content">What is ordered.</param>
/// <param name="State">State.</param>
/// <param name="ServiceKind">Kind of the service when it was ordered.</param>
/// <param name="ServiceName">Its name then.</param>
/// <param name="ProducerName">Producer.</param>
/// <param name="ProductName">Product that it is about.</param>
/// <param name="Provider">Who does it.</param>
/// <param name="DueOn">Promised day.</param>
/// <param name="Fee">What it costs the producer, yuan.</param>
/// <param name="Result">What came of it.</param>
/// <param name="IsLate">True when it is late.</param>
/// <param name="Steps">Steps, in order.</param>
public sealed record SupplyCaseDto(
    CountyDocumentDto Document, SupplyCaseContent Content, SupplyCaseState State, SupplyServiceKind ServiceKind, LocalizedText ServiceName, string ProducerName, string? ProductName, string? Provider, DateOnly? DueOn, decimal? Fee,
    string? Result, bool IsLate, IReadOnlyList<SupplyCaseStep> Steps);
