using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>Row of the section <c>trace-responsibility</c>: see <see cref="TraceResponsibilityValues"/>.</summary>
public sealed class TraceResponsibility : ConfigurationItem<TraceResponsibilityValues>;
