namespace CountyCloud.Traceability;

/// <summary>Whose an alert is.</summary>
/// <param name="Role">Role whose people act on it.</param>
/// <param name="DepartmentCode">Department that is responsible for the step; null when the county names none.</param>
/// <param name="DueOn">Last day.</param>
public sealed record AlertOwner(string Role, string? DepartmentCode, DateOnly DueOn);
