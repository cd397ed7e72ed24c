using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A growing or breeding place is filed with at least one plot, pen or pasture that has a location: the trail ends there (TRACE-04: M311).</summary>
public sealed class GrowerHasALocatedPlotRule(TraceSubject subject, bool hasLocatedPlot) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subject.Content.Kind == TraceSubjectKind.GrowerBreeder && !hasLocatedPlot;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:GrowerWithoutPlot").WithData("number", subject.Number);
}
