namespace CountyCloud.Stations;

/// <summary>The four kinds of services of a county centre (PSS-14, Z38).</summary>
public enum ServiceGroup
{
    /// <summary>Not grouped: the county does not use the four kinds.</summary>
    None,

    /// <summary>Support (支撑).</summary>
    Support,

    /// <summary>Trade (交易).</summary>
    Trade,

    /// <summary>Functional (职能).</summary>
    Functional,

    /// <summary>Derived (衍生).</summary>
    Derived,
}
