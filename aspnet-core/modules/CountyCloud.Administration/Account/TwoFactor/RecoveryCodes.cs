using System.Security.Cryptography;
using System.Text;

namespace CountyCloud.Administration.Account.TwoFactor;

/// <summary>Codes for the day on which the phone is lost: 80 random bits each, so that a plain hash keeps them safe.</summary>
public static class RecoveryCodes
{
    /// <summary>How many a person gets.</summary>
    public const int Count = 10;

    private const int Bytes = 10;

    /// <summary>A new one, for people to read: <c>ABCD-EFGH-IJKL-MNOP</c>.</summary>
    public static string New() => Base32.Grouped(Base32.Encode(RandomNumberGenerator.GetBytes(Bytes)), '-');

    /// <summary>What is kept of a code: the same for capitals and small letters, with hyphens and blanks or without, and for digits that look like letters.</summary>
    /// <param name="userId">Account, so that the same code of two people is kept differently.</param>
    /// <param name="code">Code as it was typed.</param>
    public static string HashOf(Guid userId, string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()
            .Replace('0', 'O').Replace('1', 'I').Replace('8', 'B');
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{userId:N}:{plain}")));
    }
}
