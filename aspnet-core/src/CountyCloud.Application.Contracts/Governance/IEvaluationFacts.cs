namespace CountyCloud.Governance;

/// <summary>What other contexts ask about evaluations: a passed mid-term evaluation releases the next instalment (Z119).</summary>
public interface IEvaluationFacts
{
    /// <summary>True when the newest recorded inspection of that kind in the current county was passed. One with findings has not passed until a later record says so.</summary>
    Task<bool> HasPassedAsync(SuperiorInspectionKind kind, CancellationToken cancellationToken);
}
