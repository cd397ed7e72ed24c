using System.Globalization;
using System.Text.Json;
using CountyCloud.Framework.Entities;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>Registered devices among those that events name (<c>deviceID</c>): whether they may write, and that they wrote (TRACE-23).</summary>
public sealed class TraceDevices(ITraceDeviceStore store, ITraceParties parties, IGuidGenerator ids)
{
    private const string DeviceId = "deviceID";

    private IReadOnlyDictionary<string, TraceDevice> _devices = new Dictionary<string, TraceDevice>();
    private IReadOnlyDictionary<string, TraceSiteFacts> _sites = new Dictionary<string, TraceSiteFacts>();

    /// <summary>Reads the registered devices of these events; what is not registered may be any logger and is not asked about.</summary>
    public async Task OpenAsync(IReadOnlyCollection<EpcisEvent> events, CancellationToken cancellationToken)
    {
        (_devices, _sites) = (new Dictionary<string, TraceDevice>(), new Dictionary<string, TraceSiteFacts>());
        List<string> named = [.. events.SelectMany(IdentifiersOf).Distinct(StringComparer.Ordinal)];
        if (named.Count == 0 || await store.FindAsync(named, cancellationToken) is not { Count: > 0 } found)
        {
            return;
        }

        _devices = found.ToDictionary(d => d.Identifier, StringComparer.Ordinal);
        _sites = await parties.GetSitesAsync([.. events.Where(e => IdentifiersOf(e).Any(_devices.ContainsKey)).Select(PlaceOf).OfType<string>().Distinct(StringComparer.Ordinal)], cancellationToken);
    }

    /// <summary>Breaks off when a registered device may not write an event.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is not in use, stands elsewhere, or writes by another credential.</exception>
    public void Check(EpcisEvent e, EventOrigin origin)
    {
        foreach (var device in DevicesOf(e))
        {
            device.CheckMayWrite(PlaceOf(e) is { } place ? _sites.GetValueOrDefault(place)?.Id : null, origin.ChecksPeople ? null : origin.RecordedBy);
        }
    }

    /// <summary>Notes that registered devices wrote an event.</summary>
    public void Report(EpcisEvent e, string eventId, long sequence)
    {
        foreach (var device in DevicesOf(e))
        {
            var photo = e.Extensions.TryGetValue(StepToEvent.PhotoExtension, out var told) && told.ValueKind == JsonValueKind.String && Guid.TryParse(told.GetString(), out var id) ? id : (Guid?)null;
            var reports = photo is null ? e.SensorElementList.SelectMany(s => s.Reports).ToList() : [];
            store.Add(new TraceDeviceReport(ids.Create(), device.Id, eventId, sequence, e.EventTime.UtcDateTime, reports.Count, Summary(reports), photo));
        }
    }

    private IEnumerable<TraceDevice> DevicesOf(EpcisEvent e) => _devices.Count == 0 ? [] : IdentifiersOf(e).Distinct(StringComparer.Ordinal).Select(i => _devices.GetValueOrDefault(i)).OfType<TraceDevice>();

    private static IEnumerable<string> IdentifiersOf(EpcisEvent e) =>
        e.SensorElementList.SelectMany(s => s.Reports.Select(r => r.Others).Prepend(s.Metadata))
            .Select(m => m.TryGetValue(DeviceId, out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null).Where(i => !string.IsNullOrEmpty(i)).Select(i => EpcisIdentifiers.Normalise(i!));

    private static string? PlaceOf(EpcisEvent e) => (e.ReadPoint ?? e.BizLocation) is { } place ? EpcisIdentifiers.Normalise(place) : null;

    private static string Summary(IEnumerable<EpcisSensorReport> reports)
    {
        var text = string.Join("; ", reports.GroupBy(r => (r.Type, r.Uom)).Select(g =>
        {
            List<decimal> values = [.. g.SelectMany(r => new[] { r.Value ?? r.MeanValue, r.MinValue, r.MaxValue }).OfType<decimal>()];
            return values.Count == 0 ? g.Key.Type : string.Create(CultureInfo.InvariantCulture, $"{g.Key.Type} {(values.Min() == values.Max() ? $"{values.Min():0.###}" : $"{values.Min():0.###}–{values.Max():0.###}")} {g.Key.Uom}");
        }));
        return text.Length > TraceDeviceReport.MaxSummaryLength ? text[..TraceDeviceReport.MaxSummaryLength] : text;
    }
}
