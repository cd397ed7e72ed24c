namespace CountyCloud.Framework.Events;

/// <summary>An event type or a handler that an assembly brings; the registry is made of these.</summary>
/// <param name="Type">A type that implements <see cref="IDistributedEvent"/>.</param>
/// <param name="Handler">A handler of it; null for the event alone.</param>
public sealed record DistributedEventType(Type Type, Type? Handler = null);
