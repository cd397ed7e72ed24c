using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>Row of the section <c>supply-service</c>: see <see cref="SupplyServiceValues"/>.</summary>
public sealed class SupplyService : ConfigurationItem<SupplyServiceValues>;
