using CountyCloud.Framework.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Framework.Events;

/// <inheritdoc cref="IDomainEventDispatcher"/>
public sealed class DomainEventDispatcher(IServiceProvider services) : IDomainEventDispatcher
{
    /// <inheritdoc />
    public async Task DispatchAsync(IDomainEvent domainEvent, CancellationToken cancellationToken)
    {
        var call = (DomainEventCall)Activator.CreateInstance(typeof(DomainEventCall<>).MakeGenericType(domainEvent.GetType()))!;
        await call.HandleAllAsync(services, domainEvent, cancellationToken);
    }

    private abstract class DomainEventCall
    {
        public abstract Task HandleAllAsync(IServiceProvider services, IDomainEvent domainEvent, CancellationToken cancellationToken);
    }

    private sealed class DomainEventCall<TEvent> : DomainEventCall where TEvent : IDomainEvent
    {
        public override async Task HandleAllAsync(IServiceProvider services, IDomainEvent domainEvent, CancellationToken cancellationToken)
        {
            foreach (var handler in services.GetServices<IDomainEventHandler<TEvent>>())
            {
                await handler.HandleAsync((TEvent)domainEvent, cancellationToken);
            }
        }
    }
}
