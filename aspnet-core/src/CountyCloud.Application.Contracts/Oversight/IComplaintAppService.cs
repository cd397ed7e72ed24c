using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Oversight;

/// <summary>Complaints and reports of citizens, worked on by the county (W-39). Whoever is to answer sees the matter; how to reach the citizen is for the office only.</summary>
public interface IComplaintAppService : IApplicationService
{
    /// <summary>Complaints, newest first; those who do not run the programme see what is given to them. Sorting: number, receivedOn, dueOn.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<ComplaintListItemDto>> GetListAsync(ComplaintListInput input, CancellationToken cancellationToken);

    /// <summary>One complaint.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ComplaintDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Enters it.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ComplaintDto> RegisterAsync(Guid id, ComplaintNoteInput input, CancellationToken cancellationToken);

    /// <summary>Gives it to a role or a contractor to answer.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ComplaintDto> AssignAsync(Guid id, AssignComplaintInput input, CancellationToken cancellationToken);

    /// <summary>Answers it; the office, or whoever it is given to.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ComplaintDto> AnswerAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Ends it; it must be answered.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ComplaintDto> CloseAsync(Guid id, ComplaintNoteInput input, CancellationToken cancellationToken);

    /// <summary>How many there are of each kind and state, and how many are overdue (DATA-19).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<ComplaintSummaryDto> GetSummaryAsync(CancellationToken cancellationToken);
}

/// <summary>Which complaints.</summary>
public sealed record ComplaintListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public ComplaintKind? Kind { get; init; }

    /// <summary>Only in this state.</summary>
    public ComplaintState? State { get; init; }
}

/// <summary>A complaint in a list.</summary>
public sealed record ComplaintListItemDto(
    Guid Id, string Number, string Title, ComplaintKind Kind, ComplaintState State, DateOnly ReceivedOn, DateOnly? DueOn, bool IsOverdue, string? AssignedRole, Guid? AssignedContractorId, DateOnly? AnsweredOn);

/// <summary>A complaint.</summary>
/// <param name="Head">What every document has; its properties are those of the answer.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What the citizen wrote.</param>
/// <param name="ContactName">Name; for the office only.</param>
/// <param name="ContactReach">Telephone or address; for the office only.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedOn">Day on which it arrived.</param>
/// <param name="DueOn">Last day for the answer.</param>
/// <param name="AssignedRole">Role that is to answer.</param>
/// <param name="AssignedContractorId">Contractor that is to answer.</param>
/// <param name="AssignedContractorName">Its name.</param>
/// <param name="Answer">Answer.</param>
/// <param name="AnsweredOn">Day of the answer.</param>
/// <param name="Steps">History.</param>
public sealed record ComplaintDto(
    [property: JsonIgnore] CountyDocumentDto Head, ComplaintKind Kind, string Text, string? ContactName, string? ContactReach, ComplaintState State, DateOnly ReceivedOn, DateOnly? DueOn, string? AssignedRole, Guid? AssignedContractorId,
    LocalizedText? AssignedContractorName, string? Answer, DateOnly? AnsweredOn, IReadOnlyList<ComplaintStepDto> Steps) : CountyDocumentDto(Head);

/// <summary>A step.</summary>
public sealed record ComplaintStepDto(ComplaintState State, string? UserName, string? Text, DateTime Time);

/// <summary>A step with a note.</summary>
public record ComplaintNoteInput : CountyDocumentStepInput
{
    /// <summary>Note for the county's own people.</summary>
    [MaxLength(2000)]
    public string? Note { get; init; }
}

/// <summary>Who is to answer: a role or a contractor.</summary>
public sealed record AssignComplaintInput : ComplaintNoteInput
{
    /// <summary>Role.</summary>
    [MaxLength(128)]
    public string? Role { get; init; }

    /// <summary>Contractor.</summary>
    public Guid? ContractorId { get; init; }
}

/// <summary>Counts of complaints.</summary>
/// <param name="Total">All.</param>
/// <param name="Overdue">Not answered although the last day is over.</param>
/// <param name="Counts">By kind and state.</param>
public sealed record ComplaintSummaryDto(int Total, int Overdue, IReadOnlyList<ComplaintCountDto> Counts);

/// <summary>A count.</summary>
public sealed record ComplaintCountDto(ComplaintKind Kind, ComplaintState State, int Count);
