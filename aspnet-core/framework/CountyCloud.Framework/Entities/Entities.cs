using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

/// <summary>A thing with an identity.</summary>
public abstract class Entity
{
    /// <summary>Version-7 GUID made by the application.</summary>
    public Guid Id { get; protected set; }
}

/// <summary>When and by whom a row was made and last changed; filled on save.</summary>
public interface IAudited
{
    /// <summary>UTC.</summary>
    DateTime CreationTime { get; }

    /// <summary>User that made it; null for the system.</summary>
    Guid? CreatorId { get; }

    /// <summary>UTC; null when never changed.</summary>
    DateTime? LastModificationTime { get; }

    /// <summary>User that changed it last.</summary>
    Guid? LastModifierId { get; }
}

/// <summary>A row that is hidden instead of deleted.</summary>
public interface ISoftDelete
{
    /// <summary>True when deleted.</summary>
    bool IsDeleted { get; }
}

/// <summary>An aggregate root: the unit of consistency, of concurrency and of audit.</summary>
public abstract class AggregateRoot : Entity, IAudited
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>Changes with every save; a stale one is refused (optimistic concurrency).</summary>
    public string ConcurrencyStamp { get; private set; } = string.Empty;

    /// <inheritdoc />
    public DateTime CreationTime { get; private set; }

    /// <inheritdoc />
    public Guid? CreatorId { get; private set; }

    /// <inheritdoc />
    public DateTime? LastModificationTime { get; private set; }

    /// <inheritdoc />
    public Guid? LastModifierId { get; private set; }

    /// <summary>A short name of this thing for the audit log.</summary>
    public virtual string AuditName => Id.ToString();

    /// <summary>What happened and was not yet told.</summary>
    public IReadOnlyList<IDomainEvent> DomainEvents => _events;

    /// <summary>Tells, when the change is saved, what happened.</summary>
    protected void AddDomainEvent(IDomainEvent domainEvent) => _events.Add(domainEvent);

    /// <summary>Forgets what was told.</summary>
    public void ClearDomainEvents() => _events.Clear();

    /// <summary>Breaks off with the rule's own error when the rule does not hold.</summary>
    /// <exception cref="BusinessException">The rule is broken.</exception>
    protected static void CheckRule(IBusinessRule rule)
    {
        if (rule.IsBroken)
        {
            throw rule.ToException();
        }
    }

    /// <summary>Refuses the change when the caller saw an older version.</summary>
    /// <exception cref="ConcurrencyException">The stamp is not the present one.</exception>
    public void CheckConcurrencyStamp(string? expected)
    {
        if (!string.Equals(expected, ConcurrencyStamp, StringComparison.Ordinal))
        {
            throw new ConcurrencyException();
        }
    }
}

/// <summary>Something that happened in an aggregate. Immutable.</summary>
public interface IDomainEvent;

/// <summary>Acts when a domain event is saved, in the same transaction.</summary>
public interface IDomainEventHandler<in TEvent> where TEvent : IDomainEvent
{
    /// <summary>Handles the event; what it throws undoes the whole change.</summary>
    Task HandleAsync(TEvent domainEvent, CancellationToken cancellationToken);
}

/// <summary>Brings domain events to their handlers.</summary>
public interface IDomainEventDispatcher
{
    /// <summary>Calls every handler of the event's type, one after another.</summary>
    Task DispatchAsync(IDomainEvent domainEvent, CancellationToken cancellationToken);
}

/// <summary>A business rule whose class name is the rule and which says itself whether it is broken.</summary>
public interface IBusinessRule
{
    /// <summary>True when the rule does not hold.</summary>
    bool IsBroken { get; }

    /// <summary>The localized error, with its data.</summary>
    BusinessException ToException();
}

/// <summary>Makes ids.</summary>
public interface IGuidGenerator
{
    /// <summary>A new version-7 GUID.</summary>
    Guid Create();
}

/// <inheritdoc cref="IGuidGenerator"/>
public sealed class SequentialGuidGenerator(TimeProvider clock) : IGuidGenerator
{
    /// <inheritdoc />
    public Guid Create() => Guid.CreateVersion7(clock.GetUtcNow());
}
