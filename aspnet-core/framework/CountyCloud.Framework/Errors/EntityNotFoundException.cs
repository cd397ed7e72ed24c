namespace CountyCloud.Framework.Errors;

/// <summary>The row does not exist, or the caller may not see it (which must look the same). 404.</summary>
public sealed class EntityNotFoundException(Type entityType, object? id) : BusinessException("CountyCloud:EntityNotFound", 404)
{
    /// <summary>Type that was asked for.</summary>
    public Type EntityType { get; } = entityType;

    /// <summary>Id that was asked for.</summary>
    public object? Id { get; } = id;
}
