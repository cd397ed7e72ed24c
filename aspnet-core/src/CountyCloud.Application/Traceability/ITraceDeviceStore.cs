using CountyCloud.Framework.Application;

namespace CountyCloud.Traceability;

/// <summary>Reads devices, and keeps what they wrote.</summary>
public interface ITraceDeviceStore
{
    /// <summary>A page of devices; with holders given, only of those at their sites.</summary>
    Task<PagedResultDto<TraceDeviceListItemDto>> GetListAsync(TraceDeviceListInput input, IReadOnlyCollection<Guid>? holders, CancellationToken cancellationToken);

    /// <summary>Devices by their identifiers in events; for reading.</summary>
    Task<IReadOnlyList<TraceDevice>> FindAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken);

    /// <summary>The device of a number; null for none. For reading.</summary>
    Task<TraceDevice?> FindByNumberAsync(string number, CancellationToken cancellationToken);

    /// <summary>Identifiers of the lots of which something stands at a place, by number.</summary>
    Task<IReadOnlyList<string>> GetLotsAtAsync(string stockKey, int most, CancellationToken cancellationToken);

    /// <summary>What a device wrote, newest first.</summary>
    Task<PagedResultDto<TraceDeviceReportDto>> GetReportsAsync(Guid deviceId, bool onlyPictures, int most, CancellationToken cancellationToken);

    /// <summary>Whether a credential of the county is good and may send events.</summary>
    Task<bool> MayWriteAsync(string clientId, CancellationToken cancellationToken);

    /// <summary>Sensors in use at places of the cold chain that have not reported since, and were in use before that day, by number.</summary>
    Task<IReadOnlyList<SilentDevice>> GetSilentAsync(DateTime since, DateOnly usedBefore, int most, CancellationToken cancellationToken);

    /// <summary>Adds a report; it is saved with the event.</summary>
    void Add(TraceDeviceReport report);
}

/// <summary>A sensor that fell silent.</summary>
/// <param name="Number">Number.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Site">Where it stands.</param>
/// <param name="HolderId">Trace subject whose place that is.</param>
/// <param name="LastReport">When it reported last, UTC; null for never.</param>
/// <param name="Recorders">Accounts of those who record for the holder.</param>
public sealed record SilentDevice(string Number, string Title, string Site, Guid HolderId, DateTime? LastReport, IReadOnlyList<Guid> Recorders);
