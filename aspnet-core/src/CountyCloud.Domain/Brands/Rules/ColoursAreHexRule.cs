using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>Colours are written as #rrggbb.</summary>
public sealed class ColoursAreHexRule(BrandValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Colours is { Length: > 0 } && !v.Colours.Split(';', StringSplitOptions.TrimEntries).All(c => c.Length == 7 && c[0] == '#' && c.Skip(1).All(char.IsAsciiHexDigit));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:ColourInvalid", 400).WithData("colours", v.Colours);
}
