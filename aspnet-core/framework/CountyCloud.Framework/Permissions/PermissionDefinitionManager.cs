namespace CountyCloud.Framework.Permissions;

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
