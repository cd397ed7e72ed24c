using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Tests of lots (F-39, W-28, TRACE-25, TRACE-28). Those who neither run nor supervise the programme see what they entered, a contractor's people what their contractor entered.</summary>
public interface IQualityTestAppService : IApplicationService
{
    /// <summary>Tests, newest first. Sorting: number, title, sampledOn, reportedOn.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<PagedResultDto<QualityTestListItemDto>> GetListAsync(QualityTestListInput input, CancellationToken cancellationToken);

    /// <summary>One test.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<QualityTestDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Takes a sample. Spot checks and monitoring are the supervision's alone.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<QualityTestDto> CreateAsync(TakeSampleInput input, CancellationToken cancellationToken);

    /// <summary>Enters what the laboratory found; may be entered again before the report.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<QualityTestDto> EnterResultsAsync(Guid id, EnterResultsInput input, CancellationToken cancellationToken);

    /// <summary>Reports the result with the report file, for good. A failure holds the lot back and raises an alert.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<QualityTestDto> ReportAsync(Guid id, ReportTestInput input, CancellationToken cancellationToken);

    /// <summary>Takes a sample of the same lot for a new test that answers this one; gives the new test.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise)]
    Task<QualityTestDto> RetestAsync(Guid id, RetestInput input, CancellationToken cancellationToken);
}

/// <summary>Which tests.</summary>
public sealed record QualityTestListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public QualityTestKind? Kind { get; init; }

    /// <summary>Only in this state.</summary>
    public QualityTestState? State { get; init; }

    /// <summary>Only with this result.</summary>
    public bool? HasPassed { get; init; }

    /// <summary>Only of this lot.</summary>
    public Guid? LotId { get; init; }
}

/// <summary>A sample for a re-test.</summary>
public record RetestInput : CountyDocumentStepInput
{
    /// <summary>On whose behalf.</summary>
    public QualityTestKind Kind { get; init; }

    /// <summary>Number on the sample.</summary>
    [Required, MaxLength(64)]
    public string SampleNumber { get; init; } = string.Empty;

    /// <summary>Day.</summary>
    [Required]
    public DateOnly SampledOn { get; init; }

    /// <summary>Place.</summary>
    [Required, MaxLength(256)]
    public string SampledAt { get; init; } = string.Empty;

    /// <summary>Laboratory.</summary>
    [Required, MaxLength(256)]
    public string Laboratory { get; init; } = string.Empty;
}

/// <summary>A sample.</summary>
public sealed record TakeSampleInput : RetestInput
{
    /// <summary>Lot of the county; found by its number when it is not given.</summary>
    public Guid? LotId { get; init; }

    /// <summary>Number of the lot, as it stands on the goods.</summary>
    [Required, MaxLength(128)]
    public string LotNumber { get; init; } = string.Empty;

    /// <summary>Product; needed for goods in circulation whose lot is not the county's.</summary>
    [MaxLength(256)]
    public string? ProductName { get; init; }
}

/// <summary>What the laboratory found.</summary>
public sealed record EnterResultsInput : CountyDocumentStepInput
{
    /// <summary>Day on which it tested.</summary>
    [Required]
    public DateOnly TestedOn { get; init; }

    /// <summary>Values.</summary>
    [Required, MinLength(1), MaxLength(200)]
    public IReadOnlyList<TestResultInput> Items { get; init; } = [];
}

/// <summary>A value.</summary>
public sealed record TestResultInput
{
    /// <summary>Code of the item in the section <c>test-item</c>; name, method, unit and limit are taken from there.</summary>
    [Required, MaxLength(SectionConsts.MaxCodeLength)]
    public string ItemCode { get; init; } = string.Empty;

    /// <summary>Value in the item's unit.</summary>
    [Range(0, 1000000000)]
    public decimal? Value { get; init; }

    /// <summary>Value in words, for example 未检出.</summary>
    [MaxLength(256)]
    public string? Words { get; init; }

    /// <summary>What the laboratory says: counts where there is no limit or no number; it may fail what is within the limit, never the reverse.</summary>
    public TestJudgement? Judgement { get; init; }
}

/// <summary>The result. The first of the papers is the report file.</summary>
public sealed record ReportTestInput : CountyDocumentStepInput
{
    /// <summary>The laboratory's result.</summary>
    public bool HasPassed { get; init; }

    /// <summary>What it says beyond the values.</summary>
    [MaxLength(2000)]
    public string? Conclusion { get; init; }
}

/// <summary>A test in a list.</summary>
public sealed record QualityTestListItemDto(
    Guid Id, string Number, string Title, QualityTestKind Kind, QualityTestState State, Guid? LotId, string LotNumber, string ProductName, string SampleNumber, DateOnly SampledOn, string Laboratory, bool? HasPassed,
    DateOnly? ReportedOn, string? PreviousNumber);

/// <summary>A test.</summary>
/// <param name="Head">What every document has; its properties are those of the answer.</param>
/// <param name="Kind">On whose behalf.</param>
/// <param name="State">Where it stands.</param>
/// <param name="LotId">Lot of the county; null when it is not the county's.</param>
/// <param name="LotNumber">Number of the lot.</param>
/// <param name="ProductName">Product.</param>
/// <param name="SampleNumber">Number on the sample.</param>
/// <param name="SampledOn">Day on which it was taken.</param>
/// <param name="SampledAt">Place.</param>
/// <param name="Laboratory">Laboratory.</param>
/// <param name="TestedOn">Day of the test.</param>
/// <param name="HasPassed">Result; null before the report.</param>
/// <param name="Conclusion">What the laboratory says beyond the values.</param>
/// <param name="ReportedOn">Day of the report.</param>
/// <param name="SignedBy">User name of whoever reported it.</param>
/// <param name="ReportSha256">Hash of the report file.</param>
/// <param name="PreviousTestId">Test that this one answers.</param>
/// <param name="PreviousNumber">Its number.</param>
/// <param name="Items">Values.</param>
/// <param name="Retests">Tests that answer this one.</param>
public sealed record QualityTestDto(
    [property: JsonIgnore] CountyDocumentDto Head, QualityTestKind Kind, QualityTestState State, Guid? LotId, string LotNumber, string ProductName, string SampleNumber, DateOnly SampledOn, string SampledAt, string Laboratory, DateOnly? TestedOn,
    bool? HasPassed, string? Conclusion, DateOnly? ReportedOn, string? SignedBy, string? ReportSha256, Guid? PreviousTestId, string? PreviousNumber, IReadOnlyList<TestResultDto> Items, IReadOnlyList<RetestDto> Retests)
    : CountyDocumentDto(Head);

/// <summary>A value of a test.</summary>
public sealed record TestResultDto(
    string ItemCode, TestItemKind Kind, string Name, string? Method, string? Standard, string? Unit, decimal? Limit, bool IsMinimum, decimal? Value, string? Words, TestJudgement Judgement);

/// <summary>A test that answers another.</summary>
public sealed record RetestDto(Guid Id, string Number, QualityTestState State, DateOnly SampledOn, bool? HasPassed);
