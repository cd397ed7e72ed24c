using System.Text.Json;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceEventVerifier"/>
public sealed class TraceEventVerifier(ILotStore store) : ITraceEventVerifier
{
    private const int AtOnce = 500;
    private const int MostTold = 100;

    /// <inheritdoc />
    public async Task<TraceVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        var changed = new List<ChangedEvent>();
        var count = 0L;
        var last = 0L;
        while (true)
        {
            var page = await store.GetHashesAsync(last, AtOnce, cancellationToken);
            count += page.Count;
            changed.AddRange(page.Where(e => HashOf(e.Document) != e.EventHash).Take(MostTold - changed.Count).Select(e => new ChangedEvent(e.Sequence, e.EventId)));
            if (page.Count < AtOnce)
            {
                return new TraceVerification(count, changed);
            }

            last = page[^1].Sequence;
        }
    }

    private static string? HashOf(string document)
    {
        try
        {
            return EpcisEventHash.OfStored(document);
        }
        catch (Exception e) when (e is JsonException or EpcisException)
        {
            return null;
        }
    }
}
