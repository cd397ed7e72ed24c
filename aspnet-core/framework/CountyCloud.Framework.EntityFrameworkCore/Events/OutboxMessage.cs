using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Framework.Events;

/// <summary>A distributed event on its way to its handlers, stored with the change that raised it.</summary>
public sealed class OutboxMessage : Entity, IMayBelongToHost
{
    /// <summary>Longest error text.</summary>
    public const int MaxErrorLength = 1000;

    private OutboxMessage()
    {
    }

    internal OutboxMessage(Guid id, Guid tenantId, long sequence, string eventName, string payload, DateTime now)
    {
        Id = id;
        TenantId = tenantId;
        Sequence = sequence;
        EventName = eventName;
        Payload = payload;
        CreationTime = now;
        DueTime = now;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Order within the county: events are handled by rising numbers.</summary>
    public long Sequence { get; private set; }

    /// <summary>Name of the event (<see cref="EventNameAttribute"/>).</summary>
    public string EventName { get; private set; } = string.Empty;

    /// <summary>The event as JSON.</summary>
    public string Payload { get; private set; } = string.Empty;

    /// <summary>When it happened (UTC).</summary>
    public DateTime CreationTime { get; private set; }

    /// <summary>Where it stands.</summary>
    public OutboxState State { get; private set; }

    /// <summary>How often its handlers were called, without the calls whose server died.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many servers died while they handled it.</summary>
    public int Deaths { get; private set; }

    /// <summary>Not before this time (UTC).</summary>
    public DateTime DueTime { get; private set; }

    /// <summary>A dispatcher has it until then (UTC); when that passes without an answer, the dispatcher has died.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <summary>The attempt that has it.</summary>
    public Guid? LockId { get; private set; }

    /// <summary>Why the last attempt failed, without values that could be secret.</summary>
    public string? LastError { get; private set; }

    /// <summary>When it was handled, parked or discarded (UTC).</summary>
    public DateTime? EndedTime { get; private set; }
}
