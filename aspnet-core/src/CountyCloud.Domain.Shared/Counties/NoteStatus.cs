namespace CountyCloud.Counties;

/// <summary>Whether a contradiction or gap is settled.</summary>
public enum NoteStatus
{
    /// <summary>The county has not decided; the reading holds.</summary>
    Open,

    /// <summary>The county has decided.</summary>
    Settled,

    /// <summary>Worth knowing; nothing to decide.</summary>
    Information,
}
