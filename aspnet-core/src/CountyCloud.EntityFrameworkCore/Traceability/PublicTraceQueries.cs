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
    public async Task<IReadOnlyList<TraceLineage>> GetLineageAsync(string identifier, CancellationToken cancellationToken)
    {
        // A statement a generation, for the trail ends at the plot (TRACE-04): small ones, which the server plans in less time than one that holds
        // all generations. A package's other contents are not followed.
        var lines = new List<TraceLineage>();
        var known = new HashSet<string>(StringComparer.Ordinal) { identifier };
        HashSet<string> made = [identifier];
        HashSet<string> packed = [identifier];
        for (var depth = 1; made.Count + packed.Count > 0 && depth <= IPublicTraceQueries.MaxDepth && lines.Count < MaxIdentifiers; depth++)
        {
            List<string> asked = [.. made.Union(packed)];
            var reached = await (
                from m in Epcs
                join o in Epcs on new { m.TenantId, m.EventSequence } equals new { o.TenantId, o.EventSequence }
                where asked.Contains(m.Identifier) && ((m.Role == TraceEpcRole.Output && o.Role == TraceEpcRole.Input) || (m.Role == TraceEpcRole.Child && o.Role == TraceEpcRole.Parent))
                orderby o.EventSequence, o.Line
                select new { From = m.Identifier, o.Identifier, IsPackage = o.Role == TraceEpcRole.Parent }).Take(MaxRows).ToListAsync(cancellationToken);
            var (makes, packs) = (made, packed);
            made = [.. reached.Where(r => !r.IsPackage && makes.Contains(r.From)).Select(r => r.Identifier).Where(known.Add)];
            packed = depth > MaxPackages ? [] : [.. reached.Where(r => r.IsPackage && packs.Contains(r.From)).Select(r => r.Identifier).Where(known.Add)];
            lines.AddRange(made.Select(i => new TraceLineage(i, depth)));
            lines.AddRange(packed.Select(i => new TraceLineage(i, -depth)));
        }

        return lines.Count > MaxIdentifiers ? lines[..MaxIdentifiers] : lines;
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
    private const int MaxRows = 2000;
    private const int MaxPackages = 2;
}
