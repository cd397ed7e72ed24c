namespace CountyCloud.Approvals;

/// <summary>Who of a step's roles must sign.</summary>
public enum StepMode
{
    /// <summary>One person of any of the roles.</summary>
    AnyOne,

    /// <summary>One person of each role, in any order (in parallel).</summary>
    EveryRole,
}
