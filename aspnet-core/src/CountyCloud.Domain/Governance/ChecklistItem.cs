using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>Something that must be ready for an inspection (M89).</summary>
public sealed class ChecklistItem : Entity, IMultiTenant
{
    private ChecklistItem()
    {
    }

    internal ChecklistItem(Guid id, Guid inspectionId, int order, string text) => (Id, InspectionId, Order, Text) = (id, inspectionId, order, text);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Inspection.</summary>
    public Guid InspectionId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>True when it is ready.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Remark.</summary>
    public string? Note { get; private set; }

    internal void Tick(bool isDone, string? note) => (IsDone, Note) = (isDone, note);
}
