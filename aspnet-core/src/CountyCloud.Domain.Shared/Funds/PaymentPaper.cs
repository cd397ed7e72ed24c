namespace CountyCloud.Funds;

/// <summary>A paper of a payment.</summary>
/// <param name="AttachmentId">File.</param>
/// <param name="Kind">What it is.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Sha256">Hash of its content.</param>
public sealed record PaymentPaper(Guid AttachmentId, PaymentPaperKind Kind, string FileName, string Sha256);
