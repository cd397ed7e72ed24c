namespace CountyCloud.Framework.Events;

/// <summary>
/// Name under which a distributed event is stored, for example <c>Governance.PlanPublished</c>. It outlives the class's own name: stored
/// events are read back by it, so it never changes.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>Longest name.</summary>
    public const int MaxLength = 128;

    /// <summary>Name.</summary>
    public string Name { get; } = name;
}
