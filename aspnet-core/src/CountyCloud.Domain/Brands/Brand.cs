using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Brands;

/// <summary>A brand of the county.</summary>
public sealed class Brand : ConfigurationItem<BrandValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(BrandValues values) =>
        [new ColoursAreHexRule(values), new LogoFileIsAPlainNameRule(values)];
}
