using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Identity;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IAcceptanceAppService"/>
public sealed class AcceptanceAppService(
    IRepository<Acceptance> acceptances, IRepository<SubProject> subProjects, IProjectQueries queries, ICountyConfiguration configuration, RectificationDesk rectifications, ApprovalDesk approvals, ProjectScope scope,
    PermissionChecker roles, IDocumentNumbers numbers, Attachments attachments, TaskDesk tasks, IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock) : IAcceptanceAppService
{
    /// <summary>Roles whose people check on site together with the office (M83, Z121, C161).</summary>
    private static readonly string[] Inspectors = ["JointInspector", "AcceptanceTeam", "Expert"];

    /// <inheritdoc />
    public async Task<PagedResultDto<AcceptanceListItemDto>> GetListAsync(AcceptanceListInput input, CancellationToken cancellationToken)
    {
        var (total, items) = await queries.GetAcceptancesAsync(input, await scope.ContractorAsync(cancellationToken), cancellationToken);
        return new PagedResultDto<AcceptanceListItemDto>(total, [.. items.Select(a => a.ToListItem())]);
    }

    /// <inheritdoc />
    public async Task<ListResultDto<AcceptanceMode>> GetModesAsync(CancellationToken cancellationToken)
    {
        var rules = await scope.RulesAsync(cancellationToken);
        return new ListResultDto<AcceptanceMode>([.. Enum.GetValues<AcceptanceMode>().Where(rules.Allows)]);
    }

    /// <inheritdoc />
    public async Task<AcceptanceDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var a = await VisitAsync(id, cancellationToken);
        var opened = await queries.GetRectificationsOfOriginAsync(id, cancellationToken);
        var files = await attachments.GetListAsync(new AttachmentListInput { DocumentType = a.DocumentType, DocumentId = id }, cancellationToken);
        var mayManage = await scope.MayAsync(cancellationToken, CountyCloudPermissions.ProjectsManage);
        var mayHandIn = mayManage || (!a.IsOfProgramme && await scope.MayAsync(cancellationToken, CountyCloudPermissions.ProjectsSubmit));
        var blocks = scope.Reasons(await RulesOfNextStepAsync(a, opened, cancellationToken));
        var isFree = blocks.Count == 0;
        var actions = new[]
        {
            mayHandIn && a.State == AcceptanceState.SelfCheck ? "edit" : null,
            mayHandIn && a.State == AcceptanceState.SelfCheck && a.SubmittedOn is null ? "delete" : null,
            mayHandIn && a.State == AcceptanceState.SelfCheck && isFree ? "submit" : null,
            mayManage && a.State is AcceptanceState.SelfCheck or AcceptanceState.Submitted ? "setTeam" : null,
            mayManage && a.State == AcceptanceState.Submitted && isFree && a.SubmittedById != scope.Actor.UserId ? "verify" : null,
            a.State is AcceptanceState.SiteVerified or AcceptanceState.UnderApproval && await MaySignAsync(cancellationToken) ? "sign" : null,
            mayManage && a.State == AcceptanceState.SiteVerified && isFree ? "giveOpinion" : null,
            mayManage && a.State is AcceptanceState.Submitted or AcceptanceState.SiteVerified ? "requireRectification" : null,
            mayManage && a.State == AcceptanceState.Approved ? "file" : null,
        };
        return new AcceptanceDto(
            a.ToListItem(), a.ConcurrencyStamp, a.DocumentType, a.RequestedBy, a.Team, a.SelfCheck, a.SelfCheckOfOperation, a.SelfCheckOfIndicators, a.Explanation,
            [.. a.Checks.OrderBy(c => c.Order).Select(c => new AcceptanceCheckDto(c.Code, c.Name, c.IsRequired, c.Source, c.IsReady, c.Remark))],
            a.Departments, a.Verification, a.AreFundsProperlyUsed, a.FundsText, a.SuperiorCriteria, a.PlanCriteria, a.VerifiedBy,
            [.. a.Signatures.OrderBy(s => s.Sequence).Select(s => new AcceptanceSignatureDto(s.Sequence, s.Department, s.Opinion, s.UserName, s.Time))], a.Opinion, a.DecisionText, a.ArchiveReference,
            [.. opened.Select(r => r.ToListItem(scope.Today))], files.Items, [.. actions.OfType<string>()], BlockedActionDto.Of(NextStepOf(a.State), blocks)) { SelfCheckedBy = a.SelfCheckedBy, SelfCheckedOn = a.SelfCheckedOn };
    }

    /// <inheritdoc />
    public async Task<AcceptanceDto> CreateAsync(CreateAcceptanceInput input, CancellationToken cancellationToken)
    {
        var id = ids.Create();
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var (subProject, node) = await SubjectAsync(input, cancellationToken);
            var title = ProjectScope.Trim(input.Title) ?? (node is null ? subProject?.Name : $"{subProject!.Name}：{node.Name}") ?? throw new BusinessException("Governance:AcceptanceTitleMissing", 400);
            var acceptance = new Acceptance(
                id, await numbers.NextAsync("AC", cancellationToken), input.Level, subProject, node, title, await configuration.GetAsync<AcceptanceChecklistValues>(cancellationToken), ids);
            await RefuseASecondOneAsync(acceptance, cancellationToken);
            acceptances.Add(acceptance);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    /// <inheritdoc />
    public Task<AcceptanceDto> UpdateAsync(Guid id, SelfCheckInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async a =>
        {
            await CheckMayHandInAsync(a, cancellationToken);
            a.WriteSelfCheck(
                ProjectScope.Trim(input.SelfCheck), ProjectScope.Trim(input.SelfCheckOfOperation), ProjectScope.Trim(input.SelfCheckOfIndicators), ProjectScope.Trim(input.Explanation),
                input.Checks.DistinctBy(c => c.Code, StringComparer.Ordinal).ToDictionary(c => c.Code, c => (c.IsReady, ProjectScope.Trim(c.Remark)), StringComparer.Ordinal), scope.Actor,
                await scope.ContractorAsync(cancellationToken), scope.Today);
            foreach (var check in input.Checks)
            {
                await attachments.AttachAsync(a.DocumentType, id, check.AttachmentIds, check.Code, cancellationToken);
            }
        }, cancellationToken);

    /// <inheritdoc />
    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var acceptance = await VisitAsync(id, cancellationToken);
            await CheckMayHandInAsync(acceptance, cancellationToken);
            acceptance.CheckMayBeDeleted();
            acceptances.Remove(acceptance);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<AcceptanceDto> SetTeamAsync(Guid id, AcceptanceTeamInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async a => a.SetTeam(input.Mode, ProjectScope.Trim(input.RequestedBy), ProjectScope.Trim(input.Team), await scope.RulesAsync(cancellationToken)), cancellationToken);

    /// <inheritdoc />
    public Task<AcceptanceDto> SubmitAsync(Guid id, StampInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async a =>
        {
            await CheckMayHandInAsync(a, cancellationToken);
            await CheckSubjectAsync(a, cancellationToken);
            var unfinished = a.Level == AcceptanceLevel.Project ? await queries.CountUnfinishedAsync(cancellationToken) : 0;
            a.Submit(unfinished, await OpenRectificationsAsync(a, cancellationToken), await scope.RulesAsync(cancellationToken), scope.Actor, scope.Today);
            await AskForCheckAsync(a, cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public Task<AcceptanceDto> VerifyAsync(Guid id, VerifyAcceptanceInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async a =>
        {
            await CheckSubjectAsync(a, cancellationToken);
            var photographs = await attachments.AttachAsync(a.DocumentType, id, input.AttachmentIds, $"verification-{a.Round}", cancellationToken);
            a.Verify(
                new SiteVerification(
                    ProjectScope.Trim(input.Departments), input.Text.Trim(), input.AreFundsProperlyUsed, ProjectScope.Trim(input.FundsText), ProjectScope.Trim(input.SuperiorCriteria),
                    ProjectScope.Trim(input.PlanCriteria) ?? a.PlanCriteria, photographs.Any(p => p.IsPicture)),
                await scope.RulesAsync(cancellationToken), scope.Actor, scope.Today);
            await tasks.CloseAsync(a.DocumentType, id, WorkTaskState.Done, [WorkTaskKind.Inspect], cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public Task<AcceptanceDto> SignAsync(Guid id, SignAcceptanceInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, null, async a =>
        {
            if (!await MaySignAsync(cancellationToken))
            {
                throw new BusinessException("Governance:NotAnInspector").WithData("number", a.Number);
            }

            a.Sign(input.Department.Trim(), ProjectScope.Trim(input.Opinion), scope.Actor, ids, clock);
        }, cancellationToken);

    /// <inheritdoc />
    public Task<AcceptanceDto> GiveOpinionAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async a =>
        {
            await CheckSubjectAsync(a, cancellationToken);
            a.GiveOpinion(input.Text.Trim(), await OpenRectificationsAsync(a, cancellationToken));
            await attachments.AttachAsync(a.DocumentType, id, input.AttachmentIds, "opinion", cancellationToken);
            await approvals.SubmitAsync(new ApprovalSubject(a.DocumentType, id, a.Number, a.Title, a.WorkKind, a.Amount, a.ContractorId), cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public Task<AcceptanceDto> RequireRectificationAsync(Guid id, RequireRectificationInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async a =>
        {
            a.RequireRectification();
            await tasks.CloseAsync(a.DocumentType, id, WorkTaskState.Done, [WorkTaskKind.Inspect], cancellationToken);
            var subProject = a.SubProjectId is { } subProjectId ? await subProjects.GetAsync(subProjectId, cancellationToken) : null;
            await rectifications.OpenAsync(FindingOf(a, subProject, input.Finding.Trim(), input.DueOn), scope.Actor, null, cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public Task<AcceptanceDto> FileAsync(Guid id, FileAcceptanceInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, null, async a =>
        {
            a.File(input.ArchiveReference.Trim());
            await attachments.AttachAsync(a.DocumentType, id, input.AttachmentIds, "archive", cancellationToken);
        }, cancellationToken);

    /// <summary>What an acceptance found, as a rectification of the programme office.</summary>
    internal static RectificationFinding FindingOf(Acceptance a, SubProject? subProject, string finding, DateOnly? dueOn) => new(
        a.IsOfProgramme ? RectificationOrigin.ProjectAcceptance : RectificationOrigin.NodeAcceptance, a.DocumentType, a.Id, a.SubProjectId, a.ContractorId, a.Title, finding,
        subProject?.ContractorName.Source ?? a.RequestedBy ?? a.Title, dueOn, RectificationOpener.ProgrammeOffice);

    private Task AskForCheckAsync(Acceptance a, CancellationToken cancellationToken) =>
        tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Inspect, a.DocumentType, a.Id, $"{a.Number} {a.Title}", [CountyRoles.ProgrammeOffice, "JointInspector"]), cancellationToken);

    private async Task<(SubProject? SubProject, SubProjectNode? Node)> SubjectAsync(CreateAcceptanceInput input, CancellationToken cancellationToken)
    {
        if (input.Level is AcceptanceLevel.Stage or AcceptanceLevel.Project)
        {
            if (!await scope.MayAsync(cancellationToken, CountyCloudPermissions.ProjectsManage))
            {
                throw new AuthorizationException(CountyCloudPermissions.ProjectsManage);
            }

            return (null, null);
        }

        var subProject = await scope.VisitAsync(input.SubProjectId ?? Guid.Empty, cancellationToken);
        var rules = await scope.RulesAsync(cancellationToken);
        if (input.Level == AcceptanceLevel.Node)
        {
            return (subProject, subProject.CheckNodeAcceptance(input.NodeId ?? Guid.Empty, rules));
        }

        subProject.Check(SubProjectAction.RequestAcceptance, rules);
        return (subProject, null);
    }

    private async Task RefuseASecondOneAsync(Acceptance acceptance, CancellationToken cancellationToken)
    {
        var others = await queries.GetAcceptancesAsync(
            new AcceptanceListInput { Level = acceptance.Level, SubProjectId = acceptance.SubProjectId, MaxResultCount = PagedAndSortedInput.MaxMaxResultCount }, null, cancellationToken);
        if (others.Items.FirstOrDefault(o => o.NodeId == acceptance.NodeId && o.State != AcceptanceState.Rejected && (!o.HasPassed || !acceptance.IsOfProgramme) && (acceptance.Level != AcceptanceLevel.Stage || o.Title == acceptance.Title)) is { } other)
        {
            throw new BusinessException("Governance:AcceptanceOpen").WithData("number", other.Number);
        }
    }

    private static string NextStepOf(AcceptanceState state) => state switch
    {
        AcceptanceState.SelfCheck => "submit",
        AcceptanceState.Submitted => "verify",
        AcceptanceState.SiteVerified => "giveOpinion",
        _ => string.Empty,
    };

    // A halt, or a scheme that is missing, blocks an acceptance at every step (GOV-33, M69).
    private async Task CheckSubjectAsync(Acceptance a, CancellationToken cancellationToken)
    {
        if (a.SubProjectId is not { } id)
        {
            return;
        }

        var subProject = await subProjects.GetAsync(id, cancellationToken);
        subProject.Check(a.Level == AcceptanceLevel.Node ? SubProjectAction.RequestNodeAcceptance : SubProjectAction.RequestAcceptance, await scope.RulesAsync(cancellationToken));
    }

    private async Task<List<IBusinessRule>> RulesOfNextStepAsync(Acceptance a, IReadOnlyList<Rectification> opened, CancellationToken cancellationToken)
    {
        var next = new List<IBusinessRule>();
        if (a.State is AcceptanceState.Approved or AcceptanceState.Filed or AcceptanceState.Rejected)
        {
            return next;
        }

        if (a.SubProjectId is { } id)
        {
            var subProject = await subProjects.GetAsync(id, cancellationToken);
            next.AddRange(subProject.RulesOf(a.Level == AcceptanceLevel.Node ? SubProjectAction.RequestNodeAcceptance : SubProjectAction.RequestAcceptance, await scope.RulesAsync(cancellationToken), 0));
        }

        switch (a.State)
        {
            case AcceptanceState.SelfCheck:
                var rules = await scope.RulesAsync(cancellationToken);
                next.AddRange([new SelfCheckIsCompleteRule(a, rules), new ContractorChecksItselfFirstRule(a, rules), new WholeProjectIsCheckedInThreePartsRule(a), new RectificationsAreClosedRule(a.Number, await OpenRectificationsAsync(a, cancellationToken))]);
                next.Add(new UnfinishedSubProjectsAreExplainedRule(a, a.Level == AcceptanceLevel.Project ? await queries.CountUnfinishedAsync(cancellationToken) : 0));
                break;
            case AcceptanceState.Submitted:
                next.AddRange([new AcceptanceHasATeamRule(a), new AcceptanceModeIsAllowedRule(a, a.Mode, await scope.RulesAsync(cancellationToken))]);
                break;
            case AcceptanceState.SiteVerified:
                next.AddRange([new FavourableOpinionNeedsProperUseOfFundsRule(a), new RectificationsAreClosedRule(a.Number, await OpenRectificationsAsync(a, cancellationToken))]);
                break;
            case AcceptanceState.RectificationRequired:
                next.Add(new RectificationsAreClosedRule(a.Number, opened.Count(r => r.IsOpen)));
                break;
            default:
                break;
        }

        return next;
    }

    // Of the sub-project; for a stage or the whole project of the whole county (K76「整改完成后申报验收」).
    private async Task<int> OpenRectificationsAsync(Acceptance a, CancellationToken cancellationToken)
    {
        var open = await queries.CountOpenRectificationsAsync(cancellationToken);
        return a.SubProjectId is { } id ? open.GetValueOrDefault(id) : open.Values.Sum();
    }

    private async Task CheckMayHandInAsync(Acceptance a, CancellationToken cancellationToken)
    {
        if (a.IsOfProgramme && !await scope.MayAsync(cancellationToken, CountyCloudPermissions.ProjectsManage))
        {
            throw new AuthorizationException(CountyCloudPermissions.ProjectsManage);
        }
    }

    private async Task<bool> MaySignAsync(CancellationToken cancellationToken) =>
        await scope.MayAsync(cancellationToken, CountyCloudPermissions.ProjectsManage) || (await roles.GetRolesAsync(cancellationToken)).Any(r => Inspectors.Contains(r.Name, StringComparer.Ordinal));

    private async Task<Acceptance> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var acceptance = await acceptances.GetAsync(id, cancellationToken);
        await scope.CheckMayVisitAsync(typeof(Acceptance), id, acceptance.ContractorId, cancellationToken);
        return acceptance;
    }

    private async Task<AcceptanceDto> ChangeAsync(Guid id, string? stamp, Func<Acceptance, Task> change, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var acceptance = await VisitAsync(id, cancellationToken);
            ProjectScope.CheckStamp(acceptance, stamp);
            await change(acceptance);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }
}
