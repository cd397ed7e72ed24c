using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>Row of the section <c>anti-counterfeit-method</c>: see <see cref="AntiCounterfeitMethodValues"/>.</summary>
public sealed class AntiCounterfeitMethod : ConfigurationItem<AntiCounterfeitMethodValues>;
