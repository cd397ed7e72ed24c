using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceAlertAppService"/>
public sealed class TraceAlertAppService(
    IRepository<TraceAlert> alerts, IQualityQueries queries, ILotFacts lots, AlertDesk desk, TraceSettings settings, CountyDocuments documents, TaskDesk tasks, CurrentSigner signer, Attachments attachments, IUnitOfWork unitOfWork, IGuidGenerator ids)
    : ITraceAlertAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<TraceAlertListItemDto>> GetListAsync(TraceAlertListInput input, CancellationToken cancellationToken) =>
        await queries.GetAlertsAsync(input, await SeesAllAsync(cancellationToken), await OwnRolesAsync(cancellationToken), documents.Today, cancellationToken);

    /// <inheritdoc />
    public async Task<TraceAlertDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<TraceAlertDto> CreateAsync(RaiseAlertInput input, CancellationToken cancellationToken)
    {
        TraceAlert? alert = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var about = input.About.Trim();
            var lot = await lots.FindByNumberAsync(about, cancellationToken);
            alert = await desk.RaiseAsync(
                    new RaisedAlert(input.Kind, about, $"{about}: {input.Description.Trim()}", lot?.Id, lot?.Number, lot?.HolderSubjectId, Step: input.Step), isStanding: false, cancellationToken)
                ?? throw new BusinessException("Traceability:AlertSwitchedOff").WithData("kind", input.Kind.ToString());
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(alert!, cancellationToken);
    }

    /// <inheritdoc />
    public Task<TraceAlertDto> AssessAsync(Guid id, AssessAlertInput input, CancellationToken cancellationToken) => StepAsync(id, input, async alert =>
    {
        await documents.CheckEngagedAsync(input.ContractorId, cancellationToken);
        var opensCase = (await settings.GetAlertRuleAsync(alert.Kind, cancellationToken)).OpensCase;
        alert.Assess(ids.Create(), input.IsConfirmed, input.Text.Trim(), documents.UserName, opensCase ? new ConcernedMoney(input.ContractorId, input.SubProjectId) : null, documents.Now);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceAlertDto> DecideActionAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, alert =>
    {
        alert.DecideAction(ids.Create(), input.Text.Trim(), documents.UserName, documents.Now);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceAlertDto> CloseAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, async alert =>
    {
        alert.Close(ids.Create(), input.Text.Trim(), documents.UserName, documents.Today, documents.Now);
        await tasks.CloseAsync(alert.DocumentType, id, WorkTaskState.Done, null, cancellationToken);
    }, cancellationToken);

    private async Task<IReadOnlyCollection<string>> OwnRolesAsync(CancellationToken cancellationToken) => [.. (await signer.GetSelfAsync(cancellationToken)).Roles];

    private async Task<bool> SeesAllAsync(CancellationToken cancellationToken) =>
        await documents.OwnContractorAsync(cancellationToken) is null && (await MayActOnAllAsync(cancellationToken) || await documents.MayAsync(CountyCloudPermissions.Projects, cancellationToken));

    private async Task<bool> MayActOnAllAsync(CancellationToken cancellationToken) =>
        await documents.MayAsync(CountyCloudPermissions.TraceManage, cancellationToken) || await documents.MayAsync(CountyCloudPermissions.TraceSupervise, cancellationToken);

    private async Task<bool> MayActAsync(TraceAlert alert, CancellationToken cancellationToken) =>
        await MayActOnAllAsync(cancellationToken) || (await OwnRolesAsync(cancellationToken)).Contains(alert.OwnerRole);

    private async Task<TraceAlert> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var alert = await alerts.GetAsync(id, cancellationToken);
        return await SeesAllAsync(cancellationToken) || (await OwnRolesAsync(cancellationToken)).Contains(alert.OwnerRole) ? alert : throw new EntityNotFoundException(typeof(TraceAlert), id);
    }

    // Not the common step: whoever has the owner's role may take it, whatever else the person may do.
    private async Task<TraceAlertDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<TraceAlert, Task> step, CancellationToken cancellationToken)
    {
        TraceAlert? alert = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            alert = await VisitAsync(id, cancellationToken);
            if (!await MayActAsync(alert, cancellationToken))
            {
                throw new BusinessException("Traceability:AlertOfOthers", 403).WithData("number", alert.Number);
            }

            if (!string.IsNullOrEmpty(input.ConcurrencyStamp))
            {
                alert.CheckConcurrencyStamp(input.ConcurrencyStamp);
            }

            await attachments.AttachAsync(alert.DocumentType, id, input.AttachmentIds, null, cancellationToken);
            await step(alert);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(alert!, cancellationToken);
    }

    private async Task<TraceAlertDto> ToDtoAsync(TraceAlert a, CancellationToken cancellationToken)
    {
        var mayAct = await MayActAsync(a, cancellationToken);
        DocumentAction[] actions =
        [
            new("assess", mayAct && a.State == TraceAlertState.Raised, []),
            new("decideAction", mayAct && a.State is (TraceAlertState.Assessed or TraceAlertState.ActionDecided), []),
            new("close", mayAct && a.State is (TraceAlertState.Assessed or TraceAlertState.ActionDecided), [], new ConfirmedAlertHasAnActionRule(a.Number, a.IsConfirmed, a.State)),
        ];
        return new TraceAlertDto(
            await documents.ToDtoAsync(a, actions, cancellationToken), a.Kind, a.State, a.About, a.LotId, a.LotNumber, a.SubjectId, a.Code, a.Step, a.OwnerRole, a.DepartmentCode,
            (await settings.FindDepartmentAsync(a.DepartmentCode, cancellationToken))?.Name, a.RaisedOn, a.DueOn, a.State != TraceAlertState.Closed && a.DueOn < documents.Today, a.Occurrences, a.IsConfirmed, a.Action, a.Result, a.ClosedOn,
            [.. a.Steps.OrderBy(s => s.Order).Select(s => new TraceAlertStepDto(s.State, s.UserName, s.Text, s.Time))]);
    }
}
