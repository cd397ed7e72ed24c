namespace CountyCloud.Approvals;

/// <summary>A paper attached to a decision.</summary>
/// <param name="AttachmentId">Attachment.</param>
/// <param name="FileName">Its file name.</param>
/// <param name="Sha256">Hash of its content, lower-case hexadecimal; shows later that the paper is still the one that was signed.</param>
public sealed record DecisionPaper(Guid AttachmentId, string FileName, string Sha256);
