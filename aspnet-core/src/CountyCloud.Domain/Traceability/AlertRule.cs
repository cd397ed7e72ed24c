using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>Row of the section <c>alert-rule</c>: see <see cref="AlertRuleValues"/>.</summary>
public sealed class AlertRule : ConfigurationItem<AlertRuleValues>;
