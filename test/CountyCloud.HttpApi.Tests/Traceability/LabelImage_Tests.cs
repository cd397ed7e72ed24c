using System.Buffers.Binary;
using System.IO.Compression;
using CountyCloud.HttpApi.Traceability;
using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Traceability;

/// <summary>The brand's mark as PDF takes it.</summary>
public sealed class LabelImage_Tests
{
    [Theory]
    [InlineData(2, 8, new byte[] { 255, 0, 0, 0, 0, 255 }, new byte[] { 255, 0, 0, 0, 0, 255 })]
    [InlineData(6, 8, new byte[] { 255, 0, 0, 255, 0, 0, 255, 0 }, new byte[] { 255, 0, 0, 255, 255, 255 })]
    [InlineData(0, 8, new byte[] { 0, 128 }, new byte[] { 0, 0, 0, 128, 128, 128 })]
    [InlineData(4, 8, new byte[] { 0, 255, 0, 0 }, new byte[] { 0, 0, 0, 255, 255, 255 })]
    [InlineData(0, 1, new byte[] { 0b0100_0000 }, new byte[] { 0, 0, 0, 255, 255, 255 })]
    [InlineData(3, 4, new byte[] { 0x01 }, new byte[] { 10, 20, 30, 255, 255, 255 })]
    [InlineData(2, 16, new byte[] { 255, 1, 0, 2, 0, 3, 0, 4, 0, 5, 255, 6 }, new byte[] { 255, 0, 0, 0, 0, 255 })]
    public void Every_kind_of_PNG_becomes_colours_on_white_paper(int colourType, int depth, byte[] row, byte[] expected)
    {
        var image = LabelImage.From(new LabelPicture("a.png", Png(2, 1, colourType, depth, [0, .. row]), "image/png"))!;

        (image.Width, image.Height, image.ColourSpace, image.Filter).ShouldBe((2, 1, "DeviceRGB", "FlateDecode"));
        Unpack(image.Data).ShouldBe(expected);
    }

    [Fact]
    public void Rows_are_read_through_every_filter()
    {
        // Five rows of two grey pixels, 10 and 20 each, written with the five filters in turn.
        byte[] rows = [0, 10, 20, 1, 10, 10, 2, 0, 0, 3, 5, 5, 4, 0, 0];

        Unpack(LabelImage.From(new LabelPicture("a.png", Png(2, 5, 0, 8, rows), "image/png"))!.Data).ShouldBe([.. Enumerable.Repeat(new byte[] { 10, 10, 10, 20, 20, 20 }, 5).SelectMany(r => r)]);
    }

    [Fact]
    public void A_JPEG_stays_as_it_is()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 7, 3, 0, 0, 0, 0xFF, 0xD9];

        var image = LabelImage.From(new LabelPicture("a.jpg", jpeg, "image/jpeg"))!;

        (image.Width, image.Height, image.ColourSpace, image.Filter).ShouldBe((7, 3, "DeviceRGB", "DCTDecode"));
        image.Data.ShouldBe(jpeg);
    }

    [Fact]
    public void What_cannot_be_printed_is_no_image_and_breaks_nothing()
    {
        var whole = Png(2, 1, 2, 8, [0, 1, 2, 3, 4, 5, 6]);
        LabelImage.From(null).ShouldBeNull();
        LabelImage.From(new LabelPicture("a.webp", whole, "image/webp")).ShouldBeNull();
        LabelImage.From(new LabelPicture("a.png", [1, 2, 3], "image/png")).ShouldBeNull();
        LabelImage.From(new LabelPicture("a.png", whole[..^30], "image/png")).ShouldBeNull();
        LabelImage.From(new LabelPicture("a.png", Png(2, 1, 3, 8, [0, 0, 9]), "image/png")).ShouldBeNull();
        LabelImage.From(new LabelPicture("a.png", Png(30_000, 30_000, 2, 8, []), "image/png")).ShouldBeNull("a small file that would fill the memory");
        LabelImage.From(new LabelPicture("a.jpg", [0xFF, 0xD8, 0xFF, 0xC0, 0, 11], "image/jpeg")).ShouldBeNull();
    }

    private static byte[] Unpack(byte[] data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var result = new MemoryStream();
        zlib.CopyTo(result);
        return result.ToArray();
    }

    private static byte[] Png(int width, int height, int colourType, int depth, byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = ((byte)depth, (byte)colourType);
        return
        [
            0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. colourType == 3 ? Chunk("PLTE"u8, [10, 20, 30, 40, 50, 60]) : [],
            .. colourType == 3 ? Chunk("tRNS"u8, [255, 0]) : [], .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, []),
        ];
    }

    // Checksums are not read: a broken picture shows itself.
    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. type, .. data, 0, 0, 0, 0];
    }
}
