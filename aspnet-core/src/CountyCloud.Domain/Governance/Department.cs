using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Governance;

/// <summary>A department, committee, post or organisation with its duties (ORG-03).</summary>
public sealed class Department : ConfigurationItem<DepartmentValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(DepartmentValues values) =>
        [new RoleNameFitsARoleRule(values)];
}
