using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>Shops and media accounts carry the county's name, or say why not (M139, C129; ASSET-11).</summary>
public sealed class AccountCarriesTheCountysNameRule(string name, string countyName, string? reason) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !name.Contains(countyName, StringComparison.OrdinalIgnoreCase) && string.IsNullOrWhiteSpace(reason);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:AccountWithoutCountyName", 400).WithData("name", name).WithData("county", countyName);
}
