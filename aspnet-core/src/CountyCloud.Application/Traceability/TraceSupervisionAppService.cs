using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceSupervisionAppService"/>
public sealed class TraceSupervisionAppService(ITraceSupervisionQueries queries, ICountyConfiguration configuration, TraceSettings settings, TimeProvider clock) : ITraceSupervisionAppService
{
    private const int MostSubjects = 10_000;
    private const int LedgerDays = 31;
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <inheritdoc />
    public async Task<TraceSupervisionDto> GetAsync(TraceYearInput input, CancellationToken cancellationToken)
    {
        var (year, from, until) = Period(input);
        var today = clock.Today();
        var subjects = await queries.GetSubjectsAsync(from, until, today, MostSubjects, cancellationToken);
        var current = (await queries.GetLedgersAsync(cancellationToken)).ToDictionary(l => l.DealerId, l => l.LastEntry);
        bool IsCurrent(Guid id) => current.GetValueOrDefault(id) >= today.AddDays(-LedgerDays);
        var sales = (await queries.GetSalesAsync(from, until, cancellationToken)).GroupBy(s => s.Uom).Select(g =>
        {
            var (sold, coded) = (g.Sum(s => s.Quantity), g.Where(s => s.HasCodes).Sum(s => s.Quantity));
            return new TracedSalesDto(g.Key, sold, coded, sold <= 0 ? 0 : (int)(coded * 100 / sold));
        }).ToList();
        var products = await queries.CountProductsAsync(cancellationToken);
        var tests = await queries.CountTestsAsync(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1), cancellationToken);
        var alerts = await queries.CountAlertsAsync(today, cancellationToken);
        var recalls = await queries.CountRecallsAsync(from, until, cancellationToken);
        var lots = await queries.CountLotsAsync(cancellationToken);
        var responsibilities = (await configuration.GetAsync<TraceResponsibilityValues>(cancellationToken)).Count;
        var live = subjects.Where(s => s.State != TraceSubjectState.Cancelled).ToList();
        return new TraceSupervisionDto(
            year, live.Count(s => s.IsValid), live.Count, products.Traced, products.Published, sales, current.Keys.Count(IsCurrent), current.Count,
            [.. live.Where(s => current.ContainsKey(s.Id) && !IsCurrent(s.Id)).Select(s => new LaggingDealerDto(s.Id, s.Name, s.Township, current[s.Id]))],
            tests.Reported, tests.Failed, alerts.Open, alerts.Late, recalls.Recalls, recalls.Drills,
            [.. live.GroupBy(s => s.Township, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new TraceTownshipDto(
                g.Key, g.Count(), g.Count(s => s.IsValid), g.Count(s => current.ContainsKey(s.Id)), g.Count(s => IsCurrent(s.Id)), g.Sum(s => s.Completeness.Lots), (int)g.Average(s => s.Completeness.Score)))],
            [.. (await configuration.GetAsync<TracePromiseValues>(cancellationToken)).Select(p => p.Proof switch
            {
                TraceProof.ProductionRecord => new TracePromiseDto(p.Name, p.Proof, "/trace/lots", lots.Events, p.Source),
                TraceProof.PublicQuery => new TracePromiseDto(p.Name, p.Proof, "/documents/trace-codes", lots.Scans, p.Source),
                TraceProof.BackwardTrace => new TracePromiseDto(p.Name, p.Proof, "/trace/graph", lots.WithOrigin, p.Source),
                TraceProof.ForwardTrace => new TracePromiseDto(p.Name, p.Proof, "/trace/graph", lots.Lots, p.Source),
                TraceProof.Alerts => new TracePromiseDto(p.Name, p.Proof, "/documents/trace-alerts", alerts.All, p.Source),
                TraceProof.Responsibility => new TracePromiseDto(p.Name, p.Proof, "/configuration/trace-responsibility", responsibilities, p.Source),
                TraceProof.Recall => new TracePromiseDto(p.Name, p.Proof, "/documents/recalls", recalls.Recalls + recalls.Drills, p.Source),
                _ => new TracePromiseDto(p.Name, p.Proof, "/documents/quality-tests", tests.Reported, p.Source),
            })]);
    }

    /// <inheritdoc />
    public async Task<ListResultDto<SupervisedSubjectDto>> GetSubjectsAsync(TraceYearInput input, CancellationToken cancellationToken)
    {
        var (_, from, until) = Period(input);
        var rows = new List<SupervisedSubjectDto>();
        foreach (var s in await queries.GetSubjectsAsync(from, until, clock.Today(), MostSubjects, cancellationToken))
        {
            var c = s.Completeness;
            rows.Add(new SupervisedSubjectDto(
                s.Id, s.Number, s.Name, s.Kind, s.Township, s.Size, await IsAboveSizeAsync(s, cancellationToken), s.State, s.IsValid, c.Sites, c.LocatedSites, c.Lots, c.LotsWithOrigin, c.LateAlerts, c.Score));
        }

        return new ListResultDto<SupervisedSubjectDto>([.. rows.OrderByDescending(r => r.Score).ThenBy(r => r.Number, StringComparer.Ordinal)]);
    }

    /// <inheritdoc />
    public async Task<ListResultDto<ProductSalesDto>> GetSalesAsync(TraceYearInput input, CancellationToken cancellationToken)
    {
        var (_, from, until) = Period(input);
        return new ListResultDto<ProductSalesDto>([.. (await queries.GetSalesAsync(from, until, cancellationToken)).GroupBy(s => (s.ProductCode, s.Uom, s.Month))
            .Select(g => new ProductSalesDto(g.Key.ProductCode, g.First().ProductName, g.Key.Uom, g.Key.Month, g.Sum(s => s.Quantity))).OrderBy(s => s.ProductCode, StringComparer.Ordinal).ThenBy(s => s.Month)]);
    }

    // A subject says that it grows or breeds, not which of both: it is kept when either size of the county says so.
    private async Task<bool> IsAboveSizeAsync(SupervisedSubject s, CancellationToken cancellationToken) => s.Kind switch
    {
        TraceSubjectKind.GrowerBreeder => await settings.IsAboveSizeAsync(ProducerKind.Grower, s.Size ?? 0, cancellationToken) || await settings.IsAboveSizeAsync(ProducerKind.Breeder, s.Size ?? 0, cancellationToken),
        TraceSubjectKind.Processor => await settings.IsAboveSizeAsync(ProducerKind.Processor, s.Size ?? 0, cancellationToken),
        _ => false,
    };

    // The year is the one of China.
    private (int Year, DateTime From, DateTime Until) Period(TraceYearInput input)
    {
        var year = input.Year ?? clock.Today().Year;
        return (year, new DateTimeOffset(year, 1, 1, 0, 0, 0, China).UtcDateTime, new DateTimeOffset(year + 1, 1, 1, 0, 0, 0, China).UtcDateTime);
    }
}
