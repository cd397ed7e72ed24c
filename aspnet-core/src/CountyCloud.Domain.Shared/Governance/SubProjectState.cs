namespace CountyCloud.Governance;

/// <summary>Where a sub-project stands (W-03).</summary>
public enum SubProjectState
{
    /// <summary>Made from budget lines; its design scheme is not handed in yet.</summary>
    Planned,

    /// <summary>Its design scheme is under approval (M69).</summary>
    SchemeSubmitted,

    /// <summary>Its design scheme is approved; work may start (M69, M99).</summary>
    Approved,

    /// <summary>Work runs.</summary>
    InProgress,

    /// <summary>The contractor finished and checked itself (M83).</summary>
    Completed,

    /// <summary>The sub-project acceptance is approved (M83, M103).</summary>
    Accepted,

    /// <summary>Nothing is left to do.</summary>
    Closed,
}
