using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>Row of the section <c>traceable-size</c>: see <see cref="TraceableSizeValues"/>.</summary>
public sealed class TraceableSize : ConfigurationItem<TraceableSizeValues>;
