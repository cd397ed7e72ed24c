namespace CountyCloud.Traceability;

/// <summary>A step of a recall, as it was taken.</summary>
/// <param name="State">State that it reached.</param>
/// <param name="UserName">Who; empty for the system.</param>
/// <param name="Text">What was said.</param>
/// <param name="Time">UTC time.</param>
public sealed record RecallStep(RecallState State, string UserName, string Text, DateTime Time);
