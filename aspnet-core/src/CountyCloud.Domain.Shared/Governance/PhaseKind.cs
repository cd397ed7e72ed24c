namespace CountyCloud.Governance;

/// <summary>Phase or milestone.</summary>
public enum PhaseKind
{
    /// <summary>A phase of the programme.</summary>
    Phase,

    /// <summary>A line of work beside the phases.</summary>
    ParallelWork,

    /// <summary>A dated milestone.</summary>
    Milestone,
}
