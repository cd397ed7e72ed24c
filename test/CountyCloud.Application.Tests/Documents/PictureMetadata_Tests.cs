using System.Buffers.Binary;
using System.Text;
using CountyCloud.Documents;
using Shouldly;
using Xunit;

namespace CountyCloud.Application.Tests.Documents;

/// <summary>What a camera tells of place and time does not leave the house (TRACE-07: personal data reduced).</summary>
public sealed class PictureMetadata_Tests
{
    private static readonly byte[] Scan = [0xFF, 0xDA, 0, 4, 1, 2, 9, 0xFF, 0, 8, 0xFF, 0xD0, 7];

    [Fact, Trait("Req", "TRACE-07")]
    public void A_jpeg_keeps_what_draws_it_and_loses_place_comment_and_what_hangs_behind_its_end()
    {
        byte[] table = [0xFF, 0xDB, 0, 4, 1, 2];
        byte[] jfif = [0xFF, 0xE0, 0, 7, .. "JFIF\0"u8];
        byte[] colours = [0xFF, 0xE2, 0, 16, .. "ICC_PROFILE\0"u8, 1, 1];
        byte[] end = [0xFF, 0xD9];
        byte[] picture = [0xFF, 0xD8, .. jfif, .. Segment(0xE1, "http://ns.adobe.com/xap GPS"), .. Segment(0xED, "Photoshop GPS"), .. Segment(0xE2, "MPF\0 GPS"), .. colours, .. Segment(0xFE, "GPS"), .. table, .. Scan, .. table, .. Scan, .. end, .. "GPS"u8];

        PictureMetadata.Remove(picture).ShouldBe([0xFF, 0xD8, .. jfif, .. colours, .. table, .. Scan, .. table, .. Scan, .. end]);
    }

    [Theory, Trait("Req", "TRACE-07")]
    [InlineData(true)]
    [InlineData(false)]
    public void How_a_photo_was_held_is_kept_or_it_would_lie_on_its_side(bool isLittle)
    {
        byte[] exif = isLittle
            ? [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0, 4, 0, 0, 0, .. "GPS\0"u8, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]
            : [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 2, 1, 0x0F, 0, 2, 0, 0, 0, 4, .. "GPS\0"u8, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. Scan, 0xFF, 0xD9];

        var clean = PictureMetadata.Remove(picture).ShouldNotBeNull();

        Encoding.Latin1.GetString(clean).ShouldNotContain("GPS");
        clean[..4].ShouldBe([0xFF, 0xD8, 0xFF, 0xE1]);
        clean[30..32].ShouldBe([0, 6], "value of the entry 0x0112");
        PictureMetadata.Remove(clean).ShouldBe(clean, "nothing is left to take out");
    }

    [Fact, Trait("Req", "TRACE-07")]
    public void A_png_and_a_webp_lose_their_texts()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", "x"), .. Chunk("tEXt", "GPS"), .. Chunk("eXIf", "GPS"), .. Chunk("IDAT", "yy"), .. Chunk("IEND", ""), .. "GPS"u8];
        PictureMetadata.Remove(png).ShouldBe([.. png[..8], .. Chunk("IHDR", "x"), .. Chunk("IDAT", "yy"), .. Chunk("IEND", "")]);

        byte[] webp = [.. "RIFF"u8, 36, 0, 0, 0, .. "WEBP"u8, .. "VP8X"u8, 2, 0, 0, 0, 0x1C, 0, .. "VP8 "u8, 1, 0, 0, 0, 5, 0, .. "EXIF"u8, 3, 0, 0, 0, .. "GPS\0"u8];
        var clean = PictureMetadata.Remove(webp).ShouldNotBeNull();
        clean.ShouldBe([.. "RIFF"u8, 24, 0, 0, 0, .. "WEBP"u8, .. "VP8X"u8, 2, 0, 0, 0, 0x10, 0, .. "VP8 "u8, 1, 0, 0, 0, 5, 0]);
    }

    [Theory, Trait("Req", "TRACE-07")]
    [InlineData("")]
    [InlineData("<svg/>")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0")]
    [InlineData("\u00ff\u00d8\u00ff\u00e1\u00ff\u00ffGPS")]
    [InlineData("\u0089PNG\r\n\u001a\n\u00ff\u00ff\u00ff\u00ffIHDRxxxx")]
    public void What_is_no_whole_picture_is_nobody_s_to_see(string bytes) => PictureMetadata.Remove(Encoding.Latin1.GetBytes(bytes)).ShouldBeNull();

    private static byte[] Segment(byte kind, string text) => [0xFF, kind, 0, (byte)(text.Length + 2), .. Encoding.Latin1.GetBytes(text)];

    private static byte[] Chunk(string name, string text)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. Encoding.ASCII.GetBytes(text), 1, 2, 3, 4];
    }
}
