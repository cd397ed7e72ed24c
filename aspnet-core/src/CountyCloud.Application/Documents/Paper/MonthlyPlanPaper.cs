using CountyCloud.Governance;

namespace CountyCloud.Documents.Paper;

/// <summary>Monthly implementation plan (F-03, M63).</summary>
internal sealed class MonthlyPlanPaper(IMonthlyPlanAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var plan = await service.GetAsync(id, cancellationToken);
        return new PaperContent(plan.Number, "monthly-plans",
        [
            new PaperFacts([desk.Wide("Subject", plan.Title), desk.Fact("Month", PaperDesk.Month(plan.Period)), desk.Fact("Contractor", plan.ContractorName?.Source), desk.Wide("MonthlyPlanText", plan.Content), desk.Wide("Remark", plan.Remark)]),
        ],
        [desk.Sign("HandedInBy", plan.Title, plan.SubmittedBy, DateOnly.FromDateTime(plan.CreationTime.AddHours(8))), desk.Sign("AgreedBy", plan.Remark, plan.AgreedBy, plan.AgreedOn)]);
    }
}
