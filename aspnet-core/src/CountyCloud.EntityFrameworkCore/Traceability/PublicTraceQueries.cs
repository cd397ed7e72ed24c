using CountyCloud.Documents;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Products;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IPublicTraceQueries"/>
internal sealed class PublicTraceQueries(CountyCloudDbContext context) : IPublicTraceQueries
{
    private IQueryable<TraceEventEpc> Epcs => context.Set<TraceEventEpc>().AsNoTracking();

    /// <inheritdoc />
    public async Task<TraceLotStanding?> FindLotAsync(Guid lotId, CancellationToken cancellationToken)
    {
        var lot = await context.Set<Lot>().AsNoTracking().IgnoreAutoIncludes().Where(l => l.Id == lotId)
            .Select(l => new { l.Id, l.Identifier, l.ConcurrencyStamp, l.BestBefore, l.StartedOn, l.Blocks, Last = context.Set<TraceEventEpc>().Where(x => x.Identifier == l.Identifier).Max(x => (long?)x.EventSequence) }).SingleOrDefaultAsync(cancellationToken);
        return lot is null ? null : new TraceLotStanding(
            lot.Id, lot.Identifier, $"{lot.ConcurrencyStamp} {lot.Last}", lot.BestBefore, lot.StartedOn, [.. lot.Blocks.Where(b => b.Reason == LotBlockReason.Recall).Select(b => b.ReferenceNumber).Distinct()],
            lot.Blocks.Any(b => b.Reason == LotBlockReason.FailedTest));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceLineage>> GetLineageAsync(string identifier, CancellationToken cancellationToken)
    {
        // One statement: the generations side by side; what was made in more steps takes one more a generation, for the trail ends at the plot
        // (TRACE-04). A package's other contents are not followed.
        var first = Step(Epcs.Where(e => e.Identifier == identifier), TraceEpcRole.Output, TraceEpcRole.Input);
        var second = Step(Of(first), TraceEpcRole.Output, TraceEpcRole.Input);
        var third = Step(Of(second), TraceEpcRole.Output, TraceEpcRole.Input);
        var fourth = Step(Of(third), TraceEpcRole.Output, TraceEpcRole.Input);
        var package = Step(Epcs.Where(e => e.Identifier == identifier), TraceEpcRole.Child, TraceEpcRole.Parent);
        var outer = Step(Of(package), TraceEpcRole.Child, TraceEpcRole.Parent);
        var rows = await first.Select(i => new { Identifier = i, Depth = 1 }).Union(second.Select(i => new { Identifier = i, Depth = 2 })).Union(third.Select(i => new { Identifier = i, Depth = 3 }))
            .Union(fourth.Select(i => new { Identifier = i, Depth = 4 })).Union(package.Select(i => new { Identifier = i, Depth = -1 })).Union(outer.Select(i => new { Identifier = i, Depth = -2 }))
            .OrderByDescending(r => r.Depth).ThenBy(r => r.Identifier).Take(MaxIdentifiers).ToListAsync(cancellationToken);
        var lines = rows.OrderBy(r => Math.Abs(r.Depth)).Select(r => new TraceLineage(r.Identifier, r.Depth)).ToList();
        var known = lines.Select(l => l.Identifier).Append(identifier).ToHashSet(StringComparer.Ordinal);
        var frontier = lines.Where(l => l.Depth == 4).Select(l => l.Identifier).ToList();
        for (var depth = 5; frontier.Count > 0 && depth <= IPublicTraceQueries.MaxDepth && lines.Count < MaxIdentifiers; depth++)
        {
            var reached = await Step(Epcs.Where(e => frontier.Contains(e.Identifier)), TraceEpcRole.Output, TraceEpcRole.Input).Distinct().OrderBy(i => i).Take(MaxIdentifiers).ToListAsync(cancellationToken);
            frontier = [.. reached.Where(known.Add)];
            lines.AddRange(frontier.Select(i => new TraceLineage(i, depth)));
        }

        return lines;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceLineageEvent>> GetEventsAsync(IReadOnlyCollection<string> identifiers, int most, CancellationToken cancellationToken) =>
        await (
            from x in Epcs
            join e in context.Set<TraceEvent>().AsNoTracking() on new { x.TenantId, Sequence = x.EventSequence } equals new { e.TenantId, e.Sequence }
            join s in context.Set<TraceSiteIdentifier>().AsNoTracking() on e.BizLocation ?? e.ReadPoint equals s.Uri into sites
            from site in sites.DefaultIfEmpty()
            where identifiers.Contains(x.Identifier) && e.Step != null && !e.ErrorDeclares && !context.Set<TraceEvent>().Any(d => d.EventId == e.EventId && d.ErrorDeclares)
            orderby e.EventTime, e.Sequence
            select new TraceLineageEvent(
                x.Identifier, e.Sequence, e.EventTime, e.Step, e.SubjectId, site == null ? null : site.SiteId, e.Step == TraceStep.ColdChainReading || e.Step == TraceStep.InputUse ? e.Document : null))
        .Take(most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceStoryFacts>> GetFactsAsync(IReadOnlyCollection<Guid> subjectIds, IReadOnlyCollection<Guid> siteIds, CancellationToken cancellationToken)
    {
        // Each subject stands once with each of the sites asked for, and once without when it holds none of them.
        var asked = context.Set<TraceSite>().AsNoTracking().IgnoreAutoIncludes().Where(s => siteIds.Contains(s.Id));
        var rows = await (
            from subject in context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes()
            join held in asked on subject.Id equals held.HolderId into sites
            from site in sites.DefaultIfEmpty()
            where subjectIds.Contains(subject.Id) || site != null
            select new { Subject = new { subject.Id, subject.Title, subject.Content.Kind, subject.Content.Township, subject.Content.CreditCode }, Site = site }).ToListAsync(cancellationToken);
        var facts = new Dictionary<Guid, TraceStoryFacts>();
        foreach (var row in rows)
        {
            var isHousehold = row.Subject is { Kind: TraceSubjectKind.GrowerBreeder, CreditCode: null };
            facts[row.Subject.Id] = new TraceStoryFacts { Id = row.Subject.Id, Name = row.Subject.Title, Township = row.Subject.Township, HolderName = row.Subject.Title, HolderTownship = row.Subject.Township, IsHousehold = isHousehold };
            if (row.Site is { } site)
            {
                facts[site.Id] = new TraceStoryFacts
                {
                    Id = site.Id,
                    Name = site.Title,
                    SiteKind = site.Content.Kind,
                    Township = site.Content.Township,
                    Village = site.Content.Village,
                    AreaMu = site.Content.AreaMu,
                    Latitude = site.Content.Latitude,
                    Longitude = site.Content.Longitude,
                    PhotoId = site.PhotoId,
                    HolderName = row.Subject.Title,
                    HolderTownship = row.Subject.Township,
                    IsHousehold = isHousehold,
                };
            }
        }

        return [.. facts.Values];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<QualityTest>> GetTestsAsync(IReadOnlyCollection<string> identifiers, int most, CancellationToken cancellationToken) =>
        await context.Set<QualityTest>().AsNoTracking()
            .Where(t => t.State == QualityTestState.Reported && context.Set<Lot>().Any(l => l.Id == t.LotId && identifiers.Contains(l.Identifier)))
            .OrderByDescending(t => t.ReportedOn).ThenByDescending(t => t.Id).Take(most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<Attachment?> FindPublicPictureAsync(Guid attachmentId, CancellationToken cancellationToken) =>
        context.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(
            a => a.Id == attachmentId
                && ((a.DocumentType == DocumentType.Product && context.Set<Product>().Any(p => p.Id == a.DocumentId && p.State == ProductState.Published && p.Content.PhotoId == a.Id))
                    || (a.DocumentType == DocumentType.TraceSite && context.Set<TraceSite>().Any(s => s.Id == a.DocumentId && s.State == TraceSiteState.InUse && s.PhotoId == a.Id))),
            cancellationToken);

    /// <inheritdoc />
    public Task<Attachment?> FindReportAsync(Guid testId, CancellationToken cancellationToken) =>
        (from test in context.Set<QualityTest>().AsNoTracking().IgnoreAutoIncludes()
         join file in context.Set<Attachment>().AsNoTracking() on test.Id equals file.DocumentId
         where test.Id == testId && test.State == QualityTestState.Reported && file.DocumentType == DocumentType.QualityTest && file.Sha256 == test.ReportSha256
         select file).FirstOrDefaultAsync(cancellationToken);

    private const int MaxIdentifiers = 200;

    private IQueryable<TraceEventEpc> Of(IQueryable<string> identifiers) => Epcs.Where(e => identifiers.Contains(e.Identifier));

    private IQueryable<string> Step(IQueryable<TraceEventEpc> from, TraceEpcRole mine, TraceEpcRole other) =>
        from m in @from
        join o in Epcs on new { m.TenantId, m.EventSequence } equals new { o.TenantId, o.EventSequence }
        where m.Role == mine && o.Role == other
        select o.Identifier;
}
