using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Assets;

/// <summary>An item of a handover list (F-52).</summary>
public sealed class HandoverItem : Entity, IMultiTenant
{
    private HandoverItem()
    {
    }

    internal HandoverItem(Guid id, Guid handoverId, int order, HandoverEntry entry)
    {
        Id = id;
        HandoverId = handoverId;
        Order = order;
        Scope = entry.Scope;
        SourceId = entry.SourceId;
        Name = entry.Name;
        Quantity = entry.Quantity;
        RegisteredState = entry.RegisteredState;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Handover.</summary>
    public Guid HandoverId { get; private set; }

    /// <summary>Place in the list, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What it is.</summary>
    public HandoverScope Scope { get; private set; }

    /// <summary>Row of a register.</summary>
    public Guid? SourceId { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Quantity.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>State by the register, in words.</summary>
    public string? RegisteredState { get; private set; }

    /// <summary>What was found.</summary>
    public HandoverItemState State { get; private set; }

    /// <summary>How what is damaged or missing is settled; any remark.</summary>
    public string? Remark { get; private set; }

    /// <summary>Day of the check.</summary>
    public DateOnly? CheckedOn { get; private set; }

    internal void Check(HandoverItemState state, string? remark, DateOnly day)
    {
        State = state;
        Remark = remark;
        CheckedOn = day;
    }
}
