using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>Row of the section <c>trace-channel</c>: see <see cref="TraceChannelValues"/>.</summary>
public sealed class TraceChannel : ConfigurationItem<TraceChannelValues>;
