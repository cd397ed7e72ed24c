using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>An occurrence of an alert, or what somebody did about it. Never changes.</summary>
public sealed class TraceAlertStep : Entity, IMultiTenant
{
    private TraceAlertStep()
    {
    }

    internal TraceAlertStep(Guid id, Guid alertId, int order, TraceAlertState state, string? userName, string text, DateTime time) =>
        (Id, AlertId, Order, State, UserName, Text, Time) = (id, alertId, order, state, userName, text.Length > 2000 ? text[..2000] : text, time);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Alert.</summary>
    public Guid AlertId { get; private set; }

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>State that it led to; <see cref="TraceAlertState.Raised"/> for an occurrence.</summary>
    public TraceAlertState State { get; private set; }

    /// <summary>User name of whoever did it; null for the system.</summary>
    public string? UserName { get; private set; }

    /// <summary>What happened or was done.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>UTC time.</summary>
    public DateTime Time { get; private set; }
}
