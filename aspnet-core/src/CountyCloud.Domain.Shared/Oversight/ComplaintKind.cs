namespace CountyCloud.Oversight;

/// <summary>What a citizen writes about (W-39).</summary>
public enum ComplaintKind
{
    /// <summary>Complaint about the programme or a service.</summary>
    Complaint,

    /// <summary>Report of misuse or a breach of rules (K25).</summary>
    Report,

    /// <summary>Quality or after-sales matter (Z29).</summary>
    Quality,

    /// <summary>Suggestion.</summary>
    Suggestion,
}
