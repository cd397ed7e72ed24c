namespace CountyCloud.Traceability;

/// <summary>What is stored with an event besides its content.</summary>
/// <param name="EventHash">Hash id by CBV 2.0 §8.9.</param>
/// <param name="Document">The event in JSON-LD.</param>
/// <param name="RecordTime">When it was recorded.</param>
/// <param name="RecordedBy">Name of the account or of the credential.</param>
/// <param name="SubjectId">Trace subject on whose behalf.</param>
/// <param name="CaptureJobId">Capture job it came with.</param>
/// <param name="Step">Step of life.</param>
/// <param name="SubmissionKey">Name of the submission that made it.</param>
public sealed record TraceEventFacts(string EventHash, string Document, DateTimeOffset RecordTime, string RecordedBy, Guid? SubjectId, Guid? CaptureJobId, TraceStep? Step, string? SubmissionKey = null);
