using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Forms of the people who record what happens to goods (F-38, TRACE-15): a herder, a warehouse, a shop.</summary>
public interface ITraceRecordAppService : IApplicationService
{
    /// <summary>Records a step. Sent twice under the same key it is recorded once.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord)]
    Task<RecordedStepDto> RecordAsync(RecordStepInput input, CancellationToken cancellationToken);

    /// <summary>Records many steps, all or none; the error names the line.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord)]
    Task<RecordedStepsDto> RecordManyAsync(RecordManyInput input, CancellationToken cancellationToken);

    /// <summary>Records the readings of a logger (lines of time and degrees Celsius) for lots.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord)]
    Task<RecordedStepDto> RecordReadingsAsync(RecordReadingsInput input, CancellationToken cancellationToken);

    /// <summary>Declares an event wrong: its effect on stock is taken back, the event stays. Refused while later events rest on it.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord)]
    Task<RecordedStepDto> DeclareWrongAsync(DeclareWrongInput input, CancellationToken cancellationToken);

    /// <summary>Sites at which the caller records.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord)]
    Task<ListResultDto<TraceSiteOptionDto>> GetOwnSitesAsync(CancellationToken cancellationToken);

    /// <summary>What the caller's home page begins with: for whom it records, the steps that are theirs, and what was used last.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord)]
    Task<TraceDeskDto> GetDeskAsync(CancellationToken cancellationToken);

    /// <summary>Lots and packages that were sent to the caller's subjects and not received yet, what waits longest first; who records for the whole county sees all that is on its way. The order is fixed.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord)]
    Task<PagedResultDto<TraceArrivalDto>> GetArrivalsAsync(PagedAndSortedInput input, CancellationToken cancellationToken);

    /// <summary>What was recorded for the caller's subjects, newest first. The order is fixed.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord)]
    Task<PagedResultDto<TraceRecordedDto>> GetLatestAsync(PagedAndSortedInput input, CancellationToken cancellationToken);

    /// <summary>Filed trace subjects to whom goods can go or from whom they come, by name; at most 50.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord)]
    Task<ListResultDto<TracePartyOptionDto>> GetPartiesAsync(string? filter, CancellationToken cancellationToken);

    /// <summary>Products of the library whose lots can begin, with the unit of each; at most 500.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord)]
    Task<ListResultDto<LotProductOptionDto>> GetProductsAsync(CancellationToken cancellationToken);

    /// <summary>The county's input products with their withdrawal periods, those that may be used first (TRACE-15).</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord)]
    Task<ListResultDto<InputProductOptionDto>> GetInputProductsAsync(CancellationToken cancellationToken);

    /// <summary>Records a table of steps: all lines or none, and each bad line is named. The same file sent again adds nothing.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage)]
    Task<TraceImportDto> ImportAsync(TraceImportInput input, CancellationToken cancellationToken);
}

/// <summary>A step.</summary>
public sealed record RecordStepInput
{
    /// <summary>Name of the submission, made by the client.</summary>
    [Required, MaxLength(80)]
    public string IdempotencyKey { get; init; } = string.Empty;

    /// <summary>What was done.</summary>
    public TraceStep Step { get; init; }

    /// <summary>When; empty for now.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Site at which it happened.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>Site at which the goods are afterwards; empty: the same.</summary>
    public Guid? ToSiteId { get; init; }

    /// <summary>Trace subject who receives: buyer, carrier.</summary>
    public Guid? ToSubjectId { get; init; }

    /// <summary>Trace subject who gave.</summary>
    public Guid? FromSubjectId { get; init; }

    /// <summary>Lots it is about, or that were used up.</summary>
    [MaxLength(1000)]
    public IReadOnlyList<RecordLotInput> Lots { get; init; } = [];

    /// <summary>Lots that begin.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordNewLotInput> NewLots { get; init; } = [];

    /// <summary>Name of who receives when it is no trace subject of the county: a customer, a firm elsewhere.</summary>
    [MaxLength(200)]
    public string? ToName { get; init; }

    /// <summary>Name of who gave when it is no trace subject of the county.</summary>
    [MaxLength(200)]
    public string? FromName { get; init; }

