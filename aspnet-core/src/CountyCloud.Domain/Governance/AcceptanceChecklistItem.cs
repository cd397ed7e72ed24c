using CountyCloud.Counties;

namespace CountyCloud.Governance;

/// <summary>A paper or point that an acceptance needs, as the county configured it.</summary>
public sealed class AcceptanceChecklistItem : ConfigurationItem<AcceptanceChecklistValues>;
