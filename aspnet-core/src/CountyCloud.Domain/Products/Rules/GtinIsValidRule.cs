using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>A GTIN has 8, 12, 13 or 14 digits and the check digit of the GS1 General Specifications §7.9.</summary>
public sealed class GtinIsValidRule(string gtin) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !IsGtin(gtin);

    private static bool IsGtin(string gtin) => gtin is { Length: 8 or 12 or 13 or 14 } && gtin.All(char.IsAsciiDigit)
        && gtin.Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 3)).Sum() % 10 == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:GtinInvalid", 400).WithData("gtin", gtin);
}
