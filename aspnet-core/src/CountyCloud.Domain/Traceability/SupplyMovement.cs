using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>A change of the stock of goods of the supply-chain register. Written once; a wrong one is set right by another (TRACE-29).</summary>
public sealed class SupplyMovement : AggregateRoot, IMultiTenant, IAppendOnly
{
    private SupplyMovement()
    {
    }

    internal SupplyMovement(Guid id, Guid itemId, int order, SupplyMovementContent content, decimal change, decimal stockAfter, string byName) =>
        (Id, ItemId, Order, Content, Change, StockAfter, ByName) = (id, itemId, order, content, change, stockAfter, byName);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Goods.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Place among the records of the goods, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What happened.</summary>
    public SupplyMovementContent Content { get; private set; } = new();

    /// <summary>By how much the stock moved.</summary>
    public decimal Change { get; private set; }

    /// <summary>Stock after it.</summary>
    public decimal StockAfter { get; private set; }

    /// <summary>User name of whoever recorded it.</summary>
    public string ByName { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override string AuditName => $"#{Order}";
}
