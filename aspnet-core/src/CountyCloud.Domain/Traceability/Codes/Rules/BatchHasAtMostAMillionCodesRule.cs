using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A batch has 1 to 1,000,000 codes.</summary>
public sealed class BatchHasAtMostAMillionCodesRule(int quantity) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => quantity is < 1 or > TraceCodeBatch.MaxQuantity;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:CodeQuantityOutOfRange").WithData("quantity", quantity).WithData("max", TraceCodeBatch.MaxQuantity);
}
