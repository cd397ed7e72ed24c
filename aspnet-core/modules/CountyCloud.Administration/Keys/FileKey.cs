using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Administration.Keys;

/// <summary>
/// Secrets out of files (<c>DataProtection:KeyFile</c>) that encrypt the key ring where it lies: whoever has only the database, or a backup of it, has no
/// session and no stored password. Several files stand with <c>;</c> between them: the first encrypts, all decrypt, so that a secret can be changed.
/// </summary>
public sealed class FileKey
{
    private const int MinBytes = 32;
    private const int KeyBytes = 32;
    private const int TagBytes = 16;
    private const int NonceBytes = 12;

    private static readonly byte[] Purpose = Encoding.UTF8.GetBytes("CountyCloud key ring");

    private readonly byte[] _key;

    private FileKey(byte[] secret) => _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, salt: null, Purpose);

    /// <summary>The configured secrets; empty when none is.</summary>
    /// <exception cref="InvalidOperationException">A file is missing or too short.</exception>
    public static IReadOnlyList<FileKey> From(IConfiguration configuration) => [.. (configuration["DataProtection:KeyFile"] ?? string.Empty)
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)];

    /// <summary>Nonce, tag and cipher text of a text.</summary>
    public string Encrypt(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(sealedBytes.AsSpan(0, NonceBytes), plain, sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes), Purpose);
        return Convert.ToBase64String(sealedBytes);
    }

    /// <summary>The text again; null when it was encrypted with another secret or changed since.</summary>
    public string? Decrypt(string text)
    {
        var sealedBytes = Convert.FromBase64String(text);
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        try
        {
            aes.Decrypt(sealedBytes.AsSpan(0, NonceBytes), sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes), plain, Purpose);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(plain);
    }

    private static FileKey Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"DataProtection:KeyFile names '{path}', which is not there.");
        }

        var secret = File.ReadAllBytes(path);
        return secret.Length >= MinBytes ? new FileKey(secret) : throw new InvalidOperationException($"The secret in '{path}' (DataProtection:KeyFile) is shorter than {MinBytes} bytes.");
    }
}

/// <summary>Encrypts keys of the ring with the first <see cref="FileKey"/>.</summary>
public sealed class FileKeyXmlEncryptor(FileKey key) : IXmlEncryptor
{
    /// <inheritdoc />
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("encryptedKey", new XElement("value", key.Encrypt(plaintextElement.ToString(SaveOptions.DisableFormatting)))), typeof(FileKeyXmlDecryptor));
}

/// <summary>Decrypts what <see cref="FileKeyXmlEncryptor"/> made. The framework makes it by its name, with the services.</summary>
public sealed class FileKeyXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc />
    /// <exception cref="CryptographicException">None of the configured secrets made it.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var value = (string)encryptedElement.Element("value")!;
        foreach (var key in FileKey.From(services.GetRequiredService<IConfiguration>()))
        {
            if (key.Decrypt(value) is { } text)
            {
                return XElement.Parse(text);
            }
        }

        throw new CryptographicException("A key of the ring was encrypted with a secret that DataProtection:KeyFile does not name.");
    }
}
