namespace CountyCloud.Framework.Permissions;

/// <summary>Open to everybody, signed in or not; the reason says why. A test lists all of these.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class OpenToEverybodyAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}
