using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>An account of the county that records for a trace subject.</summary>
public sealed class TraceSubjectMember : Entity, IMultiTenant
{
    private TraceSubjectMember()
    {
    }

    internal TraceSubjectMember(Guid id, Guid subjectId, Guid userId, string userName, DateOnly since)
    {
        Id = id;
        SubjectId = subjectId;
        UserId = userId;
        UserName = userName;
        Since = since;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Trace subject.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Its user name.</summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>First day.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    internal void End(DateOnly day) => Until = day;
}
