using CountyCloud.Framework.Settings;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>Settings of the disclosure.</summary>
public sealed class DisclosureSettings : ISettingDefinitionProvider
{
    /// <summary>Telephone for reports (K25 监督举报电话).</summary>
    public const string Hotline = "CountyCloud.Disclosure.Hotline";

    /// <summary>Prefix of OCDS process ids; the publisher registers it with the Open Contracting Partnership.</summary>
    public const string OcidPrefix = "CountyCloud.Disclosure.OcidPrefix";

    /// <inheritdoc />
    public IEnumerable<SettingDefinition> Define() => [new(Hotline, null), new(OcidPrefix, "ocds-countycloud")];
}
