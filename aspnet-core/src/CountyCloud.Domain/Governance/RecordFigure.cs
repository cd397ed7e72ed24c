using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>A figure of a survey.</summary>
public sealed class RecordFigure : Entity, IMultiTenant
{
    private RecordFigure()
    {
    }

    internal RecordFigure(Guid id, Guid recordId, int order, RecordFigureContent content) => (Id, RecordId, Order, Content) = (id, recordId, order, content);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Record.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>Name, value, unit.</summary>
    public RecordFigureContent Content { get; private set; } = null!;
}
