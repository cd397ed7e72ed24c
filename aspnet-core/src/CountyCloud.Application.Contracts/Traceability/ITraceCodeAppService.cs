using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Trace codes: batches, their labels and what becomes of them (W-27, TRACE-06, TRACE-07, TRACE-10, TRACE-11). Who records for a subject sees that subject's.</summary>
public interface ITraceCodeAppService : IApplicationService
{
    /// <summary>Batches, newest first. Sorting: number, quantity.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<PagedResultDto<TraceCodeBatchListItemDto>> GetListAsync(TraceCodeListInput input, CancellationToken cancellationToken);

    /// <summary>One batch with what happened to its codes.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<TraceCodeBatchDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Issues codes, 1 to 1,000,000. The county's key is made at the first issue.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceCodeBatchDto> CreateAsync(TraceCodeOrderInput input, CancellationToken cancellationToken);

    /// <summary>The labels were printed.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceRecord)]
    Task<TraceCodeBatchDto> MarkPrintedAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The labels are on packages.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceRecord)]
    Task<TraceCodeBatchDto> MarkAttachedAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Codes mark packages of a lot from now on: no more than it has packages (TRACE-11).</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceRecord)]
    Task<TraceCodeBatchDto> ActivateAsync(Guid id, TraceCodeActivationInput input, CancellationToken cancellationToken);

    /// <summary>Codes are void, lost or stolen.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceRecord)]
    Task<TraceCodeBatchDto> WithdrawAsync(Guid id, TraceCodeWithdrawalInput input, CancellationToken cancellationToken);

    /// <summary>Label stock by subject and product: issued, activated, withdrawn, left (TRACE-11).</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<ListResultDto<TraceCodeStockDto>> GetStockAsync(CancellationToken cancellationToken);

    /// <summary>Labels by batch and by lot, newest first, at most 500 of each: issued, printed, used, damaged, left; and lots whose labels do not match their packages (TRACE-11, W-27).</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<TraceLabelStockDto> GetLabelsAsync(CancellationToken cancellationToken);

    /// <summary>What a code of this county is, with its scans.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<TraceCodeLookupDto> GetLookupAsync(string? code, CancellationToken cancellationToken);

    /// <summary>Gives the county a new key: codes issued from now on have another prefix. Codes of earlier keys go on being read.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceCodeKeyDto> RenewKeyAsync(CancellationToken cancellationToken);
}

/// <summary>Which batches.</summary>
public sealed record TraceCodeListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public TraceCodeState? State { get; init; }
}

/// <summary>Codes to be issued.</summary>
public sealed record TraceCodeOrderInput
{
    /// <summary>Product.</summary>
    public Guid ProductId { get; init; }

    /// <summary>Subject that gets the labels.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>What a code stands for.</summary>
    public TraceCodeKind Kind { get; init; }

    /// <summary>How many, 1 to 1,000,000.</summary>
    public int Quantity { get; init; }

    /// <summary>True to print the brand mark, if the subject may (W-29).</summary>
    public bool WithBrandMark { get; init; }

    /// <summary>Anti-counterfeit methods beside the QR code.</summary>
    [MaxLength(8)]
    public IReadOnlyList<AntiCounterfeitLayer> Layers { get; init; } = [];
}

/// <summary>Codes that mark packages of a lot.</summary>
public sealed record TraceCodeActivationInput
{
    /// <summary>Place of the first in the batch, from 1.</summary>
    public int First { get; init; }

    /// <summary>Place of the last.</summary>
    public int Last { get; init; }

    /// <summary>Lot.</summary>
    public Guid LotId { get; init; }
}

/// <summary>Codes that no longer hold.</summary>
public sealed record TraceCodeWithdrawalInput
{
    /// <summary>Place of the first in the batch, from 1.</summary>
    public int First { get; init; }

    /// <summary>Place of the last.</summary>
    public int Last { get; init; }

    /// <summary>Void, lost or stolen.</summary>
    public TraceCodeRangeKind Kind { get; init; }

    /// <summary>Why.</summary>
    [Required, MaxLength(512)]
    public string Reason { get; init; } = string.Empty;
}

/// <summary>A batch in the list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Kind">What a code stands for.</param>
/// <param name="Quantity">How many codes.</param>
/// <param name="ProductCode">Code of the product.</param>
/// <param name="ProductName">Name of the product.</param>
/// <param name="SubjectName">Subject that got the labels.</param>
/// <param name="State">State.</param>
/// <param name="Activated">How many were activated.</param>
/// <param name="Withdrawn">How many are void, lost or stolen.</param>
/// <param name="Remaining">Labels left.</param>
/// <param name="CreationTime">When issued, UTC.</param>
public sealed record TraceCodeBatchListItemDto(
    Guid Id, string Number, TraceCodeKind Kind, int Quantity, string ProductCode, LocalizedText ProductName, string SubjectName, TraceCodeState State, int Activated, int Withdrawn, int Remaining, DateTime CreationTime);

/// <summary>What happened to codes that follow one another.</summary>
/// <param name="First">Place of the first in the batch.</param>
/// <param name="Last">Place of the last.</param>
/// <param name="Count">How many.</param>
/// <param name="Kind">What happened.</param>
/// <param name="LotNumber">Lot whose packages they mark.</param>
/// <param name="Reason">Why.</param>
/// <param name="ByName">Who recorded it.</param>
/// <param name="Time">When, UTC.</param>
public sealed record TraceCodeRangeDto(int First, int Last, int Count, TraceCodeRangeKind Kind, string? LotNumber, string? Reason, string ByName, DateTime Time);

