using CountyCloud.Governance;

namespace CountyCloud.Documents.Paper;

/// <summary>Review of a design scheme with its own budget (F-06, M69, M99).</summary>
internal sealed class DesignSchemePaper(IDesignSchemeAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var scheme = await service.GetAsync(id, cancellationToken);
        var subProject = await desk.SubProjectAsync(scheme.SubProjectId, cancellationToken);
        return new PaperContent(scheme.Number, "design-schemes",
        [
            new PaperFacts(
            [
                desk.Wide("SubProject", $"{scheme.SubProjectNumber} {scheme.SubProjectName}"), desk.Fact("WorkKind", desk.Name(scheme.WorkKind)), desk.Fact("Contractor", subProject?.ContractorName.Source),
                desk.Fact("SchemeTitle", scheme.Title), desk.Fact("Version", PaperDesk.Figure(scheme.Version)), desk.Fact("SchemeKinds", string.Join('、', scheme.Kinds.Select(desk.Name))), desk.Day("SubmittedOn", scheme.SubmittedOn),
                desk.Money("SchemeBudget", scheme.Amount), desk.Wide("SchemeText", scheme.Text),
            ]),
            desk.Table("BudgetLines", [desk.Column("BudgetLine", 48), desk.Column("PlannedYuan", 26, isNumber: true), desk.Column("SchemeYuan", 26, isNumber: true)],
                scheme.Lines.Select(l => (IReadOnlyList<string?>)[$"{l.BudgetItemCode} {l.Name.Source}", PaperDesk.Yuan(l.PlannedAmount), PaperDesk.Yuan(l.Amount)])),
            desk.Papers(scheme.Attachments),
        ],
        await desk.SignaturesAsync(DocumentType.DesignScheme, id, scheme.WorkKind, scheme.Amount, cancellationToken));
    }
}
