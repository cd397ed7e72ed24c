using System.ComponentModel.DataAnnotations;
using CountyCloud.Approvals;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Sub-projects of the current county (W-03). A contractor's people see their own.</summary>
public interface ISubProjectAppService : IApplicationService
{
    /// <summary>Sub-projects.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<SubProjectListItemDto>> GetListAsync(SubProjectListInput input, CancellationToken cancellationToken);

    /// <summary>All sub-projects by state, with what blocks each.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<SubProjectBoardDto> GetBoardAsync(CancellationToken cancellationToken);

    /// <summary>One sub-project with its whole history.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<SubProjectDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Lines of the budget and what sub-projects have left of each; schemes and requests of contractors name them too.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.ProjectsSubmit)]
    Task<ListResultDto<BudgetLineLeftDto>> GetBudgetLinesAsync(CancellationToken cancellationToken);

    /// <summary>Contractors engaged in the county today.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ListResultDto<EngagedContractorDto>> GetContractorsAsync(CancellationToken cancellationToken);

    /// <summary>Plans a sub-project from lines of the budget.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<SubProjectDto> CreateAsync(SubProjectInput input, CancellationToken cancellationToken);

    /// <summary>Plans it anew, before a scheme is handed in.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<SubProjectDto> UpdateAsync(Guid id, SubProjectInput input, CancellationToken cancellationToken);

    /// <summary>Removes it, before a scheme is written.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Names the contractor and the day of the contract or tender; the term of the scheme runs from it (C45).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<SubProjectDto> SetContractAsync(Guid id, SubProjectContractInput input, CancellationToken cancellationToken);

    /// <summary>Starts work.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<SubProjectDto> StartAsync(Guid id, StartWorkInput input, CancellationToken cancellationToken);

    /// <summary>Reports progress; with a node, that the node is finished.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<SubProjectDto> ReportProgressAsync(Guid id, ReportProgressInput input, CancellationToken cancellationToken);

    /// <summary>Says whether a reported node was found finished on site (M101).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<SubProjectDto> VerifyProgressAsync(Guid id, VerifyProgressInput input, CancellationToken cancellationToken);

    /// <summary>Reports it finished, after the contractor's own check (M83).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<SubProjectDto> CompleteAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Closes it after acceptance.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<SubProjectDto> CloseAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken);
}

/// <summary>Which sub-projects.</summary>
public sealed record SubProjectListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public SubProjectState? State { get; init; }

    /// <summary>Only of this kind of work.</summary>
    public WorkKind? WorkKind { get; init; }

    /// <summary>Only halted ones, or only others.</summary>
    public bool? IsHalted { get; init; }

    /// <summary>Only of this contractor.</summary>
    public Guid? ContractorId { get; init; }
}

/// <summary>A sub-project as planned.</summary>
public sealed record SubProjectInput
{
    /// <summary>Name.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Kind of work.</summary>
    public WorkKind WorkKind { get; init; }

    /// <summary>Content, building method, functions (GOV-04).</summary>
    [MaxLength(4000)]
    public string? Content { get; init; }

    /// <summary>Responsible and supporting units.</summary>
    [MaxLength(500)]
    public string? ResponsibleUnits { get; init; }

    /// <summary>Indicators by which it will be accepted; fixed before the tender (C165).</summary>
    [MaxLength(4000)]
    public string? AcceptanceIndicators { get; init; }

    /// <summary>Fund source.</summary>
    [MaxLength(64)]
    public string? FundSourceCode { get; init; }

    /// <summary>First day of work.</summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary>Completion date that is watched.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>True for a pilot whose result is spread (K10).</summary>
    public bool IsPilot { get; init; }

    /// <summary>Lines of the budget that it spends.</summary>
    [MaxLength(200)]
    public IReadOnlyList<SubProjectLineInput> Lines { get; init; } = [];

    /// <summary>Nodes in order; weights add up to 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<SubProjectNodeInput> Nodes { get; init; } = [];

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>What is spent of a line of the budget.</summary>
public sealed record SubProjectLineInput
{
    /// <summary>Code of the budget item.</summary>
    [Required, MaxLength(64)]
    public string BudgetItemCode { get; init; } = string.Empty;

    /// <summary>Amount, yuan.</summary>
    [Range(0, 100_000_000_000)]
    public decimal Amount { get; init; }
}

/// <summary>A node.</summary>
public sealed record SubProjectNodeInput
{
    /// <summary>Name.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Share of the whole work, percent.</summary>
    [Range(0, 100)]
    public decimal Weight { get; init; }

