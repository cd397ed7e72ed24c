namespace CountyCloud.Governance;

/// <summary>How a rule's value is compared.</summary>
public enum RuleOperator
{
    /// <summary>=</summary>
    Equal,

    /// <summary>≤</summary>
    AtMost,

    /// <summary>≥</summary>
    AtLeast,

    /// <summary>></summary>
    MoreThan,

    /// <summary><</summary>
    LessThan,

    /// <summary>One of a list.</summary>
    In,
}
