using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Sites of the chain (TRACE-04, PROD-13, PROD-22). A participant sees and changes those of the subjects that it records for.</summary>
public interface ITraceSiteAppService : IApplicationService
{
    /// <summary>Sites, newest first. Sorting: number, title, township, areaMu, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<PagedResultDto<TraceSiteListItemDto>> GetListAsync(TraceSiteListInput input, CancellationToken cancellationToken);

    /// <summary>One site.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<TraceSiteDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Registers a site.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage)]
    Task<TraceSiteDto> CreateAsync(SaveTraceSiteInput input, CancellationToken cancellationToken);

    /// <summary>Changes what it is; its holder is changed by a step of its own.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage)]
    Task<TraceSiteDto> UpdateAsync(Guid id, SaveTraceSiteInput input, CancellationToken cancellationToken);

    /// <summary>Gives it a photo: the first of the papers.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage)]
    Task<TraceSiteDto> AddPhotoAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Records something of its production (PROD-13).</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage)]
    Task<TraceSiteDto> AddRecordAsync(Guid id, ProductionRecordInput input, CancellationToken cancellationToken);

    /// <summary>Gives it to another holder.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSiteDto> ChangeHolderAsync(Guid id, TraceHolderInput input, CancellationToken cancellationToken);

    /// <summary>Gives it a global location number; refused when another county registered it.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSiteDto> AssignGlnAsync(Guid id, TraceGlnInput input, CancellationToken cancellationToken);

    /// <summary>Gives it up.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSiteDto> CloseAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Takes over sites from a table with a header row: all of them, or none with each bad line named.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceImportDto> ImportAsync(TraceImportInput input, CancellationToken cancellationToken);
}

/// <summary>Which sites.</summary>
public sealed record TraceSiteListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public TraceSiteState? State { get; init; }

    /// <summary>Only of this kind.</summary>
    public TraceSiteKind? Kind { get; init; }

    /// <summary>Only of this holder.</summary>
    public Guid? HolderId { get; init; }

    /// <summary>Only production bases (PROD-22).</summary>
    public bool? IsProductionBase { get; init; }
}

/// <summary>A site to be registered or changed.</summary>
public sealed record SaveTraceSiteInput : CountyDocumentStepInput
{
    /// <summary>Name.</summary>
    [Required, MaxLength(256)]
    public string Title { get; init; } = string.Empty;

    /// <summary>Trace subject that holds it; read when it is registered.</summary>
    public Guid HolderId { get; init; }

    /// <summary>What it is and where.</summary>
    [Required]
    public TraceSiteContent Content { get; init; } = new();

    /// <summary>Codes of the products that come from here, separated by ";".</summary>
    [MaxLength(1000)]
    public string? Products { get; init; }
}

/// <summary>A record of production.</summary>
public sealed record ProductionRecordInput : CountyDocumentStepInput
{
    /// <summary>What was done.</summary>
    [Required]
    public ProductionRecordContent Content { get; init; } = new();
}

/// <summary>A new holder.</summary>
public sealed record TraceHolderInput : CountyDocumentStepInput
{
    /// <summary>Trace subject.</summary>
    public Guid HolderId { get; init; }

    /// <summary>First day.</summary>
    public DateOnly Since { get; init; }
}

/// <summary>A site in the list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Code">Code that the county issued.</param>
/// <param name="Township">Township.</param>
/// <param name="AreaMu">Area, mu.</param>
/// <param name="HolderId">Holder.</param>
/// <param name="HolderName">Its name.</param>
/// <param name="IsProductionBase">True for a production base.</param>
/// <param name="HasLocation">True when its location is known.</param>
/// <param name="State">State.</param>
/// <param name="CreationTime">UTC time.</param>
public sealed record TraceSiteListItemDto(
    Guid Id, string Number, string Title, TraceSiteKind Kind, string Code, string Township, decimal? AreaMu, Guid HolderId, string HolderName, bool IsProductionBase, bool HasLocation, TraceSiteState State, DateTime CreationTime);

/// <summary>Who held a site since when.</summary>
/// <param name="SubjectId">Trace subject.</param>
/// <param name="HolderName">Its name.</param>
/// <param name="Since">First day.</param>
/// <param name="ByName">Who recorded it.</param>
public sealed record TraceHoldingDto(Guid SubjectId, string HolderName, DateOnly Since, string ByName);

/// <summary>A record of production.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Day">Day.</param>
/// <param name="Text">What was done.</param>
/// <param name="Quantity">How much.</param>
/// <param name="Unit">Unit.</param>
/// <param name="ByName">Who recorded it.</param>
public sealed record ProductionRecordDto(ProductionRecordKind Kind, DateOnly Day, string Text, decimal? Quantity, string? Unit, string ByName);

/// <summary>One site.</summary>
/// <param name="Document">Head.</param>
/// <param name="Content">What it is and where.</param>
/// <param name="State">State.</param>
/// <param name="Code">Code that the county issued.</param>
/// <param name="Identifier">Identifier in events.</param>
/// <param name="Gln">Global location number.</param>
/// <param name="HolderId">Holder.</param>
/// <param name="HolderName">Its name.</param>
/// <param name="ProductCodes">Products that come from here.</param>
/// <param name="PhotoId">Photo.</param>
/// <param name="Holdings">Who held it since when.</param>
/// <param name="Identifiers">Identifiers that it has and had.</param>
/// <param name="Records">Records of its production, newest first.</param>
public sealed record TraceSiteDto(
    CountyDocumentDto Document, TraceSiteContent Content, TraceSiteState State, string Code, string Identifier, string? Gln, Guid HolderId, string HolderName, IReadOnlyList<string> ProductCodes, Guid? PhotoId,
    IReadOnlyList<TraceHoldingDto> Holdings, IReadOnlyList<TraceIdentifierSince> Identifiers, IReadOnlyList<ProductionRecordDto> Records);
