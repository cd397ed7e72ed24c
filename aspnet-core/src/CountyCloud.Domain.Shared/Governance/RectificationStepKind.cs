namespace CountyCloud.Governance;

/// <summary>What was done about a rectification.</summary>
public enum RectificationStepKind
{
    /// <summary>Finding recorded.</summary>
    Opened,

    /// <summary>Report with measures handed in (整改报告).</summary>
    Measures,

    /// <summary>Completion with evidence handed in.</summary>
    Completion,

    /// <summary>Checked and found good.</summary>
    Passed,

    /// <summary>Checked and not found good.</summary>
    Refused,

    /// <summary>The deadline was set anew.</summary>
    DeadlineSet,
}
