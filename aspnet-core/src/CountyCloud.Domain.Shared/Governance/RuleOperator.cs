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

    /// <summary>More than.</summary>
    MoreThan,

    /// <summary>Less than.</summary>
    LessThan,

    /// <summary>One of a list.</summary>
    In,
}
