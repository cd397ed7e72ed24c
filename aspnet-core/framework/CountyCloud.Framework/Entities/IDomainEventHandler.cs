using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

/// <summary>Acts when a domain event is saved, in the same transaction.</summary>
public interface IDomainEventHandler<in TEvent> where TEvent : IDomainEvent
{
    /// <summary>Handles the event; what it throws undoes the whole change.</summary>
    Task HandleAsync(TEvent domainEvent, CancellationToken cancellationToken);
}
