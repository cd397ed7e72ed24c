namespace CountyCloud.Traceability;

/// <summary>Step of the rollout of the trace system (TRACE-27: M317, M319, M321).</summary>
public enum TraceRolloutStep
{
    /// <summary>Research.</summary>
    Research,

    /// <summary>Filing.</summary>
    Filing,

    /// <summary>Use.</summary>
    Use,
}
