using System.Text;

namespace CountyCloud.Administration.Account.TwoFactor;

/// <summary>Base32 of RFC 4648 without padding: what authenticator apps take a secret in, and what people can type.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsACharacter = 5;
    private const int BitsAByte = 8;

    /// <summary>The bytes as text.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(((bytes.Length * BitsAByte) + BitsACharacter - 1) / BitsACharacter);
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            buffer = (buffer << BitsAByte) | value;
            bits += BitsAByte;
            while (bits >= BitsACharacter)
            {
                bits -= BitsACharacter;
                text.Append(Alphabet[(buffer >> bits) & 0x1F]);
            }

            buffer &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (BitsACharacter - bits)) & 0x1F]).ToString();
    }

    /// <summary>In groups of four, for people to read.</summary>
    /// <param name="text">Text.</param>
    /// <param name="separator">Between the groups.</param>
    public static string Grouped(string text, char separator) => string.Join(separator, text.Chunk(4).Select(c => new string(c)));
}
