using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>What every document's page needs: who made it, its papers, what the caller may do now and what stands in the way of the rest.</summary>
/// <param name="Id">Id.</param>
/// <param name="ConcurrencyStamp">Stamp; sent back with a change.</param>
/// <param name="DocumentType">Kind, under which approvals and papers are found.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="ContractorId">Contractor whose document it is or whom it concerns.</param>
/// <param name="ContractorName">Its name.</param>
/// <param name="CreatorName">User name of whoever made it.</param>
/// <param name="CreationTime">UTC time.</param>
/// <param name="AllowedActions">Names of what the caller may do now.</param>
/// <param name="BlockedActions">What the caller could do if something did not stand in the way.</param>
/// <param name="Attachments">Papers.</param>
public record CountyDocumentDto(
    Guid Id, string ConcurrencyStamp, DocumentType DocumentType, string Number, string Title, Guid? ContractorId, LocalizedText? ContractorName, string CreatorName, DateTime CreationTime,
    IReadOnlyList<string> AllowedActions, IReadOnlyList<BlockedActionDto> BlockedActions, IReadOnlyList<AttachmentDto> Attachments);

/// <summary>A step that needs nothing but the document.</summary>
public record CountyDocumentStepInput
{
    /// <summary>Stamp that the caller saw; without it the newest version is taken.</summary>
    [MaxLength(64)]
    public string? ConcurrencyStamp { get; init; }

    /// <summary>Papers to attach.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>A step that says something.</summary>
public sealed record CountyDocumentRemarkInput : CountyDocumentStepInput
{
    /// <summary>What.</summary>
    [Required, MaxLength(2000)]
    public string Text { get; init; } = string.Empty;
}
