using CountyCloud.Counties;

namespace CountyCloud.Brands;

/// <summary>A title that the county or a product of it has (BRAND-25, BRAND-31: K38, Z8, Z83).</summary>
public sealed class CountyTitle : ConfigurationItem<CountyTitleValues>;
