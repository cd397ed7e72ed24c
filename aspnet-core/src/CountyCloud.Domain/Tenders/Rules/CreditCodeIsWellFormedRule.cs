using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A unified social credit code has 18 digits and capital letters.</summary>
public sealed class CreditCodeIsWellFormedRule(string creditCode) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => creditCode.Length != 18 || creditCode.Any(c => c is not ((>= '0' and <= '9') or (>= 'A' and <= 'Z')));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:CreditCodeInvalid", 400).WithData("code", creditCode);
}
