namespace CountyCloud.Governance;

/// <summary>State of a check.</summary>
public enum ProgrammeCheckState
{
    /// <summary>Being filled in.</summary>
    Draft,

    /// <summary>Finished; it stays.</summary>
    Finished,
}