/// <summary>One batch.</summary>
/// <param name="Summary">As in the list.</param>
/// <param name="Gtin">GTIN of the product.</param>
/// <param name="BrandName">Brand whose mark was allowed; null without one.</param>
/// <param name="Layers">Anti-counterfeit methods.</param>
/// <param name="Ranges">What happened to its codes, in order.</param>
/// <param name="AllowedActions">markPrinted, markAttached, activate, withdraw, downloadCodes, printLabels: what the caller may do now.</param>
public sealed record TraceCodeBatchDto(
    TraceCodeBatchListItemDto Summary, string? Gtin, LocalizedText? BrandName, IReadOnlyList<AntiCounterfeitLayer> Layers, IReadOnlyList<TraceCodeRangeDto> Ranges, IReadOnlyList<string> AllowedActions);

/// <summary>Label stock of a subject for a product.</summary>
/// <param name="SubjectId">Subject.</param>
/// <param name="SubjectName">Its name.</param>
/// <param name="ProductCode">Product.</param>
/// <param name="ProductName">Its name.</param>
/// <param name="Issued">Labels issued.</param>
/// <param name="Activated">Used on packages.</param>
/// <param name="Withdrawn">Void, lost or stolen.</param>
/// <param name="Remaining">Left.</param>
public sealed record TraceCodeStockDto(Guid SubjectId, string SubjectName, string ProductCode, LocalizedText ProductName, long Issued, long Activated, long Withdrawn, long Remaining);

/// <summary>Labels by batch and by lot.</summary>
/// <param name="Batches">Batches.</param>
/// <param name="Lots">Lots that have labels.</param>
public sealed record TraceLabelStockDto(IReadOnlyList<TraceLabelBatchDto> Batches, IReadOnlyList<TraceLabelLotDto> Lots);

/// <summary>Labels of a batch.</summary>
/// <param name="Id">Batch.</param>
/// <param name="Number">Number.</param>
/// <param name="SubjectName">Who has the labels.</param>
/// <param name="ProductName">Product.</param>
/// <param name="State">State.</param>
/// <param name="Issued">Codes that were issued.</param>
/// <param name="Printed">Labels that were printed.</param>
/// <param name="Used">Labels on packages.</param>
/// <param name="Damaged">Void: spoilt in printing or attaching.</param>
/// <param name="Lost">Lost or stolen.</param>
/// <param name="Left">Labels left.</param>
public sealed record TraceLabelBatchDto(Guid Id, string Number, string SubjectName, LocalizedText ProductName, TraceCodeState State, int Issued, int Printed, int Used, int Damaged, int Lost, int Left);

/// <summary>Labels of a lot.</summary>
/// <param name="LotId">Lot.</param>
/// <param name="LotNumber">Its number.</param>
/// <param name="ProductName">Product.</param>
/// <param name="Packages">Packages that were filled; null when none were told.</param>
/// <param name="Labels">Labels that were activated for it and still hold.</param>
/// <param name="Withdrawn">Labels of it that no longer hold.</param>
public sealed record TraceLabelLotDto(Guid LotId, string LotNumber, LocalizedText ProductName, int? Packages, int Labels, int Withdrawn)
{
    /// <summary>Packages without a label; below zero: labels without a package.</summary>
    public int? Missing => Packages - Labels;

    /// <summary>Labels and packages are not the same number (W-27: the number of labels equals the number of packages).</summary>
    public bool IsMismatch => Missing is not (null or 0);
}

/// <summary>A scan.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Channel">How.</param>
/// <param name="Latitude">Latitude in degrees, rounded to 0.1; null when the person did not consent.</param>
/// <param name="Longitude">Longitude in degrees, rounded to 0.1.</param>
public sealed record TraceCodeScanDto(DateTime Time, TraceScanChannel Channel, double? Latitude, double? Longitude);

/// <summary>What a code is.</summary>
/// <param name="Code">The code in groups.</param>
/// <param name="Position">Its place in the batch.</param>
/// <param name="State">Its state.</param>
/// <param name="BatchId">Batch.</param>
/// <param name="BatchNumber">Number of the batch.</param>
/// <param name="ProductName">Product.</param>
/// <param name="SubjectName">Subject that got the label.</param>
/// <param name="LotNumber">Lot whose package it marks.</param>
/// <param name="PatternNumber">Number that the pattern print must show.</param>
/// <param name="LaserSerial">Number that the laser engraved.</param>
/// <param name="Scans">How often it was asked for.</param>
/// <param name="FirstScanAt">First scan, UTC.</param>
/// <param name="SuspectSince">Since when it looks copied, UTC.</param>
/// <param name="Suspicion">Why it looks copied.</param>
/// <param name="History">Latest scans, newest first, at most 100.</param>
public sealed record TraceCodeLookupDto(
    string Code, int Position, TraceCodeState State, Guid BatchId, string BatchNumber, LocalizedText ProductName, string SubjectName, string? LotNumber, string PatternNumber, string LaserSerial, long Scans,
    DateTime? FirstScanAt, DateTime? SuspectSince, ScanSuspicion? Suspicion, IReadOnlyList<TraceCodeScanDto> History);

/// <summary>A key of the county's codes.</summary>
/// <param name="Version">Version.</param>
/// <param name="Prefix">Three letters at the start of its codes.</param>
public sealed record TraceCodeKeyDto(int Version, string Prefix);
