namespace CountyCloud.Framework.Permissions;

/// <summary>The permission that a use case (or all of a service's) needs. Every use case has one, or says why it is open.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class RequiresPermissionAttribute(params string[] anyOf) : Attribute
{
    /// <summary>One of these is enough.</summary>
    public IReadOnlyList<string> AnyOf { get; } = anyOf;
}
