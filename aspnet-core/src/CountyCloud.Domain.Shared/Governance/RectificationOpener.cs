namespace CountyCloud.Governance;

/// <summary>Which body opened a rectification; the same checks it (W-06).</summary>
public enum RectificationOpener
{
    /// <summary>Programme office, for itself, an acceptance team or a superior body.</summary>
    ProgrammeOffice,

    /// <summary>Audit or oversight department.</summary>
    Auditor,

    /// <summary>County government, with a halt (M73).</summary>
    CountyGovernment,
}
