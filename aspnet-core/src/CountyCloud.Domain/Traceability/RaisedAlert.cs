namespace CountyCloud.Traceability;

/// <summary>What an alert is raised about.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="About">Number of the thing as people know it; one alert of a kind is open about it.</param>
/// <param name="Description">What happened.</param>
/// <param name="LotId">Lot concerned.</param>
/// <param name="LotNumber">Its number.</param>
/// <param name="SubjectId">Trace subject concerned.</param>
/// <param name="Code">Trace code concerned.</param>
/// <param name="Step">Step of the chain.</param>
public sealed record RaisedAlert(
    TraceAlertKind Kind, string About, string Description, Guid? LotId = null, string? LotNumber = null, Guid? SubjectId = null, string? Code = null, TraceStep? Step = null);
