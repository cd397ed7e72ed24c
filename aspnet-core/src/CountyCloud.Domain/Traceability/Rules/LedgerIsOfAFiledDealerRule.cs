using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>The ledger of inputs is kept by filed input dealers (TRACE-17: Z65).</summary>
public sealed class LedgerIsOfAFiledDealerRule(TraceSubject dealer) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => dealer.Content.Kind != TraceSubjectKind.InputDealer || dealer.State != TraceSubjectState.Filed;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:NotAFiledDealer").WithData("number", dealer.Number);
}
