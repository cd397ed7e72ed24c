using CountyCloud.Governance;

namespace CountyCloud.Documents.Paper;

/// <summary>Plan change request (F-02, M57, M59).</summary>
internal sealed class PlanChangePaper(IPlanChangeAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var change = await service.GetAsync(id, cancellationToken);
        return new PaperContent(change.Number, "plan-changes",
        [
            new PaperFacts(
            [
                desk.Wide("Subject", change.Title), desk.Fact("ChangeReason", desk.Name(change.Reason)), desk.Fact("SuperiorDocument", change.SuperiorDocument), desk.Wide("ChangeText", change.Explanation), desk.Wide("ChangeBenefit", change.Benefit),
                desk.Wide("PlanBefore", change.Before.Summary), desk.Wide("PlanAfter", change.Content.Summary), desk.Fact("BudgetBefore", PaperDesk.Yuan(change.Before.Budget)), desk.Fact("BudgetAfter", PaperDesk.Yuan(change.Content.Budget)),
                desk.Wide("OpenWork", change.Content.OpenWork),
            ]),
            desk.Papers(change.Attachments),
        ],
        [desk.Sign("Applicant", change.Explanation, change.CreatorName, DateOnly.FromDateTime(change.CreationTime.AddHours(8))), .. await desk.SignaturesAsync(DocumentType.PlanChange, id, null, change.Content.Budget, cancellationToken)]);
    }
}
