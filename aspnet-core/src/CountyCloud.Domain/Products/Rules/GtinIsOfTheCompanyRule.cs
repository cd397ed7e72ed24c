using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>A GTIN begins with the prefix that GS1 gave its company.</summary>
public sealed class GtinIsOfTheCompanyRule(string gtin, string? companyPrefix) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => companyPrefix is { Length: > 0 } && !gtin.TrimStart('0').StartsWith(companyPrefix.TrimStart('0'), StringComparison.Ordinal) && !(gtin.Length == 14 && gtin[1..].StartsWith(companyPrefix, StringComparison.Ordinal));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:GtinOfAnother", 400).WithData("gtin", gtin).WithData("prefix", companyPrefix);
}
