using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Trace subjects and their filing (W-26; TRACE-01 to TRACE-03, TRACE-16, TRACE-20, TRACE-27, TRACE-33; F-37). A participant sees and changes the subjects that it records for.</summary>
public interface ITraceSubjectAppService : IApplicationService
{
    /// <summary>Subjects, newest first. Sorting: number, title, township, validUntil, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<PagedResultDto<TraceSubjectListItemDto>> GetListAsync(TraceSubjectListInput input, CancellationToken cancellationToken);

    /// <summary>One subject. Contact data are left out for whoever neither manages nor records for it.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<TraceSubjectDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>An application. The county's office applies for anybody; others for themselves, once the service is offered (TRACE-33), and record for it from then on.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> CreateAsync(SaveTraceSubjectInput input, CancellationToken cancellationToken);

    /// <summary>Changes what it says of itself.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> UpdateAsync(Guid id, SaveTraceSubjectInput input, CancellationToken cancellationToken);

    /// <summary>Adds a paper, or a newer one.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> AddPaperAsync(Guid id, TracePaperInput input, CancellationToken cancellationToken);

    /// <summary>Papers and facts were checked.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> CheckAsync(Guid id, TraceOpinionInput input, CancellationToken cancellationToken);

    /// <summary>Files it: it gets its code.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> FileAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Renews it for another period.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> RenewAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Suspends it.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> SuspendAsync(Guid id, TraceReasonInput input, CancellationToken cancellationToken);

    /// <summary>Lifts the suspension.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> ResumeAsync(Guid id, TraceReasonInput input, CancellationToken cancellationToken);

    /// <summary>Cancels it for good.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> CancelAsync(Guid id, TraceReasonInput input, CancellationToken cancellationToken);

    /// <summary>Gives it a global location number; refused when another county registered it.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> AssignGlnAsync(Guid id, TraceGlnInput input, CancellationToken cancellationToken);

    /// <summary>Lets a person of the county record for it; they get the role of a trace participant.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> AddMemberAsync(Guid id, TraceMemberInput input, CancellationToken cancellationToken);

    /// <summary>Ends that a person records for it.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceSubjectDto> EndMemberAsync(Guid id, TraceMemberInput input, CancellationToken cancellationToken);

    /// <summary>Takes over subjects from a table with a header row: all of them, or none with each bad line named. A second import of the same table changes what changed.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceImportDto> ImportAsync(TraceImportInput input, CancellationToken cancellationToken);

    /// <summary>What the county asks of each kind of subject, and how far the rollout is (TRACE-27).</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<TraceFilingRulesDto> GetRulesAsync(CancellationToken cancellationToken);
}

/// <summary>Which subjects.</summary>
public sealed record TraceSubjectListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public TraceSubjectState? State { get; init; }

    /// <summary>Only of this kind.</summary>
    public TraceSubjectKind? Kind { get; init; }

    /// <summary>Only the register of larger producers (TRACE-16).</summary>
    public bool? IsAboveSize { get; init; }

    /// <summary>Only those whose period is over.</summary>
    public bool? IsExpired { get; init; }
}

