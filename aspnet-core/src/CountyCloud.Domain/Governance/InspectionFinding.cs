using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>Something that an inspection from above found.</summary>
public sealed class InspectionFinding : Entity, IMultiTenant
{
    private InspectionFinding()
    {
    }

    internal InspectionFinding(Guid id, Guid inspectionId, int order, FindingContent content) => (Id, InspectionId, Order, Content) = (id, inspectionId, order, content);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Inspection.</summary>
    public Guid InspectionId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What, who, by when.</summary>
    public FindingContent Content { get; private set; } = null!;
}
