namespace CountyCloud.Traceability;

/// <summary>Whether a site is in use.</summary>
public enum TraceSiteState
{
    /// <summary>In use.</summary>
    InUse,

    /// <summary>Given up; what was recorded of it stays.</summary>
    Closed,
}
