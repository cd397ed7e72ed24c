using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>Whoever holds a licence or certificate is named, by name or as a trace subject (BRAND-19, BRAND-26).</summary>
public sealed class HolderIsNamedRule(string holder) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(holder);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:HolderMissing", 400);
}
