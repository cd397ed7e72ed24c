using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Devices and systems of the trace chain: standards with proofs (TRACE-21: Z64), and what sensors, cameras and network devices wrote (TRACE-23: K38). A participant sees those at its own sites.</summary>
public interface ITraceDeviceAppService : IApplicationService
{
    /// <summary>Devices, newest first. Sorting: number, title, lastReport, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<PagedResultDto<TraceDeviceListItemDto>> GetListAsync(TraceDeviceListInput input, CancellationToken cancellationToken);

    /// <summary>One device.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<TraceDeviceDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Registers a device.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceDeviceDto> CreateAsync(SaveTraceDeviceInput input, CancellationToken cancellationToken);

    /// <summary>Changes what it is and where it stands.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceDeviceDto> UpdateAsync(Guid id, SaveTraceDeviceInput input, CancellationToken cancellationToken);

    /// <summary>Records a standard that it follows, with the one file that proves it.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceDeviceDto> AddStandardAsync(Guid id, AddDeviceStandardInput input, CancellationToken cancellationToken);

    /// <summary>Puts it into use.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceDeviceDto> PutIntoUseAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Gives it up.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceDeviceDto> RetireAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);
}

/// <summary>Which devices.</summary>
public sealed record TraceDeviceListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public TraceDeviceState? State { get; init; }

    /// <summary>Only of this kind.</summary>
    public TraceDeviceKind? Kind { get; init; }

    /// <summary>Only at this site.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>Only those for which a national standard was recorded, or only those without one.</summary>
    public bool? HasNationalStandard { get; init; }
}

/// <summary>A device to be registered or changed.</summary>
public sealed record SaveTraceDeviceInput : CountyDocumentStepInput
{
    /// <summary>Name.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What it is.</summary>
    [Required]
    public TraceDeviceContent Content { get; init; } = new();
}

/// <summary>A standard.</summary>
public sealed record AddDeviceStandardInput : CountyDocumentStepInput
{
    /// <summary>The standard.</summary>
    [Required]
    public DeviceStandardContent Content { get; init; } = new();
}

/// <summary>A device in the list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number; it is also the name by which the device calls the interface.</param>
/// <param name="Title">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="SiteName">Site.</param>
/// <param name="HasNationalStandard">True when a national standard was recorded.</param>
/// <param name="LastReport">When it last measured or took a picture that it wrote, UTC.</param>
/// <param name="State">State.</param>
/// <param name="CreationTime">UTC time.</param>
public sealed record TraceDeviceListItemDto(Guid Id, string Number, string Title, TraceDeviceKind Kind, string? SiteName, bool HasNationalStandard, DateTime? LastReport, TraceDeviceState State, DateTime CreationTime);

/// <summary>A standard of a device.</summary>
/// <param name="StandardNumber">Number.</param>
/// <param name="StandardName">Name.</param>
/// <param name="IsNational">True for GB, GB/T and GB/Z.</param>
/// <param name="ProofUntil">Last day of the proof.</param>
/// <param name="Day">Day on which it was recorded.</param>
/// <param name="ByName">Who recorded it.</param>
public sealed record DeviceStandardDto(string StandardNumber, string? StandardName, bool IsNational, DateOnly? ProofUntil, DateOnly Day, string ByName);

/// <summary>What a device wrote.</summary>
/// <param name="EventTime">When it was measured or taken, UTC.</param>
/// <param name="ReadingCount">Readings; 0 for a picture.</param>
/// <param name="Summary">What was read, in short.</param>
/// <param name="EventId">Event.</param>
/// <param name="PhotoId">Picture.</param>
public sealed record TraceDeviceReportDto(DateTime EventTime, int ReadingCount, string Summary, string EventId, Guid? PhotoId);

/// <summary>A picture that a camera took.</summary>
/// <param name="Id">Id of the file.</param>
/// <param name="FileName">How it is called on the page: its time.</param>
public sealed record TraceDevicePictureDto(Guid Id, string FileName);

/// <summary>One device.</summary>
/// <param name="Document">Head.</param>
/// <param name="Content">What it is.</param>
/// <param name="State">State.</param>
/// <param name="Identifier">Identifier in EPCIS events (<c>deviceID</c>).</param>
/// <param name="SiteName">Site.</param>
/// <param name="InUseSince">Day on which it came into use.</param>
/// <param name="RetiredOn">Day on which it was given up.</param>
/// <param name="NeedsNationalStandard">True when the county asks for a national standard (Z64).</param>
/// <param name="Standards">Standards, newest first.</param>
/// <param name="ReportCount">How often it wrote.</param>
/// <param name="Reports">The newest fifty reports.</param>
/// <param name="Pictures">The newest twelve pictures.</param>
public sealed record TraceDeviceDto(
    CountyDocumentDto Document, TraceDeviceContent Content, TraceDeviceState State, string Identifier, string? SiteName, DateOnly? InUseSince, DateOnly? RetiredOn, bool NeedsNationalStandard,
    IReadOnlyList<DeviceStandardDto> Standards, long ReportCount, IReadOnlyList<TraceDeviceReportDto> Reports, IReadOnlyList<TraceDevicePictureDto> Pictures);
