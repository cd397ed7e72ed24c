namespace CountyCloud.Framework.Permissions;

/// <summary>Collects definitions at start.</summary>
public sealed class PermissionDefinitionContext
{
    internal List<PermissionGroupDefinition> Groups { get; } = [];

    /// <summary>Adds a group.</summary>
    public PermissionGroupDefinition AddGroup(string name, string displayName)
    {
        var group = new PermissionGroupDefinition(name, displayName);
        Groups.Add(group);
        return group;
    }
}
