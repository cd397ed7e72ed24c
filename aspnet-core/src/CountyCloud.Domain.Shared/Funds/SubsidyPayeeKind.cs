namespace CountyCloud.Funds;

/// <summary>Who gets a subsidy (M588).</summary>
public enum SubsidyPayeeKind
{
    /// <summary>Courier company.</summary>
    Courier,

    /// <summary>Person at a village point.</summary>
    VillageStaff,

    /// <summary>Third-party delivery service.</summary>
    ThirdParty,

    /// <summary>Enterprise or cooperative.</summary>
    Enterprise,

    /// <summary>Household.</summary>
    Household,
}
