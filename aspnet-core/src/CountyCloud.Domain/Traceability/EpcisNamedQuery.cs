using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>A query that another system named, to be asked again (EPCIS 2.0 §12.7).</summary>
public sealed class EpcisNamedQuery : AggregateRoot, IMultiTenant
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 100;

    private EpcisNamedQuery()
    {
    }

    /// <summary>Names a query.</summary>
    /// <param name="id">Id.</param>
    /// <param name="name">Name, unique in the county.</param>
    /// <param name="query">Its parameters, JSON.</param>
    public EpcisNamedQuery(Guid id, string name, string query)
    {
        Id = id;
        Name = name;
        Query = query;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Name, unique in the county.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Its parameters, JSON.</summary>
    public string Query { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override string AuditName => Name;
}
