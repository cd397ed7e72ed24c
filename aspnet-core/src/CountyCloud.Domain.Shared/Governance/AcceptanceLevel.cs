namespace CountyCloud.Governance;

/// <summary>What is accepted (W-04, W-05, GOV-27).</summary>
public enum AcceptanceLevel
{
    /// <summary>A node of a sub-project.</summary>
    Node,

    /// <summary>A whole sub-project.</summary>
    SubProject,

    /// <summary>A stage of the programme (Z255).</summary>
    Stage,

    /// <summary>The whole project.</summary>
    Project,
}
