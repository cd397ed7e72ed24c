namespace CountyCloud.Framework.Events;

/// <summary>
/// Acts on a distributed event after the change that raised it was committed. Runs for the event's county, in a scope and a transaction of
/// its own; what it writes through the context and the note that it did are kept together, so its effect in the database happens once
/// although the event may come twice. What lies outside the database (a mail, another server) may happen twice.
/// </summary>
public interface IDistributedEventHandler<in TEvent> where TEvent : IDistributedEvent
{
    /// <summary>Handles the event; what it throws undoes the handler's own work, and the event comes again later.</summary>
    Task HandleAsync(TEvent distributedEvent, CancellationToken cancellationToken);
}
