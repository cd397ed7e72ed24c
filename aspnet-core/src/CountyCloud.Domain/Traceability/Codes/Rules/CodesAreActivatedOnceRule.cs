using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A code is activated once: activations never overlap (TRACE-11).</summary>
public sealed class CodesAreActivatedOnceRule(TraceCodeBatch batch, int first, int last) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => batch.Ranges.Any(r => !r.IsWithdrawal && r.Overlap(batch.SerialAt(first), batch.SerialAt(last)) > 0);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:CodesActivatedAlready").WithData("first", first).WithData("last", last);
}
