namespace CountyCloud.Training;

/// <summary>Whether a topic of the course catalogue may be used (TRAIN-10).</summary>
public enum TopicReview
{
    /// <summary>Nothing to review.</summary>
    NotNeeded,

    /// <summary>On hold until its content is reviewed.</summary>
    OnHold,

    /// <summary>Reviewed and approved.</summary>
    Approved,

    /// <summary>Reviewed and rejected.</summary>
    Rejected,
}
