namespace CountyCloud.Governance;

/// <summary>What a rectification came from (W-06).</summary>
public enum RectificationOrigin
{
    /// <summary>Acceptance of a node or sub-project (M85).</summary>
    NodeAcceptance,

    /// <summary>Acceptance of a stage or of the whole project (K76).</summary>
    ProjectAcceptance,

    /// <summary>Inspection of the county (M65, C181).</summary>
    Inspection,

    /// <summary>Inspection by a superior body (M91).</summary>
    SuperiorInspection,

    /// <summary>Audit or inspection of funds.</summary>
    Audit,

    /// <summary>Halt of a sub-project (M73).</summary>
    Halt,
}
