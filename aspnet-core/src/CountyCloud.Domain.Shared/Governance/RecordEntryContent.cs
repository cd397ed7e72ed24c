using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>Something that happened under a record: a piece of advice, an activity, a case that a summary rests on (GOV-41, GOV-44, GOV-46, GOV-53).</summary>
public sealed record RecordEntryContent
{
    /// <summary>Day.</summary>
    [Required]
    public DateOnly Day { get; init; }

    /// <summary>What was said or done.</summary>
    [Required, MaxLength(4000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Unit or post that said or did it.</summary>
    [MaxLength(256)]
    public string? Unit { get; init; }

    /// <summary>Work item that it concerns (section <c>work-item</c>).</summary>
    [MaxLength(64)]
    public string? WorkItemCode { get; init; }

    /// <summary>Kind of document that it concerns.</summary>
    public DocumentType? DocumentType { get; init; }

    /// <summary>That document.</summary>
    public Guid? DocumentId { get; init; }
}
