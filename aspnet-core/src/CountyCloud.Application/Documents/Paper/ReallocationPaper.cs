using CountyCloud.Funds;

namespace CountyCloud.Documents.Paper;

/// <summary>Reallocation proposal, or request to change the use of money (F-19, F-20, M121, Z1265).</summary>
internal sealed class ReallocationPaper(IReallocationAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var reallocation = await service.GetAsync(id, cancellationToken);
        var summary = reallocation.Summary;
        return new PaperContent(summary.Number, "reallocations",
        [
            new PaperFacts(
            [
                desk.Wide("Subject", summary.Title), desk.Fact("RequestedByPerson", summary.RequesterName), desk.Day("RequestedOn", summary.ProposedOn), desk.Money("ReallocationAmount", summary.Amount),
                desk.Wide("ReallocationReason", reallocation.Reason),
            ]),
            desk.Table("Moves", [desk.Column("FromSystem", 18), desk.Column("FromLine", 22), desk.Column("ToSystem", 18), desk.Column("ToLine", 22), desk.Column("AmountYuan", 20, isNumber: true)],
                reallocation.Moves.Select(m => (IReadOnlyList<string?>)[desk.BudgetLine(m.FromSystemCode), desk.BudgetLine(m.FromCode), desk.BudgetLine(m.ToSystemCode), desk.BudgetLine(m.ToCode), PaperDesk.Yuan(m.Amount)])),
            desk.Papers(reallocation.Attachments),
        ],
        [
            desk.Sign("Applicant", reallocation.Reason, summary.RequesterName, summary.ProposedOn),
            .. await desk.SignaturesAsync(DocumentType.Reallocation, id, null, summary.Amount, cancellationToken),
        ]);
    }
}
