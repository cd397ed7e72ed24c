namespace CountyCloud.Funds;

/// <summary>What releases an instalment.</summary>
public enum InstalmentRelease
{
    /// <summary>Paid first.</summary>
    First,

    /// <summary>Released when the mid-term performance evaluation is passed.</summary>
    MidTermEvaluation,

    /// <summary>Released when the whole project is accepted.</summary>
    FinalAcceptance,
}
