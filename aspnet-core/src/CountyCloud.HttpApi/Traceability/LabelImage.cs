using System.Buffers.Binary;
using System.IO.Compression;
using CountyCloud.Traceability;

namespace CountyCloud.HttpApi.Traceability;

/// <summary>A picture as PDF takes it (ISO 32000-1 §8.9.5): JPEG as it is, PNG as RGB on white paper.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="ColourSpace">Name of the PDF's colour space.</param>
/// <param name="Filter">Name of the PDF's filter.</param>
/// <param name="Data">Bytes under that filter.</param>
public sealed record LabelImage(int Width, int Height, string ColourSpace, string Filter, byte[] Data)
{
    // A mark is some millimetres wide. What is larger than this is no mark but an attempt to fill the memory.
    private const int MaxSide = 2000;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a picture; null for a kind that cannot stand in a PDF (WebP, interlaced PNG, CMYK) and for a broken one: the brand's name is printed then.</summary>
    public static LabelImage? From(LabelPicture? picture)
    {
        if (picture is null)
        {
            return null;
        }

        try
        {
            return picture.ContentType switch { "image/png" => FromPng(picture.Content), "image/jpeg" => FromJpeg(picture.Content), _ => null };
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException or EndOfStreamException)
        {
            return null;
        }
    }

    // The size stands in the first "start of frame" (ITU-T T.81 B.2.2).
    private static LabelImage? FromJpeg(byte[] content)
    {
        for (var at = 2; at + 9 < content.Length && content[at] == 0xFF;)
        {
            var marker = content[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 5)), BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 7)));
                var space = content[at + 9] switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => null };
                return space is null || width is 0 or > MaxSide || height is 0 or > MaxSide ? null : new LabelImage(width, height, space, "DCTDecode", content);
            }

            at += 2 + length;
        }

        return null;
    }

    private static LabelImage? FromPng(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(PngSignature))
        {
            return null;
        }

        Header? header = null;
        ReadOnlySpan<byte> palette = [], transparency = [];
        using var packed = new MemoryStream();
        for (var at = PngSignature.Length; at + 12 <= content.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(content[at..]);
            var type = content.Slice(at + 4, 4);
            var data = content.Slice(at + 8, length);
            if (type.SequenceEqual("IHDR"u8))
            {
                header = new Header(BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[8], data[9], data[12] != 0);
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                palette = data;
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                transparency = data;
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                packed.Write(data);
            }

            at += 12 + length;
        }

        if (header is not { IsSupported: true } h)
        {
            return null;
        }

        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        var rgb = ToRgb(h, zlib, palette, transparency);
        using var result = new MemoryStream();
        using (var deflate = new ZLibStream(result, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(rgb);
        }

        return new LabelImage(h.Width, h.Height, "DeviceRGB", "FlateDecode", result.ToArray());
    }

    private static byte[] ToRgb(Header h, Stream rows, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> transparency)
    {
        var rgb = new byte[h.Width * h.Height * 3];
        byte[] row = new byte[h.RowBytes], above = new byte[h.RowBytes];
        for (var y = 0; y < h.Height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(row);
            Unfilter(filter, row, above, h.PixelBytes);
            for (var x = 0; x < h.Width; x++)
            {
                var (r, g, b, alpha) = h.ColourType switch
                {
                    2 or 6 => (h.Sample(row, x, 0), h.Sample(row, x, 1), h.Sample(row, x, 2), h.ColourType == 6 ? h.Sample(row, x, 3) : 255),
                    3 => Indexed(h.Index(row, x), palette, transparency),
                    _ => (h.Sample(row, x, 0), h.Sample(row, x, 0), h.Sample(row, x, 0), h.ColourType == 4 ? h.Sample(row, x, 1) : 255),
                };
                var at = ((y * h.Width) + x) * 3;
                (rgb[at], rgb[at + 1], rgb[at + 2]) = (OnWhite(r, alpha), OnWhite(g, alpha), OnWhite(b, alpha));
            }

            (row, above) = (above, row);
        }

        return rgb;
    }

    private static (int R, int G, int B, int Alpha) Indexed(int index, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> transparency) =>
        (palette[index * 3], palette[(index * 3) + 1], palette[(index * 3) + 2], index < transparency.Length ? transparency[index] : 255);

    private static byte OnWhite(int colour, int alpha) => (byte)(((colour * alpha) + (255 * (255 - alpha))) / 255);

    // PNG (W3C REC-PNG) §9.2.
    private static void Unfilter(int filter, byte[] row, byte[] above, int pixel)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= pixel ? row[i - pixel] : 0, up = above[i], upLeft = i >= pixel ? above[i - pixel] : 0;
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, upLeft),
                _ => throw new InvalidDataException("PNG filter"),
            });
        }
    }

    private static int Paeth(int left, int up, int upLeft)
    {
        var estimate = left + up - upLeft;
        int a = Math.Abs(estimate - left), b = Math.Abs(estimate - up), c = Math.Abs(estimate - upLeft);
        return a <= b && a <= c ? left : b <= c ? up : upLeft;
    }

    private sealed record Header(int Width, int Height, int Depth, int ColourType, bool IsInterlaced)
    {
        private int Channels => ColourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

        public bool IsSupported => !IsInterlaced && Width is > 0 and <= MaxSide && Height is > 0 and <= MaxSide
            && ((ColourType is 0 or 2 or 4 or 6 && Depth is 8 or 16) || (ColourType == 0 && Depth is 1 or 2 or 4) || (ColourType == 3 && Depth is 1 or 2 or 4 or 8));

        public int PixelBytes => Math.Max(1, Channels * Depth / 8);

        public int RowBytes => ((Width * Channels * Depth) + 7) / 8;

        // Of 16 bits the upper eight.
        public int Sample(byte[] row, int x, int channel) => Depth < 8 ? Index(row, x) * 255 / ((1 << Depth) - 1) : row[((x * Channels) + channel) * Depth / 8];

        public int Index(byte[] row, int x) => Depth == 8 ? row[x] : (row[x * Depth / 8] >> (8 - Depth - (x * Depth % 8))) & ((1 << Depth) - 1);
    }
}
