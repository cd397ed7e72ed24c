using CountyCloud.Governance;

namespace CountyCloud.Documents.Paper;

/// <summary>Halt order of the county government, with the costs that the contractor bears and its end (M73).</summary>
internal sealed class HaltOrderPaper(IHaltOrderAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var halt = await service.GetAsync(id, cancellationToken);
        var subProject = await desk.SubProjectAsync(halt.SubProjectId, cancellationToken);
        return new PaperContent(halt.Number, "halt-orders",
        [
            new PaperFacts(
            [
                desk.Wide("SubProject", subProject is null ? halt.SubProjectName : $"{subProject.Number} {subProject.Name}"), desk.Fact("Contractor", subProject?.ContractorName.Source), desk.Fact("HaltReason", desk.Name(halt.Reason)),
                desk.Day("OrderedOn", halt.OrderedOn), desk.Day("EndedOn", halt.EndedOn), desk.Wide("HaltText", halt.Text),
            ]),
            new PaperSentences([desk.Say("Halt:Demand", subProject?.ContractorName.Source is { Length: > 0 } contractor ? contractor : desk["ContractorParty"].Chinese, halt.SubProjectName)]),
            desk.Table("Rectifications", [desk.Column("Number", 24), desk.Column("Subject", 52), desk.Column("Deadline", 24)], halt.Rectifications.Select(r => (IReadOnlyList<string?>)[r.Number, r.Title, PaperDesk.Date(r.DueOn)])),
            desk.Table("HaltCosts", [desk.Column("HaltCostKind", 24), desk.Column("InWords", 36), desk.Column("Date", 20), desk.Column("AmountYuan", 20, isNumber: true)],
                halt.Costs.Select(c => (IReadOnlyList<string?>)[desk.Name(c.Kind), c.Text, PaperDesk.Date(c.Day), PaperDesk.Yuan(c.Amount)])),
            new PaperFacts([desk.Wide("HaltEnd", halt.Decision)]),
        ],
        [desk.Sign("CountyGovernment", halt.Text, halt.OrderedBy, halt.OrderedOn), desk.Sign("ContractorParty"), desk.Sign("CountyGovernmentEnd", halt.Decision, halt.EndedBy, halt.EndedOn)]);
    }
}
