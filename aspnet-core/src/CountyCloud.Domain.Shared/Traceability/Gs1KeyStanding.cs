namespace CountyCloud.Traceability;

/// <summary>Whose a GS1 key is, as far as a county may know.</summary>
public enum Gs1KeyStanding
{
    /// <summary>No county of the platform registered it.</summary>
    Unknown,

    /// <summary>The current county registered it.</summary>
    Own,

    /// <summary>Another county registered it; which one is not told.</summary>
    AnotherCountys,
}
