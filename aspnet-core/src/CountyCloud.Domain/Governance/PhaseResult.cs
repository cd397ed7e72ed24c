using CountyCloud.Counties;

namespace CountyCloud.Governance;

/// <summary>A result expected at the end of a phase (GOV-49).</summary>
public sealed class PhaseResult : ConfigurationItem<PhaseResultValues>;
