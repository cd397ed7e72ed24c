using CountyCloud.Counties;

namespace CountyCloud.Governance;

/// <summary>A management rule (GOV-40).</summary>
public sealed class ManagementRule : ConfigurationItem<ManagementRuleValues>;
