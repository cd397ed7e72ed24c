using CountyCloud.Counties;

namespace CountyCloud.Stations;

/// <summary>A part of the fit-out (PSS-15, PSS-19).</summary>
public sealed class FitOut : ConfigurationItem<FitOutValues>;
