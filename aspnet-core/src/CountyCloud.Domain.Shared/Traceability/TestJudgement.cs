namespace CountyCloud.Traceability;

/// <summary>What a value means.</summary>
public enum TestJudgement
{
    /// <summary>Within the limit.</summary>
    Pass,

    /// <summary>Outside the limit.</summary>
    Fail,

    /// <summary>There is no limit, and the laboratory said nothing.</summary>
    NotJudged,
}