    /// <summary>Package, for packing and unpacking: scanned code or identifier.</summary>
    [MaxLength(200)]
    public string? Package { get; init; }

    /// <summary>How many packages were filled or opened; empty: the one that <see cref="Package"/> names.</summary>
    [Range(1, 1_000_000)]
    public int? Packages { get; init; }

    /// <summary>Code of the input product that was used.</summary>
    [MaxLength(64)]
    public string? InputProductCode { get; init; }

    /// <summary>How much of it, in words.</summary>
    [MaxLength(100)]
    public string? InputQuantity { get; init; }

    /// <summary>Days of its withdrawal period, when they are longer than the county's list says.</summary>
    [Range(0, 3650)]
    public int? WithdrawalDays { get; init; }

    /// <summary>Note.</summary>
    [MaxLength(1000)]
    public string? Note { get; init; }

    /// <summary>Uploaded photo.</summary>
    public Guid? PhotoId { get; init; }
}

/// <summary>A lot, item or package of a step.</summary>
public sealed record RecordLotInput
{
    /// <summary>Number of the lot, scanned code or identifier.</summary>
    [Required, MaxLength(256)]
    public string Code { get; init; } = string.Empty;

    /// <summary>Amount in the lot's unit; empty: all that is there, or nothing is used up of a growing lot.</summary>
    public decimal? Quantity { get; init; }
}

/// <summary>A lot that begins.</summary>
public sealed record RecordNewLotInput
{
    /// <summary>Number; empty: the next of the county.</summary>
    [MaxLength(TraceConsts.MaxLotNumberLength), RegularExpression("^[A-Za-z0-9.-]*$")]
    public string? Number { get; init; }

    /// <summary>Code of the product in the library.</summary>
    [MaxLength(64)]
    public string? ProductCode { get; init; }

    /// <summary>Name of the product when the library has none.</summary>
    [MaxLength(200)]
    public string? ProductName { get; init; }

    /// <summary>Amount; empty when it is not measured yet.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Counted in pieces instead of kilograms.</summary>
    public bool InPieces { get; init; }

    /// <summary>Last day on which it may be sold; empty: from the product's shelf life.</summary>
    public DateOnly? BestBefore { get; init; }
}

/// <summary>Many steps.</summary>
public sealed record RecordManyInput
{
    /// <summary>Steps in the order in which they happened.</summary>
    [Required, MinLength(1), MaxLength(1000)]
    public IReadOnlyList<RecordStepInput> Steps { get; init; } = [];
}

/// <summary>Readings of a logger.</summary>
public sealed record RecordReadingsInput
{
    /// <summary>Name of the submission, made by the client.</summary>
    [Required, MaxLength(80)]
    public string IdempotencyKey { get; init; } = string.Empty;

    /// <summary>Lots, items or packages that were with the logger.</summary>
    [Required, MinLength(1), MaxLength(100)]
    public IReadOnlyList<RecordLotInput> Lots { get; init; } = [];

    /// <summary>Site; empty on the way.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>Number of the device.</summary>
    [MaxLength(100)]
    public string? Device { get; init; }

    /// <summary>Lines <c>time,value</c>; a first line that is no time is a heading. Times without offset are China's.</summary>
    [Required, MaxLength(1_000_000)]
    public string Csv { get; init; } = string.Empty;
}

/// <summary>Which event was wrong, and why.</summary>
public sealed record DeclareWrongInput
{
    /// <summary>Id of the event.</summary>
    [Required, MaxLength(TraceConsts.MaxEventIdLength)]
    public string EventId { get; init; } = string.Empty;

    /// <summary>True when it did not happen at all, false when what it says is wrong.</summary>
    public bool DidNotOccur { get; init; }
}

/// <summary>What became of a step.</summary>
/// <param name="EventId">Id of its event.</param>
/// <param name="Sequence">Place in the county's journal.</param>
/// <param name="IsDuplicate">It was recorded before; nothing changed.</param>
/// <param name="LotNumbers">Numbers of the lots that began.</param>
/// <param name="Warnings">What should be looked at, in the reader's language.</param>
public sealed record RecordedStepDto(string EventId, long Sequence, bool IsDuplicate, IReadOnlyList<string> LotNumbers, IReadOnlyList<string> Warnings);

