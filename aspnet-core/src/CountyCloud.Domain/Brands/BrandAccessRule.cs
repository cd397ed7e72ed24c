using CountyCloud.Counties;

namespace CountyCloud.Brands;

/// <summary>A rule on who may use the public brand, on which standard, with which marks (BRAND-09: Z79, C125).</summary>
public sealed class BrandAccessRule : ConfigurationItem<BrandAccessRuleValues>;
