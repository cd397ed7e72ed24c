using CountyCloud.Counties;

namespace CountyCloud.Products;

/// <summary>What the county is to reach of products and brands (PROD-06, PROD-08, PROD-12, BRAND-08, BRAND-14, BRAND-16, BRAND-28).</summary>
public sealed class ProductTarget : ConfigurationItem<ProductTargetValues>;