/// <summary>What became of many steps.</summary>
/// <param name="Items">One for each.</param>
public sealed record RecordedStepsDto(IReadOnlyList<RecordedStepDto> Items);

/// <summary>A trace subject to choose.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Kind.</param>
public sealed record TracePartyOptionDto(Guid Id, string Name, TraceSubjectKind Kind);

/// <summary>A product to choose.</summary>
/// <param name="Number">County-issued code.</param>
/// <param name="Name">Name.</param>
/// <param name="Uom">Unit of its lots: <c>KGM</c>, or null for pieces.</param>
public sealed record LotProductOptionDto(string Number, LocalizedText Name, string? Uom);

/// <summary>An input product to choose.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="WithdrawalDays">Days between its use and harvest, slaughter or sale; null without a withdrawal period.</param>
/// <param name="IsBanned">It must not be used.</param>
/// <param name="AppliesTo">Crops or animals that it is for.</param>
public sealed record InputProductOptionDto(string Code, LocalizedText Name, InputProductKind Kind, int? WithdrawalDays, bool IsBanned, LocalizedText AppliesTo);

/// <summary>A site to choose.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="SubjectId">Trace subject that has it.</param>
public sealed record TraceSiteOptionDto(Guid Id, string Name, Guid SubjectId);

/// <summary>Where the caller's day of recording begins.</summary>
/// <param name="Subjects">Trace subjects of which the caller is a member, by name.</param>
/// <param name="Steps">Steps that they record: what is usual for their kinds and sites, and what they recorded lately.</param>
/// <param name="LastInputCode">Input product that they used last; null when none was.</param>
public sealed record TraceDeskDto(IReadOnlyList<TraceDeskSubjectDto> Subjects, IReadOnlyList<TraceStep> Steps, string? LastInputCode);

/// <summary>A trace subject for which the caller records.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="State">State of its filing.</param>
/// <param name="ValidUntil">Last day of its filing; null before it is filed.</param>
public sealed record TraceDeskSubjectDto(Guid Id, string Name, TraceSubjectKind Kind, TraceSubjectState State, DateOnly? ValidUntil);

/// <summary>A lot or a package that is on its way to somebody.</summary>
/// <param name="Code">What a receipt names: number of the lot, identifier of the package.</param>
/// <param name="Name">What people read of it.</param>
/// <param name="IsPackage">True for a package, which is received whole.</param>
/// <param name="Lots">What arrives.</param>
/// <param name="FromName">Name of who sent it; null when nobody is known.</param>
/// <param name="SentOn">When it was sent, UTC; null when that is not known.</param>
/// <param name="ToSubjectId">To whom it is on its way; null when nobody was named.</param>
/// <param name="ToName">Its name.</param>
public sealed record TraceArrivalDto(string Code, string Name, bool IsPackage, IReadOnlyList<TraceArrivalLotDto> Lots, string? FromName, DateTime? SentOn, Guid? ToSubjectId, string? ToName);

/// <summary>A lot that arrives.</summary>
/// <param name="Number">Number.</param>
/// <param name="ProductName">Its product.</param>
/// <param name="Quantity">How much of it arrives.</param>
/// <param name="Uom">Unit: <c>KGM</c>, or null for pieces.</param>
/// <param name="IsBlocked">Held back: it may arrive, and goes no further.</param>
public sealed record TraceArrivalLotDto(string Number, LocalizedText ProductName, decimal Quantity, string? Uom, bool IsBlocked);

/// <summary>An entry in the journal.</summary>
/// <param name="Sequence">Place in the journal.</param>
/// <param name="Step">What was done.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="Place">Name of the place; null when none was told.</param>
/// <param name="Lots">Lots that it names, at most five.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="IsWrong">It was declared wrong later.</param>
public sealed record TraceRecordedDto(long Sequence, TraceStep Step, DateTime Time, string? Place, IReadOnlyList<TraceRecordedLotDto> Lots, string RecordedBy, bool IsWrong);

/// <summary>A lot of an entry.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="ProductName">Its product.</param>
public sealed record TraceRecordedLotDto(Guid Id, string Number, LocalizedText ProductName);
