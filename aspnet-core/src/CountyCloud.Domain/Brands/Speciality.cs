using CountyCloud.Counties;

namespace CountyCloud.Brands;

/// <summary>A product or place of culture the county is known for.</summary>
public sealed class Speciality : ConfigurationItem<SpecialityValues>;
