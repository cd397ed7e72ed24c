namespace CountyCloud.Framework.Permissions;

/// <summary>On which side a permission can be granted.</summary>
[Flags]
public enum MultiTenancySides
{
    /// <summary>To a county's people.</summary>
    Tenant = 1,

    /// <summary>To people of the platform and of oversight bodies.</summary>
    Host = 2,

    /// <summary>To both.</summary>
    Both = Tenant | Host,
}

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

/// <summary>Where a context names its permissions.</summary>
public interface IPermissionDefinitionProvider
{
    /// <summary>Adds the context's groups and permissions.</summary>
    void Define(PermissionDefinitionContext context);
}

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

/// <summary>All permissions of the platform; built once.</summary>
public sealed class PermissionDefinitionManager
{
    private readonly Dictionary<string, PermissionDefinition> _permissions;

    /// <summary>Asks every provider.</summary>
    public PermissionDefinitionManager(IEnumerable<IPermissionDefinitionProvider> providers)
    {
        var context = new PermissionDefinitionContext();
        foreach (var provider in providers)
        {
            provider.Define(context);
        }

        Groups = context.Groups;
        _permissions = Groups.SelectMany(g => g.Flatten()).ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>Groups in the order they were defined.</summary>
    public IReadOnlyList<PermissionGroupDefinition> Groups { get; }

    /// <summary>The permission of this name, or null.</summary>
    public PermissionDefinition? Find(string name) => _permissions.GetValueOrDefault(name);

    /// <summary>All permissions of a side.</summary>
    public IEnumerable<PermissionDefinition> OfSide(MultiTenancySides side) => _permissions.Values.Where(p => (p.Side & side) != 0);
}

/// <summary>Tells what the current user may do in the current county (or on the host's side).</summary>
public interface IPermissionChecker
{
    /// <summary>True when the permission and all its parents are granted. Unknown permissions are never granted.</summary>
    Task<bool> IsGrantedAsync(string permission, CancellationToken cancellationToken = default);

    /// <summary>Names of all granted permissions.</summary>
    Task<IReadOnlySet<string>> GetGrantedAsync(CancellationToken cancellationToken = default);
}

/// <summary>The permission that a use case (or all of a service's) needs. Every use case has one, or says why it is open.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class RequiresPermissionAttribute(params string[] anyOf) : Attribute
{
    /// <summary>One of these is enough.</summary>
    public IReadOnlyList<string> AnyOf { get; } = anyOf;
}

/// <summary>Open to everybody who is signed in; the reason says why no permission is needed.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class SignedInOnlyAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}

/// <summary>Open to everybody, signed in or not; the reason says why. A test lists all of these.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class OpenToEverybodyAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}
