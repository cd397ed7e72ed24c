using System.Globalization;
using CountyCloud.Administration.Authorization;
using CountyCloud.Documents;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Events;
using CountyCloud.Funds;
using CountyCloud.Load;
using CountyCloud.Oversight;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CountyCloud.Chaos;

/// <summary>Compares what was acknowledged with what is there.</summary>
internal sealed class Verdict(TestHost desk)
{
    private const int FilesToRead = 200;

    private readonly List<(string County, string What, long Found, long Wanted)> _lines = [];

    /// <summary>True when everything is as it has to be.</summary>
    public bool IsGood => _lines.TrueForAll(l => l.Found == l.Wanted);

    /// <summary>One line of the table.</summary>
    public void Expect(string county, string what, long found, long wanted) => _lines.Add((county, what, found, wanted));

    /// <summary>Looks at a county.</summary>
    public async Task LookAsync(string code, County county, Writers writers, Acknowledged acknowledged)
    {
        await FinishCapturesAsync(code);
        var db = new Reader(desk, code);
        var allocations = await db.ListAsync(x => x.Set<FundAllocation>().Where(a => a.Reason.StartsWith("chaos ")).Select(a => new { a.Id, a.Reason, a.State }));
        var postings = Count(await db.ListAsync(x => x.Set<LedgerTransaction>().Select(t => t.DocumentId)));
        var effects = await db.ListAsync(x => x.Set<FeatureValue>().Where(f => f.Name.StartsWith("chaos-")).Select(f => f.Name));
        var ofEvents = Count(effects.Where(e => e.StartsWith(Probe.EventMark, StringComparison.Ordinal)).Select(e => Guid.Parse(e.Split(':')[1])));
        var ofJobs = Count(effects.Where(e => e.StartsWith(Probe.JobMark, StringComparison.Ordinal)).Select(e => Guid.Parse(e.Split(':')[1])));
        var decided = acknowledged.Decisions.Values.ToList();
        Expect(code, "decisions acknowledged = proposals there", allocations.Count, decided.Count);
        Expect(code, "… approved, and posted to the ledger once", decided.Count(d => allocations.Exists(a => a.Id == d && a.State == FundDocumentState.Approved) && postings.GetValueOrDefault(d) == 1), decided.Count);
        Expect(code, "… event handled, once in effect", decided.Count(d => ofEvents.GetValueOrDefault(d) == 1), decided.Count);
        Expect(code, "… job done, once in effect", decided.Count(d => ofJobs.GetValueOrDefault(d) == 1), decided.Count);
        Expect(code, "effects of what was never decided", ofEvents.Keys.Concat(ofJobs.Keys).Distinct().Except(decided).Count(), 0);

        var messages = await db.ListAsync(x => x.Set<OutboxMessage>().Where(m => m.EventName == "Chaos.Decided").Select(m => m.State));
        Expect(code, "events done", messages.Count(s => s == OutboxState.Done), decided.Count);
        Expect(code, "events parked or waiting", messages.Count(s => s != OutboxState.Done), 0);
        var runs = await db.ListAsync(x => x.Set<JobRun>().Select(r => new { r.JobName, r.State }));
        Expect(code, "runs of the job, each recorded as done", runs.Count(r => r.JobName == "Chaos" && r.State == JobRunState.Succeeded), decided.Count);
        Expect(code, "runs failed, waiting or running for ever", runs.Count(r => r.State != JobRunState.Succeeded), 0);

        var events = await db.ListAsync(x => x.Set<TraceEvent>().Select(e => new { e.EventTime, e.CaptureJobId, e.SubmissionKey }));
        var captured = Count(events.Where(e => e.CaptureJobId is not null).Select(e => Writers.NumberOf(e.EventTime)).Where(n => n >= 0));
        Expect(code, "events acknowledged, there once", acknowledged.Events.Keys.Count(n => captured.GetValueOrDefault(n) == 1), acknowledged.Events.Count);
        Expect(code, "events doubled or never sent", captured.Count(c => c.Value != 1 || !acknowledged.Events.ContainsKey(c.Key)), 0);
        var sold = captured.Keys.Count(n => n % 2 == 0);
        var taken = await db.ListAsync(x => x.Set<LotMovement>().Where(m => m.Reason == StockReason.Sold && m.Change < 0).Select(m => m.Change));
        Expect(code, "sold events that moved the stock once", -(long)taken.Sum(), sold);
        var steps = Count(events.Select(e => e.SubmissionKey).OfType<string>());
        Expect(code, "steps acknowledged, there once", acknowledged.Steps.Keys.Count(k => steps.GetValueOrDefault(k) == 1), acknowledged.Steps.Count);
        Expect(code, "steps doubled or unknown", steps.Count(s => s.Value != 1 || !acknowledged.Steps.ContainsKey(s.Key)), 0);
        Expect(code, "documents of events that nobody finishes", (await db.ListAsync(x => x.Set<CaptureJob>().Where(j => j.FinishedTime == null || !j.IsSuccess).Select(j => j.Id))).Count, 0);

        var complaints = Count(await db.ListAsync(x => x.Set<Complaint>().Select(c => c.Title)));
        Expect(code, "complaints acknowledged, there once", acknowledged.Complaints.Keys.Count(s => complaints.GetValueOrDefault(s) == 1), acknowledged.Complaints.Count);
        Expect(code, "complaints doubled or never sent", complaints.Count(c => c.Value != 1 || !(acknowledged.Complaints.ContainsKey(c.Key) || acknowledged.UnknownComplaints.ContainsKey(c.Key))), 0);

        var files = await db.ListAsync(x => x.Set<Attachment>().Select(a => a.Id));
        Expect(code, "files acknowledged, with a row", acknowledged.Files.Keys.Count(files.Contains), acknowledged.Files.Count);
        var readBack = acknowledged.Files.Take(FilesToRead).ToList();
        var good = 0;
        foreach (var (id, content) in readBack)
        {
            good += await writers.IsStoredAsync(id, content) ? 1 : 0;
        }

        Expect(code, "… read back", good, readBack.Count);
        var ledger = await county.AsAsync(null, s => s.GetRequiredService<ILedger>().VerifyAsync());
        Expect(code, "faults of the ledger (verify-ledger)", ledger.Faults.Count, 0);
        Expect(code, "transactions of the ledger", ledger.TransactionCount, decided.Count + 1);
        var trace = await county.AsAsync(null, s => s.GetRequiredService<ITraceEventVerifier>().VerifyAsync(CancellationToken.None));
        Expect(code, "changed events (verify-trace)", trace.Changed.Count, 0);
    }

