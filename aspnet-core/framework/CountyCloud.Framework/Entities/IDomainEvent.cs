using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

/// <summary>Something that happened in an aggregate. Immutable.</summary>
public interface IDomainEvent;
