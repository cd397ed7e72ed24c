namespace CountyCloud.Funds;

/// <summary>Where an objection stands.</summary>
public enum ObjectionState
{
    /// <summary>Waits for the office's answer.</summary>
    Open,

    /// <summary>Answered; the leading group decides.</summary>
    Answered,

    /// <summary>Decided.</summary>
    Decided,
}
