using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CountyCloud.HttpApi.Host.Setup.DemoYear;

/// <summary>Small files for the demo year: pictures of nobody and papers that say that they are for demonstration.</summary>
internal static class DemoPapers
{
    private const int Width = 160;
    private const int Height = 100;

    /// <summary>A picture of some ground under a sky, another one for each number.</summary>
    public static byte[] Picture(int number)
    {
        var rows = new byte[Height * ((Width * 3) + 1)];
        var hills = 40 + (number * 7 % 30);
        for (int y = 0, at = 0; y < Height; y++)
        {
            at++;
            for (var x = 0; x < Width; x++)
            {
                var isGround = y > hills + (8 * Math.Sin((x + (number * 13)) / 17.0));
                rows[at++] = (byte)(isGround ? 110 + (number * 11 % 60) : 150 + (y / 2));
                rows[at++] = (byte)(isGround ? 125 - (y / 4) : 185 + (y / 3));
                rows[at++] = (byte)(isGround ? 80 : 225);
            }
        }

        using var picture = new MemoryStream();
        picture.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2);
        WriteChunk(picture, "IHDR", head);
        using (var data = new MemoryStream())
        {
            using (var packed = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
            {
                packed.Write(rows);
            }

            WriteChunk(picture, "IDAT", data.ToArray());
        }

        WriteChunk(picture, "IEND", []);
        return picture.ToArray();
    }

    /// <summary>A page that says what it stands for.</summary>
    public static byte[] Page(int number)
    {
        var text = FormattableString.Invariant($"BT /F1 20 Tf 72 720 Td (CountyCloud demonstration) Tj 0 -32 Td /F1 12 Tf (Sample paper no. {number}. Without legal effect.) Tj ET");
        var parts = new[]
        {
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            FormattableString.Invariant($"<< /Length {text.Length} >>\nstream\n{text}\nendstream"), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        var page = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < parts.Length; i++)
        {
            places.Add(page.Length);
            page.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{parts[i]}\nendobj\n");
        }

        var table = page.Length;
        page.Append(CultureInfo.InvariantCulture, $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(p => page.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        page.Append(CultureInfo.InvariantCulture, $"trailer << /Size {parts.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(page.ToString());
    }

    private static void WriteChunk(Stream stream, string kind, byte[] data)
    {
        var chunk = new byte[data.Length + 4];
        Encoding.ASCII.GetBytes(kind, chunk);
        data.CopyTo(chunk, 4);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        stream.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(chunk));
        stream.Write(number);
    }

    // CRC-32 as PNG wants it (ISO 3309).
    private static uint Checksum(byte[] data)
    {
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
