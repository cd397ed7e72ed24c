using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>A decision of a meeting, linked to what was decided (GOV-37: M47).</summary>
public sealed record MeetingDecisionContent
{
    /// <summary>What was decided.</summary>
    [Required, MaxLength(2000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Kind of document that was decided; empty for a decision on something else.</summary>
    public DocumentType? DocumentType { get; init; }

    /// <summary>That document.</summary>
    public Guid? DocumentId { get; init; }
}
