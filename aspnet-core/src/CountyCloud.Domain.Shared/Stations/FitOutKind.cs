namespace CountyCloud.Stations;

/// <summary>What a row of the fit-out describes.</summary>
public enum FitOutKind
{
    /// <summary>A space that is fitted out.</summary>
    Space,

    /// <summary>A sign with its wording.</summary>
    Sign,

    /// <summary>Style or colours that hold for all.</summary>
    Style,
}
