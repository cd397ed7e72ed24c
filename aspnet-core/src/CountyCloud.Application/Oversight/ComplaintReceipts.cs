using System.Security.Cryptography;
using System.Text;

namespace CountyCloud.Oversight;

/// <summary>Receipt numbers of complaints: sixteen characters of thirty-two, which nobody guesses, and the hash by which they are found.</summary>
public static class ComplaintReceipts
{
    // Without 0, 1, I and O, which people mix up.
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>A new number, in groups of four.</summary>
    public static string Create() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, 16).Chunk(4).Select(c => new string(c)));

    /// <summary>Its hash; blanks, hyphens and case make no difference.</summary>
    public static string Hash(string receipt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. receipt.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant())));
}
