namespace CountyCloud.Documents.Paper;

/// <summary>Fills in one kind of form.</summary>
internal interface IPaperSource
{
    /// <summary>Reads the document through its own use case, so that permission, county and contractor hold as on its page, and fills in the form.</summary>
    Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken);
}

/// <summary>What a kind of form says of its document.</summary>
/// <param name="Number">Number of the document.</param>
/// <param name="Segment">Segment of the document's page under <c>/admin/documents</c>.</param>
/// <param name="Parts">Body.</param>
/// <param name="Signatures">Signatures.</param>
/// <param name="IsForEverybody">True for what is put up in public: its QR code opens the public page instead.</param>
internal sealed record PaperContent(string Number, string Segment, IReadOnlyList<PaperPart> Parts, IReadOnlyList<PaperSignature> Signatures, bool IsForEverybody = false);
