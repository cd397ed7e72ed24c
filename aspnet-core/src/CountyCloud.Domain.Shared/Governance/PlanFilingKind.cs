namespace CountyCloud.Governance;

/// <summary>What was done with an approved plan (GOV-09).</summary>
public enum PlanFilingKind
{
    /// <summary>Filed with a superior body (M491, C155).</summary>
    Filed,

    /// <summary>Made public (C153, K59).</summary>
    Publicised,
}
