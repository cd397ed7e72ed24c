using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>The brand stands for non-standard produce only after its safety is confirmed (BRAND-32: Z59).</summary>
public sealed class NonStandardProduceIsSafeRule(bool isNonStandard, bool isSafetyConfirmed) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => isNonStandard && !isSafetyConfirmed;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:SafetyNotConfirmed");
}
