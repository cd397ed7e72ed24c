using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Traceability;

/// <summary>Row of the section <c>trace-page</c>: see <see cref="TracePageValues"/>.</summary>
public sealed class TracePage : ConfigurationItem<TracePageValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(TracePageValues values) => [new TracePageLimitsAreInOrderRule(values)];
}
