using CountyCloud.Counties;

namespace CountyCloud.Governance;

/// <summary>A department, committee, post or organisation with its duties (ORG-03).</summary>
public sealed class Department : ConfigurationItem<DepartmentValues>;
