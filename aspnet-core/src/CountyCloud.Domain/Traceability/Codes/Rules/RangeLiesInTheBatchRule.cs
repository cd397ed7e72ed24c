using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A range of codes lies in its batch.</summary>
public sealed class RangeLiesInTheBatchRule(TraceCodeBatch batch, int first, int last) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => first < 1 || last < first || last > batch.Quantity;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:RangeOutsideBatch").WithData("first", first).WithData("last", last).WithData("quantity", batch.Quantity);
}
