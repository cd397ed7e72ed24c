namespace CountyCloud.Funds;

/// <summary>Money that arrived.</summary>
/// <param name="Amount">Yuan.</param>
/// <param name="Day">Day.</param>
/// <param name="Document">Number of the document that grants it.</param>
/// <param name="Evidence">How its condition is met.</param>
/// <param name="RecordedBy">User name.</param>
public sealed record ReceivedMoney(decimal Amount, DateOnly Day, string Document, string? Evidence, string RecordedBy);
