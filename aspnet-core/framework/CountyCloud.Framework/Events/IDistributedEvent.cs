using CountyCloud.Framework.Entities;

namespace CountyCloud.Framework.Events;

/// <summary>
/// A domain event that also goes to the outbox: it is stored with the change that raised it and brought to its
/// <see cref="IDistributedEventHandler{TEvent}"/> after the commit, at least once, in the order in which the county raised its events. A type
/// carries an <see cref="EventNameAttribute"/> and must survive System.Text.Json; it holds ids rather than people's data, because it is kept.
/// </summary>
public interface IDistributedEvent : IDomainEvent;
