using CountyCloud.Governance;

namespace CountyCloud.Documents.Paper;

/// <summary>Rectification order, with the answers and checks so far: order and report in one (F-09, M91).</summary>
internal sealed class RectificationPaper(IRectificationAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var rectification = await service.GetAsync(id, cancellationToken);
        var subProject = await desk.SubProjectAsync(rectification.SubProjectId, cancellationToken);
        var passed = rectification.Steps.LastOrDefault(s => s.Kind == RectificationStepKind.Passed);
        var completed = rectification.Steps.LastOrDefault(s => s.Kind == RectificationStepKind.Completion);
        var opened = rectification.Steps.FirstOrDefault(s => s.Kind == RectificationStepKind.Opened);
        return new PaperContent(rectification.Number, "rectifications",
        [
            new PaperFacts(
            [
                desk.Wide("Subject", rectification.Title), desk.Fact("ResponsibleUnit", rectification.ResponsibleUnit), desk.Fact("OrderedByBody", desk.Name(rectification.OpenedBy)),
                desk.Fact("Origin", desk.Name(rectification.Origin)), desk.Fact("SubProject", subProject is null ? null : $"{subProject.Number} {subProject.Name}"), desk.Day("OrderedOn", rectification.OpenedOn),
                desk.Day("Deadline", rectification.DueOn), desk.Wide("Finding", rectification.Finding),
            ]),
            new PaperSentences([desk.Say("Rectification:Demand", rectification.ResponsibleUnit, rectification.DueOn is null ? desk["BlankDate"].Chinese : PaperDesk.Date(rectification.DueOn))]),
            desk.Table("Steps", [desk.Column("Order", 8), desk.Column("Step", 18), desk.Column("InWords", 42), desk.Column("Date", 18), desk.Column("Deadline", 14)],
                rectification.Steps.Select((s, i) => (IReadOnlyList<string?>)[PaperDesk.Figure(i + 1), desk.Name(s.Kind), s.Text, PaperDesk.Date(s.Time), PaperDesk.Date(s.DueOn)])),
            desk.Papers(rectification.Attachments),
        ],
        [
            opened?.UserName is null ? desk.Sign("OrderingBody") : desk.Sign("OrderingBody", rectification.Finding, opened.UserName, DateOnly.FromDateTime(opened.Time.AddHours(8))),
            completed?.UserName is null ? desk.Sign("CorrectingUnit") : desk.Sign("CorrectingUnit", completed.Text, completed.UserName, DateOnly.FromDateTime(completed.Time.AddHours(8))),
            passed?.UserName is null ? desk.Sign("CheckingBody") : desk.Sign("CheckingBody", passed.Text, passed.UserName, DateOnly.FromDateTime(passed.Time.AddHours(8))),
        ]);
    }
}
