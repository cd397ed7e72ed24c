using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <summary>Where acceptances, inspections, audits and halts open rectifications. To be called inside the use case that makes the finding; it saves with that.</summary>
public sealed class RectificationDesk(IRepository<Rectification> rectifications, IDocumentNumbers numbers, Attachments attachments, TaskDesk tasks, WorkingDays workingDays, ProjectScope scope, IGuidGenerator ids, TimeProvider clock)
{
    /// <summary>Opens a rectification; without a day of its own its deadline is the county's rule, when there is one.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="actor">Who opens it; null when it follows from a decision.</param>
    /// <param name="attachmentIds">Uploaded papers of the finding.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task<Rectification> OpenAsync(RectificationFinding finding, ProjectActor? actor, IReadOnlyCollection<Guid>? attachmentIds, CancellationToken cancellationToken)
    {
        var days = (await scope.RulesAsync(cancellationToken)).RectificationWorkingDays;
        var dueOn = finding.DueOn ?? (days is { } count ? (await workingDays.GetAsync(cancellationToken)).AddWorkingDays(scope.Today, count) : null);
        var id = ids.Create();
        var rectification = new Rectification(id, await numbers.NextAsync("RT", cancellationToken), finding with { DueOn = dueOn }, actor, ids, clock);
        await attachments.AttachAsync(DocumentType.Rectification, id, attachmentIds, RectificationStep.CategoryOf(1), cancellationToken);
        rectifications.Add(rectification);
        await AskAsync(rectification, cancellationToken);
        return rectification;
    }

    /// <summary>Whoever has to correct has a task for it, with the deadline.</summary>
    public Task AskAsync(Rectification r, CancellationToken cancellationToken) => tasks.OpenAsync(
        new NewWorkTask(WorkTaskKind.Rectify, DocumentType.Rectification, r.Id, TitleOf(r), r.ContractorId is null ? [CountyRoles.ProgrammeOffice] : null, ContractorId: r.ContractorId, DueOn: r.DueOn), cancellationToken);

    /// <summary>The body that opened it has a task to check.</summary>
    public Task AskForCheckAsync(Rectification r, CancellationToken cancellationToken) => tasks.OpenAsync(
        new NewWorkTask(WorkTaskKind.Inspect, DocumentType.Rectification, r.Id, TitleOf(r), r.OpenedBy switch
        {
            RectificationOpener.Auditor => [CountyRoles.Auditor],
            RectificationOpener.CountyGovernment => ["CountyGovernmentApprover"],
            _ => [CountyRoles.ProgrammeOffice],
        }), cancellationToken);

    /// <summary>Ends the tasks about it.</summary>
    public Task CloseTasksAsync(Rectification r, CancellationToken cancellationToken) => tasks.CloseAsync(DocumentType.Rectification, r.Id, WorkTaskState.Done, null, cancellationToken);

    private static string TitleOf(Rectification r) => $"{r.Number} {r.Title}";
}
