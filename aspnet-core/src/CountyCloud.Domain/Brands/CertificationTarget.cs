using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Brands;

/// <summary>A kind of certificate in a county: how many are wanted, what help costs, when its end is told, whether goods need it to be listed (BRAND-19, BRAND-20, PROD-07).</summary>
public sealed class CertificationTarget : ConfigurationItem<CertificationTargetValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(CertificationTargetValues values) => [new TargetsAreNotNegativeRule(values)];
}
