using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Governance;

/// <summary>Every finding of an inspection becomes a rectification with its deadline (GOV-31, M91).</summary>
public sealed class FindingRaisedHandler(RectificationDesk desk, IUnitOfWork unitOfWork, TimeProvider clock) : IDomainEventHandler<FindingRaised>
{
    /// <inheritdoc />
    public async Task HandleAsync(FindingRaised domainEvent, CancellationToken cancellationToken)
    {
        // A deadline that had passed when the finding was written down is due at once.
        var today = clock.Today();
        var due = domainEvent.Deadline < today ? today : domainEvent.Deadline;
        var title = domainEvent.Finding.Length > 80 ? domainEvent.Finding[..80] + "…" : domainEvent.Finding;
        var origin = domainEvent.Origin switch
        {
            DocumentType.SuperiorInspection => RectificationOrigin.SuperiorInspection,
            DocumentType.FundInspection => RectificationOrigin.Audit,
            _ => RectificationOrigin.Inspection,
        };
        await desk.OpenAsync(
            new RectificationFinding(
                origin, domainEvent.Origin, domainEvent.OriginId, domainEvent.SubProjectId, domainEvent.ContractorId, title, domainEvent.Finding,
                domainEvent.ResponsibleUnit ?? (domainEvent.ContractorId is null ? CountyRoles.DisplayNames[CountyRoles.ProgrammeOffice].Source : CountyRoles.DisplayNames[CountyRoles.Contractor].Source),
                due, origin == RectificationOrigin.Audit ? RectificationOpener.Auditor : RectificationOpener.ProgrammeOffice, domainEvent.FindingId),
            actor: null, attachmentIds: null, cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
    }
}
