using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Codes that are void, lost or stolen are not activated (W-27).</summary>
public sealed class WithdrawnCodesAreNotActivatedRule(TraceCodeBatch batch, int first, int last) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => batch.Ranges.Any(r => r.IsWithdrawal && r.Overlap(batch.SerialAt(first), batch.SerialAt(last)) > 0);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:WithdrawnCodesActivated").WithData("first", first).WithData("last", last);
}
