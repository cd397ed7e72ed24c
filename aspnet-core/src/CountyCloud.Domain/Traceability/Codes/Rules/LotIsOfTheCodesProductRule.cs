using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Codes of a product mark lots of that product (TRACE-06).</summary>
public sealed class LotIsOfTheCodesProductRule(TraceCodeBatch batch, CodeLot lot) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => lot.ProductId is { } product && product != batch.ProductId;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:LotOfAnotherProduct").WithData("lot", lot.Number).WithData("product", batch.ProductName.Source);
}
