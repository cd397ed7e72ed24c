using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Recalls and their drills (W-28, TRACE-13), and the search in an emergency (TRACE-26).</summary>
public interface IRecallAppService : IApplicationService
{
    /// <summary>Recalls, newest first. Sorting: number, title, decidedOn.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise, CountyCloudPermissions.Projects)]
    Task<PagedResultDto<RecallListItemDto>> GetListAsync(RecallListInput input, CancellationToken cancellationToken);

    /// <summary>One recall with what it concerns and what came back.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise, CountyCloudPermissions.Projects)]
    Task<RecallDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Opens a recall or a drill and computes what it concerns.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<RecallDto> CreateAsync(OpenRecallInput input, CancellationToken cancellationToken);

    /// <summary>Computes it anew.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<RecallDto> TraceAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Sends it to be decided. The decision holds all lots back and tells holders, regulator and public.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<RecallDto> SubmitAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>The goods are back; what is missing needs a reason.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<RecallDto> CollectAsync(Guid id, CollectRecallInput input, CancellationToken cancellationToken);

    /// <summary>The goods were destroyed; their events are recorded before.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<RecallDto> DestroyAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>The goods are sound and let go.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<RecallDto> ReleaseAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Ends it.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<RecallDto> CloseAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Everything that a subject, plot, input product, test, lot or code concerns: lots, holders, quantities and sales, in one search (TRACE-26).</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<EmergencySearchDto> GetSearchAsync(EmergencySearchInput input, CancellationToken cancellationToken);
}

/// <summary>Which recalls.</summary>
public sealed record RecallListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public RecallState? State { get; init; }

    /// <summary>Only drills, or only recalls.</summary>
    public bool? IsDrill { get; init; }

    /// <summary>Only of this cause.</summary>
    public RecallCause? Cause { get; init; }
}

/// <summary>A recall to be opened.</summary>
public sealed record OpenRecallInput : CountyDocumentStepInput
{
    /// <summary>Kind of cause.</summary>
    public RecallCause Cause { get; init; }

    /// <summary>Number or code of the lot, code, plot, input product, test or subject.</summary>
    [Required, MaxLength(256)]
    public string Target { get; init; } = string.Empty;

    /// <summary>Title of the notice.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What is wrong, as the public may read it.</summary>
    [Required, MaxLength(2000)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>True for a drill.</summary>
    public bool IsDrill { get; init; }

    /// <summary>Contractor whose money may be concerned.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>Sub-project whose money may be concerned.</summary>
    public Guid? SubProjectId { get; init; }
}

/// <summary>The end of the collection.</summary>
public sealed record CollectRecallInput : CountyDocumentStepInput
{
    /// <summary>Why something is missing.</summary>
    [MaxLength(2000)]
    public string? MissingReason { get; init; }
}

/// <summary>What is searched.</summary>
public sealed record EmergencySearchInput
{
    /// <summary>Kind; without it whatever the text is.</summary>
    public RecallCause? Cause { get; init; }

    /// <summary>Number, code or name.</summary>
    [Required, MaxLength(256)]
    public string Text { get; init; } = string.Empty;
}

/// <summary>A recall in a list.</summary>
public sealed record RecallListItemDto(
    Guid Id, string Number, string Title, RecallCause Cause, string TargetNumber, string TargetName, bool IsDrill, RecallState State, int HolderCount, int LocatedPercent, DateOnly? DecidedOn, DateTime CreationTime);

/// <summary>A recall.</summary>
/// <param name="Head">What every document has; its properties are those of the answer.</param>
/// <param name="Cause">Kind of cause.</param>
/// <param name="TargetNumber">From what it begins.</param>
/// <param name="TargetName">Its name.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="IsDrill">A drill: nothing is held back, nobody told.</param>
/// <param name="State">Where it stands.</param>
/// <param name="OpenedAt">When it was opened, UTC.</param>
/// <param name="TracedAt">When it was computed, UTC.</param>
/// <param name="SecondsToTrace">From the opening until it was computed the first time.</param>
/// <param name="TraceMilliseconds">How long the computation took.</param>
/// <param name="Version">Which computation.</param>
/// <param name="LotCount">Lots.</param>
/// <param name="HolderCount">Holders.</param>
/// <param name="LocatedPercent">Share of its lines whose holder is known.</param>
/// <param name="IsCut">More was reached than could be computed.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Opinion">What was said.</param>
/// <param name="DepartmentName">Responsible department (TRACE-20).</param>
/// <param name="MissingReason">Why something was not collected.</param>
/// <param name="Items">What it concerns: the first 1,000 lines; all are in <c>/api/downloads/recall/{id}.csv</c>.</param>
/// <param name="Totals">What came back, by unit.</param>
/// <param name="Holders">What came back, by holder and unit.</param>
/// <param name="Steps">Steps.</param>
public sealed record RecallDto(
    [property: JsonIgnore] CountyDocumentDto Head, RecallCause Cause, string TargetNumber, string TargetName, string Reason, bool IsDrill, RecallState State, DateTime OpenedAt, DateTime? TracedAt, double? SecondsToTrace, long TraceMilliseconds,
    int Version, int LotCount, int HolderCount, int LocatedPercent, bool IsCut, DateOnly? DecidedOn, string? Opinion, LocalizedText? DepartmentName, string? MissingReason, IReadOnlyList<RecallItemDto> Items, IReadOnlyList<RecallTotalDto> Totals,
    IReadOnlyList<RecallHolderDto> Holders, IReadOnlyList<RecallStepDto> Steps)
    : CountyDocumentDto(Head);

/// <summary>A line of what is concerned.</summary>
public sealed record RecallItemDto(Guid LotId, string LotNumber, string ProductName, string? Uom, RecallItemKind Kind, string PlaceName, string? HolderName, decimal Quantity);

/// <summary>What came back, of one unit.</summary>
/// <param name="Uom">Unit; null for pieces.</param>
/// <param name="Stock">In stock when it was decided.</param>
/// <param name="Sold">Sold when it was decided.</param>
/// <param name="Returned">Came back since.</param>
/// <param name="Destroyed">Destroyed since.</param>
/// <param name="Held">In stock now, held back.</param>
/// <param name="Outstanding">Sold and not back.</param>
/// <param name="CollectedPercent">Share that is held back or destroyed.</param>
public sealed record RecallTotalDto(string? Uom, decimal Stock, decimal Sold, decimal Returned, decimal Destroyed, decimal Held, decimal Outstanding, int CollectedPercent);

/// <summary>What a holder had and what came back to it.</summary>
public sealed record RecallHolderDto(string? HolderName, string? Uom, decimal Stock, decimal Sold, decimal Returned, decimal Destroyed, int CollectedPercent);

/// <summary>A step.</summary>
public sealed record RecallStepDto(RecallState State, string UserName, string Text, DateTime Time);

/// <summary>What a search found.</summary>
/// <param name="Cause">Kind of what was found.</param>
/// <param name="TargetNumber">Its number or code.</param>
/// <param name="TargetName">Its name.</param>
/// <param name="LotCount">Lots.</param>
/// <param name="HolderCount">Holders.</param>
/// <param name="LocatedPercent">Share of the lines whose holder is known.</param>
/// <param name="IsCut">More was reached than is shown.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Items">Lots by place, what is left and what was sold.</param>
public sealed record EmergencySearchDto(RecallCause Cause, string TargetNumber, string TargetName, int LotCount, int HolderCount, int LocatedPercent, bool IsCut, long Milliseconds, IReadOnlyList<RecallItemDto> Items);
