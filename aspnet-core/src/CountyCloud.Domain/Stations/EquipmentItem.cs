using CountyCloud.Counties;

namespace CountyCloud.Stations;

/// <summary>Equipment of a level or station (PSS-16).</summary>
public sealed class EquipmentItem : ConfigurationItem<EquipmentItemValues>;
