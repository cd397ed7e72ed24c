using CountyCloud.Administration.Contractors;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IGovernanceDocumentQueries"/>
internal sealed class GovernanceDocumentQueries(CountyCloudDbContext context, CountyCloudDbContextBase platform) : IGovernanceDocumentQueries
{
    // The archive is put together in memory; more than this is not a county's programme.
    private const int MaxArchive = 20_000;

    /// <inheritdoc />
    public Task<PagedResultDto<PlanListItemDto>> GetPlansAsync(PlanListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        Rows<ImplementationPlan>().Where(p => contractorId == null || p.ContractorId == contractorId || p.State == PlanState.Approved || p.State == PlanState.Superseded)
            .Where(p => (input.State == null || p.State == input.State) && (input.SeriesId == null || p.SeriesId == input.SeriesId)).Matching(input)
            .PageAsync(input, p => new PlanListItemDto(
                p.Id, p.Number, p.Title, p.SeriesId, p.Version, p.State, p.Content.PhaseCode, p.Content.From, p.Content.To, p.Content.Budget, p.ApprovedOn, p.ContractorId, p.CreatorName, p.CreationTime), cancellationToken, ("version", p => p.Version));

    /// <inheritdoc />
    public Task<PagedResultDto<PlanChangeListItemDto>> GetChangesAsync(PlanChangeListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        Own<PlanChange>(contractorId).Where(c => (input.State == null || c.State == input.State) && (input.PlanId == null || c.PlanId == input.PlanId)).Matching(input)
            .PageAsync(input, c => new PlanChangeListItemDto(c.Id, c.Number, c.Title, c.PlanId, c.Reason, c.State, c.NewPlanId, c.ContractorId, c.CreatorName, c.CreationTime), cancellationToken);

    /// <inheritdoc />
    public Task<bool> HasRunningChangeAsync(Guid planId, CancellationToken cancellationToken) =>
        Rows<PlanChange>().AnyAsync(c => c.PlanId == planId && (c.State == PlanChangeState.Draft || c.State == PlanChangeState.UnderApproval), cancellationToken);

    /// <inheritdoc />
    public async Task<PagedResultDto<MonthlyPlanListItemDto>> GetMonthlyPlansAsync(MonthlyPlanListInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        var month = Month(input.Period);
        var page = await Own<MonthlyPlan>(contractorId).Where(p => (input.State == null || p.State == input.State) && (month == null || p.Period == month)).Matching(input)
            .PageAsync(
                input,
                p => new MonthlyPlanListItemDto(
                    p.Id, p.Number, p.Title, p.Period, p.State, p.Round, p.ContractorId, null, p.SubmittedBy, p.AgreedOn, p.CreationTime),
                cancellationToken, ("period", p => p.Period));
        return await NamedAsync(page, x => x.ContractorId, (x, name) => x with { ContractorName = name }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<Guid?> FindMonthlyPlanAsync(Guid contractorId, DateOnly period, CancellationToken cancellationToken) =>
        Rows<MonthlyPlan>().Where(p => p.ContractorId == contractorId && p.Period == period).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<PagedResultDto<MonthlyReportListItemDto>> GetReportsAsync(MonthlyReportListInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        var month = Month(input.Period);
        var page = await Own<MonthlyReport>(contractorId)
            .Where(r => (input.State == null || r.State == input.State) && (month == null || r.Period == month) && (input.IsLate == null || r.IsLate == input.IsLate)).Matching(input)
            .PageAsync(
                input,
                r => new MonthlyReportListItemDto(
                    r.Id, r.Number, r.Title, r.Period, r.DueOn, r.State, r.SubmittedOn, r.IsLate, r.Versions.Count(), r.Issues.Count(i => i.State != ReportIssueState.Solved), r.ContractorId,
                    null, r.CreationTime),
                cancellationToken, ("period", r => r.Period), ("dueOn", r => r.DueOn));
        return await NamedAsync(page, x => x.ContractorId, (x, name) => x with { ContractorName = name }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<Guid?> FindReportAsync(Guid contractorId, DateOnly period, CancellationToken cancellationToken) =>
        Rows<MonthlyReport>().Where(r => r.ContractorId == contractorId && r.Period == period).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Guid>> GetOverdueReportsAsync(DateOnly day, CancellationToken cancellationToken) =>
        await Rows<MonthlyReport>().Where(r => r.State == MonthlyReportState.Due && r.DueOn < day && !r.IsLate).OrderBy(r => r.Id).Select(r => r.Id).Take(1000).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<PagedResultDto<SiteInspectionListItemDto>> GetSiteInspectionsAsync(SiteInspectionListInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        var month = Month(input.Period);
        var page = await Own<SiteInspection>(contractorId).Where(i => contractorId == null || i.State == SiteInspectionState.Signed)
            .Where(i => (input.State == null || i.State == input.State) && (month == null || i.Period == month) && (input.SubProjectId == null || i.Content.SubProjectId == input.SubProjectId)).Matching(input)
            .PageAsync(
                input,
                i => new SiteInspectionListItemDto(
                    i.Id, i.Number, i.Title, i.Period, i.Content.Day, i.State, i.SignedBy, i.SignedOn, i.Findings.Count(), i.ContractorId,
                    null, i.CreationTime),
                cancellationToken, ("period", i => i.Period));
        return await NamedAsync(page, x => x.ContractorId, (x, name) => x with { ContractorName = name }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<int> CountSiteInspectionsAsync(Guid contractorId, DateOnly period, CancellationToken cancellationToken) =>
        Rows<SiteInspection>().CountAsync(i => i.ContractorId == contractorId && i.Period == period, cancellationToken);

    /// <inheritdoc />
    public Task<PagedResultDto<SuperiorInspectionListItemDto>> GetSuperiorInspectionsAsync(SuperiorInspectionListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        Own<SuperiorInspection>(contractorId).Where(i => (input.Kind == null || i.Kind == input.Kind) && (input.State == null || i.State == input.State)).Matching(input)
            .PageAsync(
                input,
                i => new SuperiorInspectionListItemDto(i.Id, i.Number, i.Title, i.Kind, i.Body, i.PlannedOn, i.HeldOn, i.State, i.Result, i.Findings.Count(), i.Checklist.Count(x => !x.IsDone), i.CreationTime),
                cancellationToken, ("plannedOn", i => i.PlannedOn));

    /// <inheritdoc />
    public Task<SuperiorInspectionResult?> FindNewestResultAsync(SuperiorInspectionKind kind, CancellationToken cancellationToken) =>
        Rows<SuperiorInspection>().Where(i => i.Kind == kind && i.State == SuperiorInspectionState.Recorded).OrderByDescending(i => i.HeldOn).ThenByDescending(i => i.Id).Select(i => i.Result).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public Task<PagedResultDto<MeetingListItemDto>> GetMeetingsAsync(MeetingListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        Own<Meeting>(contractorId)
            .Where(m => (input.Kind == null || m.Content.Kind == input.Kind) && (input.State == null || m.State == input.State)
                && (input.DecidedDocumentId == null || m.Decisions.Any(d => d.Content.DocumentId == input.DecidedDocumentId))).Matching(input)
            .PageAsync(
                input,
                m => new MeetingListItemDto(
                    m.Id, m.Number, m.Title, m.Content.Kind, m.Content.CalledBy, m.Content.PlannedOn, m.HeldOn, m.State, m.Decisions.Count(), m.Actions.Count(a => a.State == MeetingActionState.Open), m.ContractorId, m.CreationTime),
                cancellationToken, ("plannedOn", m => m.Content.PlannedOn));

    /// <inheritdoc />
    public Task<PagedResultDto<ProgrammeRecordListItemDto>> GetRecordsAsync(ProgrammeRecordListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        Own<ProgrammeRecord>(contractorId).Where(r => (input.Kind == null || r.Content.Kind == input.Kind) && (input.DocumentId == null || r.Content.DocumentId == input.DocumentId)).Matching(input)
            .PageAsync(
                input,
                r => new ProgrammeRecordListItemDto(r.Id, r.Number, r.Title, r.Content.Kind, r.Content.Date, r.Content.Until, r.Content.Status, r.IsFinal, r.Figures.Count(), r.Entries.Count(), r.CreationTime),
                cancellationToken, ("date", r => r.Content.Date));

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFigureContent>> GetNewestFiguresAsync(ProgrammeRecordKind kind, CancellationToken cancellationToken)
    {
        var newest = await context.Set<ProgrammeRecord>().AsNoTracking().Where(r => r.Content.Kind == kind).OrderByDescending(r => r.Content.Date).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        return newest is null ? [] : [.. newest.Figures.OrderBy(f => f.Order).Select(f => f.Content)];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, string>> GetNumbersAsync(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellationToken)
    {
        if (documentIds.Count == 0)
        {
            return new Dictionary<Guid, string>();
        }

        return (await GetLinksAsync(documentIds, null, cancellationToken)).ToDictionary(d => d.Id, d => d.Number);
    }

    /// <inheritdoc />
    public Task<PagedResultDto<ProgrammeCheckListItemDto>> GetChecksAsync(ProgrammeCheckListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        Own<ProgrammeCheck>(contractorId).Where(c => (input.Kind == null || c.Kind == input.Kind) && (input.State == null || c.State == input.State)).Matching(input)
            .PageAsync(
                input,
                c => new ProgrammeCheckListItemDto(
                    c.Id, c.Number, c.Title, c.Kind, c.Subject, c.From, c.To, c.State, c.FinishedOn, c.Lines.Count(), c.Lines.Count(l => l.Answer.Outcome == CheckOutcome.Open), c.Lines.Count(l => l.Answer.Outcome == CheckOutcome.Missed), c.CreationTime),
                cancellationToken, ("to", c => c.To));

    /// <inheritdoc />
    public Task<ProgrammeCheck?> FindNewestCheckAsync(CheckKind kind, DateOnly day, CancellationToken cancellationToken) =>
        context.Set<ProgrammeCheck>().AsNoTracking().Where(c => c.Kind == kind && c.State == ProgrammeCheckState.Finished && c.To <= day).OrderByDescending(c => c.To).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<DocumentLinkDto>> GetLinksAsync(IReadOnlyCollection<Guid>? documentIds, Guid? contractorId, CancellationToken cancellationToken)
    {
        // Nearly everything that a meeting decides went through an approval; sub-projects and rectifications have none of their own, the rest is asked kind by kind.
        var links = (await context.Set<Approval>().AsNoTracking().IgnoreAutoIncludes().Where(a => (documentIds == null || documentIds.Contains(a.DocumentId)) && (contractorId == null || a.ContractorId == contractorId))
                .OrderByDescending(a => a.Id).Take(MaxArchive).Select(a => new DocumentLinkDto(a.DocumentId, a.DocumentType, a.DocumentNumber, a.Title)).ToListAsync(cancellationToken))
            .Concat((await DocumentsAsync(documentIds, contractorId, cancellationToken)).Select(d => new DocumentLinkDto(d.Id, d.DocumentType, d.Number, d.Title)))
            .Concat(await context.Set<SubProject>().AsNoTracking().IgnoreAutoIncludes().Where(p => (documentIds == null || documentIds.Contains(p.Id)) && (contractorId == null || p.ContractorId == contractorId))
                .OrderByDescending(p => p.Id).Take(MaxArchive).Select(p => new DocumentLinkDto(p.Id, DocumentType.SubProject, p.Number, p.Name)).ToListAsync(cancellationToken))
            .Concat(await context.Set<Rectification>().AsNoTracking().IgnoreAutoIncludes().Where(r => (documentIds == null || documentIds.Contains(r.Id)) && (contractorId == null || r.ContractorId == contractorId))
                .OrderByDescending(r => r.Id).Take(MaxArchive).Select(r => new DocumentLinkDto(r.Id, DocumentType.Rectification, r.Number, r.Title)).ToListAsync(cancellationToken));
        return [.. links.DistinctBy(l => l.Id).OrderByDescending(l => l.Id)];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ArchivedDocumentDto>> GetArchiveAsync(Guid? contractorId, CancellationToken cancellationToken)
    {
        var papers = (await context.Set<Attachment>().AsNoTracking().Where(a => a.DocumentType != null && a.DocumentId != null && (contractorId == null || a.ContractorId == contractorId)).OrderBy(a => a.Id).Take(MaxArchive).ToListAsync(cancellationToken))
            .ToLookup(a => (a.DocumentType!.Value, a.DocumentId!.Value), a => new ArchivedPaperDto(a.Id, a.FileName, a.Category, a.Size, a.Sha256, a.CreationTime));
        var found = (await DocumentsAsync(null, contractorId, cancellationToken))
            .ToDictionary(d => (d.DocumentType, d.Id), d => new ArchivedDocumentDto(d.DocumentType, d.Id, d.Number, d.Title, d.ContractorId, d.CreationTime, [.. papers[(d.DocumentType, d.Id)]]));

        // Documents of other kinds are known by their approvals and their papers.
        var approved = await context.Set<Approval>().AsNoTracking().IgnoreAutoIncludes().Where(a => contractorId == null || a.ContractorId == contractorId)
            .Select(a => new { a.DocumentType, a.DocumentId, a.DocumentNumber, a.Title, a.ContractorId, a.CreationTime }).OrderBy(a => a.CreationTime).Take(MaxArchive).ToListAsync(cancellationToken);
        foreach (var a in approved)
        {
            found.TryAdd((a.DocumentType, a.DocumentId), new ArchivedDocumentDto(a.DocumentType, a.DocumentId, a.DocumentNumber, a.Title, a.ContractorId, a.CreationTime, [.. papers[(a.DocumentType, a.DocumentId)]]));
        }

        foreach (var group in papers)
        {
            found.TryAdd(group.Key, new ArchivedDocumentDto(group.Key.Item1, group.Key.Item2, string.Empty, group.First().FileName, null, group.First().CreationTime, [.. group]));
        }

        return [.. found.Values.OrderByDescending(d => d.CreationTime).ThenByDescending(d => d.Id)];
    }

    private async Task<List<CountyDocument>> DocumentsAsync(IReadOnlyCollection<Guid>? ids, Guid? contractorId, CancellationToken cancellationToken)
    {
        var documents = new List<CountyDocument>();
        foreach (var type in context.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(CountyDocument)) && !t.IsAbstract && t != typeof(Oversight.Complaint)))
        {
            documents.AddRange(await OfType(type).AsNoTracking().IgnoreAutoIncludes().Where(d => (ids == null || ids.Contains(d.Id)) && (contractorId == null || d.ContractorId == contractorId))
                .OrderByDescending(d => d.Id).Take(MaxArchive).ToListAsync(cancellationToken));
        }

        // What a contractor may not see in its own list it does not see here either.
        return [.. documents.Where(d => contractorId is null || d is not SiteInspection { State: SiteInspectionState.Draft })];
    }

    private IQueryable<CountyDocument> OfType(Type type) => (IQueryable<CountyDocument>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(context, null)!;

    private IQueryable<TDocument> Rows<TDocument>()
        where TDocument : CountyDocument => context.Set<TDocument>().AsNoTracking().IgnoreAutoIncludes();

    // Contractors are the platform's, and the county's documents may lie in another database.
    private async Task<PagedResultDto<TDto>> NamedAsync<TDto>(PagedResultDto<TDto> page, Func<TDto, Guid?> contractorOf, Func<TDto, LocalizedText?, TDto> named, CancellationToken cancellationToken)
    {
        var ids = page.Items.Select(contractorOf).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return page;
        }

        var names = await platform.Set<Contractor>().AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
        return new PagedResultDto<TDto>(page.TotalCount, [.. page.Items.Select(x => named(x, contractorOf(x) is { } id ? names.GetValueOrDefault(id) : null))]);
    }

    private IQueryable<TDocument> Own<TDocument>(Guid? contractorId)
        where TDocument : CountyDocument => Rows<TDocument>().Where(d => contractorId == null || d.ContractorId == contractorId);

    private static DateOnly? Month(DateOnly? period) => period is { } day ? MonthlyCycleRules.MonthOf(day) : null;
}
