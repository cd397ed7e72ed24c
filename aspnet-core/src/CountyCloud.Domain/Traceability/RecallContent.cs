namespace CountyCloud.Traceability;

/// <summary>Why and from what a recall begins.</summary>
/// <param name="Cause">Kind of cause.</param>
/// <param name="TargetId">Lot, site, subject or test; null for an input product.</param>
/// <param name="TargetNumber">Its number or code.</param>
/// <param name="TargetName">Its name.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="IsDrill">True for a drill: nothing is held back and nobody told.</param>
/// <param name="SubProjectId">Sub-project whose money may be concerned (FUND-38).</param>
public sealed record RecallContent(RecallCause Cause, Guid? TargetId, string TargetNumber, string TargetName, string Reason, bool IsDrill, Guid? SubProjectId);
