namespace CountyCloud.Tenders;

/// <summary>Unit of a threshold.</summary>
public enum ConditionUnit
{
    /// <summary>No number.</summary>
    None,

    /// <summary>Yuan.</summary>
    Yuan,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Years.</summary>
    Years,

    /// <summary>Pieces, people, projects, vehicles.</summary>
    Count,

    /// <summary>Square metres.</summary>
    SquareMetres,
}
