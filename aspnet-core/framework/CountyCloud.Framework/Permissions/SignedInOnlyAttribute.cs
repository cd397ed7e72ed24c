namespace CountyCloud.Framework.Permissions;

/// <summary>Open to everybody who is signed in; the reason says why no permission is needed.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class SignedInOnlyAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}
