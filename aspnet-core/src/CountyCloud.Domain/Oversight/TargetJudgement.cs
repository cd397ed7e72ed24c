namespace CountyCloud.Oversight;

/// <summary>Says whether an actual value reaches a target (DATA-02, DATA-05).</summary>
public static class TargetJudgement
{
    /// <summary>True or false where the target has a number; null where somebody must judge.</summary>
    /// <param name="target">Target. A number of pieces that the plan states as equal is reached by more of them as well.</param>
    /// <param name="actual">Actual value in the target's unit; for growth in percent.</param>
    public static bool? IsMet(KpiTargetValues target, decimal actual) => (target.Operator, target.Value, target.ValueMax) switch
    {
        (TargetOperator.Equal or TargetOperator.AtLeast or TargetOperator.GrowthAtLeast, { } least, _) => actual >= least,
        (TargetOperator.AtMost, { } most, _) => actual <= most,
        (TargetOperator.Between, { } least, { } most) => actual >= least && actual <= most,

        // Within a time and once in so many days: the upper end of the range is what is promised (GAP-22).
        (TargetOperator.Within or TargetOperator.OncePer, { } limit, var longest) => actual <= (longest ?? limit),
        _ => null,
    };
}
