namespace CountyCloud.Framework.Permissions;

/// <summary>Where a context names its permissions.</summary>
public interface IPermissionDefinitionProvider
{
    /// <summary>Adds the context's groups and permissions.</summary>
    void Define(PermissionDefinitionContext context);
}
