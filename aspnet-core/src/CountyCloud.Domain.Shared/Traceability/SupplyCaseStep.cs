namespace CountyCloud.Traceability;

/// <summary>A step of a case; steps are only added.</summary>
/// <param name="State">State after it.</param>
/// <param name="Day">Day.</param>
/// <param name="ByName">User name of whoever took it.</param>
/// <param name="Text">What was said; null when nothing was.</param>
public sealed record SupplyCaseStep(SupplyCaseState State, DateOnly Day, string ByName, string? Text);
