using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CountyCloud.Administration.Account.TwoFactor;

/// <summary>
/// Codes of authenticator apps: RFC 6238 over RFC 4226 with SHA-1, six digits and steps of thirty seconds, which every app knows. ASP.NET Core Identity's own
/// provider is not used: it takes codes of two steps to either side, any number of times, and its store keeps secret and recovery codes as plain text.
/// </summary>
public static class Totp
{
    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    /// <summary>Seconds of a step.</summary>
    public const int StepSeconds = 30;

    /// <summary>Steps to either side that still count: clocks differ, and typing takes a while.</summary>
    public const int Window = 1;

    /// <summary>Bytes of a secret: as long as what SHA-1 gives (RFC 4226, 4).</summary>
    public const int SecretBytes = 20;

    private const int LowestNibble = 0x0F;

    /// <summary>A new secret.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The step that a time lies in.</summary>
    public static long StepOf(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    /// <param name="secret">Secret.</param>
    /// <param name="step">Step.</param>
    /// <param name="digits">Digits, at most nine.</param>
    public static string CodeOf(byte[] secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238's default, and the only one that all apps know; HMAC does not rest on SHA-1 being free of collisions.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & LowestNibble)..]) & int.MaxValue;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step, at most <see cref="Window"/> away, whose code this is; null when it is none's.</summary>
    public static long? FindStep(byte[] secret, DateTimeOffset time, string code)
    {
        var now = StepOf(time);
        long? found = null;
        for (var step = now - Window; step <= now + Window; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeOf(secret, step)), System.Text.Encoding.ASCII.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>What the QR code holds (the key URI format of authenticator apps).</summary>
    public static string UriOf(string issuer, string userName, byte[] secret) => string.Create(
        CultureInfo.InvariantCulture,
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={Base32.Encode(secret)}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits={Digits}&period={StepSeconds}");
}
