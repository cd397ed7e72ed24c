using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Supervision of tracing: coverage, ledgers, tests, alerts and recalls (TRACE-12, TRACE-16, TRACE-17, TRACE-19), and what sells, for the producers (TRACE-31).</summary>
public interface ITraceSupervisionAppService : IApplicationService
{
    /// <summary>The figures of a year.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceSupervise, CountyCloudPermissions.TraceManage)]
    Task<TraceSupervisionDto> GetAsync(TraceYearInput input, CancellationToken cancellationToken);

    /// <summary>Every subject with the completeness of its trace; producers above the county's size are marked (TRACE-16).</summary>
    [RequiresPermission(CountyCloudPermissions.TraceSupervise, CountyCloudPermissions.TraceManage)]
    Task<ListResultDto<SupervisedSubjectDto>> GetSubjectsAsync(TraceYearInput input, CancellationToken cancellationToken);

    /// <summary>What was sold by product and month: returned to the producers so that they adjust what they grow or breed (TRACE-31).</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<ListResultDto<ProductSalesDto>> GetSalesAsync(TraceYearInput input, CancellationToken cancellationToken);
}

/// <summary>A year.</summary>
public sealed record TraceYearInput
{
    /// <summary>Year; without it the present one.</summary>
    [Range(2000, 2200)]
    public int? Year { get; init; }
}

/// <summary>Figures of a year.</summary>
/// <param name="Year">Year.</param>
/// <param name="SubjectsFiled">Subjects whose filing is valid.</param>
/// <param name="Subjects">All subjects that are not cancelled.</param>
/// <param name="ProductsTraced">Published products with a lot.</param>
/// <param name="Products">Published products.</param>
/// <param name="Sales">Sold quantities with codes, by unit.</param>
/// <param name="DealersCurrent">Filed input dealers with an entry in the last 31 days.</param>
/// <param name="Dealers">Filed input dealers.</param>
/// <param name="LaggingDealers">Those that lag (TRACE-17).</param>
/// <param name="TestsReported">Tests reported.</param>
/// <param name="TestsFailed">Tests failed.</param>
/// <param name="AlertsOpen">Alerts open now.</param>
/// <param name="AlertsLate">Alerts open after their last day.</param>
/// <param name="Recalls">Recalls decided.</param>
/// <param name="Drills">Drills.</param>
/// <param name="Townships">By township.</param>
/// <param name="Promises">The county's promises with the report that proves each (TRACE-12).</param>
public sealed record TraceSupervisionDto(
    int Year, int SubjectsFiled, int Subjects, int ProductsTraced, int Products, IReadOnlyList<TracedSalesDto> Sales, int DealersCurrent, int Dealers, IReadOnlyList<LaggingDealerDto> LaggingDealers, int TestsReported, int TestsFailed,
    int AlertsOpen, int AlertsLate, int Recalls, int Drills, IReadOnlyList<TraceTownshipDto> Townships, IReadOnlyList<TracePromiseDto> Promises);

/// <summary>What was sold, of one unit.</summary>
/// <param name="Uom">Unit; null for pieces.</param>
/// <param name="Sold">Sold and not returned.</param>
/// <param name="WithCodes">Of it from lots with trace codes.</param>
/// <param name="Percent">Share.</param>
public sealed record TracedSalesDto(string? Uom, decimal Sold, decimal WithCodes, int Percent);

/// <summary>A dealer whose ledger lags.</summary>
public sealed record LaggingDealerDto(Guid Id, string Name, string Township, DateOnly? LastEntry);

/// <summary>A township.</summary>
public sealed record TraceTownshipDto(string Township, int Subjects, int SubjectsFiled, int Dealers, int DealersCurrent, int Lots, int AverageScore);

/// <summary>A promise.</summary>
/// <param name="Name">What is promised.</param>
/// <param name="Proof">The report.</param>
/// <param name="Path">Where it is, in the application.</param>
/// <param name="Figure">How much there is of it now.</param>
/// <param name="Source">Where it stands.</param>
public sealed record TracePromiseDto(LocalizedText Name, TraceProof Proof, string Path, long Figure, string? Source);

/// <summary>A subject and how complete its trace is.</summary>
public sealed record SupervisedSubjectDto(
    Guid Id, string Number, string Name, TraceSubjectKind Kind, string Township, decimal? Size, bool IsAboveSize, TraceSubjectState State, bool IsValid, int Sites, int LocatedSites, int Lots, int LotsWithOrigin, int LateAlerts, int Score);

/// <summary>What of a product was sold in a month.</summary>
public sealed record ProductSalesDto(string ProductCode, LocalizedText ProductName, string? Uom, int Month, decimal Quantity);
