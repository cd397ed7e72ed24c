namespace CountyCloud.Traceability;

/// <summary>Where events come from.</summary>
/// <param name="Document">Name of the paper or file they were read from; null for a form.</param>
/// <param name="CaptureJobId">Capture job of the REST interface; null for a form.</param>
/// <param name="RecordedBy">Name of the account or of the credential.</param>
public sealed record EventOrigin(string? Document, Guid? CaptureJobId, string RecordedBy)
{
    /// <summary>True when a person of the county records, so that he must be of the holder of the goods; false for a credential of an outside system that was checked already.</summary>
    public bool ChecksPeople { get; init; }

    /// <summary>Trace subject on whose behalf it is recorded; null when none is known.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Name of the submission: a form sent twice is recorded once; null for captured events, which are known by their hash.</summary>
    public string? SubmissionKey { get; init; }
}
