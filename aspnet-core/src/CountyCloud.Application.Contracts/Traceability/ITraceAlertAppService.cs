using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Alerts of the trace system (W-28, TRACE-14). Those who neither run nor supervise the programme see and act on what is given to a role of theirs.</summary>
public interface ITraceAlertAppService : IApplicationService
{
    /// <summary>Alerts, newest first. Sorting: number, title, raisedOn, dueOn, occurrences.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<PagedResultDto<TraceAlertListItemDto>> GetListAsync(TraceAlertListInput input, CancellationToken cancellationToken);

    /// <summary>One alert.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<TraceAlertDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Raises one by hand.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<TraceAlertDto> CreateAsync(RaiseAlertInput input, CancellationToken cancellationToken);

    /// <summary>Says whether it tells of a true problem. A confirmed one opens a case of money where the county's rule says so (FUND-38).</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<TraceAlertDto> AssessAsync(Guid id, AssessAlertInput input, CancellationToken cancellationToken);

    /// <summary>Decides what is done.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<TraceAlertDto> DecideActionAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Ends it with what came of it.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<TraceAlertDto> CloseAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);
}

/// <summary>Which alerts.</summary>
public sealed record TraceAlertListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public TraceAlertKind? Kind { get; init; }

    /// <summary>Only in this state.</summary>
    public TraceAlertState? State { get; init; }

    /// <summary>Only those that are open although their last day is over.</summary>
    public bool? IsOverdue { get; init; }

    /// <summary>Only about this lot.</summary>
    public Guid? LotId { get; init; }
}

/// <summary>An alert raised by hand.</summary>
public sealed record RaiseAlertInput : CountyDocumentStepInput
{
    /// <summary>Kind.</summary>
    public TraceAlertKind Kind { get; init; }

    /// <summary>Number of the lot, certificate, subject or code that it is about.</summary>
    [Required, MaxLength(128)]
    public string About { get; init; } = string.Empty;

    /// <summary>What happened.</summary>
    [Required, MaxLength(2000)]
    public string Description { get; init; } = string.Empty;

    /// <summary>Step of the chain.</summary>
    public TraceStep? Step { get; init; }
}

/// <summary>An assessment.</summary>
public sealed record AssessAlertInput : CountyDocumentStepInput
{
    /// <summary>True when it tells of a true problem.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Assessment.</summary>
    [Required, MaxLength(2000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Contractor whose money is concerned.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>Sub-project whose money is concerned.</summary>
    public Guid? SubProjectId { get; init; }
}

/// <summary>An alert in a list.</summary>
public sealed record TraceAlertListItemDto(
    Guid Id, string Number, string Title, TraceAlertKind Kind, TraceAlertState State, string About, Guid? LotId, string? LotNumber, TraceStep? Step, string OwnerRole, DateOnly RaisedOn, DateOnly DueOn, bool IsOverdue, int Occurrences,
    bool? IsConfirmed, DateOnly? ClosedOn);

/// <summary>An alert.</summary>
/// <param name="Head">What every document has; its properties are those of the answer.</param>
/// <param name="Kind">Kind.</param>
/// <param name="State">Where it stands.</param>
/// <param name="About">What it is about.</param>
/// <param name="LotId">Lot.</param>
/// <param name="LotNumber">Its number.</param>
/// <param name="SubjectId">Trace subject.</param>
/// <param name="Code">Trace code.</param>
/// <param name="Step">Step of the chain.</param>
/// <param name="OwnerRole">Role whose people act on it.</param>
/// <param name="DepartmentCode">Department that is responsible for the step (TRACE-20).</param>
/// <param name="DepartmentName">Its name.</param>
/// <param name="RaisedOn">Day on which it was first raised.</param>
/// <param name="DueOn">Last day.</param>
/// <param name="IsOverdue">True when it is open although that day is over.</param>
/// <param name="Occurrences">How often it happened.</param>
/// <param name="IsConfirmed">Whether it tells of a true problem; null before the assessment.</param>
/// <param name="Action">What was decided.</param>
/// <param name="Result">What came of it.</param>
/// <param name="ClosedOn">Day of its end.</param>
/// <param name="Steps">What happened and was done.</param>
public sealed record TraceAlertDto(
    [property: JsonIgnore] CountyDocumentDto Head, TraceAlertKind Kind, TraceAlertState State, string About, Guid? LotId, string? LotNumber, Guid? SubjectId, string? Code, TraceStep? Step, string OwnerRole, string? DepartmentCode,
    LocalizedText? DepartmentName, DateOnly RaisedOn, DateOnly DueOn, bool IsOverdue, int Occurrences, bool? IsConfirmed, string? Action, string? Result, DateOnly? ClosedOn, IReadOnlyList<TraceAlertStepDto> Steps)
    : CountyDocumentDto(Head);

/// <summary>An occurrence, or what somebody did.</summary>
public sealed record TraceAlertStepDto(TraceAlertState State, string? UserName, string Text, DateTime Time);
