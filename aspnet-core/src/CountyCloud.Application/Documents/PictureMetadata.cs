using System.Buffers.Binary;

namespace CountyCloud.Documents;

/// <summary>
/// Takes out of a picture everything that does not draw it: place, time and device of the camera (EXIF, XMP, IPTC), comments, small copies of the
/// picture, and what cameras hang on behind its end. A photo from a herder's phone else tells where the herder lives. The picture itself is not coded
/// anew, so nothing of it is lost; how it was held is kept, for without that it would lie on its side.
/// </summary>
public static class PictureMetadata
{
    private const byte Marker = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte FirstRestart = 0xD0;
    private const byte LastRestart = 0xD7;
    private const byte FirstApplication = 0xE0;
    private const byte LastApplication = 0xEF;
    private const byte Exif = 0xE1;
    private const byte Colours = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte Comment = 0xFE;
    private const int ChunkHeader = 8;

    private static readonly HashSet<string> PngChunks = new(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"], StringComparer.Ordinal);
    private static readonly HashSet<string> WebpChunks = new(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"], StringComparer.Ordinal);

    /// <summary>The picture alone; null when it is none of the three formats or broken, and then nobody is to see it.</summary>
    /// <param name="picture">JPEG, PNG or WebP.</param>
    public static byte[]? Remove(ReadOnlySpan<byte> picture) => picture switch
    {
        [Marker, StartOfImage, Marker, ..] => OfJpeg(picture),
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => OfPng(picture),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => OfWebp(picture),
        _ => null,
    };

    private static byte[]? OfJpeg(ReadOnlySpan<byte> picture)
    {
        using var clean = new MemoryStream(picture.Length);
        clean.Write(picture[..2]);
        var (at, turn) = (2, 0);
        var isTurnWritten = false;
        while (at + 3 < picture.Length && picture[at] == Marker)
        {
            var kind = picture[at + 1];
            if (kind == Marker)
            {
                at++;
                continue;
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]);
            if (length < 4 || at + length > picture.Length)
            {
                return null;
            }

            var segment = picture.Slice(at, length);
            at += length;
            if (kind == Exif && turn == 0)
            {
                turn = TurnOf(segment[4..]);
            }

            if (kind is Comment || (kind is > FirstApplication and <= LastApplication && kind != Adobe && !(kind == Colours && segment[4..].StartsWith("ICC_PROFILE\0"u8))))
            {
                continue;
            }

            // Application segments stand first, so the way it was held goes before everything that is none.
            if (!isTurnWritten && kind is < FirstApplication or > LastApplication)
            {
                isTurnWritten = true;
                WriteTurn(clean, turn);
            }

            clean.Write(segment);
            if (kind != 0xDA)
            {
                continue;
            }

            // The drawn lines: up to the next marker that is neither a stuffed byte nor a restart.
            var begin = at;
            while (at + 1 < picture.Length && (picture[at] != Marker || picture[at + 1] is 0 or Marker or (>= FirstRestart and <= LastRestart)))
            {
                at++;
            }

            clean.Write(picture[begin..at]);
            if (at + 1 < picture.Length && picture[at + 1] == EndOfImage)
            {
                clean.Write(picture.Slice(at, 2));
                return clean.ToArray();
            }
        }

        return null;
    }

    // The entry 0x0112 of the first directory (Exif 2.3 §4.6.4): 1 upright, 2 to 8 turned or mirrored.
    private static int TurnOf(ReadOnlySpan<byte> exif)
    {
        const int Tiff = 6;
        const int EntryLength = 12;
        const ushort Orientation = 0x0112;
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < Tiff + 8)
        {
            return 0;
        }

        var tiff = exif[Tiff..];
        var isLittle = tiff[0] == (byte)'I';
        ushort Word(ReadOnlySpan<byte> at) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return 0;
        }

        var entries = tiff[(int)directory..];
        var count = Word(entries);
        for (var i = 0; i < count && 2 + ((i + 1) * EntryLength) <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (i * EntryLength), EntryLength);
            if (Word(entry) == Orientation)
            {
                return Word(entry[8..]) is var turn and >= 2 and <= 8 ? turn : 0;
            }
        }

        return 0;
    }

    private static void WriteTurn(MemoryStream clean, int turn)
    {
        if (turn != 0)
        {
            clean.Write([Marker, Exif, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0]);
        }
    }

    private static byte[]? OfPng(ReadOnlySpan<byte> picture)
    {
        using var clean = new MemoryStream(picture.Length);
        clean.Write(picture[..8]);
        for (var at = 8; at + 12 <= picture.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(picture[at..]);
            if (length > (uint)(picture.Length - at - 12))
            {
                return null;
            }

            var chunk = picture.Slice(at, (int)length + 12);
            var name = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            at += chunk.Length;
            if (PngChunks.Contains(name))
            {
                clean.Write(chunk);
            }

            if (name == "IEND")
            {
                return clean.ToArray();
            }
        }

        return null;
    }

    private static byte[]? OfWebp(ReadOnlySpan<byte> picture)
    {
        const int Header = 12;
        const byte TellsMetadata = 0x0C;
        using var clean = new MemoryStream(picture.Length);
        clean.Write(picture[..Header]);
        var end = (int)Math.Min(picture.Length, BinaryPrimitives.ReadUInt32LittleEndian(picture[4..]) + (long)ChunkHeader);
        for (var at = Header; at + ChunkHeader <= end;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(picture[(at + 4)..]);
            var whole = ChunkHeader + (long)length + (length & 1);
            if (at + ChunkHeader + (long)length > end)
            {
                return null;
            }

            var chunk = picture.Slice(at, (int)Math.Min(whole, end - at)).ToArray();
            var name = System.Text.Encoding.ASCII.GetString(chunk, 0, 4);
            at += chunk.Length;
            if (!WebpChunks.Contains(name))
            {
                continue;
            }

            if (name == "VP8X" && length > 0)
            {
                chunk[ChunkHeader] &= unchecked((byte)~TellsMetadata);
            }

            clean.Write(chunk);
        }

        var result = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4), (uint)(result.Length - ChunkHeader));
        return result.Length > Header ? result : null;
    }
}
