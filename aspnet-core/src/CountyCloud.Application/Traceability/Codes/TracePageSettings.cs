using System.Globalization;
using CountyCloud.Framework.Settings;

namespace CountyCloud.Traceability;

/// <summary>Settings of the public page of a code.</summary>
public sealed class TracePageSettings : ISettingDefinitionProvider
{
    /// <summary>"true" when the surname of a household that had a hand in the goods is shown; else only that it is a household.</summary>
    public const string ShowSurname = "CountyCloud.Trace.ShowSurname";

    /// <summary>"true" when everybody may open the report of a test.</summary>
    public const string PublishReports = "CountyCloud.Trace.PublishReports";

    /// <summary>Lowest temperature of the cold chain, °C; empty when the county has set none.</summary>
    public const string ColdChainLeast = "CountyCloud.Trace.ColdChainLeast";

    /// <summary>Highest temperature of the cold chain, °C; empty when the county has set none.</summary>
    public const string ColdChainMost = "CountyCloud.Trace.ColdChainMost";

    /// <inheritdoc />
    public IEnumerable<SettingDefinition> Define() => [new(ShowSurname, "false"), new(PublishReports, "false"), new(ColdChainLeast, string.Empty), new(ColdChainMost, string.Empty)];

    internal static async Task<bool> IsOnAsync(ISettingProvider settings, string name, CancellationToken cancellationToken) =>
        string.Equals(await settings.GetOrNullAsync(name, cancellationToken), "true", StringComparison.OrdinalIgnoreCase);

    internal static async Task<decimal?> NumberAsync(ISettingProvider settings, string name, CancellationToken cancellationToken) =>
        decimal.TryParse(await settings.GetOrNullAsync(name, cancellationToken), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
