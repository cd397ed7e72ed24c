namespace CountyCloud.Documents;

/// <summary>Finds what a file is from its first bytes; what a browser says is not believed, and a name must agree: who saves the file opens it by its name.</summary>
public static class AttachmentFormat
{
    /// <summary>Media type of a file that is taken (PDF, picture, Word, Excel, OFD), or null.</summary>
    public static string? Of(ReadOnlySpan<byte> content, string fileName) => content switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] when Ending(fileName) == ".PDF" => "application/pdf",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] when IsPicture(fileName) => "image/png",
        [0xFF, 0xD8, 0xFF, ..] when IsPicture(fileName) => "image/jpeg",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] when IsPicture(fileName) => "image/webp",
        [0x50, 0x4B, 0x03, 0x04, ..] => OfZip(content, fileName),
        _ => null,
    };

    private static string Ending(string fileName) => Path.GetExtension(fileName).ToUpperInvariant();

    // Programs that pass pictures on often leave the name of another kind of picture.
    private static bool IsPicture(string fileName) => Ending(fileName) is ".JPG" or ".JPEG" or ".PNG" or ".WEBP";

    // Office and OFD documents are zip files; the part every one of them has tells which, and the name must agree.
    private static string? OfZip(ReadOnlySpan<byte> content, string fileName)
    {
        var isOffice = content.IndexOf("[Content_Types].xml"u8) >= 0;
        return Ending(fileName) switch
        {
            ".DOCX" when isOffice && content.IndexOf("word/"u8) >= 0 => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".XLSX" when isOffice && content.IndexOf("xl/"u8) >= 0 => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".OFD" when content.IndexOf("OFD.xml"u8) >= 0 => "application/ofd",
            _ => null,
        };
    }
}
