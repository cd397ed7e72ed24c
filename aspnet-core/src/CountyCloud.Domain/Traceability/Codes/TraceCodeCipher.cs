using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CountyCloud.Traceability;

/// <summary>
/// Makes codes from serial numbers and back, under one key of a county. As it is a permutation, no code need be kept to be known, no two
/// serial numbers have the same code, and who has a million codes guesses the next one no better than one of 80 random bits.
/// </summary>
public sealed class TraceCodeCipher
{
    /// <summary>Bytes of a key (AES-256).</summary>
    public const int KeyBytes = 32;

    /// <summary>Highest serial number: pattern numbers have ten digits.</summary>
    public const long MaxSerial = 9_999_999_999;

    private const int PatternDigits = 10;
    private const int LaserDigits = 12;

    private readonly string _prefix;
    private readonly Ff1 _codes;
    private readonly Ff1 _patterns;
    private readonly Ff1 _lasers;

    /// <summary>The codes of a key.</summary>
    /// <param name="prefix">Three letters that name county and key.</param>
    /// <param name="key">Secret of 32 bytes.</param>
    public TraceCodeCipher(string prefix, ReadOnlySpan<byte> key)
    {
        _prefix = prefix;
        _codes = new Ff1(key, TraceCodeFormat.Alphabet.Length, TraceCodeFormat.BodyLength, Encoding.ASCII.GetBytes(prefix));
        _patterns = new Ff1(key, 10, PatternDigits, Encoding.ASCII.GetBytes("pattern " + prefix));
        _lasers = new Ff1(key, 10, LaserDigits, Encoding.ASCII.GetBytes("laser " + prefix));
    }

    /// <summary>A new secret key.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>Three random letters.</summary>
    public static string NewPrefix() => RandomNumberGenerator.GetString(TraceCodeFormat.Alphabet, TraceCodeFormat.PrefixLength);

    /// <summary>The codes of serial numbers that follow one another.</summary>
    public string[] Codes(long first, int count) => [.. Images(_codes, first, count).Select(b => TraceCodeFormat.Write(_prefix, b))];

    /// <summary>The code of a serial number.</summary>
    public string Code(long serial) => Codes(serial, 1)[0];

    /// <summary>Numbers in the pattern print: ten digits that only the county can foretell (TRACE-10).</summary>
    public string[] PatternNumbers(long first, int count) => [.. Images(_patterns, first, count).Select(n => ((ulong)n).ToString("D10", CultureInfo.InvariantCulture))];

    /// <summary>Serial numbers for the laser: twelve digits (TRACE-10).</summary>
    public string[] LaserSerials(long first, int count) => [.. Images(_lasers, first, count).Select(n => ((ulong)n).ToString("D12", CultureInfo.InvariantCulture))];

    /// <summary>The serial number of a well-formed code; null when no serial number can have it, as is so for nearly all made-up codes.</summary>
    public long? Serial(string code)
    {
        UInt128[] number = [TraceCodeFormat.BodyOf(code)];
        _codes.Decrypt(number);
        return number[0] is var serial && serial >= 1 && serial <= (UInt128)MaxSerial ? (long)serial : null;
    }

    private static UInt128[] Images(Ff1 permutation, long first, int count)
    {
        var numbers = new UInt128[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = (UInt128)(first + i);
        }

        permutation.Encrypt(numbers);
        return numbers;
    }
}
