using CountyCloud.Counties;

namespace CountyCloud.Stations;

/// <summary>A service of the catalogue (PSS-14).</summary>
public sealed class Service : ConfigurationItem<ServiceValues>;
