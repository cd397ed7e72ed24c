using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A re-test takes its sample from the lot of the test that it answers (TRACE-25).</summary>
public sealed class RetestIsOfTheSameLotRule(string number, string lotNumber, string sampled) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !string.Equals(lotNumber, sampled, StringComparison.Ordinal);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:RetestOfAnotherLot", 400).WithData("number", number).WithData("lot", lotNumber);
}
