namespace CountyCloud.Framework.Permissions;

/// <summary>Permissions shown together.</summary>
public sealed class PermissionGroupDefinition(string name, string displayName)
{
    /// <summary>Name of the group.</summary>
    public string Name { get; } = name;

    /// <summary>Localization key, <c>Resource::Key</c>.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>Top permissions of the group.</summary>
    public List<PermissionDefinition> Permissions { get; } = [];

    /// <summary>Adds a top permission.</summary>
    public PermissionDefinition AddPermission(string name, string displayName, MultiTenancySides side = MultiTenancySides.Tenant)
    {
        var permission = new PermissionDefinition(name, displayName, parent: null, side);
        Permissions.Add(permission);
        return permission;
    }

    /// <summary>All permissions, parents before children.</summary>
    public IEnumerable<PermissionDefinition> Flatten() => Permissions.SelectMany(Flatten);

    private static IEnumerable<PermissionDefinition> Flatten(PermissionDefinition permission) =>
        permission.Children.SelectMany(Flatten).Prepend(permission);
}
