using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>A step of the rollout.</summary>
public sealed class TraceRollout : ConfigurationItem<TraceRolloutValues>;
