using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>Row of the section <c>input-product</c>: see <see cref="InputProductValues"/>.</summary>
public sealed class InputProduct : ConfigurationItem<InputProductValues>;
