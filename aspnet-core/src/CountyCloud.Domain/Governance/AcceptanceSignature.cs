using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>A department's or expert's signature on an on-site check; never changed or removed.</summary>
public sealed class AcceptanceSignature : Entity, IMultiTenant
{
    private AcceptanceSignature()
    {
    }

    internal AcceptanceSignature(Guid id, Guid acceptanceId, int sequence, string department, string? opinion, ProjectActor actor, DateTime time)
    {
        Id = id;
        AcceptanceId = acceptanceId;
        Sequence = sequence;
        Department = department;
        Opinion = opinion;
        UserId = actor.UserId;
        UserName = actor.UserName;
        Time = time;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Acceptance.</summary>
    public Guid AcceptanceId { get; private set; }

    /// <summary>Place in the list, from 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>Department, or the role of the expert.</summary>
    public string Department { get; private set; } = string.Empty;

    /// <summary>Opinion.</summary>
    public string? Opinion { get; private set; }

    /// <summary>Account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>User name at the time.</summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>UTC time.</summary>
    public DateTime Time { get; private set; }
}
