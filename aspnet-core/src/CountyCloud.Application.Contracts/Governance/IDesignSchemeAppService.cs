using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Design schemes of the current county's sub-projects (M69, M99). A contractor's people see their own.</summary>
public interface IDesignSchemeAppService : IApplicationService
{
    /// <summary>Schemes, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<DesignSchemeListItemDto>> GetListAsync(DesignSchemeListInput input, CancellationToken cancellationToken);

    /// <summary>One scheme.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<DesignSchemeDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Writes a new version for a sub-project; while one is open, that one goes on.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<DesignSchemeDto> CreateAsync(CreateDesignSchemeInput input, CancellationToken cancellationToken);

    /// <summary>Changes a draft or a returned scheme.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<DesignSchemeDto> UpdateAsync(Guid id, DesignSchemeInput input, CancellationToken cancellationToken);

    /// <summary>Removes a draft.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Hands it in for approval.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<DesignSchemeDto> SubmitAsync(Guid id, StampInput input, CancellationToken cancellationToken);
}

/// <summary>Which schemes.</summary>
public sealed record DesignSchemeListInput : PagedAndSortedInput
{
    /// <summary>Only of this sub-project.</summary>
    public Guid? SubProjectId { get; init; }

    /// <summary>Only in this state.</summary>
    public DesignSchemeState? State { get; init; }
}

/// <summary>A new scheme.</summary>
public sealed record CreateDesignSchemeInput
{
    /// <summary>Sub-project.</summary>
    public Guid SubProjectId { get; init; }

    /// <summary>The scheme.</summary>
    [Required]
    public DesignSchemeInput Scheme { get; init; } = new();
}

/// <summary>A scheme.</summary>
public sealed record DesignSchemeInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What it designs.</summary>
    [MinLength(1), MaxLength(6)]
    public IReadOnlyList<SchemeKind> Kinds { get; init; } = [];

    /// <summary>The scheme in words.</summary>
    [Required, MaxLength(20000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Its budget by line.</summary>
    [MaxLength(200)]
    public IReadOnlyList<SubProjectLineInput> Lines { get; init; } = [];

    /// <summary>Uploaded files.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>What the person saw.</summary>
public sealed record StampInput
{
    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>A scheme in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="Version">Version.</param>
/// <param name="Title">Title.</param>
/// <param name="Amount">Its budget, yuan.</param>
/// <param name="State">State.</param>
/// <param name="SubmittedOn">Handed in.</param>
/// <param name="DecidedOn">Decided.</param>
/// <param name="Opinion">Last opinion.</param>
public record DesignSchemeListItemDto(
    Guid Id, string Number, Guid SubProjectId, int Version, string Title, decimal Amount, DesignSchemeState State, DateOnly? SubmittedOn, DateOnly? DecidedOn, string? Opinion);

/// <summary>A scheme.</summary>
/// <param name="Summary">What the list shows; its properties stand at the top of this document.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="Kinds">What it designs.</param>
/// <param name="Text">In words.</param>
/// <param name="Lines">Its budget: the planned amount of the sub-project's line beside its own.</param>
/// <param name="SubProjectNumber">Number of the sub-project.</param>
/// <param name="SubProjectName">Its name.</param>
/// <param name="WorkKind">Kind of work.</param>
/// <param name="Attachments">Files.</param>
/// <param name="AllowedActions">edit, delete, submit: what the caller may do now.</param>
/// <param name="BlockedActions">What cannot be done now, and why.</param>
public sealed record DesignSchemeDto(
    [property: System.Text.Json.Serialization.JsonIgnore] DesignSchemeListItemDto Summary, string ConcurrencyStamp, IReadOnlyList<SchemeKind> Kinds, string Text, IReadOnlyList<SubProjectLineDto> Lines, string SubProjectNumber, string SubProjectName, WorkKind WorkKind, IReadOnlyList<AttachmentDto> Attachments, IReadOnlyList<string> AllowedActions, IReadOnlyList<BlockedActionDto> BlockedActions) : DesignSchemeListItemDto(Summary);
