using CountyCloud.Governance;

namespace CountyCloud.Documents.Paper;

/// <summary>Acceptance opinion: self-check, checklist, on-site check with the answer on the special funds, opinion (F-07, F-08, M83, M111).</summary>
internal sealed class AcceptancePaper(IAcceptanceAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var acceptance = await service.GetAsync(id, cancellationToken);
        var subProject = await desk.SubProjectAsync(acceptance.SubProjectId, cancellationToken);
        var departments = acceptance.Signatures.Select(s => desk.Sign(s.Department, s.Opinion, s.UserName, s.Time));
        return new PaperContent(acceptance.Number, "acceptances",
        [
            new PaperFacts(
            [
                desk.Wide("AcceptedWork", acceptance.Title), desk.Fact("AcceptanceLevel", desk.Name(acceptance.Level)), desk.Fact("AcceptanceMode", desk.Name(acceptance.Mode)),
                desk.Fact("SubProject", subProject is null ? null : $"{subProject.Number} {subProject.Name}"), desk.Fact("Contractor", subProject?.ContractorName.Source),
                desk.Fact("RequestedBy", acceptance.RequestedBy), desk.Day("SubmittedOn", acceptance.SubmittedOn), desk.Wide("SelfCheck", acceptance.SelfCheck),
                .. acceptance.Level is AcceptanceLevel.Stage or AcceptanceLevel.Project
                    ? new[] { desk.Wide("SelfCheckOfOperation", acceptance.SelfCheckOfOperation), desk.Wide("SelfCheckOfIndicators", acceptance.SelfCheckOfIndicators), desk.Wide("Explanation", acceptance.Explanation) } : [],
            ]),
            desk.Table("Checklist", [desk.Column("Order", 8), desk.Column("ChecklistItem", 42), desk.Column("Required", 12), desk.Column("Ready", 12), desk.Column("Remark", 26)],
                acceptance.Checks.Select((c, i) => (IReadOnlyList<string?>)[PaperDesk.Figure(i + 1), c.Name.Source, desk.YesNo(c.IsRequired), desk.YesNo(c.IsReady), c.Remark])),
            new PaperFacts(
            [
                desk.Day("VerifiedOn", acceptance.VerifiedOn), desk.Fact("Team", acceptance.Team), desk.Wide("Departments", acceptance.Departments), desk.Wide("SuperiorCriteria", acceptance.SuperiorCriteria),
                desk.Wide("PlanCriteria", acceptance.PlanCriteria), desk.Wide("Verification", acceptance.Verification), desk.Fact("FundsProper", desk.YesNo(acceptance.AreFundsProperlyUsed)), desk.Fact("FundsFound", acceptance.FundsText),
                desk.Wide("AcceptanceOpinion", acceptance.Opinion),
            ]),
            desk.Papers(acceptance.Attachments),
        ],
        [
            .. departments.DefaultIfEmpty(desk.Sign("Inspectors")), desk.Sign("ContractorParty"),
            .. await desk.SignaturesAsync(acceptance.DocumentType, id, subProject?.WorkKind, null, cancellationToken),
        ]);
    }
}
