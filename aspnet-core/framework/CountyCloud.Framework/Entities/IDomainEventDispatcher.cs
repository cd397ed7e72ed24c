using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

/// <summary>Brings domain events to their handlers.</summary>
public interface IDomainEventDispatcher
{
    /// <summary>Calls every handler of the event's type, one after another.</summary>
    Task DispatchAsync(IDomainEvent domainEvent, CancellationToken cancellationToken);
}
