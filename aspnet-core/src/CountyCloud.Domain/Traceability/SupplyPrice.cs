using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>A price of goods of the supply-chain register. Written once; another price follows it (TRACE-29).</summary>
public sealed class SupplyPrice : AggregateRoot, IMultiTenant, IAppendOnly
{
    private SupplyPrice()
    {
    }

    internal SupplyPrice(Guid id, Guid itemId, int order, SupplyPriceContent content, string byName) => (Id, ItemId, Order, Content, ByName) = (id, itemId, order, content, byName);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Goods.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Place among the records of the goods, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The price.</summary>
    public SupplyPriceContent Content { get; private set; } = new();

    /// <summary>User name of whoever recorded it.</summary>
    public string ByName { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override string AuditName => $"#{Order}";
}
