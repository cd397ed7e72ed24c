using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A lot that is held back is neither sent, sold, packed nor processed (TRACE-13「停止销售」, TRACE-25).</summary>
public sealed class LotIsNotBlockedRule(string lot, IReadOnlyList<LotBlock> blocks, TraceStep step) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => blocks.Count > 0 && step is (TraceStep.Shipping or TraceStep.Selling or TraceStep.Purchase or TraceStep.Packing or TraceStep.Processing or TraceStep.Grading);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:LotBlocked").WithData("lot", lot).WithData("reason", blocks[0].Reason).WithData("reference", blocks[0].ReferenceNumber);
}
