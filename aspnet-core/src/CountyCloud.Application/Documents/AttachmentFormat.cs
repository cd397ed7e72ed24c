namespace CountyCloud.Documents;

/// <summary>Finds what a file is from its first bytes; what a browser or a name says is not believed.</summary>
public static class AttachmentFormat
{
    /// <summary>Media type of a file that is taken (PDF, picture, Word, Excel, OFD), or null.</summary>
    public static string? Of(ReadOnlySpan<byte> content, string fileName) => content switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "application/pdf",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => "image/webp",
        [0x50, 0x4B, 0x03, 0x04, ..] => OfZip(content, fileName),
        _ => null,
    };

    // Office and OFD documents are zip files; the part every one of them has tells which, and the name must agree.
    private static string? OfZip(ReadOnlySpan<byte> content, string fileName)
    {
        var isOffice = content.IndexOf("[Content_Types].xml"u8) >= 0;
        return Path.GetExtension(fileName).ToUpperInvariant() switch
        {
            ".DOCX" when isOffice && content.IndexOf("word/"u8) >= 0 => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".XLSX" when isOffice && content.IndexOf("xl/"u8) >= 0 => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".OFD" when content.IndexOf("OFD.xml"u8) >= 0 => "application/ofd",
            _ => null,
        };
    }
}
