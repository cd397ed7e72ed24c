using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

/// <summary>A thing with an identity.</summary>
public abstract class Entity
{
    /// <summary>Version-7 GUID made by the application.</summary>
    public Guid Id { get; protected set; }
}
