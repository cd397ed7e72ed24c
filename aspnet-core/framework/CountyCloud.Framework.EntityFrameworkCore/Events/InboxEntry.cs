using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Framework.Events;

/// <summary>A handler has handled an event. Kept in the handler's own transaction, so that no event is handled twice by one handler.</summary>
public sealed class InboxEntry : IMayBelongToHost
{
    /// <summary>Longest handler name.</summary>
    public const int MaxHandlerLength = 256;

    private InboxEntry()
    {
    }

    internal InboxEntry(Guid tenantId, Guid eventId, string handler, DateTime time)
    {
        TenantId = tenantId;
        EventId = eventId;
        Handler = handler;
        Time = time;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>The <see cref="OutboxMessage"/>.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Full name of the handler's class.</summary>
    public string Handler { get; private set; } = string.Empty;

    /// <summary>When (UTC).</summary>
    public DateTime Time { get; private set; }
}
