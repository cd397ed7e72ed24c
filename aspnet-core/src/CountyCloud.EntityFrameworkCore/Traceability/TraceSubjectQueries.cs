using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceSubjectQueries"/>
internal sealed class TraceSubjectQueries(CountyCloudDbContext context) : ITraceSubjectQueries
{
    /// <inheritdoc />
    public async Task<PagedResultDto<TraceSubjectListItemDto>> GetSubjectsAsync(
        TraceSubjectListInput input, IReadOnlyCollection<Guid>? own, IReadOnlyDictionary<TraceSubjectKind, decimal> limits, DateOnly today, CancellationToken cancellationToken)
    {
        // SQLite keeps decimals as text; as doubles they compare as numbers everywhere.
        double? Limit(TraceSubjectKind kind) => limits.TryGetValue(kind, out var limit) ? (double)limit : null;
        var (g, p, b, s, w, d) = (Limit(TraceSubjectKind.GrowerBreeder), Limit(TraceSubjectKind.Processor), Limit(TraceSubjectKind.Purchaser), Limit(TraceSubjectKind.Seller), Limit(TraceSubjectKind.Storage), Limit(TraceSubjectKind.InputDealer));
        var rows = context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes().Where(x =>
            (input.State == null || x.State == input.State) && (input.Kind == null || x.Content.Kind == input.Kind)
            && (input.IsExpired == null || (x.ValidUntil != null && x.ValidUntil < today) == input.IsExpired));
        if (own is not null)
        {
            rows = rows.Where(x => own.Contains(x.Id));
        }

        if (input.IsAboveSize is { } above)
        {
            rows = rows.Where(x => (x.Content.Size != null && (
                (x.Content.Kind == TraceSubjectKind.GrowerBreeder && (double)x.Content.Size >= g) || (x.Content.Kind == TraceSubjectKind.Processor && (double)x.Content.Size >= p)
                || (x.Content.Kind == TraceSubjectKind.Purchaser && (double)x.Content.Size >= b) || (x.Content.Kind == TraceSubjectKind.Seller && (double)x.Content.Size >= s)
                || (x.Content.Kind == TraceSubjectKind.Storage && (double)x.Content.Size >= w) || (x.Content.Kind == TraceSubjectKind.InputDealer && (double)x.Content.Size >= d))) == above);
        }

        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            rows = rows.Where(x => x.Number.Contains(text) || x.Title.Contains(text) || x.Code!.Contains(text) || x.Content.CreditCode!.Contains(text) || x.Content.Township.Contains(text));
        }

        var page = await rows.PageAsync(
            input,
            x => new { x.Id, x.Number, x.Title, x.Content.Kind, x.Content.Township, x.Content.CreditCode, x.Code, x.State, x.ValidUntil, x.Content.Size, x.CreationTime },
            cancellationToken, ("township", x => x.Content.Township), ("validUntil", x => x.ValidUntil));
        return new PagedResultDto<TraceSubjectListItemDto>(page.TotalCount, [.. page.Items.Select(x => new TraceSubjectListItemDto(
            x.Id, x.Number, x.Title, x.Kind, x.Township, x.CreditCode, x.Code, x.State, x.ValidUntil, x.ValidUntil < today, x.Size, limits.TryGetValue(x.Kind, out var limit) && x.Size >= limit, x.CreationTime))]);
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<TraceSiteListItemDto>> GetSitesAsync(TraceSiteListInput input, IReadOnlyCollection<Guid>? own, CancellationToken cancellationToken)
    {
        var rows = context.Set<TraceSite>().AsNoTracking().IgnoreAutoIncludes().Where(x =>
            (input.State == null || x.State == input.State) && (input.Kind == null || x.Content.Kind == input.Kind) && (input.HolderId == null || x.HolderId == input.HolderId)
            && (input.IsProductionBase == null || x.Content.IsProductionBase == input.IsProductionBase));
        if (own is not null)
        {
            rows = rows.Where(x => own.Contains(x.HolderId));
        }

        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            rows = rows.Where(x => x.Number.Contains(text) || x.Title.Contains(text) || x.Code.Contains(text) || x.Content.Township.Contains(text) || x.Content.Village!.Contains(text));
        }

        var holders = context.Set<TraceSubject>().IgnoreAutoIncludes();
        return await rows.PageAsync(
            input,
            x => new TraceSiteListItemDto(
                x.Id, x.Number, x.Title, x.Content.Kind, x.Code, x.Content.Township, x.Content.AreaMu, x.HolderId, holders.Where(h => h.Id == x.HolderId).Select(h => h.Title).First(), x.Content.IsProductionBase,
                x.Content.Latitude != null, x.State, x.CreationTime),
            cancellationToken, ("township", x => x.Content.Township), ("areaMu", x => (double?)x.Content.AreaMu));
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<InputLedgerEntryDto>> GetLedgerAsync(InputLedgerListInput input, IReadOnlyCollection<Guid>? own, CancellationToken cancellationToken)
    {
        var rows = context.Set<InputLedgerEntry>().AsNoTracking().Where(x => (input.DealerId == null || x.DealerId == input.DealerId) && (input.Kind == null || x.Content.Kind == input.Kind));
        if (own is not null)
        {
            rows = rows.Where(x => own.Contains(x.DealerId));
        }

        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            rows = rows.Where(x => x.Number.Contains(text) || x.Content.InputCode.Contains(text) || x.Content.Counterparty!.Contains(text) || x.Content.BatchNumber!.Contains(text));
        }

