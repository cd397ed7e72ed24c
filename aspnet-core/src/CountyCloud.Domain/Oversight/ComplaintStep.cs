using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Oversight;

/// <summary>A step in the life of a complaint. Never changes.</summary>
public sealed class ComplaintStep : Entity, IMultiTenant
{
    private ComplaintStep()
    {
    }

    internal ComplaintStep(Guid id, Guid complaintId, int order, ComplaintState state, string? userName, string? text, DateTime time) =>
        (Id, ComplaintId, Order, State, UserName, Text, Time) = (id, complaintId, order, state, userName, text, time);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Complaint.</summary>
    public Guid ComplaintId { get; private set; }

    /// <summary>Place in the history, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>State that it led to.</summary>
    public ComplaintState State { get; private set; }

    /// <summary>User name of whoever did it; null for the citizen.</summary>
    public string? UserName { get; private set; }

    /// <summary>Answer, remark or note.</summary>
    public string? Text { get; private set; }

    /// <summary>UTC time.</summary>
    public DateTime Time { get; private set; }
}
