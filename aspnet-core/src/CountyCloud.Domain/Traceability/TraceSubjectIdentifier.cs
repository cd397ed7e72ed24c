using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>An identifier that a subject has, and since when; never changed or removed, so that old events still find their subject.</summary>
public sealed class TraceSubjectIdentifier : Entity, IMultiTenant
{
    private TraceSubjectIdentifier()
    {
    }

    internal TraceSubjectIdentifier(Guid id, Guid subjectId, string uri, DateOnly since, string byName)
    {
        Id = id;
        SubjectId = subjectId;
        Uri = uri;
        Since = since;
        ByName = byName;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>The subject.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>County-issued URI, or canonical GS1 Digital Link URI; unique in the county.</summary>
    public string Uri { get; private set; } = string.Empty;

    /// <summary>First day.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>User name of whoever gave it.</summary>
    public string ByName { get; private set; } = string.Empty;
}
