using CountyCloud.Counties;

namespace CountyCloud.Oversight;

/// <summary>The goal statement of the special funds for a year (DATA-25).</summary>
public sealed class AnnualGoal : ConfigurationItem<AnnualGoalValues>;
