using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Identity;
using CountyCloud.Contractors;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Approvals;

/// <inheritdoc cref="IApprovalAppService"/>
public sealed class ApprovalAppService(
    IRepository<Approval> approvals, IRepository<ApprovalDelegation> delegations, IApprovalQueries queries, RoleHolders holders, ICountyConfiguration configuration, WorkingDays workingDays,
    CurrentSigner signer, CurrentContractor contractor, Attachments attachments, IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock) : IApprovalAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ApprovalListItemDto>> GetListAsync(ApprovalListInput input, CancellationToken cancellationToken)
    {
        var roles = input.ForMe ? (await signer.GetAllAsync(cancellationToken)).SelectMany(a => a.Roles).Distinct().ToList() : null;
        return await queries.GetListAsync(input, roles, await contractor.GetIdAsync(cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ApprovalDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ListResultDto<ApprovalDto>> GetOfDocumentAsync(ApprovalDocumentInput input, CancellationToken cancellationToken)
    {
        var found = new List<ApprovalDto>();
        var own = await contractor.GetIdAsync(cancellationToken);
        foreach (var approval in (await queries.GetOfDocumentAsync(input.DocumentType, input.DocumentId, cancellationToken)).Where(a => own is null || a.ContractorId == own))
        {
            found.Add(await ToDtoAsync(approval, cancellationToken));
        }

        return new ListResultDto<ApprovalDto>(found);
    }

    /// <inheritdoc />
    public Task<ApprovalDto> DecideAsync(Guid id, DecideInput input, CancellationToken cancellationToken)
    {
        if (input.Kind is not (DecisionKind.Approve or DecisionKind.Return or DecisionKind.Reject))
        {
            throw new BusinessException("Approvals:NotADecision", 400);
        }

        return ChangeAsync(id, input.ConcurrencyStamp, input.AttachmentIds, async (approval, papers) =>
            approval.Decide(input.Kind, await signer.GetForAsync(approval, cancellationToken), Trim(input.Opinion), papers, approval.NeedsCalendar ? await workingDays.GetAsync(cancellationToken) : WorkingDayCalendar.StateCouncil, ids, clock), cancellationToken);
    }

    /// <inheritdoc />
    public Task<ApprovalDto> WithdrawAsync(Guid id, RemarkInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, null, [], async (approval, _) => approval.Withdraw(await signer.GetSelfAsync(cancellationToken), Trim(input.Text), ids, clock), cancellationToken);

    /// <inheritdoc />
    public Task<ApprovalDto> CommentAsync(Guid id, RemarkInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, null, input.AttachmentIds, async (approval, papers) => approval.Comment(await signer.GetSelfAsync(cancellationToken), input.Text.Trim(), papers, ids, clock), cancellationToken);

    /// <inheritdoc />
    public async Task<ListResultDto<string>> GetSignerRolesAsync(CancellationToken cancellationToken) => new([.. await holders.GetRoleNamesAsync(cancellationToken)]);

    /// <inheritdoc />
    public async Task<ListResultDto<RoutePreviewStepDto>> GetPreviewAsync(RoutePreviewInput input, CancellationToken cancellationToken)
    {
        var route = ApprovalRoute.Find(await configuration.GetAsync<ApprovalRouteStepValues>(cancellationToken), input.DocumentType, input.WorkKind, input.Amount, input.Day ?? clock.Today());
        var names = await holders.GetAsync([.. route.Steps.SelectMany(s => s.RoleList).Distinct(StringComparer.Ordinal)], cancellationToken);
        return new ListResultDto<RoutePreviewStepDto>([.. route.Steps.Select((s, i) => new RoutePreviewStepDto(
            i + 1, s.Name, s.RoleList, s.Mode, s.WorkingDayLimit, [.. s.RoleList.SelectMany(r => names.GetValueOrDefault(r, [])).Distinct(StringComparer.Ordinal)], s.Source))]);
    }

    /// <inheritdoc />
    public async Task<ListResultDto<DelegationDto>> GetDelegationsAsync(CancellationToken cancellationToken)
    {
        var self = await signer.GetSelfAsync(cancellationToken);
        return new ListResultDto<DelegationDto>([.. (await queries.GetDelegationsOfAsync(self.UserId, cancellationToken)).Select(d => ToDto(d, self.UserId))]);
    }

    /// <inheritdoc />
    public async Task<DelegationDto> CreateDelegationAsync(CreateDelegationInput input, CancellationToken cancellationToken)
    {
        var self = await signer.GetSelfAsync(cancellationToken);
        var other = await holders.FindPersonAsync(input.ToUserName.Trim(), cancellationToken) ?? throw new BusinessException("Approvals:DelegateUnknown", 400).WithData("name", input.ToUserName);
        var delegation = new ApprovalDelegation(ids.Create(), self.UserId, self.UserName, other.Id, other.UserName, input.From, input.To, input.Reason.Trim());
        delegations.Add(delegation);
        await unitOfWork.SaveAsync(cancellationToken);
        return ToDto(delegation, self.UserId);
    }

    /// <inheritdoc />
    public async Task EndDelegationAsync(Guid id, CancellationToken cancellationToken)
    {
        var self = await signer.GetSelfAsync(cancellationToken);
        var delegation = await delegations.GetAsync(id, cancellationToken);
        if (delegation.FromUserId != self.UserId)
        {
            throw new EntityNotFoundException(typeof(ApprovalDelegation), id);
        }

        delegation.End(clock.Today().AddDays(-1));
        await unitOfWork.SaveAsync(cancellationToken);
    }

    private async Task<Approval> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var approval = await approvals.GetAsync(id, cancellationToken);
        await contractor.CheckMayVisitAsync(typeof(Approval), id, approval.ContractorId, cancellationToken);
        return approval;
    }

    private async Task<ApprovalDto> ChangeAsync(Guid id, string? stamp, IReadOnlyList<Guid> attachmentIds, Func<Approval, IReadOnlyList<DecisionPaper>, Task> change, CancellationToken cancellationToken)
    {
        ApprovalDto? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var approval = await VisitAsync(id, cancellationToken);
            if (stamp is not null)
            {
                approval.CheckConcurrencyStamp(stamp);
            }

            var papers = (await attachments.AttachAsync(approval.DocumentType, approval.DocumentId, attachmentIds, null, cancellationToken)).Select(a => new DecisionPaper(a.Id, a.FileName, a.Sha256)).ToList();
            await change(approval, papers);
            await unitOfWork.SaveAsync(cancellationToken);
            result = await ToDtoAsync(approval, cancellationToken);
        }, cancellationToken);
        return result!;
    }

    private async Task<ApprovalDto> ToDtoAsync(Approval a, CancellationToken cancellationToken)
    {
        var actors = await signer.GetAllAsync(cancellationToken);
        var open = a.OpenRoles();
        return new ApprovalDto(
            a.Id, a.ConcurrencyStamp, a.DocumentType, a.DocumentId, a.DocumentNumber, a.Title, a.Amount, a.State, a.Round, a.CurrentStep, a.RouteVersion, a.RequesterName,
            actors.Any(a.MayDecide), a.State is ApprovalState.Pending or ApprovalState.Returned && a.RequesterId == actors[0].UserId,
            [.. a.Steps.OrderBy(s => s.Order).Select(s => new ApprovalStepDto(s.Order, s.Name, s.RoleList, a.State == ApprovalState.Pending && s.Order == a.CurrentStep ? open : [], s.Mode, s.WorkingDayLimit, s.DueOn, s.NeedsAttachment, s.Source))],
            [.. a.Decisions.OrderBy(d => d.Sequence).Select(d => new ApprovalDecisionDto(
                d.Sequence, d.Round, d.StepName, d.Kind, d.UserName, d.InPlaceOfName, d.Role, d.Opinion, [.. d.Papers.Select(p => new DecisionPaperDto(p.AttachmentId, p.FileName, p.Sha256))], d.Time))]);
    }

    private static DelegationDto ToDto(ApprovalDelegation d, Guid self) => new(d.Id, d.FromUserName, d.ToUserName, d.From, d.To, d.Reason, d.FromUserId == self);

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
