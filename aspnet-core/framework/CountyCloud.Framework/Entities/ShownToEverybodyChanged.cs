namespace CountyCloud.Framework.Entities;

/// <summary>Something that public pages show was added, changed or removed: what is kept of those pages is stale.</summary>
public sealed record ShownToEverybodyChanged : IDomainEvent;
