using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Goods of the register name their supplier (TRACE-29).</summary>
public sealed class SupplyItemHasASupplierRule(SupplyItemContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.SupplierId is null && string.IsNullOrWhiteSpace(content.SupplierName);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SupplierMissing", 400);
}
