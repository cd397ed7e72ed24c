using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>What a record of the programme says.</summary>
public sealed record ProgrammeRecordContent
{
    /// <summary>Kind.</summary>
    public ProgrammeRecordKind Kind { get; init; }

    /// <summary>Day of the record, or first day of what it tells.</summary>
    [Required]
    public DateOnly Date { get; init; }

    /// <summary>Last day, for an appointment or a period.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Text.</summary>
    [Required, MaxLength(8000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Units and posts concerned, one a line.</summary>
    [MaxLength(2000)]
    public string? Parties { get; init; }

    /// <summary>How it stands (GOV-46, GOV-52).</summary>
    public RecordStatus? Status { get; init; }

    /// <summary>Kind of document that it concerns (GOV-41).</summary>
    public DocumentType? DocumentType { get; init; }

    /// <summary>That document.</summary>
    public Guid? DocumentId { get; init; }
}
