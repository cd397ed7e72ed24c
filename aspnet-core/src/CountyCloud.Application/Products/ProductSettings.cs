using CountyCloud.Framework.Settings;

namespace CountyCloud.Products;

/// <summary>Settings of products and brands.</summary>
public sealed class ProductSettings : ISettingDefinitionProvider
{
    /// <summary>"true" when the county lists only goods with a trace code (TRACE-19: Z65).</summary>
    public const string TraceCodeNeeded = "CountyCloud.Products.TraceCodeNeeded";

    /// <summary>Days before the end of a certificate on which the county is told, where its kind names none (W-30: the documents are silent).</summary>
    public const string ExpiryWarningDays = "CountyCloud.Brands.ExpiryWarningDays";

    /// <inheritdoc />
    public IEnumerable<SettingDefinition> Define() => [new(TraceCodeNeeded, "false"), new(ExpiryWarningDays, "60")];
}
