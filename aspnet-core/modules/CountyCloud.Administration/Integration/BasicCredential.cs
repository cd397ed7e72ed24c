using System.Net;
using System.Text;

namespace CountyCloud.Administration.Integration;

/// <summary>Client id and secret as a header of HTTP Basic carries them.</summary>
/// <param name="ClientId">Client id.</param>
/// <param name="Secret">Secret.</param>
internal sealed record BasicCredential(string ClientId, string Secret)
{
    private const string Prefix = "Basic ";
    private const int MaxLength = 1024;

    /// <summary>Reads the header; null when it carries none.</summary>
    /// <param name="header">Value of <c>Authorization</c>.</param>
    /// <param name="isFormEncoded">Both halves were encoded as in a form first, as OAuth asks for (RFC 6749 section 2.3.1).</param>
    public static BasicCredential? Read(string header, bool isFormEncoded)
    {
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || header.Length > MaxLength)
        {
            return null;
        }

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[Prefix.Length..].Trim(), bytes, out var count))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, count);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? null : isFormEncoded ? new(WebUtility.UrlDecode(text[..colon]), WebUtility.UrlDecode(text[(colon + 1)..])) : new(text[..colon], text[(colon + 1)..]);
    }
}
