using System.Text;

namespace CountyCloud.Counties;

/// <summary>Reads a text file of a blueprint and says what is wrong with its encoding.</summary>
internal static class BlueprintText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text, or null after the problem was told. UTF-8 only; the mark that Excel puts in front of UTF-8 is left out, any other
    /// encoding is refused because its letters would be guessed.
    /// </summary>
    public static string? Read(string file, byte[] content, BlueprintProblems problems)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Add(file, 0, string.Empty, "Utf16");
            return null;
        }

        ReadOnlySpan<byte> bytes = content;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            problems.Add(file, 1 + bytes[..Math.Max(0, e.Index)].Count((byte)'\n'), string.Empty, "NotUtf8");
            return null;
        }
    }
}
