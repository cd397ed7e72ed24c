namespace CountyCloud.Governance;

/// <summary>Where a monthly supervision form stands (W-02, F-04).</summary>
public enum SiteInspectionState
{
    /// <summary>To be filled in.</summary>
    Draft,

    /// <summary>Signed by the office (M65); stays as it is.</summary>
    Signed,
}
