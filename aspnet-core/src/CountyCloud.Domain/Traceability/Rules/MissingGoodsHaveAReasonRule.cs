using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A recall ends its collection when everything is accounted for, or with the reason why something is not.</summary>
public sealed class MissingGoodsHaveAReasonRule(string number, decimal outstanding, string? reason) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => outstanding > 0 && string.IsNullOrWhiteSpace(reason);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:RecallGoodsMissing").WithData("number", number).WithData("outstanding", outstanding);
}
