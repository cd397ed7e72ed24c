namespace CountyCloud.Governance;

/// <summary>In which capacity a body is responsible for a matter (ORG-09 to ORG-15, GOV-50).</summary>
public enum ResponsibilityKind
{
    /// <summary>Bears the first responsibility (ORG-11: Z1315, M47, K84).</summary>
    FirstResponsible,

    /// <summary>Decides the matter (ORG-10: M49).</summary>
    Decides,

    /// <summary>Details policy and supervision for its level (GOV-50: Z25).</summary>
    DetailsPolicy,

    /// <summary>Builds and operates as the main body (GOV-50: K8, C27).</summary>
    BuildsAndOperates,

    /// <summary>Takes part in the coordination and has access to its work space (ORG-09: M47).</summary>
    Coordinates,

    /// <summary>Registers and fosters (ORG-14: Z260).</summary>
    Registers,

    /// <summary>Supervises or inspects (ORG-14: Z260, GOV-39: C181).</summary>
    Supervises,

    /// <summary>Manages a field in its daily work (ORG-15: Z257).</summary>
    Manages,
}
