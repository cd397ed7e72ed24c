namespace CountyCloud.Governance;

/// <summary>Unit of a rule's value. Text and Codes are words; all others are numbers.</summary>
public enum RuleUnit
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Words separated by ";".</summary>
    Codes,

    /// <summary>元.</summary>
    Yuan,

    /// <summary>Percent, 0 to 100.</summary>
    Percent,

    /// <summary>Working days by the State Council calendar.</summary>
    WorkingDays,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>A count.</summary>
    Times,

    /// <summary>元 a piece.</summary>
    YuanPerPiece,

    /// <summary>Day of the month, 1 to 31.</summary>
    DayOfMonth,
}
