using System.Globalization;
using CountyCloud.Framework.Settings;

namespace CountyCloud.Traceability;

/// <summary>Settings of the codes: when one looks copied.</summary>
public sealed class TraceCodeSettings : ISettingDefinitionProvider
{
    /// <summary>Scans of one code beyond which it looks copied.</summary>
    public const string MaxScans = "CountyCloud.Trace.MaxScans";

    /// <summary>Places of one code beyond which it looks copied.</summary>
    public const string MaxPlaces = "CountyCloud.Trace.MaxPlaces";

    /// <summary>Kilometres an hour between two scans beyond which a code looks copied.</summary>
    public const string MaxSpeed = "CountyCloud.Trace.MaxSpeed";

    /// <inheritdoc />
    public IEnumerable<SettingDefinition> Define() => [new(MaxScans, "50"), new(MaxPlaces, "8"), new(MaxSpeed, "1000")];

    /// <summary>The limits that hold in the county.</summary>
    public static async Task<ScanLimits> GetLimitsAsync(ISettingProvider settings, CancellationToken cancellationToken) => new(
        await NumberAsync(settings, MaxScans, cancellationToken), await NumberAsync(settings, MaxPlaces, cancellationToken), await NumberAsync(settings, MaxSpeed, cancellationToken));

    private static async Task<int> NumberAsync(ISettingProvider settings, string name, CancellationToken cancellationToken) =>
        int.TryParse(await settings.GetOrNullAsync(name, cancellationToken), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
