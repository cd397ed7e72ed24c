using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Tasks;

/// <summary>What people have to do.</summary>
public interface IWorkTaskAppService : IApplicationService
{
    /// <summary>The caller's open tasks: in the current county, and for a contractor's people in all counties where they may work.</summary>
    [SignedInOnly("Everybody sees what they themselves have to do.")]
    Task<ListResultDto<WorkTaskDto>> GetMineAsync(CancellationToken cancellationToken);

    /// <summary>How many of those there are; for the badge.</summary>
    [SignedInOnly("Everybody sees what they themselves have to do.")]
    Task<WorkTaskCountDto> GetCountAsync(CancellationToken cancellationToken);

    /// <summary>Everything in the current county that is due between two days (at most 366 apart).</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ListResultDto<WorkTaskDto>> GetCalendarAsync(CalendarInput input, CancellationToken cancellationToken);
}

/// <summary>Which days.</summary>
public sealed record CalendarInput
{
    /// <summary>First day.</summary>
    [Required]
    public DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    [Required]
    public DateOnly To { get; init; }
}

/// <summary>A task.</summary>
/// <param name="Id">Id.</param>
/// <param name="CountyId">County.</param>
/// <param name="CountyName">Its name.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="DocumentType">Kind of document it is about.</param>
/// <param name="DocumentId">Document.</param>
/// <param name="Title">What people read.</param>
/// <param name="DueOn">Last day.</param>
/// <param name="IsOverdue">True when that day has passed.</param>
/// <param name="IsEscalated">True when it was brought to the programme office.</param>
/// <param name="State">Where it stands.</param>
/// <param name="OpenedOn">Day on which it came up.</param>
public sealed record WorkTaskDto(
    Guid Id, Guid CountyId, LocalizedText CountyName, WorkTaskKind Kind, DocumentType DocumentType, Guid DocumentId, string Title, DateOnly? DueOn, bool IsOverdue, bool IsEscalated, WorkTaskState State, DateOnly OpenedOn);

/// <summary>Number of tasks.</summary>
/// <param name="Open">Open ones.</param>
/// <param name="Overdue">Of those, overdue.</param>
public sealed record WorkTaskCountDto(int Open, int Overdue);
