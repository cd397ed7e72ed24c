using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Users;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceDeviceReporter"/>
public sealed class TraceDeviceReporter(
    ITraceDeviceStore devices, ITraceRegister register, ITraceParties parties, ILotStore store, EventRecorder recorder, Attachments attachments, IUnitOfWork unitOfWork, ICurrentUser user, TimeProvider clock) : ITraceDeviceReporter
{
    /// <summary>Type of the report by which an event carries a picture.</summary>
    public const string PictureType = TraceConsts.Vocabulary + "picture";

    // A store with more lots than this is not one place for a sensor: the event then names none.
    private const int MostLots = 500;

    /// <inheritdoc />
    public async Task<string> WriteReadingsAsync(string number, DeviceReadingsInput input, bool isPerson, CancellationToken cancellationToken)
    {
        var device = await FindAsync(number, cancellationToken);
        if (input.Readings.FirstOrDefault(r => !Cbv.MeasurementTypes.IsAllowed(r.Type)) is { } unknown)
        {
            throw new BusinessException("Traceability:DeviceMeasurementUnknown", 400).WithData("type", unknown.Type);
        }

        var reports = input.Readings.OrderBy(r => r.Time).Select(r => new EpcisSensorReport { Type = Cbv.MeasurementTypes.ToWord(r.Type), Value = r.Value, Uom = r.Uom, Time = r.Time }).ToList();
        var metadata = Metadata(device, ("startTime", Iso(reports[0].Time!.Value)), ("endTime", Iso(reports[^1].Time!.Value)));
        var key = KeyOf(device, JsonSerializer.SerializeToUtf8Bytes(input.Readings));
        string? id = null;
        await unitOfWork.RunAsync(
            suppressRowAudit: false, async () => id = (await RecordAsync(device, new EpcisSensorElement(metadata, reports), reports[^1].Time!.Value, photo: null, key, isPerson, cancellationToken)).EventId, cancellationToken);
        return id!;
    }

    /// <inheritdoc />
    public async Task<string> WritePictureAsync(string number, byte[] picture, DateTimeOffset? takenAt, bool isPerson, CancellationToken cancellationToken)
    {
        var device = await FindAsync(number, cancellationToken);
        if (device.Content.Kind is not (TraceDeviceKind.Camera or TraceDeviceKind.NetworkDevice))
        {
            throw new BusinessException("Traceability:DeviceIsNoCamera", 400).WithData("number", device.Number);
        }

        var format = AttachmentFormat.Of(picture, "picture.jpg") ?? AttachmentFormat.Of(picture, "picture.png");
        if (format is not ("image/jpeg" or "image/png"))
        {
            throw new BusinessException("Traceability:DevicePictureUnreadable", 415).WithData("number", device.Number);
        }

        var now = clock.GetUtcNow();
        var time = takenAt ?? new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        var key = KeyOf(device, picture);
        string? id = null;
        await unitOfWork.RunAsync(
            suppressRowAudit: false,
            async () =>
            {
                // The same picture sent again is told as recorded and takes no room.
                if (await store.FindBySubmissionAsync(key, cancellationToken) is { } before)
                {
                    id = before.EventId;
                    return;
                }

                var file = await attachments.UploadAsync(format == "image/png" ? $"{device.Number}.png" : $"{device.Number}.jpg", picture, cancellationToken);
                var report = new EpcisSensorReport { Type = PictureType, Time = time, Others = new Dictionary<string, JsonElement> { ["uriValue"] = Json($"urn:uuid:{file.Id}") } };
                var recorded = await RecordAsync(device, new EpcisSensorElement(Metadata(device, ("time", Iso(time))), [report]), time, file.Id, key, isPerson, cancellationToken);
                if (await store.FindEventAsync(recorded.EventId, cancellationToken) is { } row)
                {
                    await attachments.AttachAsync(DocumentType.TraceEvent, row.Id, [file.Id], null, cancellationToken);
                    await unitOfWork.SaveAsync(cancellationToken);
                }

                id = recorded.EventId;
            },
            cancellationToken);
        return id!;
    }

    private async Task<TraceDevice> FindAsync(string number, CancellationToken cancellationToken) =>
        await devices.FindByNumberAsync(number, cancellationToken) ?? throw new BusinessException("Traceability:DeviceUnknown", 404).WithData("number", number.Length > 64 ? number[..64] : number);

    private async Task<RecordedEvent> RecordAsync(TraceDevice device, EpcisSensorElement element, DateTimeOffset time, Guid? photo, string key, bool isPerson, CancellationToken cancellationToken)
    {
        if (await store.FindBySubmissionAsync(key, cancellationToken) is { } before)
        {
            return new RecordedEvent(before.EventId, before.Sequence, IsDuplicate: true);
        }

        var site = device.Content.SiteId is { } id ? (await parties.GetSitesAsync([id], cancellationToken)).GetValueOrDefault(id) : null;
        var kind = site is null ? null : (await register.GetFactsAsync([site.Id], cancellationToken)).GetValueOrDefault(site.Id)?.SiteKind;
        var lots = site is null ? [] : await devices.GetLotsAtAsync(site.StockKey, MostLots + 1, cancellationToken);
        var facts = new StepFacts
        {
            Step = TraceStep.ColdChainReading,
            Time = time,
            From = site?.Identifier,
            Inputs = lots.Count > MostLots ? [] : [.. lots.Select(l => new EpcisQuantity(l, null, null))],
            Readings = [element],
            Extensions = new Dictionary<string, string?>
            {
                // The air over a pasture is no cold chain: the page of a code leaves it out of the curve.
                [StepToEvent.SurroundingsExtension] = photo is not null || kind is not (TraceSiteKind.Store or TraceSiteKind.ColdRoom or TraceSiteKind.Vehicle) ? "true" : null,
                [StepToEvent.PhotoExtension] = photo?.ToString(),
                ["cc:submission"] = key,
            },
        };
        var origin = new EventOrigin(null, null, user.UserName ?? "-") { ChecksPeople = isPerson, SubjectId = site?.SubjectId, SubmissionKey = key };
        return (await recorder.RecordAsync([new CapturedEvent(StepToEvent.Build(facts), Step: TraceStep.ColdChainReading)], origin, cancellationToken)).Events[0];
    }

    private static Dictionary<string, JsonElement> Metadata(TraceDevice device, params (string Name, string Value)[] more) =>
        more.Append(("deviceID", device.Identifier)).ToDictionary(m => m.Item1, m => Json(m.Item2));

    private static string KeyOf(TraceDevice device, byte[] content) => $"device-{device.Number}-{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}";

    private static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    private static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text);
}
