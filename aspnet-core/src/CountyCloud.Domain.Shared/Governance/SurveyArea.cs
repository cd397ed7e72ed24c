namespace CountyCloud.Governance;

/// <summary>What a survey asks about (GOV-34).</summary>
public enum SurveyArea
{
    /// <summary>Economy of the county (C153).</summary>
    Economy,

    /// <summary>Specialities, their resources and capacity (Z157).</summary>
    Industry,

    /// <summary>Companies, people and stations of e-commerce (K58).</summary>
    ECommerce,

    /// <summary>Couriers and logistics (Z157).</summary>
    Logistics,

    /// <summary>Network coverage (Z157).</summary>
    Network,

    /// <summary>Building and operation of the programme itself (GOV-35: Z157).</summary>
    Operation,
}
