namespace CountyCloud.Governance;

/// <summary>Result of an inspection.</summary>
public enum SuperiorInspectionResult
{
    /// <summary>Passed.</summary>
    Passed,

    /// <summary>Not passed.</summary>
    Failed,

    /// <summary>Something must be put right before it counts as passed (M91).</summary>
    WithFindings,
}
