using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceSubjectAppService"/>
public sealed class TraceSubjectAppService(
    IRepository<TraceSubject> subjects, ITraceSubjectQueries queries, CountyDocuments documents, TraceScope scope, TraceRules rules, TraceImporter importer, IGs1KeyDirectory keys, RoleHolders people, MemberRoles roles, TaskDesk tasks,
    IDocumentNumbers numbers, ICountyConfiguration configuration, IUnitOfWork unitOfWork, ICurrentTenant tenant, IGuidGenerator ids) : ITraceSubjectAppService
{
    private static readonly string[] Office = [CountyCloudPermissions.TraceManage];

    /// <inheritdoc />
    public async Task<PagedResultDto<TraceSubjectListItemDto>> GetListAsync(TraceSubjectListInput input, CancellationToken cancellationToken) =>
        await queries.GetSubjectsAsync(input, await scope.GetVisibleSubjectIdsAsync(cancellationToken), await rules.LimitsAsync(cancellationToken), documents.Today, cancellationToken);

    /// <inheritdoc />
    public async Task<TraceSubjectDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<TraceSubjectDto> CreateAsync(SaveTraceSubjectInput input, CancellationToken cancellationToken)
    {
        var isOffice = await documents.MayAsync(CountyCloudPermissions.TraceManage, cancellationToken);
        if (!isOffice && new ServiceIsOfferedRule(await rules.IsOfferedToAllAsync(documents.Today, cancellationToken)) is { IsBroken: true } rule)
        {
            throw rule.ToException();
        }

        var content = await WithDepartmentAsync(input.Content, cancellationToken);
        var subject = await documents.AddAsync(subjects, input, async () =>
        {
            var fresh = await NewAsync(input.Title, content, cancellationToken);
            fresh.Edit(input.Title, content, input.Unifications, isKindOffered: true, documents.Today, documents.UserName);
            if (!isOffice)
            {
                fresh.AddMember(ids.Create(), documents.UserId, documents.UserName, documents.Today);
            }

            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, fresh.DocumentType, fresh.Id, $"{fresh.Number} {fresh.Title}", [CountyRoles.ProgrammeOffice]), cancellationToken);
            return fresh;
        }, cancellationToken);
        return await ToDtoAsync(subject, cancellationToken);
    }

    /// <inheritdoc />
    public Task<TraceSubjectDto> UpdateAsync(Guid id, SaveTraceSubjectInput input, CancellationToken cancellationToken) => StepAsync(id, input, async subject =>
    {
        await scope.CheckMayActForAsync(id, cancellationToken);
        var content = await WithDepartmentAsync(input.Content, cancellationToken);
        subject.Edit(input.Title, content, input.Unifications, (await rules.OfAsync(content.Kind, cancellationToken)).IsOffered, documents.Today, documents.UserName);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSubjectDto> AddPaperAsync(Guid id, TracePaperInput input, CancellationToken cancellationToken) => StepAsync(id, input, async subject =>
    {
        await scope.CheckMayActForAsync(id, cancellationToken);
        var file = input.AttachmentIds.Count == 1 ? input.AttachmentIds[0] : throw new BusinessException("Traceability:PaperNeedsOneFile", 400);
        subject.AddPaper(new TracePaper(input.Name.Trim(), input.PaperNumber?.Trim(), input.ValidUntil, file));
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSubjectDto> CheckAsync(Guid id, TraceOpinionInput input, CancellationToken cancellationToken) => StepAsync(id, input, async subject =>
        subject.Check(TraceRules.PapersOf(await rules.OfAsync(subject.Content.Kind, cancellationToken)), input.Opinion, documents.Today, documents.UserName), cancellationToken);

    /// <inheritdoc />
    public Task<TraceSubjectDto> FileAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async subject =>
    {
        var rule = await rules.OfAsync(subject.Content.Kind, cancellationToken);
        var code = TraceSubjectCode.Of((await configuration.GetProfileAsync(cancellationToken))?.DivisionCode, TraceSubjectCode.LetterOf(subject.Content.Kind), await numbers.NextAsync("TSC", cancellationToken));
        subject.File(
            new TraceFiling(
                code, TraceIdentifiers.Of(tenant.Name!, TraceIdentifierKind.Party, code), subject.Content.DepartmentCode ?? await rules.DepartmentOfAsync(subject.Content.Kind, cancellationToken), TraceRules.PapersOf(rule),
                await queries.HasLocatedOriginAsync(id, cancellationToken), rule.ValidMonths),
            ids.Create(), documents.Today, documents.UserName);
        await tasks.CloseAsync(subject.DocumentType, id, WorkTaskState.Done, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSubjectDto> RenewAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async subject =>
    {
        var rule = await rules.OfAsync(subject.Content.Kind, cancellationToken);
        subject.Renew(TraceRules.PapersOf(rule), rule.ValidMonths, rule.NoticeDays, documents.Today, documents.UserName);
        await tasks.CloseAsync(subject.DocumentType, id, WorkTaskState.Done, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSubjectDto> SuspendAsync(Guid id, TraceReasonInput input, CancellationToken cancellationToken) => StepAsync(id, input, subject =>
    {
        subject.Suspend(input.Reason, documents.Today, documents.UserName);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSubjectDto> ResumeAsync(Guid id, TraceReasonInput input, CancellationToken cancellationToken) => StepAsync(id, input, subject =>
    {
        subject.Resume(input.Reason, documents.Today, documents.UserName);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSubjectDto> CancelAsync(Guid id, TraceReasonInput input, CancellationToken cancellationToken) => StepAsync(id, input, async subject =>
    {
        subject.Cancel(input.Reason, documents.Today, documents.UserName);
        await tasks.CloseAsync(subject.DocumentType, id, WorkTaskState.Dropped, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSubjectDto> AssignGlnAsync(Guid id, TraceGlnInput input, CancellationToken cancellationToken) => StepAsync(id, input, async subject =>
    {
        var gln = input.Gln.Trim();
        subject.AssignGln(gln, TraceIdentifiers.IsKey(gln) ? await keys.RegisterAsync(gln, cancellationToken) : Gs1KeyStanding.Unknown, ids.Create(), documents.Today, documents.UserName);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSubjectDto> AddMemberAsync(Guid id, TraceMemberInput input, CancellationToken cancellationToken) => StepAsync(id, input, async subject =>
    {
        var person = await PersonAsync(input.UserName, cancellationToken);
        subject.AddMember(ids.Create(), person.Id, person.UserName, documents.Today);
        await roles.GrantAsync(person.Id, CountyRoles.TraceParticipant, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSubjectDto> EndMemberAsync(Guid id, TraceMemberInput input, CancellationToken cancellationToken) => StepAsync(id, input, subject =>
    {
        var member = subject.Members.FirstOrDefault(m => m.Until is null && string.Equals(m.UserName, input.UserName.Trim(), StringComparison.OrdinalIgnoreCase));
        subject.EndMember(member?.UserId ?? Guid.Empty, documents.Today);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public async Task<TraceImportDto> ImportAsync(TraceImportInput input, CancellationToken cancellationToken)
    {
        var result = new TraceImportDto(0, 0, 0);
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var offered = (await rules.AllAsync(cancellationToken)).ToDictionary(r => r.Kind, r => r.IsOffered);
            var known = (await queries.GetAllSubjectsAsync(cancellationToken)).ToList();
            result = await importer.RunAsync(input, async row =>
            {
                var title = row.Need("title", 256);
                var content = new TraceSubjectContent
                {
                    Kind = row.NeedEnum<TraceSubjectKind>("kind"), CreditCode = row.Text("creditCode", 18)?.ToUpperInvariant(), Township = row.Need("township", 64), Village = row.Text("village", 64), Address = row.Text("address", 256),
                    ContactName = row.Text("contactName", 64), Phone = row.Text("phone", 32), Size = row.Number("size"), Business = row.Text("business", 2000),
                };

                // A company is known by its credit code, a household by kind and name.
                var there = known.Find(s => s.State != TraceSubjectState.Cancelled && (content.CreditCode is { } code ? s.Content.CreditCode == code && s.Content.Kind == content.Kind : s.Content.Kind == content.Kind && s.Title == title));
                if (there is null)
                {
                    var fresh = await NewAsync(title, content, cancellationToken, offered[content.Kind]);
                    subjects.Add(fresh);
                    known.Add(fresh);
                    return ImportedRow.Added;
                }

                content = content with { DepartmentCode = there.Content.DepartmentCode };
                if (there.Content == content && there.Title == title)
                {
                    return ImportedRow.Unchanged;
                }

                there.Edit(title, content, there.Unifications, offered[content.Kind], documents.Today, documents.UserName);
                return ImportedRow.Changed;
            });
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return result;
    }

    /// <inheritdoc />
    public async Task<TraceFilingRulesDto> GetRulesAsync(CancellationToken cancellationToken) => new(
        [.. (await rules.AllAsync(cancellationToken)).Select(r => new TraceKindRuleDto(r.Kind, r.IsOffered, TraceRules.PapersOf(r), r.SizeLimit, r.SizeUnit, r.ValidMonths))],
        await rules.IsOfferedToAllAsync(documents.Today, cancellationToken),
        [.. (await rules.RolloutAsync(cancellationToken)).Select(r => new TraceRolloutDto(r.Step, r.Name, r.StartsOn, r.DoneOn))]);

    private async Task<TraceSubject> NewAsync(string title, TraceSubjectContent content, CancellationToken cancellationToken, bool? isOffered = null) => new(
        ids.Create(), await documents.HeadAsync("TS", title, null, cancellationToken), content, isOffered ?? (await rules.OfAsync(content.Kind, cancellationToken)).IsOffered, documents.Today);

    private async Task<TraceSubjectContent> WithDepartmentAsync(TraceSubjectContent content, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(content.DepartmentCode))
        {
            return content with { DepartmentCode = null };
        }

        return (await configuration.GetAsync<Governance.DepartmentValues>(cancellationToken)).Any(d => d.Code == content.DepartmentCode) ? content
            : throw new BusinessException("Traceability:DepartmentUnknown", 400).WithData("code", content.DepartmentCode);
    }

    private async Task<CountyPerson> PersonAsync(string userName, CancellationToken cancellationToken) =>
        await people.FindPersonAsync(userName.Trim(), cancellationToken) ?? throw new BusinessException("Traceability:PersonUnknown", 400).WithData("name", userName);

    private async Task<TraceSubject> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await scope.GetVisibleSubjectIdsAsync(cancellationToken) is { } own && !own.Contains(id))
        {
            throw new EntityNotFoundException(typeof(TraceSubject), id);
        }

        return await documents.VisitAsync(subjects, id, _ => true, cancellationToken);
    }

    private async Task<TraceSubjectDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<TraceSubject, Task> step, CancellationToken cancellationToken)
    {
        await VisitAsync(id, cancellationToken);
        return await ToDtoAsync(await documents.ChangeAsync(subjects, id, input, step, cancellationToken), cancellationToken);
    }

    private async Task<TraceSubjectDto> ToDtoAsync(TraceSubject subject, CancellationToken cancellationToken)
    {
        var rule = await rules.OfAsync(subject.Content.Kind, cancellationToken);
        var papers = TraceRules.PapersOf(rule);
        var own = await scope.GetOwnSubjectIdsAsync(cancellationToken);
        var isOwn = own is null || own.Contains(subject.Id);
        var isOpen = subject.State != TraceSubjectState.Cancelled;
        var department = subject.ResponsibleDepartment ?? subject.Content.DepartmentCode ?? await rules.DepartmentOfAsync(subject.Content.Kind, cancellationToken);
        var isFiled = subject.State is TraceSubjectState.Filed or TraceSubjectState.Suspended;
        var hasPlot = subject.State != TraceSubjectState.Checked || await queries.HasLocatedOriginAsync(subject.Id, cancellationToken);
        DocumentAction[] actions =
        [
            new("update", isOpen && isOwn, []), new("addPaper", isOpen && isOwn, []),
            new("check", subject.State == TraceSubjectState.Applied, Office, new SubjectPapersAreCompleteRule(subject, papers, documents.Today)),
            new("file", subject.State == TraceSubjectState.Checked, Office, new SubjectPapersAreCompleteRule(subject, papers, documents.Today), new GrowerHasALocatedPlotRule(subject, hasPlot), new SubjectHasAResponsibleDepartmentRule(subject, department)),
            new("renew", subject.State == TraceSubjectState.Filed, Office, new RenewalIsDueRule(subject, rule.NoticeDays, documents.Today), new SubjectPapersAreCompleteRule(subject, papers, documents.Today)),
            new("suspend", subject.State == TraceSubjectState.Filed, Office), new("resume", subject.State == TraceSubjectState.Suspended, Office), new("assignGln", isFiled, Office), new("addMember", isOpen, Office),
            new("endMember", subject.Members.Any(m => m.Until is null), Office), new("cancel", isOpen, Office),
        ];

        // Contact data are for those who look after the subject (PLAT-11).
        var content = isOwn || await documents.MayAsync(CountyCloudPermissions.TraceSupervise, cancellationToken) ? subject.Content : subject.Content with { ContactName = null, Phone = null };
        var sites = await queries.GetSitesAsync(new TraceSiteListInput { HolderId = subject.Id, MaxResultCount = 200 }, null, cancellationToken);
        return new TraceSubjectDto(
            await documents.ToDtoAsync(subject, actions, cancellationToken), content, subject.State, subject.Code, subject.Identifier, subject.Gln, await rules.DepartmentNameAsync(department, cancellationToken), subject.ValidUntil,
            subject.ValidUntil < documents.Today, rule.SizeLimit is { } limit && subject.Content.Size >= limit, rule.SizeUnit, subject.Unifications, papers, subject.MissingPapers(papers, documents.Today), subject.Papers, subject.Periods,
            subject.Steps, [.. subject.Identifiers.OrderBy(i => i.Since).ThenBy(i => i.Id).Select(i => new TraceIdentifierSince(i.Uri, i.Since))],
            isOwn ? [.. subject.Members.OrderBy(m => m.Since).Select(m => new TraceMemberDto(m.UserName, m.Since, m.Until))] : [], sites.Items);
    }
}