        var sorted = (input.Sorting ?? string.Empty).ToLowerInvariant() switch
        {
            "number" or "number asc" => rows.OrderBy(x => x.Number),
            "day" or "day asc" => rows.OrderBy(x => x.Content.Day).ThenBy(x => x.Id),
            "day desc" => rows.OrderByDescending(x => x.Content.Day).ThenByDescending(x => x.Id),
            _ => rows.OrderByDescending(x => x.Id),
        };
        var dealers = context.Set<TraceSubject>().IgnoreAutoIncludes();
        var page = await sorted.Skip(input.SkipCount).Take(input.MaxResultCount).Select(e => new InputLedgerEntryDto(
            e.Id, e.Number, e.Content.Day, e.DealerId, dealers.Where(h => h.Id == e.DealerId).Select(h => h.Title).First(), e.Content.Kind, e.Content.InputCode, e.Content.Quantity, e.Content.Unit, e.Content.Counterparty,
            e.Content.BatchNumber, e.BalanceAfter, e.Content.CorrectsId, e.Content.Reason, e.ByName, e.CreationTime, Array.Empty<string>())).ToListAsync(cancellationToken);
        return new PagedResultDto<InputLedgerEntryDto>(await rows.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page);
    }

    /// <inheritdoc />
    public Task<bool> HasLocatedOriginAsync(Guid subjectId, CancellationToken cancellationToken) => context.Set<TraceSite>().AnyAsync(
        s => s.HolderId == subjectId && s.State == TraceSiteState.InUse && s.Content.Latitude != null && (s.Content.Kind == TraceSiteKind.Plot || s.Content.Kind == TraceSiteKind.Pen || s.Content.Kind == TraceSiteKind.Pasture), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Guid>> GetSubjectIdsOfAsync(Guid userId, DateOnly today, CancellationToken cancellationToken) =>
        await context.Set<TraceSubjectMember>().AsNoTracking().Where(m => m.UserId == userId && m.Until == null && m.Since <= today).Select(m => m.SubjectId).Distinct().OrderBy(id => id).Take(1000).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<(TraceDeskSubjectDto Subject, IReadOnlyList<TraceSiteKind> Sites)>> GetDeskAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var subjects = await context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Title).ThenBy(s => s.Id)
            .Select(s => new TraceDeskSubjectDto(s.Id, s.Title, s.Content.Kind, s.State, s.ValidUntil)).ToListAsync(cancellationToken);
        var sites = (await context.Set<TraceSite>().AsNoTracking().IgnoreAutoIncludes().Where(s => ids.Contains(s.HolderId) && s.State == TraceSiteState.InUse)
            .Select(s => new { s.HolderId, s.Content.Kind }).Distinct().ToListAsync(cancellationToken)).ToLookup(s => s.HolderId, s => s.Kind);
        return [.. subjects.Select(s => (s, (IReadOnlyList<TraceSiteKind>)[.. sites[s.Id]]))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, string>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Title }).ToDictionaryAsync(s => s.Id, s => s.Title, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceSubject>> GetEndingAsync(DateOnly until, int max, CancellationToken cancellationToken) =>
        await context.Set<TraceSubject>().Where(s => s.State == TraceSubjectState.Filed && s.ValidUntil <= until).OrderBy(s => s.ValidUntil).ThenBy(s => s.Id).Take(max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceSubject>> GetAllSubjectsAsync(CancellationToken cancellationToken) => await context.Set<TraceSubject>().OrderBy(s => s.Id).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceSite>> GetAllSitesAsync(CancellationToken cancellationToken) => await context.Set<TraceSite>().IgnoreAutoIncludes().OrderBy(s => s.Id).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<InputBalance?> FindBalanceAsync(Guid dealerId, string inputCode, CancellationToken cancellationToken) =>
        context.Set<InputBalance>().SingleOrDefaultAsync(b => b.DealerId == dealerId && b.InputCode == inputCode, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<InputBalanceDto>> GetBalancesAsync(Guid dealerId, CancellationToken cancellationToken) =>
        await context.Set<InputBalance>().AsNoTracking().Where(b => b.DealerId == dealerId).OrderBy(b => b.InputCode).Take(1000).Select(b => new InputBalanceDto(b.InputCode, b.Quantity, b.Unit)).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<(string Name, bool HasEntries)>> GetDealersAsync(DateOnly since, CancellationToken cancellationToken)
    {
        var entries = context.Set<InputLedgerEntry>();
        var dealers = await context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes().Where(s => s.State == TraceSubjectState.Filed && s.Content.Kind == TraceSubjectKind.InputDealer).OrderBy(s => s.Title)
            .Select(s => new { s.Title, HasEntries = entries.Any(e => e.DealerId == s.Id && e.Content.Day >= since) }).ToListAsync(cancellationToken);
        return [.. dealers.Select(d => (d.Title, d.HasEntries))];
    }

    /// <inheritdoc />
    public void Add(InputBalance balance) => context.Add(balance);
}
