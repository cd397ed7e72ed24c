namespace CountyCloud.Framework.Permissions;

/// <summary>A permission that can be granted to a role or a user.</summary>
public sealed class PermissionDefinition
{
    internal PermissionDefinition(string name, string displayName, PermissionDefinition? parent, MultiTenancySides side)
    {
        Name = name;
        DisplayName = displayName;
        Parent = parent;
        Side = side;
    }

    /// <summary>Name, for example <c>CountyCloud.Budget.Edit</c>.</summary>
    public string Name { get; }

    /// <summary>Localization key, <c>Resource::Key</c>.</summary>
    public string DisplayName { get; }

    /// <summary>Permission without which this one is void.</summary>
    public PermissionDefinition? Parent { get; }

    /// <summary>Side on which it can be granted.</summary>
    public MultiTenancySides Side { get; }

    /// <summary>Permissions under this one.</summary>
    public List<PermissionDefinition> Children { get; } = [];

    /// <summary>Adds a permission under this one, on the same side.</summary>
    public PermissionDefinition AddChild(string name, string displayName)
    {
        var child = new PermissionDefinition(name, displayName, this, Side);
        Children.Add(child);
        return child;
    }
}
