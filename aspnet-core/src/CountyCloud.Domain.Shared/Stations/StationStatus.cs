namespace CountyCloud.Stations;

/// <summary>State of a station.</summary>
public enum StationStatus
{
    /// <summary>Planned.</summary>
    Planned,

    /// <summary>Being built.</summary>
    Building,

    /// <summary>Open.</summary>
    Open,

    /// <summary>Closed.</summary>
    Closed,
}
