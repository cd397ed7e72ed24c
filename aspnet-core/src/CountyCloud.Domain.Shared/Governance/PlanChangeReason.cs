namespace CountyCloud.Governance;

/// <summary>The two reasons for which an approved plan may be changed (GOV-08).</summary>
public enum PlanChangeReason
{
    /// <summary>A superior body requires it (M57).</summary>
    SuperiorRequirement,

    /// <summary>Real conditions make it necessary and it helps the project (M59).</summary>
    RealNeed,
}
