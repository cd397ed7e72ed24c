using CountyCloud.Counties;

namespace CountyCloud.Governance;

/// <summary>A governing document (GOV-02).</summary>
public sealed class GoverningDocument : ConfigurationItem<GoverningDocumentValues>;