/// <summary>A subject to be applied for or changed.</summary>
public sealed record SaveTraceSubjectInput : CountyDocumentStepInput
{
    /// <summary>Name.</summary>
    [Required, MaxLength(256)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What it says of itself.</summary>
    [Required]
    public TraceSubjectContent Content { get; init; } = new();

    /// <summary>Which of the five unifications it works under (PROD-05).</summary>
    public IReadOnlyList<UnifiedPractice> Unifications { get; init; } = [];
}

/// <summary>A paper.</summary>
public sealed record TracePaperInput : CountyDocumentStepInput
{
    /// <summary>What it is, as the county's list names it.</summary>
    [Required, MaxLength(128)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Its number.</summary>
    [MaxLength(128)]
    public string? PaperNumber { get; init; }

    /// <summary>Last day on which it holds.</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>An opinion.</summary>
public sealed record TraceOpinionInput : CountyDocumentStepInput
{
    /// <summary>Opinion.</summary>
    [MaxLength(512)]
    public string? Opinion { get; init; }
}

/// <summary>A reason.</summary>
public sealed record TraceReasonInput : CountyDocumentStepInput
{
    /// <summary>Why.</summary>
    [Required, MaxLength(512)]
    public string Reason { get; init; } = string.Empty;
}

/// <summary>A global location number.</summary>
public sealed record TraceGlnInput : CountyDocumentStepInput
{
    /// <summary>13 digits.</summary>
    [Required, MaxLength(13)]
    public string Gln { get; init; } = string.Empty;
}

/// <summary>A person.</summary>
public sealed record TraceMemberInput : CountyDocumentStepInput
{
    /// <summary>User name of an account that works in the county.</summary>
    [Required, MaxLength(256)]
    public string UserName { get; init; } = string.Empty;
}

/// <summary>A table to be taken over.</summary>
public sealed record TraceImportInput
{
    /// <summary>Most lines, the header not counted.</summary>
    public const int MaxLines = 5000;

    /// <summary>Lines of cells; the first names the columns, as the list's export does or by the fields' names.</summary>
    [Required]
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];
}

/// <summary>What an import did.</summary>
/// <param name="Added">New rows.</param>
/// <param name="Changed">Rows that were there and changed.</param>
/// <param name="Unchanged">Rows that were there already as they are.</param>
public sealed record TraceImportDto(int Added, int Changed, int Unchanged);

/// <summary>A subject in the list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Township">Township.</param>
/// <param name="CreditCode">Unified social credit code.</param>
/// <param name="Code">Code that the county issued.</param>
/// <param name="State">State.</param>
/// <param name="ValidUntil">Last day of the present period.</param>
/// <param name="IsExpired">True when that day is past.</param>
/// <param name="Size">Size.</param>
/// <param name="IsAboveSize">True when it is in the register of larger producers.</param>
/// <param name="CreationTime">UTC time.</param>
public sealed record TraceSubjectListItemDto(
    Guid Id, string Number, string Title, TraceSubjectKind Kind, string Township, string? CreditCode, string? Code, TraceSubjectState State, DateOnly? ValidUntil, bool IsExpired, decimal? Size, bool IsAboveSize, DateTime CreationTime);

/// <summary>A person who records for a subject.</summary>
/// <param name="UserName">User name.</param>
/// <param name="Since">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record TraceMemberDto(string UserName, DateOnly Since, DateOnly? Until);

/// <summary>One subject.</summary>
/// <param name="Document">Head.</param>
/// <param name="Content">What it says of itself.</param>
/// <param name="State">State.</param>
/// <param name="Code">Code that the county issued.</param>
/// <param name="Identifier">Identifier in events.</param>
/// <param name="Gln">Global location number.</param>
/// <param name="ResponsibleDepartment">Department that answers for it.</param>
/// <param name="ValidUntil">Last day of the present period.</param>
/// <param name="IsExpired">True when that day is past.</param>
/// <param name="IsAboveSize">True when it is in the register of larger producers.</param>
/// <param name="SizeUnit">Unit of its size.</param>
/// <param name="Unifications">Unifications under which it works.</param>
/// <param name="RequiredPapers">Papers that the county asks for.</param>
/// <param name="MissingPapers">Those that are not there or have run out.</param>
/// <param name="Papers">Papers.</param>
/// <param name="Periods">Periods.</param>
/// <param name="Steps">Steps.</param>
/// <param name="Identifiers">Identifiers that it has and had.</param>
/// <param name="Members">People who record for it.</param>
/// <param name="Sites">Sites that it holds.</param>
public sealed record TraceSubjectDto(
    CountyDocumentDto Document, TraceSubjectContent Content, TraceSubjectState State, string? Code, string? Identifier, string? Gln, LocalizedText? ResponsibleDepartment, DateOnly? ValidUntil, bool IsExpired, bool IsAboveSize,
    string? SizeUnit, IReadOnlyList<UnifiedPractice> Unifications, IReadOnlyList<string> RequiredPapers, IReadOnlyList<string> MissingPapers, IReadOnlyList<TracePaper> Papers, IReadOnlyList<TracePeriod> Periods,
    IReadOnlyList<TraceFilingStep> Steps, IReadOnlyList<TraceIdentifierSince> Identifiers, IReadOnlyList<TraceMemberDto> Members, IReadOnlyList<TraceSiteListItemDto> Sites);

/// <summary>What a county asks of its subjects.</summary>
/// <param name="Kinds">Kinds with what is asked.</param>
/// <param name="IsOfferedToAll">True when producers may apply for themselves (TRACE-33).</param>
/// <param name="Rollout">Steps of the rollout.</param>
public sealed record TraceFilingRulesDto(IReadOnlyList<TraceKindRuleDto> Kinds, bool IsOfferedToAll, IReadOnlyList<TraceRolloutDto> Rollout);

/// <summary>What is asked of a kind.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="IsOffered">Whether the county files it.</param>
/// <param name="RequiredPapers">Papers.</param>
/// <param name="SizeLimit">Size from which it is in the register of larger producers.</param>
/// <param name="SizeUnit">Unit of that size.</param>
/// <param name="ValidMonths">Months for which a filing holds.</param>
public sealed record TraceKindRuleDto(TraceSubjectKind Kind, bool IsOffered, IReadOnlyList<string> RequiredPapers, decimal? SizeLimit, string? SizeUnit, int ValidMonths);

/// <summary>A step of the rollout.</summary>
/// <param name="Step">Step.</param>
/// <param name="Name">What is done in it.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="DoneOn">Day on which it was finished.</param>
public sealed record TraceRolloutDto(TraceRolloutStep Step, LocalizedText Name, DateOnly? StartsOn, DateOnly? DoneOn);
