using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Administration.People;

/// <summary>
/// What the link of an invitation carries: the county (or the platform's reserved id), so that it is looked for there and nowhere else, and 256
/// random bits.
/// </summary>
public static class InvitationToken
{
    /// <summary>Longest text that is looked at.</summary>
    public const int MaxLength = 100;

    private const int SideBytes = 16;
    private const int SecretBytes = 32;

    /// <summary>A new token.</summary>
    public static string Make(Guid tenantId)
    {
        var bytes = new byte[SideBytes + SecretBytes];
        tenantId.TryWriteBytes(bytes);
        RandomNumberGenerator.Fill(bytes.AsSpan(SideBytes));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Hash under which it is kept. A plain one does: nobody guesses 256 bits.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The side in whose rows it is to be looked for; false for a text that is no token.</summary>
    public static bool TryReadSide(string? token, out Guid tenantId)
    {
        tenantId = Guid.Empty;
        var bytes = new byte[SideBytes + SecretBytes];
        if (token is not { Length: <= MaxLength } || !Base64Url.IsValid(token, out var length) || length != bytes.Length || !Base64Url.TryDecodeFromChars(token, bytes, out _))
        {
            return false;
        }

        tenantId = new Guid(bytes.AsSpan(0, SideBytes));
        return true;
    }

    /// <summary>The one answer for a link that is unknown, used, withdrawn, replaced or expired.</summary>
    public static BusinessException NotGood() => new("People:InvitationNotGood", 404);
}
