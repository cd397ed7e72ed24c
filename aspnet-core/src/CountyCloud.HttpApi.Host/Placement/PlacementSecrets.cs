using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CountyCloud.HttpApi.Host.Placement;

/// <summary>Connections of counties' own databases, encrypted with the key ring before they are stored.</summary>
public sealed class PlacementSecrets(IDataProtectionProvider? protection = null)
{
    private IDataProtector Protector => (protection ?? throw new InvalidOperationException("There is no key ring.")).CreateProtector("CountyCloud.CountyDatabase");

    /// <summary>Encrypts a connection string.</summary>
    public string Protect(string connectionString) => Protector.Protect(connectionString);

    /// <summary>Decrypts it; null when no key of the ring made it, or it was changed.</summary>
    public string? Unprotect(string stored)
    {
        try
        {
            return Protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
