using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A unified social credit code has 18 characters and its check character (GB 32100-2015).</summary>
public sealed class CreditCodeIsTrueRule(string? creditCode) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => creditCode is { Length: > 0 } && !UnifiedSocialCreditCode.IsValid(creditCode);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:CreditCodeInvalid", 400).WithData("code", creditCode);
}
