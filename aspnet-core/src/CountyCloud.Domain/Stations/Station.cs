using CountyCloud.Counties;

namespace CountyCloud.Stations;

/// <summary>A centre, station, point or hub (PSS-16).</summary>
public sealed class Station : ConfigurationItem<StationValues>;