    /// <summary>No trigger of the scheduler is broken, and nothing stays claimed by a scheduler that is dead.</summary>
    public async Task LookAtSchedulerAsync(string connectionString, int hosts)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        Expect("all", "broken or blocked triggers of the scheduler", await CountAsync("SELECT count(*) FROM qrtz_triggers WHERE trigger_state IN ('ERROR', 'BLOCKED')"), 0);
        Expect("all", "dead schedulers that nobody has cleared away", await CountAsync("SELECT count(*) FROM qrtz_scheduler_state", hosts) - hosts, 0);
        Expect("all", "triggers held by a dead scheduler", await CountAsync("SELECT count(*) FROM qrtz_fired_triggers f WHERE NOT EXISTS (SELECT FROM qrtz_scheduler_state s WHERE s.instance_name = f.instance_name)"), 0);

        [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The statements are the verdict's own.")]
        async Task<long> CountAsync(string sql, long wanted = 0)
        {
            // Those of the dead are given back at the next check-in of a living one.
            for (var i = 0; ; i++)
            {
                await using var command = new NpgsqlCommand(sql, connection);
                var count = (long)(await command.ExecuteScalarAsync())!;
                if (count == wanted || i == 120)
                {
                    return count;
                }

                await Task.Delay(500);
            }
        }
    }

    /// <summary>Writes the table.</summary>
    public void Print()
    {
        Console.WriteLine();
        foreach (var (county, what, found, wanted) in _lines)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{county,-10} {what,-48} {found,8} {(found == wanted ? "ok" : $"WRONG: {wanted} wanted")}"));
        }

        Console.WriteLine();
        Console.WriteLine(IsGood ? "Nothing lost, nothing doubled, nothing left behind." : "There are losses.");
    }

    // The hourly job as it will come, only now.
    private Task FinishCapturesAsync(string code) => desk.InCountyAsync(code, async (IServiceProvider services) =>
    {
        var job = services.GetServices<IRecurringCountyJob>().OfType<EpcisCaptureResumeJob>().Single();
        var context = new JobContext(await desk.CountyIdAsync(code), Guid.CreateVersion7(), 1, new Later(services.GetRequiredService<TimeProvider>()), (_, _, _) => Task.CompletedTask);
        await job.RunAsync(context, CancellationToken.None);
        return true;
    });

    private static Dictionary<T, int> Count<T>(IEnumerable<T> items)
        where T : notnull => items.GroupBy(i => i).ToDictionary(g => g.Key, g => g.Count());

    private sealed class Later(TimeProvider clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddMinutes(10);
    }

    private sealed class Reader(TestHost desk, string code)
    {
        public Task<List<T>> ListAsync<T>(Func<CountyCloudDbContext, IQueryable<T>> query) => desk.InCountyAsync(code, db => query(db).ToListAsync());
    }
}
