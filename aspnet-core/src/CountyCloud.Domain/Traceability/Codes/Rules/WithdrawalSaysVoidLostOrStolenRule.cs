using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Who withdraws codes says whether they are void, lost or stolen.</summary>
public sealed class WithdrawalSaysVoidLostOrStolenRule(TraceCodeRangeKind kind) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => kind == TraceCodeRangeKind.Activated;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:WithdrawalKindMissing");
}
