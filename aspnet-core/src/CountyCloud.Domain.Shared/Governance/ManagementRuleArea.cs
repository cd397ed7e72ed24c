namespace CountyCloud.Governance;

/// <summary>What a management rule is about (GOV-40).</summary>
public enum ManagementRuleArea
{
    /// <summary>Programme and its projects.</summary>
    Programme,

    /// <summary>Funds.</summary>
    Funds,

    /// <summary>Centre, stations and points.</summary>
    Stations,

    /// <summary>Logistics.</summary>
    Logistics,

    /// <summary>Training.</summary>
    Training,

    /// <summary>Network and data security.</summary>
    Security,

    /// <summary>Quality of products.</summary>
    Quality,

    /// <summary>Brands.</summary>
    Brand,

    /// <summary>Operation and marketing.</summary>
    Operation,

    /// <summary>Staff and appraisal.</summary>
    Staff,
}
