using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>What the county asks of a kind of trace subject.</summary>
public sealed class TraceSubjectRule : ConfigurationItem<TraceSubjectRuleValues>;
