using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>Row of the section <c>trace-promise</c>: see <see cref="TracePromiseValues"/>.</summary>
public sealed class TracePromise : ConfigurationItem<TracePromiseValues>;
