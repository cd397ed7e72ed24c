using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>Something that happened under a record of the programme.</summary>
public sealed class RecordEntry : Entity, IMultiTenant
{
    private RecordEntry()
    {
    }

    internal RecordEntry(Guid id, Guid recordId, int order, RecordEntryContent content) => (Id, RecordId, Order, Content) = (id, recordId, order, content);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Record.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What it says.</summary>
    public RecordEntryContent Content { get; private set; } = null!;
}
