using CountyCloud.Counties;

namespace CountyCloud.Governance;

/// <summary>A building item of the plan (GOV-04).</summary>
public sealed class WorkItem : ConfigurationItem<WorkItemValues>;
