using System.ComponentModel.DataAnnotations;
using CountyCloud.Approvals;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>
/// Objections to payments (GAP-04): the office answers and proposes what is to follow, the leading group decides by the approval of
/// document type <c>publicNotice</c>. Contractors see none; the contact is for the office only.
/// </summary>
public interface IObjectionAppService : IApplicationService
{
    /// <summary>Objections, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<ObjectionDto>> GetListAsync(ObjectionListInput input, CancellationToken cancellationToken);

    /// <summary>One objection.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ObjectionDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Answers it, proposes what is to follow and sends that to its decision.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ObjectionDto> AnswerAsync(Guid id, AnswerObjectionInput input, CancellationToken cancellationToken);
}

/// <summary>Which objections.</summary>
public sealed record ObjectionListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public ObjectionState? State { get; init; }

    /// <summary>Only against this payment.</summary>
    public Guid? PaymentId { get; init; }
}

/// <summary>An answer.</summary>
public sealed record AnswerObjectionInput
{
    /// <summary>Answer, which whoever objected reads.</summary>
    [Required, MaxLength(4000)]
    public string Answer { get; init; } = string.Empty;

    /// <summary>What is to follow.</summary>
    public ObjectionOutcome Outcome { get; init; }

    /// <summary>Amount to which the payment is lowered, yuan.</summary>
    [Range(0.01, 100_000_000_000)]
    public decimal? LowerTo { get; init; }

    /// <summary>Papers.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>An objection.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="NoticeNumber">Notice.</param>
/// <param name="PaymentId">Payment.</param>
/// <param name="Text">What somebody objects to.</param>
/// <param name="Contact">How to reach that person; for the office only.</param>
/// <param name="RaisedOn">Day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Answer">The office's answer.</param>
/// <param name="AnsweredOn">Its day.</param>
/// <param name="Outcome">Proposed or decided.</param>
/// <param name="LowerTo">Amount to which the payment is lowered, yuan.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Decision">Opinion of who decided.</param>
/// <param name="AllowedActions">answer: what the caller may do now.</param>
/// <param name="Approvals">Its approvals with their decisions; empty in lists.</param>
public sealed record ObjectionDto(
    Guid Id, string Number, string NoticeNumber, Guid PaymentId, string Text, string? Contact, DateOnly RaisedOn, ObjectionState State, string? Answer, DateOnly? AnsweredOn,
    ObjectionOutcome? Outcome, decimal? LowerTo, DateOnly? DecidedOn, string? Decision, IReadOnlyList<string> AllowedActions, IReadOnlyList<ApprovalDto> Approvals);
