using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

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
