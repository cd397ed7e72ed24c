using System.Globalization;
using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IMonthlyPlanAppService"/>
public sealed class MonthlyPlanAppService(IRepository<MonthlyPlan> plans, IGovernanceDocumentQueries queries, CountyDocuments documents, TaskDesk tasks, IGuidGenerator ids) : IMonthlyPlanAppService
{
    private static readonly string[] Office = [CountyCloudPermissions.ProjectsManage];

    /// <inheritdoc />
    public async Task<PagedResultDto<MonthlyPlanListItemDto>> GetListAsync(MonthlyPlanListInput input, CancellationToken cancellationToken) =>
        await queries.GetMonthlyPlansAsync(input, await documents.OwnContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<MonthlyPlanDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.VisitAsync(plans, id, null, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<MonthlyPlanDto> CreateAsync(CreateMonthlyPlanInput input, CancellationToken cancellationToken)
    {
        var own = await documents.NeedContractorAsync(cancellationToken);
        var period = MonthlyCycleRules.MonthOf(input.Period!.Value);
        var plan = await documents.AddAsync(plans, input, async () =>
        {
            if (await queries.FindMonthlyPlanAsync(own, period, cancellationToken) is not null)
            {
                throw new BusinessException("Governance:MonthlyPlanExists").WithData("month", period.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            }

            var fresh = new MonthlyPlan(ids.Create(), await documents.HeadAsync("MP", input.Title, own, cancellationToken), period, input.Content, documents.UserId);
            await AskOfficeAsync(fresh, cancellationToken);
            return fresh;
        }, cancellationToken);
        return await ToDtoAsync(plan, cancellationToken);
    }

    /// <inheritdoc />
    public Task<MonthlyPlanDto> UpdateAsync(Guid id, SaveMonthlyPlanInput input, CancellationToken cancellationToken) => StepAsync(id, input, async plan =>
    {
        await documents.NeedContractorAsync(cancellationToken);
        plan.Submit(input.Title, input.Content, documents.UserId, documents.UserName);
        await tasks.CloseAsync(plan.DocumentType, id, WorkTaskState.Done, null, cancellationToken);
        await AskOfficeAsync(plan, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<MonthlyPlanDto> ReturnAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, async plan =>
    {
        plan.Return(input.Text.Trim());
        await tasks.CloseAsync(plan.DocumentType, id, WorkTaskState.Done, null, cancellationToken);
        await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Revise, plan.DocumentType, id, $"{plan.Number} {plan.Title}", ContractorId: plan.ContractorId), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<MonthlyPlanDto> AgreeAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async plan =>
    {
        plan.Agree(documents.UserId, documents.UserName, documents.Today);
        await tasks.CloseAsync(plan.DocumentType, id, WorkTaskState.Done, null, cancellationToken);
    }, cancellationToken);

    private Task AskOfficeAsync(MonthlyPlan plan, CancellationToken cancellationToken) =>
        tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Approve, plan.DocumentType, plan.Id, $"{plan.Number} {plan.Title}", [CountyRoles.ProgrammeOffice]), cancellationToken);

    private async Task<MonthlyPlanDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<MonthlyPlan, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(plans, id, input, step, cancellationToken), cancellationToken);

    private async Task<MonthlyPlanDto> ToDtoAsync(MonthlyPlan plan, CancellationToken cancellationToken)
    {
        var isContractor = await documents.OwnContractorAsync(cancellationToken) is not null;
        var isSubmitted = plan.State == MonthlyPlanState.Submitted;
        DocumentAction[] actions =
        [
            new("update", isContractor, [CountyCloudPermissions.ProjectsSubmit], new AgreedMonthlyPlanStaysRule(plan.Number, plan.State)),
            new("return", isSubmitted && !isContractor, Office),
            new("agree", isSubmitted && !isContractor, Office, new BothSidesAgreeOnTheMonthlyPlanRule(plan.Number, plan.SubmitterId, documents.UserId)),
        ];
        return new MonthlyPlanDto(
            await documents.ToDtoAsync(plan, actions, cancellationToken), plan.Period, plan.Content, plan.State, plan.Round, plan.SubmittedBy, plan.Remark, plan.AgreedBy, plan.AgreedOn);
    }
}
