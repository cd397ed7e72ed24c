using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A code is withdrawn once.</summary>
public sealed class CodesAreWithdrawnOnceRule(TraceCodeBatch batch, int first, int last) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => batch.Ranges.Any(r => r.IsWithdrawal && r.Overlap(batch.SerialAt(first), batch.SerialAt(last)) > 0);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:CodesWithdrawnAlready").WithData("first", first).WithData("last", last);
}
