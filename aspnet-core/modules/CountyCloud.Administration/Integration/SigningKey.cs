using CountyCloud.Framework.Entities;

namespace CountyCloud.Administration.Integration;

/// <summary>A key pair that signs access tokens. Host data: all processes share them. It is published before it signs and after it did.</summary>
public sealed class SigningKey : AggregateRoot
{
    private SigningKey()
    {
    }

    /// <summary>A new key.</summary>
    /// <param name="id">Id, in tokens <c>kid</c>.</param>
    /// <param name="publicKey">Public half: SubjectPublicKeyInfo, base64.</param>
    /// <param name="protectedSecret">Private half: PKCS 8, encrypted by data protection.</param>
    /// <param name="signsFrom">UTC; from then on it signs, until a younger one does.</param>
    public SigningKey(Guid id, string publicKey, string protectedSecret, DateTime signsFrom)
    {
        Id = id;
        PublicKey = publicKey;
        ProtectedSecret = protectedSecret;
        SignsFrom = signsFrom;
    }

    /// <summary>Public half: SubjectPublicKeyInfo, base64.</summary>
    public string PublicKey { get; private set; } = string.Empty;

    /// <summary>Private half: PKCS 8, encrypted by data protection. The audit log leaves out whatever is called secret.</summary>
    public string ProtectedSecret { get; private set; } = string.Empty;

    /// <summary>UTC; from then on it signs, until a younger one does.</summary>
    public DateTime SignsFrom { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Id.ToString("N");
}
