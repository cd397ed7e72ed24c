using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>Something that a check on site found.</summary>
public sealed class SiteFinding : Entity, IMultiTenant
{
    private SiteFinding()
    {
    }

    internal SiteFinding(Guid id, Guid inspectionId, int order, FindingContent content)
    {
        Id = id;
        InspectionId = inspectionId;
        Order = order;
        Content = content;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Form.</summary>
    public Guid InspectionId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What, who, by when.</summary>
    public FindingContent Content { get; private set; } = null!;
}
