using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>What of a lot is at a place: the sum of its movements there, never below zero. Key: county, lot and place.</summary>
public sealed class LotStock : IMultiTenant
{
    private LotStock()
    {
    }

    internal LotStock(Guid lotId, string place)
    {
        LotId = lotId;
        Place = place;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Lot.</summary>
    public Guid LotId { get; private set; }

    /// <summary>Identifier of site, holder or package, or one of the words of <see cref="TraceConsts"/>.</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>Amount in the lot's unit.</summary>
    public decimal Quantity { get; private set; }

    internal void Apply(decimal change) => Quantity += change;
}
