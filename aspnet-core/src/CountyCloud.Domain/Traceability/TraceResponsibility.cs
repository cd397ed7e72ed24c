using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>Which department answers for a step of the chain.</summary>
public sealed class TraceResponsibility : ConfigurationItem<TraceResponsibilityValues>;