    /// <summary>Day by which it is to be finished.</summary>
    public DateOnly? PlannedOn { get; init; }
}

/// <summary>Contractor and contract.</summary>
public sealed record SubProjectContractInput
{
    /// <summary>A contractor that is engaged in the county.</summary>
    public Guid ContractorId { get; init; }

    /// <summary>Day of the contract, or on which the tender closed.</summary>
    public DateOnly? ContractedOn { get; init; }

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>Start of work.</summary>
public sealed record StartWorkInput
{
    /// <summary>Whom the contractor names for the project's finance (M109).</summary>
    [MaxLength(100)]
    public string? FinanceContact { get; init; }

    /// <summary>Remark.</summary>
    [MaxLength(4000)]
    public string? Text { get; init; }

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>Progress as the contractor sees it.</summary>
public sealed record ReportProgressInput
{
    /// <summary>Node that is finished; empty for a report in words.</summary>
    public Guid? NodeId { get; init; }

    /// <summary>What was done.</summary>
    [Required, MaxLength(4000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Uploaded files.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>What was found on site.</summary>
public sealed record VerifyProgressInput
{
    /// <summary>Node.</summary>
    public Guid NodeId { get; init; }

    /// <summary>Whether it was found finished.</summary>
    public bool IsFinished { get; init; }

    /// <summary>What was found.</summary>
    [Required, MaxLength(4000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Uploaded files.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>A step with its words.</summary>
public sealed record SubProjectRemarkInput
{
    /// <summary>What is to be said.</summary>
    [Required, MaxLength(4000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Uploaded files.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>A sub-project in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="WorkKind">Kind of work.</param>
/// <param name="State">State.</param>
/// <param name="IsHalted">True while halted.</param>
/// <param name="IsPilot">True for a pilot.</param>
/// <param name="ContractorId">Contractor.</param>
/// <param name="ContractorName">Its name.</param>
/// <param name="Budget">Budget that holds, yuan.</param>
/// <param name="ProgressPercent">Progress confirmed on site.</param>
/// <param name="ReportedPercent">Progress as reported.</param>
/// <param name="PlannedStart">First day as planned.</param>
/// <param name="PlannedEnd">Completion date.</param>
/// <param name="IsOverdue">True when that has passed.</param>
/// <param name="OpenRectifications">Rectifications not closed.</param>
public record SubProjectListItemDto(
    Guid Id, string Number, string Name, WorkKind WorkKind, SubProjectState State, bool IsHalted, bool IsPilot, Guid? ContractorId, LocalizedText ContractorName, decimal Budget, decimal ProgressPercent, decimal ReportedPercent, DateOnly? PlannedStart, DateOnly? PlannedEnd, bool IsOverdue, int OpenRectifications);

/// <summary>The board.</summary>
/// <param name="Columns">A column for each state, in order.</param>
/// <param name="Total">Sub-projects in all.</param>
/// <param name="Budget">Their budgets, yuan.</param>
public sealed record SubProjectBoardDto(
    IReadOnlyList<SubProjectColumnDto> Columns, int Total, decimal Budget);

/// <summary>A state of the board.</summary>
/// <param name="State">State.</param>
/// <param name="Budget">Budgets of its sub-projects, yuan.</param>
/// <param name="Items">Its sub-projects.</param>
public sealed record SubProjectColumnDto(
    SubProjectState State, decimal Budget, IReadOnlyList<SubProjectCardDto> Items);

/// <summary>A sub-project on the board.</summary>
/// <param name="SubProject">The sub-project.</param>
/// <param name="NextStep">The step that comes next; null when nothing is left.</param>
/// <param name="Blocks">What stands in its way, in the reader's language.</param>
/// <param name="DaysLate">Days since the completion date passed; 0 when it has not.</param>
/// <param name="Lines">Lines of the budget that it spends.</param>
public sealed record SubProjectCardDto(
    SubProjectListItemDto SubProject, SubProjectAction? NextStep, IReadOnlyList<string> Blocks, int DaysLate, IReadOnlyList<SubProjectCardLineDto> Lines);

/// <summary>A line of the budget on a card.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="SystemCode">Code of the system above it.</param>
/// <param name="SystemName">Name of the system above it.</param>
public sealed record SubProjectCardLineDto(
    string Code, LocalizedText Name, string SystemCode, LocalizedText SystemName);

/// <summary>A sub-project with its history.</summary>
/// <param name="Summary">What the list shows; its properties stand at the top of this document.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="Content">Content.</param>
/// <param name="ResponsibleUnits">Units.</param>
/// <param name="AcceptanceIndicators">Indicators of acceptance.</param>
/// <param name="FundSourceCode">Fund source.</param>
/// <param name="ContractId">Contract that covers it; null while its contractor is only named.</param>
/// <param name="ContractedOn">Day of the contract or tender.</param>
/// <param name="SchemeDueOn">Last day for the scheme.</param>
/// <param name="FinanceContact">Whom the contractor named for finance.</param>
/// <param name="StartedOn">Start of work.</param>
/// <param name="CompletedOn">Reported finished.</param>
/// <param name="AcceptedOn">Accepted.</param>
/// <param name="ApprovedSchemeId">Scheme that holds.</param>
/// <param name="IsHalfDone">True when confirmed progress reaches the county's rule (M99).</param>
/// <param name="Lines">Lines of the budget.</param>
/// <param name="Nodes">Nodes.</param>
/// <param name="Progress">Entries of progress, newest first.</param>
/// <param name="Schemes">Schemes, newest first.</param>
/// <param name="Acceptances">Acceptances, newest first.</param>
/// <param name="Rectifications">Rectifications, newest first.</param>
/// <param name="Halts">Halts, newest first.</param>
/// <param name="Approvals">Approvals of its schemes and acceptances, newest first.</param>
/// <param name="Attachments">Its files; those of an entry of progress carry its category.</param>
/// <param name="AllowedActions">What the caller may do now.</param>
/// <param name="BlockedActions">What the caller could do, were it not for the reasons given.</param>
public sealed record SubProjectDto(
    [property: System.Text.Json.Serialization.JsonIgnore] SubProjectListItemDto Summary, string ConcurrencyStamp, string? Content, string? ResponsibleUnits, string? AcceptanceIndicators, string? FundSourceCode, Guid? ContractId, DateOnly? ContractedOn, DateOnly? SchemeDueOn, string? FinanceContact, DateOnly? StartedOn, DateOnly? CompletedOn, DateOnly? AcceptedOn, Guid? ApprovedSchemeId, bool IsHalfDone, IReadOnlyList<SubProjectLineDto> Lines, IReadOnlyList<SubProjectNodeDto> Nodes, IReadOnlyList<ProgressEntryDto> Progress, IReadOnlyList<DesignSchemeListItemDto> Schemes, IReadOnlyList<AcceptanceListItemDto> Acceptances, IReadOnlyList<RectificationListItemDto> Rectifications, IReadOnlyList<HaltOrderListItemDto> Halts, IReadOnlyList<ApprovalListItemDto> Approvals, IReadOnlyList<AttachmentDto> Attachments, IReadOnlyList<SubProjectAction> AllowedActions, IReadOnlyList<BlockedActionDto> BlockedActions) : SubProjectListItemDto(Summary);

/// <summary>A line of its budget.</summary>
/// <param name="BudgetItemCode">Code.</param>
/// <param name="Name">Name in the budget.</param>
/// <param name="PlannedAmount">As planned, yuan.</param>
/// <param name="Amount">As it holds, yuan.</param>
public sealed record SubProjectLineDto(
    string BudgetItemCode, LocalizedText Name, decimal PlannedAmount, decimal Amount);

/// <summary>A node.</summary>
/// <param name="Id">Id.</param>
/// <param name="Order">Place.</param>
/// <param name="Name">Name.</param>
/// <param name="Weight">Weight, percent.</param>
/// <param name="PlannedOn">Planned day.</param>
/// <param name="State">State.</param>
/// <param name="ReportedOn">Reported.</param>
/// <param name="VerifiedOn">Confirmed on site.</param>
public sealed record SubProjectNodeDto(
    Guid Id, int Order, string Name, decimal Weight, DateOnly? PlannedOn, SubProjectNodeState State, DateOnly? ReportedOn, DateOnly? VerifiedOn);

/// <summary>An entry of progress.</summary>
/// <param name="Id">Id.</param>
/// <param name="Sequence">Place in the history.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="NodeId">Node.</param>
/// <param name="NodeName">Its name.</param>
/// <param name="Text">In words.</param>
/// <param name="ProgressPercent">Confirmed progress after it.</param>
/// <param name="UserName">Who.</param>
/// <param name="Day">Day.</param>
/// <param name="Category">Category of its files.</param>
public sealed record ProgressEntryDto(
    Guid Id, int Sequence, ProgressEntryKind Kind, Guid? NodeId, string? NodeName, string? Text, decimal ProgressPercent, string UserName, DateOnly Day, string Category);

/// <summary>A line of the budget.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Amount">Its amount, yuan.</param>
/// <param name="Taken">Taken by sub-projects, yuan.</param>
/// <param name="Left">What is left, yuan.</param>
public sealed record BudgetLineLeftDto(
    string Code, LocalizedText Name, decimal Amount, decimal Taken, decimal Left);

/// <summary>A contractor of the county.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
public sealed record EngagedContractorDto(
    Guid Id, LocalizedText Name);
