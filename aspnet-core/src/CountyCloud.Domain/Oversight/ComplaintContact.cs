using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Oversight;

/// <summary>How to reach whoever wrote a complaint; seen by the office only, and kept apart so that the audit log never repeats it.</summary>
public sealed class ComplaintContact : Entity, IMultiTenant
{
    private ComplaintContact()
    {
    }

    internal ComplaintContact(Guid id, Guid complaintId, string? name, string? reach) => (Id, ComplaintId, Name, Reach) = (id, complaintId, name, reach);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Complaint.</summary>
    public Guid ComplaintId { get; private set; }

    /// <summary>Name.</summary>
    public string? Name { get; private set; }

    /// <summary>Telephone or address.</summary>
    public string? Reach { get; private set; }
}
