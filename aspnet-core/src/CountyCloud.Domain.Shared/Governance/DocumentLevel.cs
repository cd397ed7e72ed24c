namespace CountyCloud.Governance;

/// <summary>Which level of government issued a document.</summary>
public enum DocumentLevel
{
    /// <summary>Central government.</summary>
    National,

    /// <summary>Province or autonomous region.</summary>
    Provincial,

    /// <summary>Prefecture or city.</summary>
    Prefecture,

    /// <summary>County.</summary>
    County,
}
