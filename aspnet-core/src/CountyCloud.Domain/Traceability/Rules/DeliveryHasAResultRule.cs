using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Who hands a service over says what came of it (TRACE-30).</summary>
public sealed class DeliveryHasAResultRule(string number, string result) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(result);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SupplyResultMissing", 400).WithData("number", number);
}
