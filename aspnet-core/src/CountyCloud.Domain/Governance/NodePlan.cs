namespace CountyCloud.Governance;

/// <summary>A node as it is planned.</summary>
/// <param name="Name">Name.</param>
/// <param name="Weight">Share of the whole work, percent; all nodes together make 100.</param>
/// <param name="PlannedOn">Day by which it is to be finished.</param>
public sealed record NodePlan(string Name, decimal Weight, DateOnly? PlannedOn);
