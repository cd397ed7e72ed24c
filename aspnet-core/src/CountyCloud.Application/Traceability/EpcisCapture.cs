using System.Globalization;
using System.Text.Json;
using CountyCloud.Counties;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Users;
using CountyCloud.Traceability.Epcis;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Traceability;

/// <summary>Takes documents of events in and works them off.</summary>
public sealed class EpcisCapture(
    IRepository<CaptureJob> jobs, IBackgroundJobs background, IUnitOfWork unitOfWork, IGuidGenerator ids, ICurrentUser user, IServiceScopeFactory scopes, LocalizationStore texts, TimeProvider clock)
{
    /// <summary>Most events of a document that is worked off while the caller waits.</summary>
    internal const int MaxEventsAtOnce = 500;

    private const int MaxBytesAtOnce = 1024 * 1024;

    /// <summary>Takes a document.</summary>
    /// <exception cref="EpcisException">It cannot be read; with <c>rollback</c> also when one event is bad.</exception>
    public async Task<Guid> StartAsync(byte[] document, bool proceeds, bool isPerson, CancellationToken cancellationToken)
    {
        var read = EpcisJson.Read(document, new(clock.GetUtcNow()) { KeepGoing = proceeds, MaxEvents = TraceConsts.MaxEventsAtOnce });
        var job = new CaptureJob(ids.Create(), document, proceeds, read.Events.Count, user.UserName ?? "-", isPerson);
        jobs.Add(job);
        if (read.Events.Count > MaxEventsAtOnce || document.Length > MaxBytesAtOnce)
        {
            await background.EnqueueAsync(new EpcisCaptureArgs(job.Id), cancellationToken: cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
            return job.Id;
        }

        await unitOfWork.SaveAsync(cancellationToken);
        await FinishAsync(job, read, cancellationToken);
        return job.Id;
    }

    /// <summary>Works off a document that was put aside.</summary>
    public async Task RunAsync(Guid jobId, CancellationToken cancellationToken)
    {
        if (await jobs.FindAsync(jobId, cancellationToken) is { FinishedTime: null } job)
        {
            await FinishAsync(job, EpcisJson.Read(job.Document, new(clock.GetUtcNow()) { KeepGoing = job.Proceeds, MaxEvents = TraceConsts.MaxEventsAtOnce }), cancellationToken);
        }
    }

    /// <summary>Stores one event.</summary>
    /// <exception cref="EpcisException">It cannot be read or breaks a rule.</exception>
    public async Task<string> OneAsync(byte[] document, bool isPerson, CancellationToken cancellationToken)
    {
        var read = EpcisJson.Read(document, new(clock.GetUtcNow()) { MaxEvents = 1 });
        if (read.Events is not [{ Pointer: "" } one])
        {
            throw EpcisException.Invalid("/type", "One event by itself is wanted; documents go to /capture.");
        }

        return (await RecordAsync([one], new EventOrigin(null, null, user.UserName ?? "-") { ChecksPeople = isPerson }, cancellationToken))[0];
    }

    private async Task FinishAsync(CaptureJob job, EpcisDocument read, CancellationToken cancellationToken)
    {
        var errors = new List<EpcisException>(read.Events.Select(e => e.Error).OfType<EpcisException>());
        var good = read.Events.Where(e => e.Error is null).ToList();
        var origin = new EventOrigin(null, job.Id, job.RecordedBy) { ChecksPeople = job.ChecksPeople };
        foreach (var batch in job.Proceeds ? good.Chunk(100) : [[.. good]])
        {
            try
            {
                await RecordAsync(batch, origin, cancellationToken);
            }
            catch (EpcisException error) when (!job.Proceeds || batch.Length == 1)
            {
                errors.Add(error);
            }
            catch (EpcisException)
            {
                foreach (var one in batch)
                {
                    try
                    {
                        await RecordAsync([one], origin, cancellationToken);
                    }
                    catch (EpcisException error)
                    {
                        errors.Add(error);
                    }
                }
            }
        }

        job.Finish(JsonSerializer.Serialize(errors.Select(Problem)), errors.Count == 0, clock.GetUtcNow().UtcDateTime);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    // In a scope of its own, so that what a refused event left behind is not saved with the job.
    private async Task<IReadOnlyList<string>> RecordAsync(IReadOnlyList<EpcisReading> readings, EventOrigin origin, CancellationToken cancellationToken)
    {
        if (readings.Count == 0)
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();
        RecordedEvents? recorded = null;
        try
        {
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(suppressRowAudit: true, async () =>
                recorded = await scope.ServiceProvider.GetRequiredService<EventRecorder>().RecordAsync([.. readings.Select(r => new CapturedEvent(r.Event!, r.Json) { Hash = r.Hash })], origin, cancellationToken), cancellationToken);
        }
        catch (BusinessException error)
        {
            var told = Convert.ToInt64(error.Data["eventIndex"], CultureInfo.InvariantCulture);
            var index = told >= 0 && told < readings.Count ? (int)told : 0;
            throw EpcisException.Invalid(readings[index].Pointer, $"{error.Code}: {TextOf(error)}");
        }

        return [.. recorded!.Events.Select(e => e.EventId)];
    }

    private string TextOf(BusinessException error)
    {
        var text = texts.Localize(error.Code, CultureInfo.CurrentUICulture.Name.Length == 0 ? LocalizationStore.DefaultCulture : CultureInfo.CurrentUICulture.Name);
        foreach (var key in error.Data.Keys)
        {
            text = text.Replace("{" + key + "}", Convert.ToString(error.Data[key!], CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return text;
    }

    private static Dictionary<string, object> Problem(EpcisException error) => new()
    {
        ["type"] = "epcisException:" + error.Type,
        ["title"] = error.Message,
        ["status"] = EpcisErrors.StatusOf(error.Type),
        ["instance"] = error.Pointer,
    };
}
